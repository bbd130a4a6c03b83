import { createDarkTheme, createLightTheme, type BrandVariants } from '@fluentui/react-components';

/** Shades of the report sheets' own green (engine/report/model/styles.ts). */
const green: BrandVariants = {
  10: '#020604',
  20: '#0a1d17',
  30: '#0b3127',
  40: '#083f33',
  50: '#094c3d',
  60: '#0b5a4a',
  70: '#0f6856',
  80: '#147562',
  90: '#2a8370',
  100: '#40917e',
  110: '#56a08d',
  120: '#6dae9d',
  130: '#85bdad',
  140: '#9fccbf',
  150: '#bbdbd2',
  160: '#dcede8',
};

export const lightTheme = createLightTheme(green);
/** In the dark, links and marks need the lighter shades to be readable. */
export const darkTheme = {
  ...createDarkTheme(green),
  colorBrandForeground1: green[120],
  colorBrandForeground2: green[130],
  colorBrandForegroundLink: green[120],
};
