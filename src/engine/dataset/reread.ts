import type { CellValue, Schema } from '../schema';
import { ColumnTable } from './columnTable';
import { firstRows, gridOf, rowOf } from './grid';
import { isBlank } from './read/reading';
import { atOnce } from './steps';
import { readTable } from './table';
import type { DataTable, RawTable, ReadingFault } from './types';

/** A row of a table as it stands now. */
export interface RowCells {
  /** Zero-based. */
  readonly sheetRow: number;
  /** Cells of the row from the table's first column to its last. */
  readonly cells: readonly CellValue[];
  /** Displayed texts of its number cells in text columns, as in `RawTable.shown`. */
  readonly shown?: ReadonlyMap<string, string>;
}

/** Reads a table that has the header and a single row of another one. */
function readAlone(
  schema: Schema,
  table: DataTable,
  raw: RawTable,
  { sheetRow, cells, shown }: RowCells,
  period: number | null,
): { readonly read: DataTable; readonly faults: readonly ReadingFault[] } {
  const head = firstRows(gridOf(raw), (table.sheetRows[0] ?? 0) - raw.top);
  const faults: ReadingFault[] = [];
  // Below a blank row mere words are no data, whatever stands above: only the whole table can tell where they belong.
  const readRow = raw.top + head.length + 1;
  const readShown = new Map<string, string>();
  cells.forEach((_, position) => {
    const text = shown?.get(`${sheetRow},${raw.left + position}`);
    if (text !== undefined) readShown.set(`${readRow},${raw.left + position}`, text);
  });
  // What was typed over formulas is known of the whole table; what stands below it is no matter of a row.
  const overwritten = new Set(
    cells.flatMap((_, position) =>
      raw.overwritten?.has(`${sheetRow},${raw.left + position}`) === true ? [`${readRow},${raw.left + position}`] : [],
    ),
  );
  const { name, sheet, kind, top, left, merges } = raw;
  const alone = { name, sheet, kind, top, left, merges, values: [...head, [], cells], shown: readShown, overwritten };
  const read = atOnce(readTable(schema, table.name, alone, faults, period)).table;
  return { read, faults: faults.flatMap((fault) => (fault.sheetRow === readRow ? [{ ...fault, sheetRow }] : [])) };
}

/**
 * Reads a data row again after it was edited, into the table's own columns, by reading a table that has the header and this row alone.
 *
 * @param raw the table as it was read; only its place, header and merged cells count
 * @param period last day of the period
 * @returns the faults of the row; null, with nothing changed, where the whole table must be read again: the row is no longer data or no longer of the
 * period, a column that is not known has changed, or rows are merged
 */
export function rereadRow(
  schema: Schema,
  table: DataTable,
  raw: RawTable,
  row: number,
  edit: RowCells,
  period: number | null,
): readonly ReadingFault[] | null {
  if (!(table instanceof ColumnTable) || table.differsOutside(row, edit.cells)) return null;
  if (raw.merges.some(({ top, bottom }) => bottom > top && bottom >= (table.sheetRows[0] ?? 0))) return null;
  const { read, faults } = readAlone(schema, table, raw, edit, period);
  if (!(read instanceof ColumnTable) || read.rowCount !== 1 || !table.isLaidOutAs(read)) return null;
  table.replaceRow(row, read);
  return faults;
}

/**
 * Whether a row below the header that is no data (blank, or a sum of others) is read as before: then only what nobody reads has changed in it.
 * @param raw the table as it was read
 * @param period last day of the period
 */
export function isStillNoData(
  schema: Schema,
  table: DataTable,
  raw: RawTable,
  edit: RowCells,
  period: number | null,
): boolean {
  const before = rowOf(gridOf(raw), edit.sheetRow - raw.top);
  if (edit.cells.every((cell, column) => cell === (before[column] ?? null))) return true;
  if (edit.sheetRow < (table.sheetRows[0] ?? Infinity)) return false;
  const asNoData = (cells: readonly CellValue[]): string | null => {
    const { read, faults } = readAlone(schema, table, raw, { ...edit, cells }, period);
    // Sums and blank rows are known by themselves; what other rows are depends on those around them.
    const isSum = faults.length > 0 && faults.every(({ rule }) => rule === 'totals-row');
    return read.rowCount === 0 && (isSum || cells.every(isBlank)) ? JSON.stringify(faults) : null;
  };
  const now = asNoData(edit.cells);
  return now !== null && now === asNoData(before);
}

/** A data row as it was last read. */
export function rowCells(table: DataTable, raw: RawTable, row: number): RowCells {
  const cells = table instanceof ColumnTable ? table.rawRow(row) : [];
  return { sheetRow: table.sheetRows[row] ?? 0, cells, ...(raw.shown === undefined ? {} : { shown: raw.shown }) };
}
