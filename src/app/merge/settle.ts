import type { Batch, OwnAddition, TaskRefusal, TaskSubject } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import type { Progress } from '../../workbook/port';
import { checkTables } from '../check';
import { planBatch } from '../entry/plan';
import { isSameCell } from '../entry/rawRows';
import { taskSubject } from '../entry/tasks';
import type { AppContext, CheckResult } from '../types';
import { inSteps } from '../yieldToHost';
import { mergeBatch } from './batch';
import type { MergeDecisions, MergePlan } from './types';

/** What is written for a merge, with what follows from it. */
export interface SettledMerge {
  /** Null while something is open, or where there is nothing to write. */
  readonly batch: Batch | null;
  readonly notes: readonly TaskRefusal[];
}

/**
 * A plan as it was decided, with what follows in later months where an earlier one is corrected (docs/spec/recap.md 3). Nothing is written. Rejects with the `WorkbookError`
 * `cancelled` after *Batal*.
 * @param today the day on which it is done, a date serial
 * @param reason what it is, for `Riwayat Perbaikan`
 */
export async function settledMerge(
  plan: MergePlan,
  decisions: MergeDecisions,
  context: AppContext,
  today: number,
  reason: string,
  progress?: Progress,
): Promise<SettledMerge> {
  const batch = mergeBatch(plan, decisions, reason);
  const { check } = plan.target;
  const { correction } = context.programme;
  const [side] = plan.sides;
  if (batch === null || plan.kind !== 'correction' || correction === undefined || side === undefined)
    return { batch, notes: [] };
  const before = taskSubject(check, today);
  const first = await subjectAfter(check, context, batch, today, progress);
  const { changes, notes } = correction.follows(before, first, side.period);
  const all: Batch = { ...batch, changes: [...batch.changes, ...changes] };
  const after = changes.length === 0 ? first : await subjectAfter(check, context, all, today, progress);
  const closed = correction.closes(before, after, taskSubject(side.check, today), side.period);
  const own = [...(batch.own ?? []), ...closed];
  return { batch: { ...all, ...(own.length === 0 ? {} : { own }) }, notes };
}

/** What tasks look at in the workbook as a batch would leave it. */
async function subjectAfter(
  check: CheckResult,
  context: AppContext,
  batch: Batch,
  today: number,
  progress?: Progress,
): Promise<TaskSubject> {
  const { raw } = await inSteps(planBatch(check, batch), progress);
  const after = taskSubject(await checkTables(raw, context, progress), today);
  const own = new Map(after.own);
  for (const addition of batch.own ?? []) own.set(addition.table, ownAfter(own.get(addition.table) ?? [], addition));
  return { ...after, own };
}

function ownAfter(
  rows: readonly (readonly CellValue[])[],
  { rows: coming, removed = [] }: OwnAddition,
): readonly (readonly CellValue[])[] {
  const standing = [...rows];
  for (const cells of removed) {
    const index = standing.findLastIndex((row) => row.every((cell, at) => isSameCell(cell, cells[at] ?? null)));
    if (index >= 0) standing.splice(index, 1);
  }
  return [...standing, ...coming];
}
