import type { Finding } from '../../engine/check';
import { keyOf } from '../../engine/dataset';
import {
  KeyNumbers,
  type Batch,
  type ImportedRow,
  type RowChange,
  type SettledRows,
  type TaskRefusal,
  type TaskSubject,
} from '../../engine/entry';
import type { Progress } from '../../workbook/port';
import { hindered, leftBlank, tryBatch, type Trial } from '../entry/trial';
import { placeKey, type BatchPlan } from '../entry/plan';
import type { AppContext } from '../types';
import { inSteps } from '../yieldToHost';
import type { ImportTarget } from './matching';

/** Why a row is not written: what a rule says of it, what the programme refuses, a name that several rows have, or an earlier row with its key. */
export type RejectReason =
  | { readonly kind: 'rule'; readonly finding: Finding }
  | { readonly kind: 'refused'; readonly refusal: TaskRefusal }
  | { readonly kind: 'ambiguous'; readonly column: string; readonly text: string; readonly keys: readonly string[] }
  | { readonly kind: 'repeat'; readonly row: number };

/** A row of the source before it is judged. */
export type JudgedRow =
  | { readonly kind: 'same' }
  | { readonly kind: 'repeat'; readonly of: number }
  | { readonly kind: 'row'; readonly row: ImportedRow };

/** What the judges say. Rows are counted as they were handed in. */
export interface Judgement {
  readonly batch: Batch | null;
  /** What the batch comes to, where that is known. */
  readonly plan: BatchPlan | null;
  readonly reasons: ReadonlyMap<number, RejectReason>;
  /** Rows of which nothing is left to write, once what follows from the others is worked out. */
  readonly same: ReadonlySet<number>;
  /** Headers of the required columns that a row leaves blank which is written all the same. */
  readonly blanks: ReadonlyMap<number, readonly string[]>;
  readonly notes: readonly TaskRefusal[];
  readonly elsewhere: readonly Finding[];
}

/**
 * Judges rows as the programme does and then as the rules do, over the workbook as it would be with all that are accepted. What one row's going changes for another is judged anew,
 * until no row goes any more.
 */
export async function judgedRows(
  target: ImportTarget,
  context: AppContext,
  rows: readonly JudgedRow[],
  subject: TaskSubject,
  withBeside: boolean,
  progress?: Progress,
): Promise<Judgement> {
  const reasons = new Map<number, RejectReason>();
  const own = rows.flatMap((each, index) => (each.kind === 'row' ? [{ index, row: each.row }] : []));
  await inSteps(rejectAmbiguous(own, target, reasons), progress);
  for (;;) {
    const left = own.filter(({ index }) => !reasons.has(index));
    const settled = await inSteps(
      settledRows(
        target,
        subject,
        left.map(({ row }) => row),
        withBeside,
      ),
      progress,
    );
    const accepted = await inSteps(acceptedRows(left, settled, reasons), progress);
    if (accepted.length === 0) return nothingToWrite(reasons, new Set());
    const changes = [...accepted.map(({ change }) => change), ...settled.beside];
    const trial = await tryBatch(target.check, context, { changes }, progress);
    const before = reasons.size;
    await inSteps(rejectHindered(accepted, trial, reasons), progress);
    if (reasons.size === before) return inSteps(judgementOf(accepted, settled, trial, reasons), progress);
  }
}

/** Gives rows that refer to another one by a name which several have their reasons. */
function* rejectAmbiguous(
  rows: readonly { readonly index: number; readonly row: ImportedRow }[],
  { columns, basis }: ImportTarget,
  reasons: Map<number, RejectReason>,
): Generator<void, void> {
  const links = columns.filter(({ refersTo }) => refersTo !== undefined);
  for (const [at, { index, row }] of rows.entries()) {
    if (at % cellsAtOnce === cellsAtOnce - 1) yield;
    for (const column of links) {
      const text = row.cells[column.header] ?? null;
      const keys = typeof text === 'string' ? basis.namesakes(column, text) : [];
      if (keys.length > 0) reasons.set(index, { kind: 'ambiguous', column: column.header, text: String(text), keys });
    }
  }
}

/** Rows that the programme takes; why it does not take the others goes to their reasons. */
function* acceptedRows(
  rows: readonly { readonly index: number }[],
  settled: SettledRows,
  reasons: Map<number, RejectReason>,
): Generator<void, readonly Accepted[]> {
  const accepted: Accepted[] = [];
  for (const [at, { index }] of rows.entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield;
    const change = settled.rows[at];
    if (change?.kind === 'refused') reasons.set(index, { kind: 'refused', refusal: change.refusal });
    else if (change !== undefined) accepted.push({ index, change });
  }
  return accepted;
}

