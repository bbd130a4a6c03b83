import { accent, statusColors } from './palette';
import { smallestScript } from './paper';
/** A cell's look, in the terms that both Excel and the file format know. Colours are hex RGB without `#`. */
export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A line through the letters. */
  readonly struck?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** en-US number format; Excel shows it in the user's own notation. */
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly border?: 'thin' | 'top' | 'bottom';
}

/** Number formats by kind of value; signs between digits are those of the computer's region: an Indonesian Excel shows 1.250.000 and 34,51%. */
export const numberFormats = {
  text: '@',
  whole: '#,##0',
  decimal: '#,##0.##',
  rupiah: '#,##0',
  percent: '0.00%',
  /** Names of months are Indonesian, whatever the computer's own language. */
  date: '[$-421]dd mmm yyyy',
  month: '[$-421]mmm yyyy',
  /** Days of a report in English. */
  dateEn: '[$-809]dd mmm yyyy',
  /** A change of an amount as a share of what it was. */
  change: '+0.00%;-0.00%;0.00%',
  /** A change of a percentage, in points. */
  points: '+0.00" poin";-0.00" poin";0.00" poin"',
  pointsEn: '+0.00" points";-0.00" points";0.00" points"',
  year: '0',
} as const;

/** Typeface of everything the product writes. */
export const fontName = 'Calibri';

/** Colour of all cell borders. */
export const borderColor = 'C5CED6';

/** Colour of the lines behind a chart's columns. */
export const gridlineColor = 'D9E0E5';

const ink = '1F2933';
const line = { border: 'thin' } as const;
const totalRow = { ...line, bold: true, fill: 'E3EFEB', color: ink } as const;
const body = { ...line, color: ink } as const;

/** Every look a report cell can have. */
export const styles = {
  title: { bold: true, size: 16, color: accent },
  subtitle: { size: 11, color: '52606D' },
  section: { bold: true, size: 12, color: accent },
  note: { italic: true, size: smallestScript, color: '52606D' },
  header: { ...line, bold: true, color: 'FFFFFF', fill: accent, horizontal: 'center', wrap: true },
  headerOptional: { ...line, bold: true, color: ink, fill: 'E3EFEB', horizontal: 'center', wrap: true },
  headerCalculated: { ...line, bold: true, color: ink, fill: 'D9DEE3', horizontal: 'center', wrap: true },
  calculated: { fill: 'EEF1F4', color: ink },
  letterHead: { bold: true, size: 14, color: ink, horizontal: 'center' },
  letterLine: { size: 11, color: ink, horizontal: 'center' },
  letterRule: { border: 'top' },
  letterRight: { color: ink, horizontal: 'right' },
  text: { color: ink },
  strong: { bold: true, color: ink },
  label: { ...body, horizontal: 'left' },
  labelWrap: { ...body, horizontal: 'left', wrap: true },
  center: { ...body, horizontal: 'center' },
  whole: { ...body, numberFormat: numberFormats.whole, horizontal: 'right' },
  decimal: { ...body, numberFormat: numberFormats.decimal, horizontal: 'right' },
  rupiah: { ...body, numberFormat: numberFormats.rupiah, horizontal: 'right' },
  percent: { ...body, numberFormat: numberFormats.percent, horizontal: 'right' },
  year: { ...body, numberFormat: numberFormats.year, horizontal: 'right' },
  date: { ...body, numberFormat: numberFormats.date, horizontal: 'center' },
  dateEn: { ...body, numberFormat: numberFormats.dateEn, horizontal: 'center' },
  strongWhole: { ...body, bold: true, numberFormat: numberFormats.whole, horizontal: 'right' },
  strongRupiah: { ...body, bold: true, numberFormat: numberFormats.rupiah, horizontal: 'right' },
  strongPercent: { ...body, bold: true, numberFormat: numberFormats.percent, horizontal: 'right' },
  change: { ...body, numberFormat: numberFormats.change, horizontal: 'right' },
  points: { ...body, numberFormat: numberFormats.points, horizontal: 'right' },
  pointsEn: { ...body, numberFormat: numberFormats.pointsEn, horizontal: 'right' },
  struck: { ...body, color: '7B8794', struck: true, horizontal: 'left', wrap: true },
  struckRupiah: {
    ...body,
    color: '7B8794',
    struck: true,
    numberFormat: numberFormats.rupiah,
    horizontal: 'right',
  },
  posterHead: { bold: true, size: 22, color: ink },
  poster: { size: 13, color: ink },
  posterRight: { bold: true, size: 13, color: ink, horizontal: 'right' },
  posterWhole: { bold: true, size: 13, color: ink, numberFormat: numberFormats.whole, horizontal: 'right' },
  posterDecimal: { bold: true, size: 13, color: ink, numberFormat: numberFormats.decimal, horizontal: 'right' },
  posterRupiah: { bold: true, size: 13, color: ink, numberFormat: numberFormats.rupiah, horizontal: 'right' },
  posterPercent: { bold: true, size: 13, color: ink, numberFormat: numberFormats.percent, horizontal: 'right' },
  totalLabel: { ...totalRow, horizontal: 'left' },
  totalCenter: { ...totalRow, horizontal: 'center' },
  totalWhole: { ...totalRow, numberFormat: numberFormats.whole, horizontal: 'right' },
  totalDecimal: { ...totalRow, numberFormat: numberFormats.decimal, horizontal: 'right' },
  totalRupiah: { ...totalRow, numberFormat: numberFormats.rupiah, horizontal: 'right' },
  totalPercent: { ...totalRow, numberFormat: numberFormats.percent, horizontal: 'right' },
  classGood: { ...body, horizontal: 'center', fill: statusColors.good.fill, color: statusColors.good.ink },
  classMiddle: { ...body, horizontal: 'center', fill: statusColors.middle.fill, color: statusColors.middle.ink },
  rupiahBad: {
    ...body,
    bold: true,
    fill: statusColors.bad.fill,
    color: statusColors.bad.ink,
    numberFormat: numberFormats.rupiah,
    horizontal: 'right',
  },
  classBad: { ...body, horizontal: 'center', bold: true, fill: statusColors.bad.fill, color: statusColors.bad.ink },
  missing: { ...body, horizontal: 'right', color: '7B8794' },
  chartLabel: { size: smallestScript, color: '7B8794' },
  chartNumber: { size: smallestScript, color: '7B8794', numberFormat: numberFormats.whole, horizontal: 'right' },
  chartPercent: { size: smallestScript, color: '7B8794', numberFormat: numberFormats.percent, horizontal: 'right' },
  totalMissing: { ...totalRow, horizontal: 'right' },
} as const satisfies Record<string, CellFormat>;

export type StyleName = keyof typeof styles;
