import { lastSchedule, leastSaldo, paidBy, type Account } from './account';
import { addMonths, endOfMonth } from '../../engine/dataset';

/** Why the ledger refuses an entry (docs/spec/ledger.md 4); each has a text `refusal.<code>`. */
export const refusalCodes = [
  'before-disbursement',
  'after-period',
  'month-closed',
  'loan-settled',
  'before-reschedule',
  'duplicate-receipt',
  'more-than-owed',
  'nothing-to-pay',
  'later-entries',
  'unknown-receipt',
  'already-reversed',
  'before-receipt',
  'before-write-off',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What a task gives: what is to be written, or the reason why not. */
export type Outcome<Result> = ({ readonly ok: true } & Result) | { readonly ok: false; readonly code: RefusalCode };

export const refused = (code: RefusalCode): { readonly ok: false; readonly code: RefusalCode } => ({ ok: false, code });

/** The workbook around a loan, as far as it decides what may be entered; days as date serials. */
export interface Book {
  /** Last day of Periode. */
  readonly periode: number;
  /** Last day of the last closed month; null while none is closed. */
  readonly closed: number | null;
  /** Whether a Nomor Bukti is in use, by any loan. */
  isTaken(bukti: string): boolean;
}

/** Last day on which payments may be dated: UPK collect from the first days of the next month, while this month's workbook is still being finished. */
export const lastPaymentDay = (periode: number): number => endOfMonth(addMonths(periode, 1));

/**
 * Why nothing may be dated on a day for this loan; null where it may.
 * @param last last day allowed
 */
export function dayRefusal(account: Account, { closed }: Book, day: number, last: number): RefusalCode | null {
  const rescheduled = lastSchedule(account);
  if (day < account.terms.tanggalCair) return 'before-disbursement';
  if (day > last) return 'after-period';
  if (closed !== null && day <= closed) return 'month-closed';
  if (leastSaldo(account, day) <= 0) return 'loan-settled';
  return rescheduled !== null && day <= rescheduled ? 'before-reschedule' : null;
}

/** Whether pokok paid on a day leaves nothing of a loan that was written off later: what is settled is not written off (`loan-written-off`). */
export const settlesBeforeWriteOff = (account: Account, day: number, pokok: number): boolean =>
  account.hapusBuku !== null &&
  day < account.hapusBuku &&
  paidBy(account, account.hapusBuku - 1).pokok + pokok >= account.terms.pokok;
