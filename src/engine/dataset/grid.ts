import type { CellValue } from '../schema';
import type { RawTable } from './types';

/** Cells by their place, zero-based within a table. */
export interface CellGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  at(row: number, column: number): CellValue;
}

/** Grids of tables: of those that were read in columns, and of others once they were asked for. */
const grids = new WeakMap<RawTable, CellGrid>();

/**
 * A table over cells that are held in columns. Its `values` are made when somebody asks for them, which whatever goes through many rows should not: `gridOf`
 * gives the cells as they are.
 */
export function tableOver(rest: Omit<RawTable, 'values'>, grid: CellGrid): RawTable {
  let rows: RawTable['values'] | undefined;
  const table = Object.defineProperty({ ...rest }, 'values', {
    enumerable: true,
    get: () => (rows ??= Array.from({ length: grid.rowCount }, (_, row) => rowOf(grid, row))),
  }) as RawTable;
  grids.set(table, grid);
  return table;
}

/** A table over the same cells of which something else is said. */
export function sameCells(table: RawTable, change: Partial<Omit<RawTable, 'values'>>): RawTable {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(table)) as RawTable;
  grids.set(copy, gridOf(table));
  return Object.assign(copy, change);
}

/** A table of which the same is said over other cells. */
export function withGrid(table: RawTable, grid: CellGrid): RawTable {
  const { name, sheet, kind, top, left, merges, shown, formats, below, overwritten } = table;
  const rest = {
    ...(shown !== undefined && { shown }),
    ...(formats !== undefined && { formats }),
    ...(below !== undefined && { below }),
    ...(overwritten !== undefined && { overwritten }),
  };
  return tableOver({ name, sheet, kind, top, left, merges, ...rest }, grid);
}

/** The cells of a table by their place. */
export function gridOf(table: RawTable): CellGrid {
  const known = grids.get(table);
  if (known !== undefined) return known;
  const { values } = table;
  const grid: CellGrid = {
    rowCount: values.length,
    columnCount: values.reduce((most, row) => Math.max(most, row.length), 0),
    at: (row, column) => values[row]?.[column] ?? null,
  };
  grids.set(table, grid);
  return grid;
}

/** A row's cells. */
export function rowOf({ columnCount, at }: CellGrid, row: number): readonly CellValue[] {
  return Array.from({ length: columnCount }, (_, column) => at(row, column));
}

/** The first rows, in which a header may stand. */
export function firstRows(grid: CellGrid, count: number): RawTable['values'] {
  return Array.from({ length: Math.min(count, grid.rowCount) }, (_, row) => rowOf(grid, row));
}
