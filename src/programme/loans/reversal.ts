import { entriesOf, lastSchedule, type Account, type Entry } from './account';
import { lastPaymentDay, refused, type Book, type Outcome } from './refusals';

/** A reversal: its own number and day (a date serial), and the Nomor Bukti of the payment that it takes back. */
export type Reversal = Pick<Entry, 'bukti' | 'tanggal'> & { readonly koreksiAtas: string };

/** Takes back a payment of a closed month by its exact negative in an open one (docs/spec/ledger.md 8): once, and never in part. */
export function koreksi(account: Account, book: Book, reversal: Reversal): Outcome<{ readonly entry: Entry }> {
  const { bukti, tanggal, koreksiAtas } = reversal;
  const entries = entriesOf(account);
  const receipt = entries.find((entry) => entry.bukti === koreksiAtas);
  if (receipt === undefined) return refused('unknown-receipt');
  if (tanggal > lastPaymentDay(book.periode)) return refused('after-period');
  if (book.closed !== null && tanggal <= book.closed) return refused('month-closed');
  if (tanggal < receipt.tanggal) return refused('before-receipt');
  if (receipt.koreksiAtas !== undefined || entries.some((entry) => entry.koreksiAtas === koreksiAtas))
    return refused('already-reversed');
  if (receipt.tanggal <= (lastSchedule(account) ?? -Infinity)) return refused('before-reschedule');
  if (book.isTaken(bukti)) return refused('duplicate-receipt');
  // 0 - 0 is 0, where -0 would be another number in a cell.
  return { ok: true, entry: { bukti, tanggal, pokok: 0 - receipt.pokok, jasa: 0 - receipt.jasa, koreksiAtas } };
}
