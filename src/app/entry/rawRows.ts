import { columnPlaces, gridOf, type RawTable, type RawWorkbook } from '../../engine/dataset';
import type { RowValues } from '../../engine/entry';
import { tableOf, type CellValue, type Schema } from '../../engine/schema';

/** Cells of a table as they stand in the sheet, by zero-based sheet row and header. */
export interface RawRows {
  readonly raw: RawTable;
  cell(row: number, header: string): CellValue;
  /** Cells of the row's key. */
  key(row: number): readonly CellValue[];
  /** The filled cells of the row's known columns. */
  filled(row: number): RowValues;
}

/** The cells of a table by header; null where the workbook does not have it. */
export function rawRows(schema: Schema, { tables }: RawWorkbook, name: string): RawRows | null {
  const raw = tables.find((table) => table.name === name);
  const columns = raw === undefined ? null : columnPlaces(schema, raw);
  if (raw === undefined || columns === null) return null;
  const { key } = tableOf(schema, name);
  const grid = gridOf(raw);
  const isWithin = (row: number): boolean => row >= 0 && row < grid.rowCount;
  const cell = (row: number, header: string): CellValue => {
    const position = columns.get(header);
    return position === undefined || !isWithin(row - raw.top) ? null : grid.at(row - raw.top, position);
  };
  return {
    raw,
    cell,
    key: (row) => key.map((header) => cell(row, header)),
    filled: (row) =>
      Object.fromEntries(
        [...columns.keys()].flatMap((header) => {
          const value = cell(row, header);
          return isNothing(value) ? [] : [[header, value]];
        }),
      ),
  };
}

/** Gives the cells of a workbook's tables, each table looked at once. */
export function rawRowsIn(schema: Schema, workbook: RawWorkbook): (name: string) => RawRows | null {
  const known = new Map<string, RawRows | null>();
  return (name) => {
    const rows = known.get(name) ?? rawRows(schema, workbook, name);
    known.set(name, rows);
    return rows;
  };
}

/** Whether a cell holds nothing, as a blank cell or an empty text. */
export const isNothing = (cell: CellValue): boolean => cell === null || cell === '';

/** Whether two cells hold the same, blank and empty text alike. */
export const isSameCell = (a: CellValue, b: CellValue): boolean => a === b || (isNothing(a) && isNothing(b));

/** Cells of a key as one text. */
export const keyText = (cells: readonly CellValue[]): string => cells.map((cell) => String(cell ?? '')).join(' / ');
