import { paidBy, planAt, type Account } from '../loans/account';

/** An instalment as far as it is not paid: rupiah, jasa null where it is not known; number and due day (a date serial) null where the plan is not known. */
export interface UnpaidInstalment {
  readonly ke: number | null;
  readonly jatuhTempo: number | null;
  readonly pokok: number;
  readonly jasa: number | null;
}

/** The unpaid parts of the instalments `from` to `to` of the plan in force on a day, with the payments up to it. */
export function unpaidBetween(
  account: Account,
  day: number,
  from: number,
  to: number,
): readonly (UnpaidInstalment & { readonly ke: number; readonly jatuhTempo: number })[] {
  const { plan, paidBefore, jasaBefore } = planAt(account, day);
  const paid = paidBy(account, day);
  const unpaid = (upTo: (ke: number) => number, ke: number, before: number): number =>
    Math.min(upTo(ke) - upTo(ke - 1), Math.max(0, upTo(ke) - before));
  const count = Math.max(0, Math.min(to, plan.count) - from + 1);
  return Array.from({ length: count }, (_, index) => {
    const ke = from + index;
    const pokok = unpaid((upTo) => plan.pokokUpTo(upTo), ke, paid.pokok - paidBefore);
    const jasa = paid.jasa === null ? null : unpaid((upTo) => plan.jasaUpTo(upTo), ke, paid.jasa - jasaBefore);
    return { ke, jatuhTempo: plan.dueDay(ke), pokok, jasa };
  }).filter(({ pokok, jasa }) => pokok > 0 || (jasa ?? 0) > 0);
}

/** The unpaid parts of the instalments that are due by a day; none where the plan is not known. Where jasa of an older plan is overdue it belongs to the first of this one. */
export function unpaidInstalments(account: Account, day: number): readonly UnpaidInstalment[] {
  return account.manual ? [] : unpaidBetween(account, day, 1, planAt(account, day).plan.dueBy(day));
}
