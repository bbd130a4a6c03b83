import type { MergedArea } from '../../engine/dataset';
import { WorkbookError } from '../errors';
import type { FileBook, FileSheet, FileTable } from './sheet/book';

/** Room for an Excel Table of a file to grow into. */

/** An Excel Table and its sheet. */
export interface PlacedTable {
  readonly sheet: FileSheet;
  readonly table: FileTable;
}

/** The Table of a name, whatever its letters' case. Errors: `not-found`. */
export function findTable({ sheets }: FileBook, name: string): PlacedTable {
  for (const sheet of sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return { sheet, table };
  }
  throw new WorkbookError('not-found', name);
}

const meet = (one: MergedArea, other: MergedArea): boolean =>
  one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;

/** Name of another Table that stands in an area of a sheet, or the sheet's where merged cells do; null where neither does. */
export function tableIn({ name, merges, tables }: FileSheet, own: FileTable, room: MergedArea): string | null {
  const other = tables.find((table) => table !== own && meet(table.area, room));
  if (other !== undefined) return other.name;
  return merges.some((area) => meet(area, room)) ? name : null;
}

/** Whether no cell of an area holds anything. */
export function isBlank({ cells }: FileSheet, { top, left, bottom, right }: MergedArea): boolean {
  const lastRow = Math.min(bottom, cells.used.bottom);
  const lastColumn = Math.min(right, cells.used.right);
  for (let column = left; column <= lastColumn; column += 1)
    for (let row = top; row <= lastRow; row += 1)
      if (cells.at(row, column) !== null || cells.isFormula(row, column)) return false;
  return true;
}
