import type { CellValue } from '../schema';
import { gridOf, tableOver, type CellGrid } from './grid';
import type { RawTable } from './types';

/** What a cell of a packed column holds. */
const kinds = { none: 0, number: 1, text: 2, yesNo: 3 } as const;

/** The filled cells of a column, in typed arrays. */
interface PackedColumn {
  /** Row of each cell, ascending; null where the cells stand in all rows from the first. */
  readonly rows: Int32Array | null;
  readonly kinds: Uint8Array;
  /** Numbers, and places of texts in the table's list. */
  readonly values: Float64Array | Int32Array;
}

/** A table as columns that go from one thread to another without being copied, and that take little memory while they wait. */
export interface PackedTable {
  readonly rest: Omit<RawTable, 'values'>;
  readonly rowCount: number;
  readonly columns: readonly PackedColumn[];
  readonly texts: readonly string[];
}

/** A table as columns of its own. */
export function packTable(table: RawTable): PackedTable {
  const { name, sheet, kind, top, left, merges, shown, formats, below, overwritten } = table;
  const grid = gridOf(table);
  const texts = new Map<string, number>();
  const columns = Array.from({ length: grid.columnCount }, (_, column) => packColumn(grid, column, texts));
  return {
    rest: {
      ...{ name, sheet, kind, top, left, merges },
      ...(shown !== undefined && { shown }),
      ...(formats !== undefined && { formats }),
      ...(below !== undefined && { below }),
      ...(overwritten !== undefined && { overwritten }),
    },
    rowCount: grid.rowCount,
    columns,
    texts: [...texts.keys()],
  };
}

/** The memory that columns stand in, which can be handed over whole. */
export const buffersOf = ({ columns }: PackedTable): ArrayBuffer[] =>
  columns.flatMap(({ rows, kinds: kind, values }) =>
    [rows, kind, values].flatMap((array) => (array === null ? [] : [array.buffer as ArrayBuffer])),
  );

/** The table that such columns are of. */
export function unpackTable({ rest, rowCount, columns, texts }: PackedTable): RawTable {
  return tableOver(rest, {
    rowCount,
    columnCount: columns.length,
    at: (row, column) => {
      const cells = columns[column];
      return cells === undefined ? null : cellOf(cells, row, texts);
    },
  });
}

function packColumn(grid: CellGrid, column: number, texts: Map<string, number>): PackedColumn {
  let filled = 0;
  for (let row = 0; row < grid.rowCount; row += 1) if (grid.at(row, column) !== null) filled += 1;
  const isDense = filled * 2 > grid.rowCount;
  const count = isDense ? grid.rowCount : filled;
  const rows = isDense ? null : new Int32Array(count);
  const kind = new Uint8Array(count);
  const values = new Float64Array(count);
  let cell = 0;
  for (let row = 0; row < grid.rowCount; row += 1) {
    const value = grid.at(row, column);
    if (value === null && !isDense) continue;
    if (rows !== null) rows[cell] = row;
    kind[cell] = kindOf(value);
    values[cell] = typeof value === 'string' ? placeOf(value, texts) : Number(value);
    cell += 1;
  }
  return {
    rows,
    kinds: kind,
    values: values.every((value) => value === (value | 0)) ? Int32Array.from(values) : values,
  };
}

function kindOf(value: CellValue): number {
  if (value === null) return kinds.none;
  if (typeof value === 'number') return kinds.number;
  return typeof value === 'string' ? kinds.text : kinds.yesNo;
}

function placeOf(text: string, texts: Map<string, number>): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}

function cellOf({ rows, kinds: kind, values }: PackedColumn, row: number, texts: readonly string[]): CellValue {
  const cell = rows === null ? row : find(rows, row);
  const value = values[cell];
  switch (kind[cell]) {
    case kinds.number:
      return value ?? null;
    case kinds.text:
      return texts[value ?? -1] ?? null;
    case kinds.yesNo:
      return value === 1;
    default:
      return null;
  }
}

/** Place of a number in ascending ones; -1 where it is none of them. */
function find(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = rows[middle] ?? 0;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
