import { keyOf, ownTableRows, type Dataset, type RawTable } from '../dataset';
import { settingsTable, type CellValue } from '../schema';
import { fingerprint, isFingerprint } from './fingerprint';
import type { Validation } from './types';

/** The stamp *Siap kirim*: who checked, when, with which result, and the code of the data then. It proves sameness, not who signed. */
export interface Stamp {
  readonly by: string;
  /** Local time as a serial. */
  readonly at: number;
  readonly score: number;
  readonly warnings: number;
  readonly revision: number;
  readonly code: string;
}

/** `none`: never stamped; `valid`: the data are those that were stamped; `lapsed`: they have changed since. */
export type StampState = 'none' | 'valid' | 'lapsed';

/** Rows of the settings that hold the stamp, where everybody sees it and every copy keeps it. */
const names = {
  by: 'Stempel Oleh',
  at: 'Stempel Waktu',
  score: 'Stempel Skor',
  warnings: 'Stempel Peringatan Diterima',
  revision: 'Stempel Revisi',
  code: 'Stempel Kode',
} as const satisfies Record<keyof Stamp, string>;

/** The stamp that a workbook holds; null where there is none, or its code is missing. */
export function readStamp(tables: readonly RawTable[]): Stamp | null {
  const values = new Map(
    ownTableRows(settingsTable, tables).map(({ cells }) => [keyOf(String(cells[0] ?? '')), cells[1] ?? null] as const),
  );
  const value = (field: keyof Stamp): CellValue => values.get(keyOf(names[field])) ?? null;
  const number = (field: keyof Stamp): number => Number(value(field) ?? 0) || 0;
  const code = String(value('code') ?? '').trim();
  if (code === '') return null;
  return {
    by: String(value('by') ?? ''),
    at: number('at'),
    score: number('score'),
    warnings: number('warnings'),
    revision: number('revision'),
    code,
  };
}

/** Whether the data are those that were stamped. */
export function stampState(dataset: Dataset, stored: Stamp | null): StampState {
  if (stored === null) return 'none';
  return isFingerprint(dataset, stored.code.toUpperCase()) ? 'valid' : 'lapsed';
}

/** The stamp for checked data; null while they are not ready. */
export function stampOf(
  { ready, counts, score }: Pick<Validation, 'ready' | 'counts' | 'score'>,
  dataset: Dataset,
  by: Pick<Stamp, 'by' | 'at'>,
): Stamp | null {
  if (!ready) return null;
  const { revision } = dataset.profile;
  return { ...by, score: score.value, warnings: counts.accepted, revision: revision ?? 0, code: fingerprint(dataset) };
}

/** The rows of the settings in which a stamp is kept. */
export function stampRows(stamp: Stamp): ReadonlyMap<string, CellValue> {
  return new Map((Object.keys(names) as (keyof Stamp)[]).map((field) => [names[field], stamp[field]]));
}

/** Revision to propose: one more than the stamped one, once data that were stamped have changed; null where there is nothing to propose. */
export function proposedRevision({ profile }: Dataset, stored: Stamp | null, state: StampState): number | null {
  if (stored === null || state !== 'lapsed' || (profile.revision ?? 0) > stored.revision) return null;
  return stored.revision + 1;
}
