import type { JasaSaatPelunasan } from '../lists';
import { hasLater, paidBy, planAt, type Account, type Entry } from './account';
import type { PaymentEntry } from './payment';
import { dayRefusal, lastPaymentDay, refused, settlesBeforeWriteOff, type Book, type Outcome } from './refusals';

/** The payment that settles a loan; `keringananJasa` is planned jasa, in rupiah, that is not asked for. */
export type Settlement = PaymentEntry & { readonly keringananJasa: number };

/** Early settlement of a loan (docs/spec/ledger.md 5): its balance, and the jasa of the periods that have begun. Of a loan whose plan is not known no jasa is asked. */
export function pelunasan(
  account: Account,
  book: Book,
  { bukti, tanggal }: Pick<Entry, 'bukti' | 'tanggal'>,
  setting: JasaSaatPelunasan,
): Outcome<Settlement> {
  const code = dayRefusal(account, book, tanggal, lastPaymentDay(book.periode));
  if (code !== null) return refused(code);
  if (book.isTaken(bukti)) return refused('duplicate-receipt');
  if (hasLater(account, tanggal)) return refused('later-entries');
  const pokok = account.terms.pokok - paidBy(account, tanggal).pokok;
  if (settlesBeforeWriteOff(account, tanggal, pokok)) return refused('before-write-off');
  const { whole, begun } = jasaLeft(account, tanggal);
  const jasa = setting === 'Seluruh jasa' ? whole : begun;
  const entry = { bukti, tanggal, pokok, jasa };
  return { ok: true, jasa, pokok, lebih: 0, keringananJasa: whole - jasa, entry };
}

/** Planned jasa that is not paid yet, in rupiah: of the whole plan, and of the periods that have begun by a day. Period k begins the day after due day k - 1. */
function jasaLeft(account: Account, day: number): { readonly whole: number; readonly begun: number } {
  if (account.manual) return { whole: 0, begun: 0 };
  const { plan, jasaBefore } = planAt(account, day);
  const paid = (paidBy(account, day).jasa ?? 0) - jasaBefore;
  const begun = Math.min(plan.dueBy(day - 1) + 1, plan.count);
  const left = (ke: number): number => Math.max(0, plan.jasaUpTo(ke) - paid);
  return { whole: left(plan.count), begun: left(begun) };
}
