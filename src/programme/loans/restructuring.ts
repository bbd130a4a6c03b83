import { hasLater, isReversedLater, lastSchedule, paidBy, planAt, type Account, type Schedule } from './account';
import { instalmentsOf, TermsPlan, type LoanTerms } from './plan';
import { dayRefusal, refused, type Book, type Outcome } from './refusals';
import { dueOf } from './state';

/** What is agreed anew: the day from which it holds (a date serial), the terms of what is left, and what becomes of overdue jasa. */
export interface NewTerms extends Pick<LoanTerms, 'jangkaWaktu' | 'jasaPerBulan' | 'jenisJasa' | 'masaTenggang'> {
  readonly tanggal: number;
  readonly tunggakanJasa: 'angsuran pertama' | 'dihapus';
}

/** The new plan, the balance that it pays back and the jasa that was overdue, in rupiah. */
export interface Restructured {
  readonly saldo: number;
  readonly tunggakanJasaLama: number;
  readonly schedule: Schedule;
}

/**
 * Restructuring of a loan (docs/spec/ledger.md 6): the plan of new terms over its balance, due monthly from that day on, to be written to Jadwal; Jadwal Khusus
 * becomes Ya. Overdue jasa goes into the first instalment, or is dropped; jasa of the old plan that is not due yet is gone. Refused where a payment until that day
 * is reversed after it: the plan would be over a balance that is none any more.
 */
export function jadwalUlang(account: Account, book: Book, agreed: NewTerms): Outcome<Restructured> {
  const { tanggal, tunggakanJasa, ...terms } = agreed;
  const code = dayRefusal(account, book, tanggal, book.periode);
  if (code !== null) return refused(code);
  if (isReversedLater(account, tanggal)) return refused('later-entries');
  const paid = paidBy(account, tanggal);
  const saldo = account.terms.pokok - paid.pokok;
  const due = account.manual ? 0 : dueOf(planAt(account, tanggal), tanggal).jasa;
  const tunggakanJasaLama = Math.max(0, due - (paid.jasa ?? 0));
  const plan = new TermsPlan({ ...terms, pokok: saldo, tanggalCair: tanggal });
  const carried = tunggakanJasa === 'dihapus' ? 0 : tunggakanJasaLama;
  const rows = instalmentsOf(plan, saldo).map(({ ke, jatuhTempo, pokok, jasa }) => ({
    jatuhTempo,
    pokok,
    jasa: ke === 1 ? jasa + carried : jasa,
  }));
  return { ok: true, saldo, tunggakanJasaLama, schedule: { mulaiBerlaku: tanggal, rows } };
}

/** The loan under a plan of Jadwal. */
export const withSchedule = (account: Account, schedule: Schedule): Account => ({
  ...account,
  manual: false,
  schedules: [...account.schedules, schedule],
});

/** Takes back the last restructuring, as long as nothing was paid under it; gives the day from which it was in force, a date serial. */
export function batalJadwalUlang(
  account: Account,
  { closed }: Book,
): Outcome<{ readonly mulaiBerlaku: number | null }> {
  const mulaiBerlaku = lastSchedule(account);
  if (mulaiBerlaku !== null && closed !== null && mulaiBerlaku <= closed) return refused('month-closed');
  if (mulaiBerlaku !== null && hasLater(account, mulaiBerlaku)) return refused('later-entries');
  return { ok: true, mulaiBerlaku };
}
