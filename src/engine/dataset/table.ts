import { tableOf, type CellValue, type ColumnSchema, type Schema, type TableSchema } from '../schema';
import { addressOf } from './address';
import { blankColumn, readColumn, type Notice } from './column';
import { ColumnTable } from './columnTable';
import { DataCells } from './dataCells';
import { Faults, type Details } from './faults';
import { firstRows, gridOf } from './grid';
import { findHeader, headersOf, nearestHeader, tableHeader, unknownColumns, type FoundHeader } from './header';
import { personalKind } from './personal';
import { fixOf, isBlank } from './read/reading';
import { apart } from './ahead';
import { dataRows, dataRowsInSteps, type DataRows, type TextRow } from './rows';
import type { DataColumn, DataTable, Fix, RawTable, ReadingFault } from './types';

/** Outcome of reading one table; a table that was not `found` is empty. */
export interface ReadTable {
  readonly table: DataTable;
  readonly found: boolean;
  /** Its rows of the month after the period, which are not in `table`; null without any. */
  readonly ahead: DataTable | null;
}

/**
 * Reads one table of the schema; `raw` is undefined where the workbook has none. Faults are added to `list`: those of the structure, then those of
 * cells, column by column; each column is a step. Nothing is noticed in rows of the month after `period`.
 */
export function* readTable(
  schema: Schema,
  name: string,
  raw: RawTable | undefined,
  list: ReadingFault[],
  period: number | null,
): Generator<void, ReadTable> {
  const own = tableOf(schema, name);
  const faults = new Faults(list, name, raw);
  const header = raw === undefined ? null : headerOf(own, raw);
  if (raw === undefined || header === null) {
    if (own.optional !== true) {
      faults.ofTable('table-missing', null, raw === undefined ? {} : { variant: 'header' });
    }
    return { table: yield* columnsIn(own, raw, new Map(), noRows, faults, new Map()), found: false, ahead: null };
  }
  const { positions, unknown } = readHeader(own, raw, header, faults);
  const key = positions.get(own.key[0]) ?? -1;
  const all = yield* dataRowsInSteps(raw, header, key);
  const { counted: data, ahead } = apart(own, all, positions, period);
  reportUnknown(header, unknown, data, faults);
  reportOtherRows(raw, header, data, faults);
  reportBelow(raw, header, key, faults);
  reportOverwritten(raw, positions, data, faults);
  if (data.cells.count === 0 && own.optional !== true) faults.ofTable('table-empty');
  yield;
  const users = ownColumns(header, all);
  const table = yield* columnsIn(own, raw, positions, data, faults, users);
  const silent = new Faults([], name, raw);
  const later = ahead === null ? null : yield* columnsIn(own, raw, positions, ahead, silent, users);
  return { table, found: true, ahead: later };
}

const noRows: DataRows = {
  cells: new DataCells({ rowCount: 0, columnCount: 0, at: () => null }, new Int32Array(0)),
  totals: [],
  texts: [],
  below: [],
  mergedTops: new Map(),
};

/** Tells which rows are no data, so that nothing vanishes without a word; signatures and remarks below the table with one fault for all. */
function reportOtherRows(raw: RawTable, header: FoundHeader, { totals, texts, below }: DataRows, faults: Faults): void {
  const report = (rule: 'totals-row' | 'text-row', { row, column }: TextRow, details: Details): void => {
    const under = header.columns[column]?.header ?? header.texts[column] ?? '';
    faults.ofCell(rule, row, column, under, gridOf(raw).at(row, column), details);
  };
  for (const total of totals) report('totals-row', total, { fix: { value: null, certain: false } });
  for (const text of texts) report('text-row', text, {});
  const [first] = below;
  if (first !== undefined)
    report('text-row', first, { variant: 'below', params: { rows: below.length }, plain: ['rows'] });
}

/** Tells of a row of data right below an Excel Table, which nothing that reads the table takes in; words below it are none. */
function reportBelow(raw: RawTable, header: FoundHeader, key: number, faults: Faults): void {
  const { below } = raw;
  if (below === undefined) return;
  // Below a blank row mere words are no data.
  const { name, sheet, kind, top, left } = raw;
  const values = [...firstRows(gridOf(raw), header.bodyTop), [], below.cells];
  const alone: RawTable = { name, sheet, kind, top, left, values, merges: [] };
  if (dataRows(alone, header, key).cells.count === 0) return;
  const filled = below.cells.findIndex((cell) => !isBlank(cell));
  const position = key >= 0 && !isBlank(below.cells[key] ?? null) ? key : filled;
  const under = header.columns[position]?.header ?? header.texts[position] ?? '';
  faults.ofCell('rows-outside-table', below.row - raw.top, position, under, below.cells[position] ?? null);
}

/** A value may have been meant, so that a person decides. */
const restoring: Fix = { value: null, certain: false, formula: true };

