import { leastSaldo, type Account, type Entry } from './account';
import { dayRefusal, lastPaymentDay, refused, settlesBeforeWriteOff, type Book, type Outcome } from './refusals';
import { bagi, type Split } from './split';

/** A payment as it comes in: the day as a date serial, the whole amount in rupiah, and how the person splits it where not as proposed. */
export interface Payment {
  readonly bukti: string;
  readonly tanggal: number;
  readonly jumlah: number;
  readonly split?: Pick<Split, 'jasa' | 'pokok'>;
}

/** A payment to be written, and how its amount was used. */
export type PaymentEntry = Split & { readonly entry: Entry };

/** Takes a payment of a loan (docs/spec/ledger.md 4). A loan that was written off pays as any other. */
export function bayar(account: Account, book: Book, payment: Payment): Outcome<PaymentEntry> {
  const { bukti, tanggal, jumlah, split } = payment;
  const code = dayRefusal(account, book, tanggal, lastPaymentDay(book.periode));
  if (code !== null) return refused(code);
  if (book.isTaken(bukti)) return refused('duplicate-receipt');
  const { jasa, pokok } = split ?? bagi(account, tanggal, jumlah);
  if (pokok > leastSaldo(account, tanggal) || jasa + pokok > jumlah) return refused('more-than-owed');
  if (!(jumlah > 0) || Math.min(jasa, pokok) < 0 || jasa + pokok === 0) return refused('nothing-to-pay');
  if (settlesBeforeWriteOff(account, tanggal, pokok)) return refused('before-write-off');
  return { ok: true, jasa, pokok, lebih: jumlah - jasa - pokok, entry: { bukti, tanggal, pokok, jasa } };
}
