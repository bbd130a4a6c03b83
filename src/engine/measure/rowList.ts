import { addressOf, tableIn, type Dataset } from '../dataset';
import { tableOf, type CellValue } from '../schema';
import type { Contributions } from './contribution';

/** One row behind a number, ready to be listed. */
export interface ContributingRow {
  readonly table: string;
  /** Row of the table. */
  readonly index: number;
  readonly sheet: string;
  /** Row number in the sheet, from 1. */
  readonly row: number;
  /** A1 address of the cell that entered the number; null where the sheet has no such column. */
  readonly cell: string | null;
  /** Column of that cell. */
  readonly column: string;
  /** The cells by which the row is known, as they were typed. */
  readonly key: readonly { readonly column: string; readonly value: CellValue }[];
  /** What the row added; null where its cell is missing. */
  readonly value: number | null;
}

export type RowOrder = 'place' | 'largest' | 'smallest';

/** The rows behind a number in one order; a row is described when it is asked for, because there can be 100,000. */
export interface ContributingRows {
  readonly count: number;
  /** Rows whose cell is missing, so that they add nothing. */
  readonly missing: number;
  /** Throws for an index outside of 0 … count - 1: a mistake of ours. */
  at(index: number): ContributingRow;
}

/** Lists the rows of one or more tables, in the order of the sheet or by what they added (rows without a number last). */
export function contributingRows(dataset: Dataset, parts: readonly Contributions[], order: RowOrder): ContributingRows {
  const entries = parts.flatMap((part) =>
    Array.from(part.rows, (row, index) => ({ part, row, value: part.values[index] ?? NaN })),
  );
  const sign = order === 'largest' ? -1 : 1;
  if (order !== 'place') {
    entries.sort(
      (a, b) => Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value)) || sign * (a.value - b.value) || 0,
    );
  }
  return {
    count: entries.length,
    missing: entries.filter(({ value }) => Number.isNaN(value)).length,
    at(index) {
      const entry = entries[index];
      if (entry === undefined) throw new Error(`no row ${index} of ${entries.length}`);
      const { part, row, value } = entry;
      const table = tableIn(dataset, part.table);
      const sheetRow = table.sheetRows[row] ?? 0;
      const sheetColumn = table.sheetColumns.get(part.column);
      return {
        table: part.table,
        index: row,
        sheet: table.place.sheet,
        row: sheetRow + 1,
        cell: sheetColumn === undefined ? null : addressOf(sheetRow, sheetColumn),
        column: part.column,
        key: tableOf(dataset.schema, part.table).key.map((column) => ({ column, value: table.rawValue(row, column) })),
        value: Number.isNaN(value) ? null : value,
      };
    },
  };
}
