import { paidBy, type Account } from './account';
import { dayRefusal, refused, type Book, type Outcome } from './refusals';

/** Writes a loan off on a day (docs/spec/ledger.md 7): gives the balance in rupiah, which stays with the loan and leaves the UPK. A new plan does not stand in the way. */
export function hapusBuku(account: Account, book: Book, tanggal: number): Outcome<{ readonly saldo: number }> {
  const code = dayRefusal(account, book, tanggal, book.periode);
  if (code !== null && code !== 'before-reschedule') return refused(code);
  return { ok: true, saldo: account.terms.pokok - paidBy(account, tanggal).pokok };
}
