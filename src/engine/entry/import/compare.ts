import { valueAt } from '../../check';
import { keyOf, tableIn, type Dataset, type DataTable } from '../../dataset';
import { tableOf, type CellValue, type ColumnSchema, type TableSchema } from '../../schema';
import type { RowValues } from '../batch';
import { seriesLinks } from '../series';
import type { SourceRow } from './rows';
import type { TableImport } from './tableImport';

/** What a row of a source is beside the rows of the workbook (docs/spec/entry.md 5). */
export type Comparison =
  | { readonly kind: 'new' }
  /** `cells`: those that hold something else, by header. */
  | { readonly kind: 'change'; readonly place: RowPlace; readonly cells: RowValues }
  | { readonly kind: 'same' }
  /** It has no number, and a row like it is there: the same, or another one like it. */
  | { readonly kind: 'twin' }
  /** An earlier row of the source, by its row, has the same key. */
  | { readonly kind: 'repeat'; readonly of: number };

/** A row of a table, or of its rows of the month after the period. */
export interface RowPlace {
  readonly row: number;
  readonly ahead?: true;
}

/** Rows that are compared between two looks at whatever else waits. */
const rowsAtOnce = 500;

/** Compares rows of a source with those of a table by key, in steps; rows without a running number by what else tells them. */
export function* comparedRows(
  dataset: Dataset,
  name: string,
  rows: readonly SourceRow[],
  identity: TableImport['identity'],
): Generator<void, readonly Comparison[]> {
  const table = tableOf(dataset.schema, name);
  const isNumbered = seriesLinks(dataset.schema, name) !== null;
  const known = yield* knownRows(dataset, table);
  const like = isNumbered ? yield* likeRows(dataset, table, rows, identity) : null;
  const seen = new Map<string, number>();
  const result: Comparison[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    result.push(comparisonOf(row));
  }
  return result;

  function comparisonOf({ row, cells }: SourceRow): Comparison {
    const key = keyText(table, (header) => cells[header] ?? null);
    if (key === null) return like?.take(cells) === true ? { kind: 'twin' } : { kind: 'new' };
    const earlier = seen.get(key);
    if (earlier !== undefined) return { kind: 'repeat', of: earlier };
    seen.set(key, row);
    const place = known.get(key);
    if (place === undefined) return { kind: 'new' };
    const changed = changedCells(dataset, table, place, cells);
    return Object.keys(changed).length === 0 ? { kind: 'same' } : { kind: 'change', place, cells: changed };
  }
}

/** Cells of a key as one text; null where one is missing. */
function keyText({ key }: TableSchema, cell: (header: string) => CellValue): string | null {
  const parts = key.map((header) => cell(header));
  return parts.includes(null) ? null : parts.map((part) => keyOf(String(part))).join('\n');
}

/** The rows of a table that count, and those of the month after the period. */
const partsOf = (dataset: Dataset, name: string): readonly (readonly [DataTable, { readonly ahead?: true }])[] => {
  const ahead = dataset.ahead.get(name);
  return [[tableIn(dataset, name), {}], ...(ahead === undefined ? [] : [[ahead, { ahead: true }] as const])];
};

function* knownRows(dataset: Dataset, table: TableSchema): Generator<void, ReadonlyMap<string, RowPlace>> {
  const known = new Map<string, RowPlace>();
  for (const [part, ahead] of partsOf(dataset, table.name))
    for (let row = 0; row < part.rowCount; row++) {
      if (row % rowsAtOnce === rowsAtOnce - 1) yield;
      const key = keyText(table, (header) => valueAt(part, row, header));
      if (key !== null && !known.has(key)) known.set(key, { row, ...ahead });
    }
  return known;
}

/** The cells of a source's row that a row of the workbook does not hold yet. A blank cell of the source changes nothing. */
function changedCells(dataset: Dataset, { name, columns }: TableSchema, place: RowPlace, cells: RowValues): RowValues {
  const table = (place.ahead === true ? dataset.ahead.get(name) : undefined) ?? tableIn(dataset, name);
  const changed: Record<string, CellValue> = {};
  for (const column of columns) {
    const value = cells[column.header] ?? null;
    if (value === null || table.absent.has(column.header)) continue;
    const now = valueAt(table, place.row, column.header) ?? table.rawValue(place.row, column.header);
    if (!isSame(column, now, value)) changed[column.header] = value;
  }
  return changed;
}

/** Keys compare as keys do; all else as it is written. */
function isSame({ refersTo, type }: ColumnSchema, now: CellValue, value: CellValue): boolean {
  if (now === value) return true;
  const isKey = refersTo !== undefined || type === 'code';
  return isKey && typeof now === 'string' && keyOf(now) === keyOf(String(value));
}

/** Rows that are like each other: how many of them the workbook has that no row of the source was taken for. */
interface LikeRows {
  take(cells: RowValues): boolean;
}

function* likeRows(
  dataset: Dataset,
  table: TableSchema,
  rows: readonly SourceRow[],
  given: TableImport['identity'],
): Generator<void, LikeRows> {
  const identity = given ?? (yield* sameCells(table, rows));
  const counts = new Map<string, number>();
  // What has its number in the source is no twin of another row.
  const numbered = new Set<string | null>();
  for (const [index, { cells }] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    numbered.add(keyText(table, (header) => cells[header] ?? null));
  }
  for (const [part] of partsOf(dataset, table.name))
    for (let row = 0; row < part.rowCount; row++) {
      if (row % rowsAtOnce === rowsAtOnce - 1) yield;
      const cell = (header: string): CellValue => valueAt(part, row, header);
      const key = keyText(table, cell);
      if (key !== null && numbered.has(key)) continue;
      const own = identity(Object.fromEntries(table.columns.map(({ header }) => [header, cell(header)])));
      if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1);
    }
  return {
    take(cells) {
      const own = identity(cells) ?? '';
      const left = counts.get(own) ?? 0;
      counts.set(own, left - 1);
      return left > 0;
    },
  };
}

/** Rows are alike that hold the same in all columns that the source fills and a row must have. */
function* sameCells(
  { key, columns }: TableSchema,
  rows: readonly SourceRow[],
): Generator<void, NonNullable<TableImport['identity']>> {
  const filled = new Set<string>();
  for (const [index, { cells }] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    for (const header in cells) filled.add(header);
  }
  const told = columns.filter(
    ({ header, required }) => required === true && !key.includes(header) && filled.has(header),
  );
  return (values) => {
    const parts = told.map(({ header }) => values[header] ?? null);
    return parts.length === 0 || parts.includes(null) ? null : parts.map((part) => keyOf(String(part))).join('\n');
  };
}
