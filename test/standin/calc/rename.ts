import { quoteSheet } from '../model/area';
import type { Sheet } from '../model/book';

/** Gives a sheet another name, in every formula and name of the workbook too, as Excel does. Names in other files and in texts stay. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { book } = sheet;
  const [before, after] = [sheet.name, book.newSheetName(name, sheet)];
  const quoted = `'${before.replaceAll("'", "''")}'`;
  const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const reference = new RegExp(`(?<![\\w'.\\]])(?:${escaped(quoted)}|${escaped(before)})!`, 'gi');
  const renamed = (formula: string): string =>
    formula
      .split(/("(?:[^"]|"")*")/)
      .map((part, index) => (index % 2 === 1 ? part : part.replace(reference, () => `${quoteSheet(after)}!`)))
      .join('');
  for (const item of book.names) item.formula = renamed(item.formula);
  for (const each of book.sheets) {
    for (const { row, column, formula } of [...each.formulas()]) {
      const extra = each.extra(row, column);
      if (extra !== undefined) each.setExtra(row, column, { ...extra, formula: renamed(formula) });
    }
  }
  sheet.name = after;
}