/** Gives rows of which a rule says that they cannot stand their reasons: rather what is wrong with a cell that is filled than that another could not be filled for it. */
function* rejectHindered(
  accepted: readonly Accepted[],
  trial: Trial,
  reasons: Map<number, RejectReason>,
): Generator<void, void> {
  const found = new Map<number, Finding>();
  for (const [at, { change, finding }] of hindered(trial).entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield;
    const known = found.get(change);
    if (known === undefined || (isBlankIn(accepted[change], known) && !isBlankIn(accepted[change], finding)))
      found.set(change, finding);
  }
  for (const [change, finding] of found) {
    const row = accepted[change];
    if (row !== undefined && !reasons.has(row.index)) reasons.set(row.index, { kind: 'rule', finding });
  }
}

/** The required columns that each accepted row leaves blank: it is stored as incomplete, as by a form. */
function* blanksOf(accepted: readonly Accepted[], trial: Trial): Generator<void, Judgement['blanks']> {
  const blanks = new Map<number, string[]>();
  for (const [at, { change, finding }] of leftBlank(trial).entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield;
    const row = accepted[change];
    if (row === undefined || finding.column === null) continue;
    const known = blanks.get(row.index);
    if (known === undefined) blanks.set(row.index, [finding.column]);
    else known.push(finding.column);
  }
  return blanks;
}

/** Whether a finding is about a cell that a row leaves blank. */
const isBlankIn = (row: Accepted | undefined, { column }: Finding): boolean =>
  row !== undefined && row.change.kind !== 'remove' && column !== null && (row.change.cells[column] ?? null) === null;

interface Accepted {
  readonly index: number;
  readonly change: RowChange;
}

function* judgementOf(
  accepted: readonly Accepted[],
  { beside, notes }: SettledRows,
  trial: Trial,
  reasons: ReadonlyMap<number, RejectReason>,
): Generator<void, Judgement> {
  const { plan, elsewhere } = trial;
  const changed = new Set<string>();
  for (const [at, { table, row }] of plan.cells.entries()) {
    if (at % cellsAtOnce === cellsAtOnce - 1) yield;
    changed.add(placeKey(table, row));
  }
  const same = new Set<number>();
  for (const [at, { index, change }] of accepted.entries()) {
    if (at % cellsAtOnce === cellsAtOnce - 1) yield;
    if (change.kind === 'change' && !changed.has(placeKey(change.table, plan.rows[at] ?? -1))) same.add(index);
  }
  yield;
  const changes = [...accepted.flatMap(({ index, change }) => (same.has(index) ? [] : [change])), ...beside];
  const isNothing = same.size === accepted.length;
  if (isNothing) return nothingToWrite(reasons, same);
  const blanks = yield* blanksOf(accepted, trial);
  // It was tried with the rows of which nothing is left, too.
  return { batch: { changes }, plan: same.size === 0 ? plan : null, reasons, same, blanks, notes, elsewhere };
}

const nothingToWrite = (reasons: Judgement['reasons'], same: Judgement['same']): Judgement => ({
  batch: null,
  plan: null,
  reasons,
  same,
  blanks: new Map(),
  notes: [],
  elsewhere: [],
});

/** Rows, and cells, that are looked at in a step. */
const rowsAtOnce = 500;
const cellsAtOnce = 5_000;

/** What the programme makes of the rows; of a table of which it says nothing they stand as they are, with the next numbers. */
function* settledRows(
  { check, table, own }: ImportTarget,
  subject: TaskSubject,
  rows: readonly ImportedRow[],
  withBeside: boolean,
): Generator<void, SettledRows> {
  if (own !== undefined) return yield* own.settle(subject, rows, withBeside);
  const { name, key } = table;
  const given = new Set(rows.flatMap((row) => (row.kind === 'add' ? [keyOf(String(row.cells[key[0]] ?? ''))] : [])));
  const numbers = KeyNumbers.of(check.dataset, name, (number) => given.has(keyOf(number)));
  const link = table.columns.find(({ refersTo }) => refersTo !== undefined)?.header ?? '';
  const changes: RowChange[] = [];
  for (const row of rows) {
    if (changes.length % rowsAtOnce === rowsAtOnce - 1) yield;
    changes.push(changeOf(row));
  }
  return { rows: changes, beside: [], notes: [] };

  function changeOf(row: ImportedRow): RowChange {
    if (row.kind === 'change') {
      const { row: at, ahead, cells } = row;
      return { kind: 'change', table: name, row: at, ...(ahead === true ? { ahead } : {}), cells };
    }
    const owner = numbers?.ownerOf(String(row.cells[link] ?? '')) ?? -1;
    const isNumbered = numbers !== null && owner !== -1 && (row.cells[key[0]] ?? null) === null;
    return {
      kind: 'add',
      table: name,
      cells: isNumbered ? { ...row.cells, [key[0]]: numbers.take(owner) } : row.cells,
    };
  }
}
