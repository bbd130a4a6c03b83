import { ownColumns, ownTables, type CellValue, type OwnTableName, type Schema } from '../schema';
import { keyOf } from './key';
import type { RawTable } from './types';

/** Rows within which the heading of a plain sheet is looked for. */
const headingRows = 30;

/** A row of one of the product's own tables. */
export interface OwnTableRow {
  readonly sheet: string;
  /** Zero-based sheet row. */
  readonly row: number;
  /** Zero-based sheet column of each of the table's columns, in its order. */
  readonly columns: readonly number[];
  /** Cells in the order of the table's columns. */
  readonly cells: readonly CellValue[];
}

/** The rows of one of the product's own tables, blank ones left out; none where its heading is not found. */
export function ownTableRows(name: OwnTableName, tables: readonly RawTable[]): OwnTableRow[] {
  return rowsUnder(name, ownTables[name], tables);
}

/** The rows of one of the tables that the product keeps, those for the programme among them. */
export function keptRows(schema: Schema, name: string, tables: readonly RawTable[]): OwnTableRow[] {
  return rowsUnder(name, ownColumns(schema, name), tables);
}

function rowsUnder(name: string, columns: readonly string[], tables: readonly RawTable[]): OwnTableRow[] {
  const headers = columns.map((header) => keyOf(header));
  return tables
    .filter((table) => table.name === name)
    .flatMap(({ sheet, top, left, values }) => {
      const isHeading = (row: readonly CellValue[]): boolean =>
        headers.every((header) => row.some((cell) => keyOf(String(cell ?? '')) === header));
      const heading = values.slice(0, headingRows).findIndex(isHeading);
      if (heading < 0) return [];
      const texts = (values[heading] ?? []).map((cell) => keyOf(String(cell ?? '')));
      const positions = headers.map((header) => texts.indexOf(header));
      const places = positions.map((position) => left + position);
      return values
        .slice(heading + 1)
        .map((row, index) => ({
          sheet,
          row: top + heading + 1 + index,
          columns: places,
          cells: positions.map((position) => row[position] ?? null),
        }))
        .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
    });
}
