import { rowKey } from '../../engine/check';
import { keptRows, rowPlaces, sameCells, tableIn, withRows, type RawTable } from '../../engine/dataset';
import type { Batch, EntryTexts } from '../../engine/entry';
import { numberFormatOf } from '../../engine/report';
import { columnOf, tableOf, type Schema } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import type { CellEdit, DataRows, OwnRows, Progress, Workbook } from '../../workbook/port';
import { checkTables, checkWorkbook, tablesOf } from '../check';
import { changeOf, historyTable, type RepairAuthor } from '../repair';
import type { AppContext, CheckResult } from '../types';
import { uncancelled } from '../uncancelled';
import { inSteps } from '../yieldToHost';
import { missingOf } from './begun';
import { makeMissing } from './make';
import { placeKey, planBatch, type BatchPlan } from './plan';
import { isSameCell, keyText, rawRowsIn } from './rawRows';
import { beforeBatch, isSettled } from './settled';
import { takenBack, undoOf, type Undo } from './undo';

/** What a saved batch leaves: the check of the workbook as it is now, and the means to take the batch back. */
export interface Saved {
  readonly check: CheckResult;
  readonly undo: Undo;
  /** Zero-based sheet row in which each change of the batch stands; null for a row that is gone. */
  readonly rows: readonly (number | null)[];
}

/** Most rows that are read again after saving; beyond, the whole workbook is. */
const mostReread = 2_000;

/** What writing a batch needs beside the workbook. */
export interface EntryContext {
  readonly app: AppContext;
  /** Words of tables and columns that are made because a batch needs them. */
  readonly texts: EntryTexts;
  readonly author: RepairAuthor;
}

/**
 * Writes a batch with all that follows from it, all of it or nothing, and checks the workbook as it is then (docs/spec/entry.md 3.2). Changes and deletions are noted in
 * `Riwayat Perbaikan`. Tables and columns that it needs are made before. Rejects with a `WorkbookError`, then none of its rows was written: `conflict` where a cell or row holds something
 * else by now, with its place.
 */
export const saveBatch = (
  workbook: Workbook,
  entry: EntryContext,
  check: CheckResult,
  batch: Batch,
  progress?: Progress,
): Promise<Saved> => write(workbook, entry, check, batch, false, progress);

/** Takes a saved batch back in a workbook as it was checked last. What was calculated comes back with it; rows that it had added go without a note. Rejects as `saveBatch` does. */
export const takeBack = async (
  workbook: Workbook,
  entry: EntryContext,
  check: CheckResult,
  undo: Undo,
  progress?: Progress,
): Promise<Saved> => write(workbook, entry, check, takenBack(check, undo, entry.texts), true, progress);

async function write(
  workbook: Workbook,
  entry: EntryContext,
  checked: CheckResult,
  batch: Batch,
  isTakingBack: boolean,
  progress?: Progress,
): Promise<Saved> {
  const { app: context, author } = entry;
  const { check, plan } = await completePlan(workbook, entry, checked, batch, !isTakingBack, progress);
  const { schema } = context.programme;
  const changes = rowChanges(schema, check, plan);
  const placed = await workbook.apply(
    [...cellEdits(schema, plan), ...profileEdits(schema, plan)],
    [...ownRows(check, plan), ...history(check, plan, author, isTakingBack)],
    progress,
    changes,
  );
  // What is written is written: what follows is not to be cancelled.
  const rest = progress && uncancelled(progress);
  const stands = await inSteps(standingRows(plan, changes, placed), rest);
  return {
    check: await checkAfter(workbook, context, plan, stands, rest),
    undo: await inSteps(undoOf(check, plan), rest),
    rows: plan.rows.map((row, index) => {
      const change = batch.changes[index];
      return change === undefined || change.kind === 'remove' ? null : stands(change.table, row);
    }),
  };
}

