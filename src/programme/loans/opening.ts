import { parts, serialOf } from '../../engine/dataset';
import { openingPrefix } from '../codes';
import { planAt, type Account, type Entry } from './account';

/** Nomor Bukti of the opening row of a loan. */
export const openingBukti = (nomor: string): string => `${openingPrefix}${nomor}`;

/** Whether a Nomor Bukti is that of an opening row, which is no receipt of any month. */
export const isOpening = (bukti: string): boolean => bukti.startsWith(openingPrefix);

/**
 * Opening row of a loan (docs/spec/ledger.md 3): what Angsuran Pokok says was paid before payments are written down, with the planned jasa of the instalments that it covers.
 * It stands on the day before Periode's month, or on the day on which the loan was settled. Null where nothing was paid.
 * @param account of which no payment is written down, whatever other loans have
 * @param nomor Nomor Pinjaman
 * @param periode last day of Periode, a date serial
 */
export function openingEntry(account: Account, nomor: string, periode: number): Entry | null {
  const { terms, typed, manual } = account;
  const pokok = typed.angsuranPokok;
  if (!(pokok > 0)) return null;
  const { year, month } = parts(periode);
  const before = Math.max(serialOf(year, month, 1) - 1, terms.tanggalCair);
  // A settled loan keeps the day on which it was settled: the ledger takes it from the latest row.
  const tanggal = pokok >= terms.pokok ? (typed.tanggalLunas ?? before) : before;
  const { plan, paidBefore } = planAt({ ...account, entries: null }, tanggal);
  const jasa = manual ? 0 : plan.jasaUpTo(plan.covered(Math.max(0, pokok - paidBefore)));
  return { bukti: openingBukti(nomor), tanggal, pokok, jasa };
}
