import { joinsOf, rowOfSheetRow } from '../../engine/check';
import {
  gridOf,
  readDatasetInSteps,
  rowOf,
  tableIn,
  type Dataset,
  type RawTable,
  type RawWorkbook,
} from '../../engine/dataset';
import type { Batch, RowChange } from '../../engine/entry';
import { columnsOf, isTable, linksOf, tableNames, type CellValue } from '../../engine/schema';
import { tablesOf } from '../check';
import type { CheckResult } from '../types';
import { TableSketch, type PlannedCell } from './tableSketch';

/** A row that comes or goes. */
export interface PlannedRow {
  readonly table: string;
  /** Zero-based sheet row: of a row that comes, where it is expected to stand. */
  readonly row: number;
  /** Cells in the order of the table's columns; of a row that goes, what it holds. */
  readonly cells: readonly CellValue[];
}

/** What a batch comes to, cell by cell. */
export interface BatchPlan {
  readonly batch: Batch;
  /** The tables as they will be; rows that go are blank in them. */
  readonly raw: RawWorkbook;
  readonly cells: readonly PlannedCell[];
  readonly added: readonly PlannedRow[];
  readonly removed: readonly PlannedRow[];
  /** Zero-based sheet row of each change of the batch, in its order. */
  readonly rows: readonly number[];
  /** Entries of the profile that hold something else. */
  readonly profile: readonly Pick<PlannedCell, 'sheet' | 'row' | 'column' | 'header' | 'before' | 'after'>[];
  /** Tables that the workbook does not have, and columns that tables of it do not have, which must be made first. */
  readonly missing: { readonly tables: readonly string[]; readonly columns: ReadonlyMap<string, readonly string[]> };
}

/**
 * Works a batch out, in steps: where its rows go, what is calculated in them, and what follows from them in the rows that they refer to (docs/spec/entry.md 3.2). Nothing is written.
 * @param derive false where the batch holds already what follows, as when one is taken back
 */
export function* planBatch(check: CheckResult, batch: Batch, derive = true): Generator<void, BatchPlan> {
  const sketches = sketchesOf(check);
  const profile = profileCells(check, batch);
  const placed: number[] = [];
  for (const change of batch.changes) {
    if (placed.length % rowsAtOnce === rowsAtOnce - 1) yield;
    placed.push(placeOf(check, sketches, change));
  }
  if (derive) yield* deriveRows(check, sketches, batch.changes, placed);
  yield;
  const all = sketches.all();
  const added = yield* plannedRows(all, 'added');
  const removed = yield* plannedRows(all, 'removed');
  const cells: PlannedCell[] = [];
  for (const sketch of all) for (const own of yield* sketch.plannedCells()) cells.push(own);
  return {
    batch,
    raw: withProfile(sketches.raw(), check, profile),
    profile,
    cells,
    added,
    removed,
    rows: placed,
    missing: {
      tables: sketches.newTables(),
      columns: new Map(all.flatMap(({ raw, missing }) => (missing.size === 0 ? [] : [[raw.name, [...missing]]]))),
    },
  };
}

/** Rows of all tables that come, or go. */
function* plannedRows(
  sketches: readonly TableSketch[],
  which: 'added' | 'removed',
): Generator<void, readonly PlannedRow[]> {
  const rows: PlannedRow[] = [];
  for (const sketch of sketches) {
    const { name: table, top } = sketch.raw;
    const read = gridOf(sketch.raw);
    for (const row of sketch[which]) {
      if (rows.length % rowsAtOnce === rowsAtOnce - 1) yield;
      rows.push({ table, row, cells: which === 'added' ? sketch.cells(row) : rowOf(read, row - top) });
    }
  }
  return rows;
}

/** Changes that are placed between two looks at whatever else waits. */
const rowsAtOnce = 500;

/** Sketches a change; gives the sheet row in which it is made. */
function placeOf({ dataset }: CheckResult, sketches: Sketches, change: RowChange): number {
  const sketch = sketches.of(change.table);
  if (change.kind === 'add') return sketch.add(change.cells);
  const row = sheetRowOf(dataset, change);
  if (change.kind === 'change') sketch.change(row, change.cells);
  else sketch.remove(row);
  return row;
}

/** Sheet row of a row that is there; rows of next month are counted among themselves. */
function sheetRowOf(dataset: Dataset, { table: name, row, ahead }: Exclude<RowChange, { kind: 'add' }>): number {
  const table = ahead === true ? dataset.ahead.get(name) : tableIn(dataset, name);
  const sheetRow = table?.sheetRows[row];
  if (sheetRow === undefined) throw new Error(`${name} has no row ${row}`);
  return sheetRow;
}

/** Cells of the profile that a batch changes; entries that the workbook does not have are left out. */
function profileCells({ dataset }: CheckResult, { profile = {} }: Batch): BatchPlan['profile'] {
  return Object.entries(profile).flatMap(([header, after]) => {
    const place = dataset.profileCells.get(header);
    const before = dataset.profile.values[header] ?? null;
    if (place === undefined || before === after) return [];
    const { sheet, row, column } = place;
    return [{ sheet, row, column, header, before, after }];
  });
}

