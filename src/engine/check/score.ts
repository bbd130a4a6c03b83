import { defaultSettings, type ScorePart, type Settings } from '../settings';
import { requiredTableNames, tableNames, type CellValue, type ColumnSchema, type TableName } from '../schema';
import { lateBoards } from '../../programme/rules/across/upkMonths';
import { missingDesa } from '../../programme/rules/areas/areaIncomplete';
import { factsUnchanged } from '../../programme/rules/continuity/facts';
import { requirementCheck } from './rules/cells/required';
import { desaWithoutBoard } from '../../programme/rules/boards';
import type { Subject } from './subject';
import type { TableState } from './tableState';
import type { DataScore, Finding, ScoreClass } from './types';

type ScoreSettings = Pick<Settings, 'scoreWeights' | 'scoreVeryGood' | 'scoreGood'>;

export type ScoreParts = Pick<DataScore, ScorePart>;

/** The data score from its parts (0..1). The weight of a part that could not be judged is spread over the others in proportion. */
export function scoreOf(
  parts: ScoreParts,
  { scoreWeights, scoreVeryGood, scoreGood }: ScoreSettings = defaultSettings,
): DataScore {
  const judged = (['kelengkapan', 'akurasi', 'ketepatan', 'konsistensi'] as const).flatMap((name) => {
    const part = parts[name];
    return part === null ? [] : [{ part, weight: scoreWeights[name] }];
  });
  const points = judged.reduce((sum, { part, weight }) => sum + part * weight, 0);
  const value = (100 * points) / judged.reduce((sum, { weight }) => sum + weight, 0);
  return { value, class: classOf(value, scoreVeryGood, scoreGood), ...parts };
}

/** Class of the unrounded score. */
function classOf(value: number, veryGood: number, good: number): ScoreClass {
  if (value >= veryGood) return 'Sangat Memuaskan';
  return value >= good ? 'Memuaskan' : 'Tidak Memuaskan';
}

/** The data score of a workbook whose rules have all run; consistency is judged against an earlier workbook, where one is given. Desa accepted as not assisted are not expected. */
export function scoreWorkbook(subject: Subject, findings: readonly Finding[], received: number | null): DataScore {
  const parts: ScoreParts = {
    kelengkapan: completeness(subject, findings),
    akurasi: accuracy(subject),
    ketepatan: timeliness(subject, received ?? subject.dataset.profil.tanggalPenyusunan),
    konsistensi: subject.get(factsUnchanged),
  };
  return scoreOf(parts, subject.settings);
}

/** Mean over the six data tables of required cells that can be read, out of those expected. An absent or empty table counts 0. */
function completeness(subject: Subject, findings: readonly Finding[]): number {
  return mean(requiredTableNames.map((name) => (subject.has(name) ? filledShare(subject, name, findings) : 0)));
}

/** Codes of missing desa that were accepted as not assisted. */
function notAssisted(findings: readonly Finding[]): ReadonlySet<CellValue> {
  const accepted = findings.filter((finding) => finding.rule === 'area-incomplete' && finding.accepted !== undefined);
  return new Set(accepted.map(({ value }) => value));
}

/** Rows that a table ought to have beside those it has. */
function absentRows(subject: Subject, name: TableName, findings: readonly Finding[]): number {
  if (name === 'Desa') {
    const missing = subject.get(missingDesa) ?? [];
    const spared = missing.length === 0 ? null : notAssisted(findings);
    return missing.filter(({ desa }) => spared?.has(desa.code) !== true).length;
  }
  if (name === 'BKM') return subject.get(desaWithoutBoard)?.size ?? 0;
  return name === 'UPK' ? (subject.get(lateBoards)?.length ?? 0) : 0;
}

function filledShare(subject: Subject, name: TableName, findings: readonly Finding[]): number {
  const { expected, filled } = subject.get(talliesOf)[name];
  return filled / (expected + requiredIn(subject.state(name)).length * absentRows(subject, name, findings));
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
function talliesOf(subject: Subject): Readonly<Record<TableName, Tally>> {
  const tallyOf = (name: TableName): Tally => {
    const tally = { expected: 0, filled: 0, wrong: 0 };
    addRows(tally, subject, name, 0, subject.state(name).table.rowCount, 1);
    return tally;
  };
  return Object.fromEntries(tableNames.map((name) => [name, tallyOf(name)])) as Record<TableName, Tally>;
}

/** Takes a row out of the tally of its table (-1) before it is checked again, and adds it (1) afterwards. */
export function tallyRow(subject: Subject, name: TableName, row: number, sign: 1 | -1): void {
  addRows(subject.get(talliesOf)[name], subject, name, row, row + 1, sign);
}

/** Columns that must be filled in every row. */
const requiredIn = ({ columns }: TableState): readonly ColumnSchema[] =>
  columns.filter(({ required }) => required === true);

function addRows(tally: Tally, subject: Subject, name: TableName, from: number, to: number, sign: 1 | -1): void {
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

/** Mean over the data tables with rows of the rows without an error; 0 when no table has any. */
function accuracy(subject: Subject): number {
  const shares = requiredTableNames
    .filter((name) => subject.has(name))
    .map((name) => 1 - subject.get(talliesOf)[name].wrong / subject.state(name).table.rowCount);
  return shares.length === 0 ? 0 : mean(shares);
}

/** 1 when the data came by the 5th of the month after Periode, 0.5 by the 25th, else 0; null when Periode or the day is not known. */
function timeliness({ periode, settings }: Subject, received: number | null): number | null {
  if (periode === null || received === null) return null;
  const day = Math.floor(received) - periode;
  if (day <= settings.onTimeDay) return 1;
  return day <= settings.halfTimeDay ? 0.5 : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
