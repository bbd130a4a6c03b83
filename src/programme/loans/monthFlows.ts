import { parts, serialOf } from '../../engine/dataset';
import { paidBy, type Account } from './account';
import { isOpening } from './opening';

/** Money that moved in a month, in whole rupiah. */
export interface MonthFlows {
  /** Lent. */
  readonly dicairkan: number;
  /** Principal received, but that of loans written off before. */
  readonly pokokDiterima: number;
  readonly jasaDiterima: number;
  /** Principal received of loans after they were written off: income. */
  readonly tertagihHapusBuku: number;
  /** Balances written off. */
  readonly dihapusbukukan: number;
}

/**
 * What moved in the month that ends on a day (docs/spec/ledger.md 9), over the loans of one board, of both kinds. Opening rows are no receipts of any month. What is paid
 * on the day of writing off still lessens the balance that is written off.
 * @param periode last day of the month, a date serial
 */
export function monthFlows(accounts: readonly Account[], periode: number): MonthFlows {
  const { year, month } = parts(periode);
  const first = serialOf(year, month, 1);
  const isOfMonth = (day: number): boolean => day >= first && day <= periode;
  const flows = { dicairkan: 0, pokokDiterima: 0, jasaDiterima: 0, tertagihHapusBuku: 0, dihapusbukukan: 0 };
  for (const account of accounts) {
    const { terms, hapusBuku, entries, from, to } = account;
    if (isOfMonth(terms.tanggalCair)) flows.dicairkan += terms.pokok;
    if (hapusBuku !== null && isOfMonth(hapusBuku))
      flows.dihapusbukukan += terms.pokok - paidBy(account, hapusBuku).pokok;
    for (let entry = from; entries !== null && entry < to; entry++) {
      const day = entries.tanggal[entry] ?? NaN;
      if (!isOfMonth(day) || isOpening(entries.bukti(entry))) continue;
      const pokok = entries.pokok[entry] ?? 0;
      flows.jasaDiterima += entries.jasa[entry] ?? 0;
      if (hapusBuku !== null && day > hapusBuku) flows.tertagihHapusBuku += pokok;
      else flows.pokokDiterima += pokok;
    }
  }
  return flows;
}
