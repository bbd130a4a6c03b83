import { numberFormats, styles } from '../../engine/report';
import type { CellFormat, ReportCell, ReportSheet } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { quotedSheetName, withActualSheets } from '../names';

/** Longest text that Excel's HYPERLINK function takes. */
const longestLinkText = 255;

/**
 * The cells of a report sheet as Excel takes them: rows of equal length, '' for nothing.
 * @param names the name that each report sheet got, by the name it was to have
 */
export function excelValues(sheet: ReportSheet, names: ReadonlyMap<string, string>): (string | number | boolean)[][] {
  const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
  return sheet.rows.map((row) =>
    Array.from({ length: columns }, (_, column) => excelValue(row[column] ?? null, names)),
  );
}

function excelValue(cell: ReportCell | null, names: ReadonlyMap<string, string>): string | number | boolean {
  if (cell === null) return '';
  const { value, formula, link, style } = cell;
  if (formula !== undefined) return withActualSheets(formula, names);
  if (link !== undefined)
    return linkFormula(`${quotedSheetName(names.get(link.sheet) ?? link.sheet)}!${link.cell}`, value);
  const look: CellFormat = styles[style];
  return inputOf(value, look.numberFormat ?? 'General');
}

/** A value as Excel takes it into a cell of a number format; '' for nothing. */
export function inputOf(value: CellValue, numberFormat: string): string | number | boolean {
  if (typeof value !== 'string') return value ?? '';
  // In a cell of text format everything is text already.
  return numberFormat === numberFormats.text ? value : literal(value);
}

/**
 * Whether what a cell holds gets into it only before the cell's format: a number, logical value or formula in a cell of text format would become a text. Such cells come of
 * a writing that was cut off behind its formats, and of users who choose the format afterwards.
 */
export const isBeforeFormat = (value: CellValue, isFormula: boolean, numberFormat: string): boolean =>
  numberFormat === numberFormats.text && (isFormula || (typeof value !== 'string' && value !== null));

/**
 * A text as input that stays that text. Excel would take `=…`, `+…`, `-…`, `@…` for formulas and much that holds a digit for a number or
 * date (`33.26`, `April 2014`), blanks before it or not; the apostrophe, which it does not show, forbids that.
 */
function literal(text: string): string {
  return /^\s*[=+\-@'#]|\d|^\s*(true|false)\s*$/i.test(text) ? `'${text}` : text;
}

/**
 * A link as a formula: thousands of them are one assignment, while `range.hyperlink` would be a call each and would overwrite the
 * cell's look.
 */
function linkFormula(target: string, value: CellValue): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const shown = typeof value === 'string' ? quoted(value.slice(0, longestLinkText)) : String(value ?? quoted(''));
  return `=HYPERLINK(${quoted(`#${target}`)},${shown})`;
}

/** Zero-based sheet rows of areas, which were loaded with their place and number of rows. */
export const rowsOfAreas = ({ areas }: Excel.RangeAreas): readonly number[] =>
  areas.items.flatMap(({ rowIndex, rowCount }) => Array.from({ length: rowCount }, (_, index) => rowIndex + index));
