import { keyOf, tableIn, type DataTable } from '../dataset';
import { tableOf, type Profile } from '../schema';
import { checkAllCells } from './evaluate';
import { Findings } from './findings';
import { joins } from './keyIndex';
import { at, codeAt, type Subject } from './rule';
import { cellRules } from './rules/cells';
import { CheckSubject } from './subject';

/** The earlier workbook beside the one under check. */
export interface Earlier {
  readonly subject: Subject;
  /** Last day of its period. */
  readonly period: number;
  /** A table of it, its faulty cells missing. */
  table(name: string): DataTable;
  /** For each row of a table with one key column the earlier row with the same key; -1 where there is none. */
  twins(name: string): Int32Array;
}

/** Whether a workbook continues an earlier one: the same place, and a period that is not before the earlier one's. */
export function follows(now: Profile, then: Profile): boolean {
  return (
    Object.entries(now.codes).every(([level, code]) => code === then.codes[level]) &&
    now.period !== null &&
    then.period !== null &&
    then.period <= now.period
  );
}

/** The earlier workbook, its faulty cells counting as missing; null without one that this workbook continues. */
export function earlierOf(subject: Subject): Earlier | null {
  const { previous, ...context } = subject.context;
  if (previous === undefined || !follows(subject.dataset.profile, previous.profile)) return null;
  const { period } = previous.profile;
  if (period === null) return null;
  const earlier = new CheckSubject(subject.book, previous, context);
  checkAllCells(earlier, cellRules, new Findings(previous.schema, cellRules));
  const known = new Map<string, Int32Array>();
  return {
    subject: earlier,
    period,
    table: (name) => tableIn(previous, name),
    twins(name) {
      const rows = known.get(name) ?? twinRows(subject, earlier, name);
      known.set(name, rows);
      return rows;
    },
  };
}

function twinRows(now: Subject, then: Subject, name: string): Int32Array {
  const [key] = tableOf(now.dataset.schema, name).key;
  const { codes, dictionary } = now.state(name).table.text(key);
  const index = then.get(joins).index(name);
  const rowOfCode = Int32Array.from(dictionary, (text) => index.rowOf(text));
  return codes.map((code) => codeAt(rowOfCode, code));
}

/** Value of a cell; null where it is missing. */
export function valueAt(table: Pick<DataTable, 'column'>, row: number, header: string): string | number | null {
  const column = table.column(header);
  if (column.kind === 'text') return column.dictionary[codeAt(column.codes, row)] ?? null;
  const value = at(column.values, row);
  return Number.isNaN(value) ? null : value;
}

/** Whether two cells that can both be read hold different things; texts compare as keys do, money by its tolerance. */
export function isChanged(then: string | number | null, now: string | number | null, slack = 0): boolean {
  if (then === null || now === null) return false;
  if (typeof then === 'number' && typeof now === 'number') return Math.abs(now - then) > slack;
  return keyOf(String(then)) !== keyOf(String(now));
}
