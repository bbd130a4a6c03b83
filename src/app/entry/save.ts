import { sameCells, withRows, type RawTable } from '../../engine/dataset';
import type { Batch } from '../../engine/entry';
import type { DataRows, Progress, Workbook } from '../../workbook/port';
import { checkTables, checkWorkbook } from '../check';
import type { AppContext, CheckResult } from '../types';
import { uncancelled } from '../uncancelled';
import { inSteps } from '../yieldToHost';
import { placeKey, planBatch, type BatchPlan } from './plan';
import { takenBack, undoOf, type Undo } from './undo';
import { applyPlan, type EntryContext } from './write';

/** What a saved batch leaves: the check of the workbook as it is now, and the means to take the batch back. */
export interface Saved {
  readonly check: CheckResult;
  readonly undo: Undo;
  /** Zero-based sheet row in which each change of the batch stands; null for a row that is gone. */
  readonly rows: readonly (number | null)[];
}

/** Most rows that are read again after saving; beyond, the whole workbook is. */
const mostReread = 2_000;

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
  const planned = { check: checked, plan: await inSteps(planBatch(checked, batch, !isTakingBack), progress) };
  const { check, plan, changes, placed } = await applyPlan(workbook, entry, planned, isTakingBack, progress);
  // What is written is written: what follows is not to be cancelled.
  const rest = progress && uncancelled(progress);
  const stands = await inSteps(standingRows(plan, changes, placed), rest);
  return {
    check: await checkAfter(workbook, entry.app, plan, stands, rest),
    undo: await inSteps(undoOf(check, plan), rest),
    rows: plan.rows.map((row, index) => {
      const change = batch.changes[index];
      return change === undefined || change.kind === 'remove' ? null : stands(change.table, row);
    }),
  };
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
