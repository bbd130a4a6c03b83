import { paidBy, planAt, type Account } from '../loans/account';
import type { ArrearsLoan } from './arrearsLoan';

/** What is to be collected of a loan: all that is overdue, or just so much that it is no longer at risk (docs/spec/statements.md 3). */
export type CollectMode = 'lunasi' | 'keluar';

/**
 * The least principal in rupiah after which, as the payments are at one day, a loan is fewer months behind at another; past the term that may be its whole balance. Null where its
 * plan is not known.
 * @param paidBy day up to which payments count, and at which the plan is in force
 * @param at day at which it is to be fewer months behind
 * @param months Lama Tunggakan (>= 1) that it is to stay below
 */
export function leastPokok(account: Account, paidUpTo: number, at: number, months: number): number | null {
  if (account.manual) return null;
  const { plan, paidBefore } = planAt(account, paidUpTo);
  const needed = Math.max(0, plan.dueBy(at) - months + 1);
  const pokok = paidBefore + plan.pokokUpTo(Math.min(needed, plan.count));
  return Math.max(0, pokok - paidBy(account, paidUpTo).pokok);
}

/**
 * Principal in rupiah to collect of a loan. Of one whose plan is not known it is what was typed as overdue, either way.
 * @param day of the list, a date serial
 * @param arrearsMonths Lama Tunggakan from which a loan is at risk
 */
export function pokokToCollect(
  { account, state }: Pick<ArrearsLoan, 'account' | 'state'>,
  mode: CollectMode,
  day: number,
  arrearsMonths: number,
): number {
  const all = state.tunggakanPokok;
  return mode === 'lunasi' ? all : (leastPokok(account, day, day, arrearsMonths) ?? all);
}
