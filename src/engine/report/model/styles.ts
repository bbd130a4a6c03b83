/** A cell's look, in the terms that both Excel and the file format know. Colours are hex RGB without `#`. */
export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
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

/** Number formats by kind of value; codes are locale-neutral, so an Indonesian Excel shows 1.250.000 and 34,51%. */
export const numberFormats = {
  text: '@',
  whole: '#,##0',
  decimal: '#,##0.##',
  rupiah: '#,##0;[Red]-#,##0',
  percent: '0.00%',
  date: 'dd mmm yyyy',
  /** Days with Indonesian names of months, whatever the computer's own language. */
  dateId: '[$-421]dd mmm yyyy',
  month: 'mmm yyyy',
  year: '0',
} as const;

/** Typeface of everything the product writes. */
export const fontName = 'Calibri';

/** Colour of all cell borders. */
export const borderColor = 'C5CED6';

/** Colour of the lines behind a chart's columns. */
export const gridlineColor = 'D9E0E5';

/** Colours of chart series, in order; the first five are of different darkness, so that they differ in a black-and-white print too. */
export const chartColors = ['0B5A4A', 'E0A030', '4F8FC0', 'B5533C', 'C9DDD3', '6B5B95'] as const;

/** Dashed lines of limits in a chart, in order: the one of the good class, the one of the bad; colour and dash differ. */
export const limitLooks = [
  { color: '4F8FC0', dash: 'dash' },
  { color: 'B5533C', dash: 'dot' },
] as const;

const ink = '1F2933';
const accent = '0B5A4A';
const line = { border: 'thin' } as const;
const totalRow = { ...line, bold: true, fill: 'E3EFEB', color: ink } as const;
const body = { ...line, color: ink } as const;

/** Every look a report cell can have. */
export const styles = {
  title: { bold: true, size: 16, color: accent },
  subtitle: { size: 11, color: '52606D' },
  section: { bold: true, size: 12, color: accent },
  note: { italic: true, size: 9, color: '52606D' },
  header: { ...line, bold: true, color: 'FFFFFF', fill: accent, horizontal: 'center', wrap: true },
  headerOptional: { ...line, bold: true, color: ink, fill: 'E3EFEB', horizontal: 'center', wrap: true },
  headerCalculated: { ...line, bold: true, color: ink, fill: 'D9DEE3', horizontal: 'center', wrap: true },
  calculated: { fill: 'EEF1F4', color: ink },
  letterHead: { bold: true, size: 14, color: ink, horizontal: 'center' },
  letterLine: { size: 11, color: ink, horizontal: 'center' },
  letterRule: { border: 'top' },
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
  date: { ...body, numberFormat: numberFormats.date, horizontal: 'right' },
  dateId: { ...body, numberFormat: numberFormats.dateId, horizontal: 'right' },
  struck: { ...body, color: '7B8794', italic: true, horizontal: 'left' },
  posterHead: { bold: true, size: 20, color: ink },
  poster: { size: 12, color: ink },
  posterRight: { bold: true, size: 12, color: ink, horizontal: 'right' },
  posterWhole: { bold: true, size: 12, color: ink, numberFormat: numberFormats.whole, horizontal: 'right' },
  posterDecimal: { bold: true, size: 12, color: ink, numberFormat: numberFormats.decimal, horizontal: 'right' },
  posterRupiah: { bold: true, size: 12, color: ink, numberFormat: numberFormats.rupiah, horizontal: 'right' },
  posterPercent: { bold: true, size: 12, color: ink, numberFormat: numberFormats.percent, horizontal: 'right' },
  totalLabel: { ...totalRow, horizontal: 'left' },
  totalCenter: { ...totalRow, horizontal: 'center' },
  totalWhole: { ...totalRow, numberFormat: numberFormats.whole, horizontal: 'right' },
  totalDecimal: { ...totalRow, numberFormat: numberFormats.decimal, horizontal: 'right' },
  totalRupiah: { ...totalRow, numberFormat: numberFormats.rupiah, horizontal: 'right' },
  totalPercent: { ...totalRow, numberFormat: numberFormats.percent, horizontal: 'right' },
  classGood: { ...body, horizontal: 'center', fill: 'DDF3E4', color: '14532D' },
  classMiddle: { ...body, horizontal: 'center', fill: 'FEF3C7', color: '713F12' },
  classBad: { ...body, horizontal: 'center', bold: true, fill: 'FDE2E1', color: '7F1D1D' },
  missing: { ...body, horizontal: 'right', color: '7B8794' },
  chartLabel: { size: 9, color: '7B8794' },
  chartNumber: { size: 9, color: '7B8794', numberFormat: numberFormats.whole, horizontal: 'right' },
  chartPercent: { size: 9, color: '7B8794', numberFormat: numberFormats.percent, horizontal: 'right' },
  totalMissing: { ...totalRow, horizontal: 'right' },
} as const satisfies Record<string, CellFormat>;

export type StyleName = keyof typeof styles;
