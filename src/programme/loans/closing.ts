import type { NumberHeader } from '../schema';
import type { isianUpk } from '../ownTables';
import type { MonthFlows } from './monthFlows';
import type { UpkLoans } from './upkLoans';

/** A row of UPK: its columns of money and counts. */
export type UpkFigures = Readonly<Record<Exclude<NumberHeader<'UPK'>, 'Periode'>, number>>;

/** What a person types for a board and month, in whole rupiah; what is not there is 0. */
export type TypedForMonth = Readonly<Partial<Record<(typeof isianUpk)[number], number>>>;

/**
 * A board's UPK row from last month's, the month's money and what was typed (docs/spec/ledger.md 9). Pendapatan and Biaya begin anew in January. Aset stays
 * Kewajiban + Modal wherever it was so last month.
 * @param month 1..12
 */
export function upkRow(
  before: UpkFigures,
  month: number,
  flows: MonthFlows,
  loans: UpkLoans['columns'],
  typed: TypedForMonth,
): UpkFigures {
  const isian = (header: keyof TypedForMonth): number => typed[header] ?? 0;
  const soFar = month === 1 ? { Pendapatan: 0, Biaya: 0 } : before;
  const excess = beyondReserve(before, flows, typed);
  const pendapatan = flows.jasaDiterima + flows.tertagihHapusBuku + isian('Pendapatan Lain');
  const biaya = isian('Biaya Tunai') + isian('Biaya Cadangan') + isian('Penyusutan') + excess;
  const cash = pendapatan + flows.pokokDiterima - flows.dicairkan - isian('Biaya Tunai');
  const others = isian('Perubahan Kewajiban') + isian('Perubahan Modal') - isian('Pembelian Inventaris');
  const kas = before['Kas dan Bank'] + cash + others;
  const inventaris = before.Inventaris + isian('Pembelian Inventaris') - isian('Penyusutan');
  const cadangan = before['Cadangan Risiko'] + isian('Biaya Cadangan') + excess - flows.dihapusbukukan;
  const pendapatanKini = soFar.Pendapatan + pendapatan;
  const biayaKini = soFar.Biaya + biaya;
  return {
    'Modal Awal': before['Modal Awal'],
    Modal: before.Modal + pendapatan - biaya + isian('Perubahan Modal'),
    Kewajiban: before.Kewajiban + isian('Perubahan Kewajiban'),
    'Kas dan Bank': kas,
    ...loans,
    Inventaris: inventaris,
    'Cadangan Risiko': cadangan,
    Aset: kas + loans['Saldo Pinjaman'] + loans['Pinjaman Lain-lain'] + inventaris - cadangan,
    Pendapatan: pendapatanKini,
    Biaya: biayaKini,
    Laba: pendapatanKini - biayaKini,
  };
}

/** What is written off beyond the reserve, in rupiah: a cost of the month. */
function beyondReserve(before: UpkFigures, { dihapusbukukan }: MonthFlows, typed: TypedForMonth): number {
  const reserve = before['Cadangan Risiko'] + (typed['Biaya Cadangan'] ?? 0);
  return Math.max(0, dihapusbukukan - reserve);
}

/** *Sesuaikan*: the Biaya Cadangan in whole rupiah that brings the reserve up to the one that the loans need; 0 where there is enough. */
export function neededReserveCost(before: UpkFigures, { dihapusbukukan }: MonthFlows, cadanganWajib: number): number {
  return Math.max(0, Math.round(cadanganWajib + dihapusbukukan - before['Cadangan Risiko']));
}