/** The plan of a batch in a workbook that has all tables and columns that it needs, whole. */
async function completePlan(
  workbook: Workbook,
  { app, texts }: EntryContext,
  check: CheckResult,
  batch: Batch,
  derive: boolean,
  progress?: Progress,
): Promise<{ readonly check: CheckResult; readonly plan: BatchPlan }> {
  const plan = await inSteps(planBatch(check, batch, derive), progress);
  const missing = await missingOf(workbook, check, plan);
  if (missing.tables.length === 0 && missing.columns.size === 0) return { check, plan };
  await makeMissing(workbook, app, texts, missing, progress);
  const now = await checkWorkbook(workbook, app, progress);
  for (const change of batch.changes) {
    if (change.kind === 'add') continue;
    const keyIn = ({ dataset }: CheckResult): string =>
      rowKey(
        dataset.schema,
        (change.ahead === true ? dataset.ahead.get(change.table) : undefined) ?? tableIn(dataset, change.table),
        change.row,
      );
    if (keyIn(now) !== keyIn(check)) throw new WorkbookError('conflict', `${change.table} ${keyIn(check)}`);
  }
  const basis = isSettled(batch, check, now)
    ? await checkTables(beforeBatch(app.programme.schema, tablesOf(check), tablesOf(now)), app, progress)
    : now;
  return { check: basis, plan: await inSteps(planBatch(basis, batch, derive), progress) };
}

const cellEdits = (schema: Schema, { cells }: BatchPlan): readonly CellEdit[] =>
  cells.map(({ table, sheet, row, column, header, before, after, calculated }) => ({
    ...changeOf({ sheet, row, column }, before, after, columnOf(tableOf(schema, table), header)),
    ...(calculated ? { formula: 'kept' as const } : {}),
  }));

const profileEdits = ({ profile }: Schema, plan: BatchPlan): readonly CellEdit[] =>
  plan.profile.flatMap(({ sheet, row, column, header, before, after }) => {
    const entry = profile.entries.find((each) => each.header === header);
    return entry === undefined ? [] : [changeOf({ sheet, row, column }, before, after, entry)];
  });

/** Rows of own tables that the batch appends, and those that it takes out, the last ones of their cells. */
function ownRows(check: CheckResult, { batch }: BatchPlan): readonly OwnRows[] {
  const { tables } = tablesOf(check);
  const { schema } = check.programme;
  return (batch.own ?? []).map(({ table, rows, removed = [] }) => {
    const standing = [...keptRows(schema, table, tables)];
    const going = removed.flatMap((cells) => {
      const index = standing.findLastIndex((row) => row.cells.every((cell, at) => isSameCell(cell, cells[at] ?? null)));
      if (index === -1) throw new WorkbookError('conflict', table);
      return standing.splice(index, 1);
    });
    return { table, rows, removed: going.map(({ row, cells }) => ({ row, cells })) };
  });
}

/** Rows that come and go, by table. */
function rowChanges(schema: Schema, check: CheckResult, plan: BatchPlan): readonly DataRows[] {
  const tables = new Set([...plan.added, ...plan.removed].map(({ table }) => table));
  return [...tables].flatMap((name): DataRows[] => {
    const table = tablesOf(check).tables.find((raw) => raw.name === name);
    const places = table === undefined ? null : rowPlaces(schema, table);
    if (table === undefined || places === null) return [];
    const { columns, header, last } = places;
    const own = tableOf(schema, name);
    const of = (rows: BatchPlan['added']): BatchPlan['added'] => rows.filter((row) => row.table === name);
    return [
      {
        table,
        header,
        last,
        key: own.key.flatMap((each) => columns.get(each) ?? []),
        appended: of(plan.added).map(({ cells }) => cells),
        removed: of(plan.removed).map(({ row }) => row),
        numberFormats: new Map(
          [...columns].map(([each, position]) => [position, numberFormatOf(columnOf(own, each).type)]),
        ),
      },
    ];
  });
}

