import type { Language } from '../../../src/messages';
import { effort } from '../../support/effort';
import { newestApiSet } from '../../standin';

/** The newest ExcelApi set of the Excel that is played: `npm run test:all` runs every file with the oldest one, too (jest.config.cjs). */
export const apiSet = (globalThis as { readonly apiSet?: string }).apiSet ?? newestApiSet;

/** What the pane may look like. */
export interface Look {
  readonly title: string;
  /** To go to the workbench's address. */
  readonly options: string;
}

const lookOf = (dark: boolean, width: number): Look => ({
  title: `${dark ? 'dark' : 'light'}, ${width} px`,
  options: `&gelap=${Number(dark)}&lebar=${width}`,
});
/** As Excel opens it, and drawn wide. */
const [usual, other] = [lookOf(false, 320), lookOf(true, 480)];

/** Themes and sizes; of a sample both of each, in two looks. */
export const looks: readonly Look[] = effort.cases(
  [usual, other, lookOf(false, 480), lookOf(true, 320)],
  (look) => look === usual || look === other,
);

/** Looks and languages; of a sample both of each, in two. */
export const surroundings: readonly (Look & { readonly language: Language })[] = effort
  .cases(
    looks.flatMap((look) => (['id', 'en'] as const).map((language) => ({ look, language }))),
    ({ look, language }) => (look === usual) === (language === 'id'),
  )
  .map(({ look, language }) => ({ ...look, title: `${language}, ${look.title}`, language }));
