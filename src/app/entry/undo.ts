import { tableIn } from '../../engine/dataset';
import type { Batch, EntryTexts, OwnAddition, RowChange, RowValues } from '../../engine/entry';
import { columnType, tableOf, type CellValue } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import { tablesOf } from '../check';
import type { CheckResult } from '../types';
import { placeKey, type BatchPlan } from './plan';
import { isSameCell, keyText, rawRowsIn, type RawRows } from './rawRows';

/** A row as a batch found it and as it left it, by the cells that the batch wrote. */
interface UndoRow {
  readonly table: string;
  /** Cells of its key as they are by now; of a row that went, as they were. */
  readonly key: readonly CellValue[];
  /** Null for a row that was not there, or is not any more. */
  readonly before: RowValues | null;
  readonly after: RowValues | null;
}

/** What is needed to take a batch back. */
export interface Undo {
  readonly rows: readonly UndoRow[];
  /** Rows of the product's own tables that came and went. */
  readonly own: readonly OwnAddition[];
  /** Entries of the profile as they were, and as they are by now. */
  readonly profile: readonly { readonly header: string; readonly before: CellValue; readonly after: CellValue }[];
}

/** Rows that are noted between two looks at whatever else waits. */
const rowsAtOnce = 500;

/** Notes in steps what a batch changes, by the keys of its rows, since rows may move before it is taken back. */
export function* undoOf(
  check: CheckResult,
  { batch, cells, added, removed, raw, profile }: BatchPlan,
): Generator<void, Undo> {
  const { schema } = check.programme;
  const before = rawRowsIn(schema, tablesOf(check));
  const after = rawRowsIn(schema, raw);
  const rows: UndoRow[] = [];
  for (const row of yield* changedRows(cells)) {
    if (rows.length % rowsAtOnce === rowsAtOnce - 1) yield;
    const { table, row: place, before: was, after: is } = row;
    rows.push({ table, key: after(table)?.key(place) ?? [], before: was, after: is });
  }
  for (const { table, row } of added) {
    if (rows.length % rowsAtOnce === rowsAtOnce - 1) yield;
    const own = after(table);
    rows.push({ table, key: own?.key(row) ?? [], before: null, after: own?.filled(row) ?? {} });
  }
  for (const { table, row } of removed) {
    if (rows.length % rowsAtOnce === rowsAtOnce - 1) yield;
    const own = before(table);
    rows.push({ table, key: own?.key(row) ?? [], before: own?.filled(row) ?? {}, after: null });
  }
  return {
    own: batch.own ?? [],
    profile: profile.map(({ header, before: was, after: is }) => ({ header, before: was, after: is })),
    rows,
  };
}

/** A row with the cells of it that a batch changes. */
interface ChangedRow {
  readonly table: string;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly before: Record<string, CellValue>;
  readonly after: Record<string, CellValue>;
}

/** Changed cells gathered by row. */
function* changedRows(cells: BatchPlan['cells']): Generator<void, readonly ChangedRow[]> {
  const rows = new Map<string, ChangedRow>();
  for (const [index, { table, row, header, before, after }] of cells.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    const place = placeKey(table, row);
    const known = rows.get(place) ?? { table, row, before: {}, after: {} };
    rows.set(place, known);
    known.before[header] = before;
    known.after[header] = after;
  }
  return [...rows.values()];
}

/**
 * The batch that takes another one back, in a workbook as it was checked last; what a try that broke off has taken back already stays so. Errors: `conflict` where one of its rows
 * holds something else by now, calculated cells apart, or is gone though it was there before the batch.
 */
