import type { ImportedRow, SettledRows, TaskRefusal } from '../../engine/entry';

/** What becomes of a row. */
export type Settled = SettledRows['rows'][number];

export const refuse = (reason: TaskRefusal): Extract<Settled, { kind: 'refused' }> => ({
  kind: 'refused',
  refusal: reason,
});

/** Rows that cannot be written for one reason. */
export const allRefused = (rows: readonly ImportedRow[], reason: TaskRefusal): SettledRows => ({
  rows: rows.map(() => refuse(reason)),
  beside: [],
  notes: [],
});
