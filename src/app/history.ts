import {
  addressOf,
  keyOf,
  ownTableRows,
  tableIn,
  type DataTable,
  type Dataset,
  type RawTable,
} from '../engine/dataset';
import { columnsOf, isTable, tableOf, type CellValue, type Schema } from '../engine/schema';
import { rowKey } from '../engine/check';
import type { CellEdit, CellPlace, EditRefusal, Workbook } from '../workbook/port';
import { columnFormula, formulaRestorer, isTypedOver, type FormulaBasis } from './formulaRepair';
import { backEdit, historyTable, type Change } from './repair';

/** An entry of `Riwayat Perbaikan`. */
export interface PastChange {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Changes that were made together. */
export interface Batch {
  /** Local time as a serial; a text where somebody typed one. */
  readonly at: CellValue;
  readonly by: string;
  readonly changes: readonly PastChange[];
}

/**
 * Why a past change is not taken back: beside what keeps cells from being changed, it was taken back already, its row or column is not there
 * any more, or its key is there twice.
 */
export type RestoreRefusal = EditRefusal | 'restored' | 'gone' | 'repeated';

/** What taking back a batch would change, and what not. */
export interface RestorePlan {
  readonly batch: Batch;
  readonly changes: readonly Change[];
  readonly refused: readonly { readonly change: PastChange; readonly why: RestoreRefusal }[];
}

/** The changes that a workbook remembers, those made together in one batch, the latest first. */
export function readBatches(raw: readonly RawTable[]): readonly Batch[] {
  const batches: { at: CellValue; by: string; changes: PastChange[] }[] = [];
  for (const { cells } of ownTableRows(historyTable, raw)) {
    const [at = null, by, table, key, column, before = null, after = null] = cells;
    const text = (cell: CellValue | undefined): string => String(cell ?? '');
    const change = { table: text(table), key: text(key), column: text(column), before, after };
    const last = batches.at(-1);
    if (last?.at === at && last.by === text(by)) last.changes.push(change);
    else batches.push({ at, by: text(by), changes: [change] });
  }
  return batches.reverse();
}

/**
 * Finds the cells of a batch by table, key and column, and looks whether they still hold what was written then; nothing is changed. Rejects with a
 * `WorkbookError` when the workbook cannot be read.
 */
export async function planRestore(workbook: Workbook, basis: FormulaBasis, batch: Batch): Promise<RestorePlan> {
  const { dataset } = basis;
  const find = cellFinder(dataset);
  const back = backEdits(basis);
  const found = batch.changes.map((past) => {
    const place = find(past);
    if (typeof place === 'string') return { past, why: place };
    const edit = back(past, place);
    if (edit === null) return { past, why: 'restored' as const };
    const { sheet, row, column } = place;
    const cell = addressOf(row, column);
    const shown = { table: past.table, sheet, cell, row: row + 1, column: past.column };
    return { past, change: { place: shown, key: past.key, edit } satisfies Change };
  });
  const refusals = await workbook.refusals(found.flatMap(({ change }) => (change === undefined ? [] : [change.edit])));
  const changes: Change[] = [];
  const refused: { change: PastChange; why: RestoreRefusal }[] = [];
  for (const { past, change, why } of found) {
    // Writing gives a file the format that it lacks.
    const reason = change === undefined ? why : refusals.get(change.edit);
    if (change !== undefined && (reason === undefined || reason === 'format')) changes.push(change);
    else refused.push({ change: past, why: reason ?? 'gone' });
  }
  return { batch, changes, refused };
}

/** Gives the edits that take past changes back; null where that was done already. */
function backEdits(basis: FormulaBasis): (past: PastChange, found: FoundCell) => CellEdit | null {
  const { dataset } = basis;
  const restore = formulaRestorer(basis);
  return (past, { sheet, row, column, now = null, index = -1 }) => {
    const place = { sheet, row, column };
    if (past.before === columnFormula)
      return isTypedOver(dataset, place) ? restore(past.table, index, past.column) : null;
    if (past.after === columnFormula) {
      const isBack = now === past.before && isTypedOver(dataset, place);
      return isBack ? null : backEdit({ ...place, before: past.before, after: now, formula: 'restored' });
    }
    if (now === past.before) return null;
    const change = { ...place, before: past.before, after: past.after };
    return backEdit(isCalculated(dataset, past) ? { ...change, formula: 'kept' } : change);
  };
}

/** Whether an entry stands in a column that a new workbook calculates: a formula there stays, and follows what is taken back beside it. */
function isCalculated({ schema }: Dataset, { table, column }: PastChange): boolean {
  return (
    isTable(schema, table) && columnsOf(schema, table).find((each) => each.header === column)?.calculated !== undefined
  );
}

/** Where an entry stands, and what it held at the check; undefined where the check does not keep it (the profile). */
interface FoundCell extends CellPlace {
  readonly now?: CellValue;
  /** Of a row of data: which one. */
  readonly index?: number;
}

function cellFinder(dataset: Dataset): (change: PastChange) => FoundCell | 'gone' | 'repeated' {
  const rowsByKey = new Map<string, ReadonlyMap<string, ReadonlySet<number>>>();
  const { schema } = dataset;
  const rowsOf = (name: string) => {
    let rows = rowsByKey.get(name);
    if (rows === undefined) rowsByKey.set(name, (rows = keyedRows(schema, tableIn(dataset, name))));
    return rows;
  };
  return ({ table, key, column, after }) => {
    if (table === schema.profile.name) return dataset.profileCells.get(column) ?? 'gone';
    if (!isTable(schema, table)) return 'gone';
    const data = tableIn(dataset, table);
    const sheetColumn = data.sheetColumns.get(column);
    if (sheetColumn === undefined) return 'gone';
    let rows = key === '' ? [] : [...(rowsOf(table).get(keyOf(key)) ?? [])];
    // A key that was changed itself is found by what it was changed into.
    const keys: readonly string[] = tableOf(schema, table).key;
    if (rows.length === 0 && keys.includes(column)) {
      rows = [...data.sheetRows.keys()].filter((row) => data.rawValue(row, column) === after);
    }
    const [row] = rows;
    if (row === undefined) return 'gone';
    const sheetRow = data.sheetRows[row];
    if (rows.length > 1 || sheetRow === undefined) return 'repeated';
    return { sheet: data.place.sheet, row: sheetRow, column: sheetColumn, now: data.rawValue(row, column), index: row };
  };
}

/** Rows by their keys, as read and as written. */
function keyedRows(schema: Schema, data: DataTable): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  const { key: keys } = tableOf(schema, data.name);
  data.sheetRows.forEach((_sheetRow, row) => {
    const written = keys.map((header) => String(data.rawValue(row, header) ?? '')).join(' / ');
    for (const key of [rowKey(schema, data, row), written]) {
      const known = rows.get(keyOf(key));
      if (known === undefined) rows.set(keyOf(key), new Set([row]));
      else known.add(row);
    }
  });
  return rows;
}