export function takenBack(check: CheckResult, { rows, own, profile }: Undo, texts: EntryTexts): Batch {
  const now = rawRowsIn(check.programme.schema, tablesOf(check));
  const rowsOf = keyedRows(check, now);
  const { name } = check.programme.schema.profile;
  for (const { header, after } of profile)
    if (!isSameCell(check.dataset.profile.values[header] ?? null, after))
      throw new WorkbookError('conflict', `${name} ${header}`);
  const changes = rows.flatMap((row) => changeBack(check, now(row.table), rowsOf(row.table), row, texts));
  const [first] = rows;
  // Not one of its rows is there any more: they go by other keys now.
  if (first !== undefined && changes.length === 0) throw conflictIn(check, first, texts);
  return {
    changes,
    ...(own.length === 0
      ? {}
      : { own: own.map(({ table, rows: came, removed = [] }) => ({ table, rows: removed, removed: came })) }),
    ...(profile.length === 0
      ? {}
      : { profile: Object.fromEntries(profile.map(({ header, before }) => [header, before])) }),
  };
}

/** A row of a table, or one of the next month, by its sheet row. */
interface KeyedRow {
  readonly row: number;
  readonly sheetRow: number;
  readonly ahead?: true;
}

/** Rows of tables by the text of their keys, each table looked through once. */
function keyedRows(
  { dataset }: CheckResult,
  now: (table: string) => RawRows | null,
): (table: string) => ReadonlyMap<string, readonly KeyedRow[]> {
  const known = new Map<string, ReadonlyMap<string, readonly KeyedRow[]>>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const rows = new Map<string, KeyedRow[]>();
    const add = (sheetRow: number, row: KeyedRow): void => {
      const key = keyText(now(name)?.key(sheetRow) ?? []);
      rows.set(key, [...(rows.get(key) ?? []), row]);
    };
    tableIn(dataset, name).sheetRows.forEach((sheetRow, row) => add(sheetRow, { row, sheetRow }));
    dataset.ahead.get(name)?.sheetRows.forEach((sheetRow, row) => add(sheetRow, { row, sheetRow, ahead: true }));
    known.set(name, rows);
    return rows;
  };
}

function changeBack(
  check: CheckResult,
  now: RawRows | null,
  rows: ReadonlyMap<string, readonly KeyedRow[]>,
  undo: UndoRow,
  texts: EntryTexts,
): readonly RowChange[] {
  const { table, key, before, after } = undo;
  if (after === null) return [{ kind: 'add', table, cells: before ?? {} }];
  const keyed = rows.get(keyText(key)) ?? [];
  const found = now === null ? undefined : keyed.find(({ sheetRow }) => isAsLeft(check, now, sheetRow, undo));
  if (found !== undefined) {
    const { row, ahead } = found;
    const place = { table, row, ...(ahead === true ? { ahead } : {}) };
    return [before === null ? { kind: 'remove', ...place } : { kind: 'change', ...place, cells: before }];
  }
  if (keyed.length === 0 && before === null) return [];
  throw conflictIn(check, undo, texts);
}

/** Says which row holds something else by now: `UPK B01 / Januari 2015`. */
function conflictIn({ programme: { schema } }: CheckResult, { table, key }: UndoRow, texts: EntryTexts): WorkbookError {
  const headers = tableOf(schema, table).key;
  const shown = key.map((cell, index) => {
    if (typeof cell !== 'number') return cell;
    const type = columnType(schema, table, headers[index] ?? '');
    return type === 'month' ? texts.month(cell) : type === 'date' ? texts.date(cell) : cell;
  });
  return new WorkbookError('conflict', `${table} ${keyText(shown)}`);
}

/** Whether a row still holds what the batch left in it, or again what it held before. */
function isAsLeft(
  { programme }: CheckResult,
  { raw, cell }: RawRows,
  row: number,
  { before, after }: UndoRow,
): boolean {
  const { columns } = tableOf(programme.schema, raw.name);
  const isCalculated = (header: string): boolean =>
    columns.some((column) => column.header === header && column.calculated !== undefined);
  return Object.entries(after ?? {}).every(([header, value]) => {
    const now = cell(row, header);
    return (
      isCalculated(header) || isSameCell(now, value) || (before !== null && isSameCell(now, before[header] ?? null))
    );
  });
}
