import { keptRows, monthKey, type RawTable } from '../../engine/dataset';
import { fingerprint, openCounts, type StampState } from '../../engine/check';
import type { CellValue, Schema } from '../../engine/schema';
import type { CheckResult } from '../types';

/** Table of the programme's own (`Schema.own`) in which a recap keeps what was taken in, a line for each file. */
export const recapTable = 'Riwayat Rekap';

/** A file that was taken in, as `Riwayat Rekap` keeps it. */
export interface LogEntry {
  /** When it was taken in: local time as a serial. */
  readonly at: number | null;
  /** Code of the part. */
  readonly part: string;
  readonly file: string;
  readonly revision: number;
  readonly rows: number;
  readonly score: number | null;
  /** Code of the file's data (`fingerprint`). */
  readonly code: string;
  /** Last day of its month, and the month as `2014-12`. */
  readonly period: number;
  readonly month: string;
  /** Days as serials: of receipt, and on which the profile says that it was made. */
  readonly received: number | null;
  readonly madeOn: number | null;
  readonly errors: number;
  /** Warnings that are open, and those that were accepted. */
  readonly warnings: number;
  readonly accepted: number;
  readonly stampState: StampState;
  readonly stampCode: string;
}

/** How the state of a stamp is written. */
const stampWords: Readonly<Record<StampState, string>> = { valid: 'cocok', lapsed: 'berubah', none: 'belum' };

const textOf = (cell: CellValue | undefined): string => String(cell ?? '').trim();
const numberOf = (cell: CellValue | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** The files that were taken in, in the order of their lines. A line without a part or a month is left out. */
export function readLog(schema: Schema, tables: readonly RawTable[]): readonly LogEntry[] {
  return keptRows(schema, recapTable, tables).flatMap(({ cells }): LogEntry[] => {
    const [at, part, file, revision, rows, score, code, period, received, madeOn, ...rest] = cells;
    const [errors, warnings, accepted, stamp, stampCode] = rest;
    const state = (Object.keys(stampWords) as StampState[]).find((each) => stampWords[each] === textOf(stamp));
    const entry: LogEntry = {
      at: numberOf(at),
      part: textOf(part),
      file: textOf(file),
      revision: numberOf(revision) ?? 0,
      rows: numberOf(rows) ?? 0,
      score: numberOf(score),
      code: textOf(code).toUpperCase(),
      period: numberOf(period) ?? 0,
      month: typeof period === 'number' ? monthKey(period) : '',
      received: numberOf(received),
      madeOn: numberOf(madeOn),
      errors: numberOf(errors) ?? 0,
      warnings: numberOf(warnings) ?? 0,
      accepted: numberOf(accepted) ?? 0,
      stampState: state ?? 'none',
      stampCode: textOf(stampCode),
    };
    return entry.part === '' || entry.month === '' ? [] : [entry];
  });
}

/** A line as cells of its table. */
export const logCells = (entry: LogEntry): readonly CellValue[] => [
  entry.at,
  entry.part,
  entry.file,
  entry.revision,
  entry.rows,
  entry.score,
  entry.code,
  entry.period,
  entry.received,
  entry.madeOn,
  entry.errors,
  entry.warnings,
  entry.accepted,
  stampWords[entry.stampState],
  entry.stampCode || null,
];

/** What is taken for the day on which a file came in: that of receipt, else that on which it was made, else that on which it was taken in. */
export const dayOf = ({ received, madeOn, at }: LogEntry): number | null =>
  received ?? madeOn ?? (at === null ? null : Math.floor(at));

/** Whether nothing stands in the way of sending the data. */
export const isReady = ({ errors, warnings }: Pick<LogEntry, 'errors' | 'warnings'>): boolean =>
  errors === 0 && warnings === 0;

/** The line of a workbook that was checked by itself. @param rows how many rows its data tables have */
export function entryOf(
  file: string,
  part: string,
  rows: number,
  { dataset, counts, score, stamp, stampState }: CheckResult,
  received: number | null,
): LogEntry {
  const { revision, madeOn, period } = dataset.profile;
  const { errors, warnings } = openCounts(counts);
  return {
    at: null,
    ...{ part, file, rows, received, madeOn, errors, warnings, stampState },
    revision: revision ?? 0,
    score: score.value,
    code: fingerprint(dataset),
    period: period ?? 0,
    month: period === null ? '' : monthKey(period),
    accepted: counts.accepted,
    stampCode: stamp?.code ?? '',
  };
}
