import { requiredTableNames, tableNames, type ColumnSchema } from '../schema';
import { requirementCheck } from './rules/cells/required';
import { factsUnchanged } from './rules/facts';
import type { Subject } from './rule';
import { scoreParts, type CheckSettings, type ScorePart } from '../settings';
import type { TableState } from './tableState';
import type { DataScore, Finding, ScoreGrade } from './types';

type GradeLimits = Pick<CheckSettings, 'scoreVeryGood' | 'scoreGood'>;

export type ScoreParts = Pick<DataScore, ScorePart>;

/** The data score (0..100) from its parts (0..1). The weight of a part that could not be judged is spread over the others in proportion. */
export function scoreValue(parts: ScoreParts, { scoreWeights }: Pick<CheckSettings, 'scoreWeights'>): number {
  const judged = scoreParts.flatMap((name) => {
    const part = parts[name];
    return part === null ? [] : [{ part, weight: scoreWeights[name] }];
  });
  const points = judged.reduce((sum, { part, weight }) => sum + part * weight, 0);
  return (100 * points) / judged.reduce((sum, { weight }) => sum + weight, 0);
}

/** Grade of the unrounded score. */
export function gradeOf(value: number, { scoreVeryGood, scoreGood }: GradeLimits): ScoreGrade {
  if (value >= scoreVeryGood) return 0;
  return value >= scoreGood ? 1 : 2;
}

/** The data score of a workbook whose rules have all run; consistency is judged against an earlier workbook, where one is given. */
export function scoreWorkbook(subject: Subject, findings: readonly Finding[], received: number | null): DataScore {
  const { book, settings, dataset } = subject;
  const byMaking = timeliness(subject, dataset.profile.madeOn);
  const parts: ScoreParts = {
    completeness: completeness(subject, findings),
    accuracy: accuracy(subject),
    punctuality: received === null ? byMaking : timeliness(subject, received),
    consistency: subject.get(factsUnchanged),
  };
  const value = scoreValue(parts, settings);
  const otherwise = scoreValue({ ...parts, punctuality: byMaking }, settings);
  const grade = findings.some(({ severity }) => severity === 'error') ? null : gradeOf(value, settings);
  return {
    value,
    grade,
    class: grade === null ? null : book.scoreClasses[grade],
    ...parts,
    receipt: received === null || otherwise === value ? null : { day: received, otherwise },
  };
}

/** Mean over the required tables of required cells that can be read, out of those expected. An absent or empty table counts 0. */
function completeness(subject: Subject, findings: readonly Finding[]): number {
  const names = requiredTableNames(subject.dataset.schema);
  return mean(names.map((name) => (subject.has(name) ? filledShare(subject, name, findings) : 0)));
}

function filledShare(subject: Subject, name: string, findings: readonly Finding[]): number {
  const { expected, filled } = tallyOf(subject, name);
  const absent = subject.book.expectedRows[name]?.(subject, findings) ?? 0;
  return filled / (expected + requiredIn(subject.state(name)).length * absent);
}

/** What the rows of a table count for in the score. */
interface Tally {
  /** Required cells, and those of them that can be read. */
  expected: number;
  filled: number;
  /** Rows with an error. */
  wrong: number;
}

/** Tallies of all tables, once their rules have run. */
function talliesOf(subject: Subject): ReadonlyMap<string, Tally> {
  return new Map(
    tableNames(subject.dataset.schema).map((name) => {
      const tally = { expected: 0, filled: 0, wrong: 0 };
      addRows(tally, subject, name, 0, subject.state(name).table.rowCount, 1);
      return [name, tally];
    }),
  );
}

function tallyOf(subject: Subject, name: string): Tally {
  const tally = subject.get(talliesOf).get(name);
  if (tally === undefined) throw new Error(`no table ${name}`);
  return tally;
}

/** Takes a row out of the tally of its table (-1) before it is checked again, and adds it (1) afterwards. */
export function tallyRow(subject: Subject, name: string, row: number, sign: 1 | -1): void {
  addRows(tallyOf(subject, name), subject, name, row, row + 1, sign);
}

/** Columns that must be filled in every row. */
const requiredIn = ({ columns }: TableState): readonly ColumnSchema[] =>
  columns.filter(({ required }) => required === true);

function addRows(tally: Tally, subject: Subject, name: string, from: number, to: number, sign: 1 | -1): void {
  const state = subject.state(name);
  const tolerance = subject.settings.moneyTolerance;
  const { table, columns, missing, errors } = state;
  const always = requiredIn(state);
  const count = always.length * (to - from);
  tally.expected += sign * count;
  tally.filled +=
    sign * (count - countBits(missing.subarray(from, to), state.mask(always.map(({ header }) => header))));
  for (const schema of columns) {
    const needed = typeof schema.required === 'boolean' ? null : requirementCheck(table, schema.required, tolerance);
    if (needed === null) continue;
    const bit = state.mask([schema.header]);
    for (let row = from; row < to; row++) {
      if (!needed(row)) continue;
      tally.expected += sign;
      if (((missing[row] ?? 0) & bit) === 0) tally.filled += sign;
    }
  }
  for (const error of errors.subarray(from, to)) tally.wrong += sign * error;
}

/** Number of bits of a mask that are set in any of the rows. */
function countBits(rows: Int32Array, mask: number): number {
  let count = 0;
  for (const bits of rows) {
    for (let rest = bits & mask; rest !== 0; rest &= rest - 1) count += 1;
  }
  return count;
}

/** Mean over the required tables of the rows without an error; an absent table counts 0, one without rows is left out. */
function accuracy(subject: Subject): number {
  const { schema, present } = subject.dataset;
  const shares = requiredTableNames(schema)
    .filter((name) => subject.has(name) || !present.has(name))
    .map((name) => (subject.has(name) ? 1 - tallyOf(subject, name).wrong / subject.state(name).table.rowCount : 0));
  return shares.length === 0 ? 0 : mean(shares);
}

/** 1 when the data came in time after the end of the period, 0.5 when half in time, else 0; null when the period or the day is not known. */
function timeliness({ period, settings }: Subject, received: number | null): number | null {
  if (period === null || received === null) return null;
  const day = Math.floor(received) - period;
  if (day <= settings.onTimeDay) return 1;
  return day <= settings.halfTimeDay ? 0.5 : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
