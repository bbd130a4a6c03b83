import { keyOf } from '../engine/dataset';
import { isOwnTable, type Schema } from '../engine/schema';

/** Names that sheets, tables and their marks have in a workbook. */

const longestSheetName = 31;

const markPrefix = 'IM_lembar_';

/** Whether a sheet-scoped defined name marks its sheet as one of the report's. */
export function isMark(name: string): boolean {
  return name.toLowerCase().startsWith(markPrefix.toLowerCase());
}

/** Id of the sheet that a mark stands for, as far as the mark tells it. */
export const idOfMark = (mark: string): string => mark.slice(markPrefix.length);

/** Name of the sheet-scoped defined name on A1 by which a report sheet of ours is found again, whatever its sheet is called. */
export function markName(id: string): string {
  return `${markPrefix}${id.replace(/[^A-Za-z0-9_.]/g, '_')}`;
}

/** Name that a report sheet has between being added and being marked, so that even then it is known to be ours. */
export function temporarySheetName(id: string): string {
  return markName(id).slice(0, longestSheetName);
}

/**
 * The sheet of a table: that of its name, whatever its letters' case, else one whose name has stray blanks around it. The product's own tables are found by
 * their very names, by which they are written too.
 */
export function sheetOfTable<Sheet extends { readonly name: string }>(
  schema: Schema,
  sheets: readonly Sheet[],
  table: string,
): Sheet | undefined {
  const exact = sheets.find(({ name }) => name.toLowerCase() === table.toLowerCase());
  if (exact !== undefined || isOwnTable(schema, table)) return exact;
  return sheets.find(({ name }) => keyOf(name) === keyOf(table));
}

const unfinishedPrefix = 'IM_belum_';

/**
 * Sheet-scoped name that stands for a sheet of a prepared workbook, or for a column of its Table, from before it is made until everything is done that belongs to it: what
 * was cut off is found by it, and finished by the next try.
 */
export function unfinishedMark(header?: string): string {
  return `${unfinishedPrefix}${header === undefined ? 'lembar' : `kolom_${header.replace(/[^A-Za-z0-9_.]/g, '_')}`}`;
}

/** The same for a sheet of the report's kind, by its id: the guide. */
export function unfinishedSheetMark(id: string): string {
  return `${unfinishedPrefix}${id.replace(/[^A-Za-z0-9_.]/g, '_')}`;
}

/** Whether a sheet-scoped name stands for something that was begun. */
export function isUnfinishedMark(name: string): boolean {
  return name.startsWith(unfinishedPrefix);
}

const chartPrefix = 'IM_grafik_';

/** Name that a chart of the report gets in a workbook. */
export function chartName(name: string): string {
  return chartPrefix + name;
}

/** Whether a chart was made by the report, to tell it from one that the user put on the same sheet. */
export function isOwnChart(name: string): boolean {
  return name.startsWith(chartPrefix);
}

/**
 * A valid sheet name as near to the wanted one as can be: characters that Excel forbids become blanks, the length is cut to 31, and
 * `Nama (2)` is used where another sheet has the name. The result is added to `taken`.
 * @param taken names in use, in lower case
 */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  const valid =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Lembar';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = valid.slice(0, longestSheetName - ending.length).trimEnd() + ending;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** Name of the Excel Table of a data sheet. */
export const tableName = (sheet: string): string => sheet.replace(/[^\p{L}\p{N}_.]/gu, '_');

/** A sheet name as formulas and links write it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * A formula of the report with the names that its sheets got in this workbook.
 * @param names the actual name of each report sheet, by the wanted one that the formula calls it by
 */
export function withActualSheets(formula: string, names: ReadonlyMap<string, string>): string {
  let result = formula;
  for (const [wanted, actual] of names) {
    if (wanted !== actual) result = result.replaceAll(`${quotedSheetName(wanted)}!`, `${quotedSheetName(actual)}!`);
  }
  return result;
}