/** Tells of values that were typed over formulas. */
function reportOverwritten(
  { overwritten, top, left }: RawTable,
  positions: ReadonlyMap<string, number>,
  data: DataRows,
  faults: Faults,
): void {
  if (overwritten === undefined) return;
  const typed = new Map<number, Set<number>>();
  for (const cell of overwritten) {
    const [row = 0, column = 0] = cell.split(',').map(Number);
    typed.set(column - left, (typed.get(column - left) ?? new Set<number>()).add(row - top));
  }
  for (const [header, position] of positions) {
    const rows = typed.get(position);
    if (rows === undefined) continue;
    data.cells.positions.forEach((at, row) => {
      if (rows.has(at))
        faults.ofCell('formula-overwritten', at, position, header, data.cells.at(row, position), { fix: restoring });
    });
  }
}

function headerOf(table: TableSchema, raw: RawTable): FoundHeader | null {
  const { known, required } = headersOf(table);
  return raw.kind === 'table' ? tableHeader(raw, known) : findHeader(raw, known, required);
}

/** Where the columns of a table stand. */
interface ColumnPositions {
  /** Position of each known header that is present, the first where it stands twice. */
  readonly positions: ReadonlyMap<string, number>;
  /** Positions of the columns that are not known. */
  readonly unknown: readonly number[];
}

/** Finds the columns and reports what is wrong with the known headers. */
function readHeader(table: TableSchema, raw: RawTable, header: FoundHeader, faults: Faults): ColumnPositions {
  const headerRow = header.bodyTop - 1;
  const positions = new Map<string, number>();
  header.columns.forEach((schema, position) => {
    if (schema === null) return;
    const first = positions.get(schema.header);
    if (first === undefined) {
      positions.set(schema.header, position);
      return;
    }
    const params = { first: addressOf(raw.top + headerRow, raw.left + first) };
    faults.ofCell('column-duplicate', headerRow, position, schema.header, header.texts[position] ?? null, { params });
  });

  const textAt = (position: number): string => header.texts[position] ?? '';
  let unknown = unknownColumns(header);
  for (const schema of table.columns) {
    if (schema.required === false || positions.has(schema.header)) continue;
    const nearest = nearestHeader(schema, unknown.map(textAt));
    const fix = nearest === null ? {} : { fix: { value: nearest, certain: false } };
    faults.ofTable('column-missing', schema.header, fix);
    // One fault, one finding: a misspelt header is missing, not unknown as well.
    unknown = unknown.filter((position) => textAt(position) !== nearest);
  }
  return { positions, unknown };
}

/** Reports the columns that are not known; those that hold people's numbers as what they are. */
function reportUnknown(header: FoundHeader, unknown: readonly number[], data: DataRows, faults: Faults): void {
  for (const position of unknown) {
    const kind = personalKind(data.cells.column(position));
    const text = header.texts[position] ?? '';
    const [rule, variant] =
      kind === null ? (['column-unknown', {}] as const) : (['column-personal', { variant: kind }] as const);
    faults.ofCell(rule, header.bodyTop - 1, position, text, text, variant);
  }
}

/** Positions of the columns that the contract does not know, by header; the first where one stands twice, none of personal numbers. */
function ownColumns(header: FoundHeader, data: DataRows): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  header.texts.forEach((text, position) => {
    if (text === '' || header.columns[position] !== null || own.has(text)) return;
    if (personalKind(data.cells.column(position)) === null) own.set(text, position);
  });
  return own;
}

/** Reads the columns of a table; those without a position have only blank cells. */
function* columnsIn(
  table: TableSchema,
  raw: RawTable | undefined,
  positions: ReadonlyMap<string, number>,
  data: DataRows,
  faults: Faults,
  own: ReadonlyMap<string, number>,
): Generator<void, DataTable> {
  const { cells } = data;
  const { top = 0, left = 0 } = raw ?? {};
  const shownTexts = raw?.shown;
  const columns = new Map<string, DataColumn>();
  for (const schema of table.columns) {
    const position = positions.get(schema.header);
    if (position === undefined) {
      columns.set(schema.header, blankColumn(schema, cells.count));
      continue;
    }
    const shown = (row: number): string | undefined =>
      shownTexts?.get(`${top + (cells.positions[row] ?? 0)},${left + position}`);
    const notice = noticeOf(schema, position, data, faults);
    columns.set(schema.header, readColumn(schema, { cells, column: position, shown }, notice));
    yield;
  }
  return new ColumnTable(table, raw, positions, data, columns, own);
}

function noticeOf(schema: ColumnSchema, position: number, { cells }: DataRows, faults: Faults): Notice {
  return (row: number, cell: CellValue, reading) =>
    faults.ofCell(reading.rule, cells.positions[row] ?? 0, position, schema.header, cell, fixOf(reading));
}
