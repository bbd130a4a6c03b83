import { accent, fontName, statusColors } from '../../engine/report';

/** The deck's look, in one place. Colours are hex RGB without `#`. */
export const theme = {
  font: fontName,
  accent,
  highlight: 'E0A030',
  ink: '1F2933',
  quiet: '52606D',
  line: 'C5CED6',
  card: 'EEF4F2',
  total: 'E3EFEB',
  paper: 'FFFFFF',
  notice: statusColors.bad.ink,
} as const;

/** Width and height of a slide in inches. */
export const slideSize = { width: 13.333, height: 7.5 } as const;

/** Place of a content slide's title, in inches, and its largest type. */
export const titleFrame = { x: 0.6, y: 0.55, w: 12.13, h: 0.75, fontSize: 28 } as const;

/** The two kinds of slides, by the names of their masters. */
export const masters = { title: 'Judul', content: 'Isi' } as const;