function withProfile({ tables }: RawWorkbook, { dataset }: CheckResult, cells: BatchPlan['profile']): RawWorkbook {
  if (cells.length === 0) return { tables };
  return {
    tables: tables.map((table): RawTable => {
      if (table.name !== dataset.schema.profile.name) return table;
      const values = table.values.map((row) => [...row]);
      for (const { row, column, after } of cells) {
        const own = values[row - table.top];
        if (own !== undefined) own[column - table.left] = after;
      }
      return { ...table, values };
    }),
  };
}

interface Sketches {
  of(table: string): TableSketch;
  all(): readonly TableSketch[];
  raw(): RawWorkbook;
  newTables(): readonly string[];
}

/** The tables of a check, sketched as they are touched; one that the workbook does not have begins with its header alone. */
function sketchesOf(check: CheckResult): Sketches {
  const { programme, settings } = check;
  const { schema } = programme;
  const { tables } = tablesOf(check);
  const steps = programme.classSteps?.(settings) ?? {};
  const made = new Map<string, TableSketch>();
  const isNew = (name: string): boolean => !check.dataset.present.has(name);
  const all = (): readonly TableSketch[] => [...made.values()];
  return {
    of(name) {
      const known = made.get(name);
      if (known !== undefined) return known;
      const raw = isNew(name) ? undefined : tables.find((table) => table.name === name);
      const sketch = new TableSketch(schema, raw ?? headerOnly(name), steps);
      made.set(name, sketch);
      return sketch;
    },
    all,
    raw: () => ({
      tables: [...tables.filter(({ name }) => !made.has(name)), ...all().map((sketch) => sketch.now)],
    }),
    newTables: () => [...made.keys()].filter(isNew),
  };

  function headerOnly(name: string): RawTable {
    const values = [columnsOf(schema, name).map(({ header }) => header)];
    return { name, sheet: name, kind: 'table', top: 0, left: 0, values, merges: [] };
  }
}

/** Brings figures up to date that follow from the changed rows: in these rows, and in those that they refer to. */
function* deriveRows(
  check: CheckResult,
  sketches: Sketches,
  changes: readonly RowChange[],
  placed: readonly number[],
): Generator<void, void> {
  const { programme, settings } = check;
  const { schema, recalculatedFrom: from = tableNames(programme.schema) } = programme;
  if (programme.recalculate === undefined || !changes.some(({ table }) => from.includes(table))) return;
  const looked = [schema.profile.name, ...from];
  const tables = sketches.raw().tables.filter(({ name }) => looked.includes(name));
  const dataset = yield* readDatasetInSteps(schema, { tables });
  const touched = new Map<string, Set<number>>();
  const touchedIn = (table: string): Set<number> => {
    const rows = touched.get(table) ?? new Set();
    touched.set(table, rows);
    return rows;
  };
  const before = yield* rowFinder(check.dataset, changes);
  const after = yield* rowFinder(dataset, changes);
  const links = new Map(
    [...new Set(changes.map(({ table }) => table))].map((table) => [table, linksOf(schema, table)]),
  );
  for (const [index, { table }] of changes.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    const row = placed[index] ?? -1;
    touchedIn(table).add(row);
    for (const { column, to } of links.get(table) ?? [])
      for (const find of [before, after]) {
        const referred = find(table, column, to, row);
        if (referred !== null) touchedIn(to).add(referred);
      }
  }
  const isTouched = (table: string, row: number): boolean =>
    touched.get(table)?.has(tableIn(dataset, table).sheetRows[row] ?? -1) === true;
  const { rows } = yield* programme.recalculate(dataset, settings, isTouched);
  for (const [index, { table, row, cells }] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    const sheetRow = tableIn(dataset, table).sheetRows[row] ?? -1;
    const { absent } = tableIn(dataset, table);
    const present = cells.filter(({ column }) => !absent.has(column));
    sketches.of(table).change(sheetRow, Object.fromEntries(present.map(({ column, value }) => [column, value])));
  }
}

/** Tells a row of a table from all others. */
export const placeKey = (table: string, row: number): string => `${table}\n${row}`;

/** Finds the sheet row that a row of a changed table refers to; null where it refers to none that is there. */
function* rowFinder(
  dataset: Dataset,
  changes: readonly RowChange[],
): Generator<void, (table: string, column: string, to: string, row: number) => number | null> {
  const joins = joinsOf(dataset);
  for (const table of new Set(changes.map((change) => change.table)))
    if (isTable(dataset.schema, table))
      for (const { column } of linksOf(dataset.schema, table)) yield* joins.rowsInSteps(table, column);
  return (name, column, to, row) => {
    if (!isTable(dataset.schema, name)) return null;
    const index = rowOfSheetRow(tableIn(dataset, name).sheetRows, row);
    const referred = index === -1 ? -1 : (joins.rows(name, column)[index] ?? -1);
    return referred === -1 ? null : (tableIn(dataset, to).sheetRows[referred] ?? null);
  };
}
