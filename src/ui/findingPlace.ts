import type { Finding } from '../engine/check';

/** Where a finding is, in a few words: `Pinjaman · M17 · Saldo`. */
export function findingPlace({
  table,
  sheet,
  cell,
  row,
  column,
}: Pick<Finding, 'table' | 'sheet' | 'cell' | 'row' | 'column'>): string {
  const where = cell ?? (row === null ? null : String(row));
  return [sheet ?? table, where, column].filter((part) => part !== null).join(' · ');
}