/** Cells that are changed or go, as `Riwayat Perbaikan` keeps them; what is calculated is not noted. */
function history(
  check: CheckResult,
  plan: BatchPlan,
  { name, at }: RepairAuthor,
  isTakingBack: boolean,
): readonly OwnRows[] {
  const { schema } = check.programme;
  const { profile } = schema;
  const rowsOf = rawRowsIn(schema, tablesOf(check));
  const { reason } = plan.batch;
  const by = reason === undefined ? name : `${name}: ${reason}`;
  const key = (table: string, row: number): string => keyText(rowsOf(table)?.key(row) ?? []);
  const rows = [
    ...plan.cells
      .filter(({ calculated }) => !calculated)
      .map(({ table, row, header, before, after }) => [at, by, table, key(table, row), header, before, after]),
    ...plan.profile.map(({ header, before, after }) => [at, by, profile.name, '', header, before, after]),
    ...(isTakingBack ? [] : plan.removed).flatMap(({ table, row }) =>
      Object.entries(rowsOf(table)?.filled(row) ?? {}).map(([header, before]) => [
        at,
        by,
        table,
        key(table, row),
        header,
        before,
        null,
      ]),
    ),
  ];
  return rows.length === 0 ? [] : [{ table: historyTable, rows }];
}

/** Rows that are looked at between two looks at whatever else waits. */
const rowsAtOnce = 2_000;

/** Where a row of the plan stands once it is written: new rows where the workbook put them, the others moved up by those that went above them. */
function* standingRows(
  plan: BatchPlan,
  changes: readonly DataRows[],
  placed: readonly (readonly number[])[],
): Generator<void, (table: string, row: number) => number> {
  const appended = new Map<string, number>();
  const gone = new Map<string, readonly number[]>();
  for (const [index, { table, removed }] of changes.entries()) {
    let position = 0;
    for (const { table: name, row } of plan.added) {
      if (name !== table.name) continue;
      if (position % rowsAtOnce === rowsAtOnce - 1) yield;
      const stands = placed[index]?.[position];
      if (stands !== undefined) appended.set(placeKey(name, row), stands);
      position += 1;
    }
    gone.set(
      table.name,
      removed.toSorted((a, b) => a - b),
    );
  }
  return (table, row) => appended.get(placeKey(table, row)) ?? row - countBelow(gone.get(table) ?? [], row);
}

/** How many of some ascending numbers are below a number. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? limit) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Checks the workbook after a batch: its rows are read again, and those whose formulas may follow from them; everything is where that is not enough, as when rows
 * are gone or tables of the product have grown.
 */
async function checkAfter(
  workbook: Workbook,
  context: AppContext,
  plan: BatchPlan,
  stands: (table: string, row: number) => number,
  progress?: Progress,
): Promise<CheckResult> {
  const { raw, added, removed, cells, batch } = plan;
  const isMoved = removed.length > 0 || added.some(({ table, row }) => stands(table, row) !== row);
  if (isMoved || batch.own !== undefined || plan.profile.length > 0) return checkWorkbook(workbook, context, progress);
  // Where so many are concerned, the whole is read without asking for them first.
  const rowsOf = new Map<string, Set<number>>();
  let count = 0;
  for (const { table, row } of [...added, ...cells]) {
    const rows = rowsOf.get(table) ?? new Set();
    rowsOf.set(table, rows);
    if (!rows.has(row)) count += 1;
    rows.add(row);
    if (count > mostReread) return checkWorkbook(workbook, context, progress);
  }
  const asked = [...rowsOf].map(([table, rows]) => ({ table, rows: [...rows] }));
  const read = await workbook.readRows(raw.tables, asked, mostReread);
  if (read === null) return checkWorkbook(workbook, context, progress);
  const tables = raw.tables.map((table): RawTable => {
    const rows = read.find((each) => each.table === table.name)?.rows ?? [];
    if (rows.length === 0) return table;
    const shown = new Map(table.shown);
    for (const { shown: texts } of rows) texts?.forEach((text, key) => shown.set(key, text));
    const now = withRows(table, new Map(rows.map(({ sheetRow, cells: own }) => [sheetRow, own])));
    return sameCells(now, { shown });
  });
  return checkTables({ tables }, context, progress);
}
