import { findingKeys, type Finding } from '../../engine/check';
import type { Batch } from '../../engine/entry';
import { tableOf } from '../../engine/schema';
import type { Progress } from '../../workbook/port';
import { checkTables } from '../check';
import type { AppContext, CheckResult } from '../types';
import { inSteps } from '../yieldToHost';
import { placeKey, planBatch, type BatchPlan } from './plan';

/** What a check of the workbook as a batch would leave it has to say. */
export interface Trial {
  readonly plan: BatchPlan;
  /** The check of the workbook as it would be. */
  readonly check: CheckResult;
  /** Findings in the rows of the batch, each with whether it was there before. */
  readonly own: readonly { readonly change: number; readonly finding: Finding; readonly isNew: boolean }[];
  /** Findings elsewhere that were not there before, and how many are gone from there. */
  readonly elsewhere: readonly Finding[];
  readonly solved: number;
}

/**
 * Tries a batch out: all rules of the workbook over the workbook as it would be, so that no form judges otherwise than *Periksa* does. Nothing is written. Rejects with the
 * `WorkbookError` `cancelled` where the progress's signal says so.
 */
export async function tryBatch(
  check: CheckResult,
  context: AppContext,
  batch: Batch,
  progress?: Progress,
): Promise<Trial> {
  const plan = await inSteps(planBatch(check, batch), progress);
  const after = await checkTables(plan.raw, context, progress);
  return inSteps(trialOf(check, batch, plan, after), progress);
}

/** Findings that are looked at between two looks at whatever else waits. */
const findingsAtOnce = 500;
/** The same of rows. */
const rowsAtOnce = 5_000;

function* trialOf(check: CheckResult, batch: Batch, plan: BatchPlan, after: CheckResult): Generator<void, Trial> {
  const before = yield* identities(check);
  const changeOf = new Map<string, number>();
  for (const [index, { table }] of batch.changes.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    changeOf.set(placeKey(table, plan.rows[index] ?? -1), index);
  }
  const identify = identityOf(after);
  const own: Trial['own'][number][] = [];
  const elsewhere: Finding[] = [];
  for (const [index, finding] of after.findings.entries()) {
    if (index % findingsAtOnce === findingsAtOnce - 1) yield;
    const identity = identify(finding);
    const count = before.get(identity) ?? 0;
    if (count > 0) before.set(identity, count - 1);
    const change = finding.row === null ? undefined : changeOf.get(placeKey(finding.table, finding.row - 1));
    if (change !== undefined) own.push({ change, finding, isNew: count === 0 });
    else if (count === 0) elsewhere.push(finding);
  }
  const solved = [...before.values()].reduce((sum, count) => sum + count, 0);
  return { plan, check: after, own, elsewhere, solved };
}

/** What a finding is about, wherever its row stands. */
function identityOf({ dataset }: CheckResult): (finding: Finding) => string {
  const keyOf = findingKeys(dataset);
  return (finding) => {
    const { rule, table, column, variant = '', file = '' } = finding;
    return [rule, table, keyOf(finding), column ?? '', variant, file].join('\n');
  };
}

function* identities(check: CheckResult): Generator<void, Map<string, number>> {
  const identify = identityOf(check);
  const counts = new Map<string, number>();
  for (const [index, finding] of check.findings.entries()) {
    if (index % findingsAtOnce === findingsAtOnce - 1) yield;
    const identity = identify(finding);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return counts;
}

/**
 * What stands in the way of saving: errors of its rows that the batch makes. A cell that is only blank is none, unless the row is known by it or refers to another
 * with it: the row is stored as incomplete.
 */
export const hindrances = (trial: Trial): readonly Finding[] => hindered(trial).map(({ finding }) => finding);

/** The same with the change of the batch that each is about. */
export const hindered = (trial: Trial): readonly JudgedChange[] =>
  newErrors(trial).filter((each) => !isOnlyBlank(trial, each));

/** Cells that the batch leaves blank though they are required: its rows are stored, as incomplete. */
export const leftBlank = (trial: Trial): readonly JudgedChange[] =>
  newErrors(trial).filter((each) => isOnlyBlank(trial, each));

const newErrors = ({ own }: Trial): readonly JudgedChange[] =>
  own.filter(({ finding, isNew }) => isNew && finding.severity === 'error');

function isOnlyBlank({ plan: { batch }, check: { dataset } }: Trial, { change, finding }: JudgedChange): boolean {
  const table = tableOf(dataset.schema, batch.changes[change]?.table ?? finding.table);
  const column = table.columns.find(({ header }) => header === finding.column);
  const isTie = column !== undefined && (table.key.includes(column.header) || column.refersTo !== undefined);
  return incompleteRules.has(finding.rule) && !isTie;
}

/** A change of a batch, and an error of its row. */
interface JudgedChange {
  readonly change: number;
  readonly finding: Finding;
}

/** Rules that say of a row only that it is not filled in yet. */
const incompleteRules: ReadonlySet<string> = new Set(['required', 'row-unfilled']);
