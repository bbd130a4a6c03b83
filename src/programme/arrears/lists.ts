import { addMonths } from '../../engine/dataset';
import { lastPaid, planAt } from '../loans/account';
import { knownSum, type ArrearsLoan } from './arrearsLoan';
import { leastPokok } from './collecting';
import { unpaidBetween } from './unpaid';

/** The lists of docs/spec/statements.md 2. Money in whole rupiah, jasa null where it is not known; days as date serials. */

/** An instalment that is about to fall due, as far as it is not paid yet. */
export interface DueInstalment {
  readonly loan: ArrearsLoan;
  readonly ke: number;
  readonly jatuhTempo: number;
  /** Day on which to call on the group. */
  readonly kunjungan: number;
  readonly pokok: number;
  readonly jasa: number | null;
}

/**
 * Akan Jatuh Tempo: unpaid parts of instalments that fall due in the month after a day, by due day.
 * @param visitDays how many days before the due day to call on the group
 */
export function dueSoon(loans: readonly ArrearsLoan[], day: number, visitDays: number): readonly DueInstalment[] {
  const last = addMonths(day, 1);
  return loans
    .flatMap((loan) => dueOfLoan(loan, day, last))
    .map((each) => ({ ...each, kunjungan: each.jatuhTempo - visitDays }))
    .sort((a, b) => a.jatuhTempo - b.jatuhTempo);
}

/** Of a loan whose plan is not known nothing can be said. */
function dueOfLoan(loan: ArrearsLoan, day: number, last: number): readonly Omit<DueInstalment, 'kunjungan'>[] {
  const { account } = loan;
  if (account.manual) return [];
  const { plan } = planAt(account, day);
  return unpaidBetween(account, day, plan.dueBy(day) + 1, plan.dueBy(last)).map((each) => ({ loan, ...each }));
}

/** A group with all that it owes: one line, opening to its loans. */
export interface OverdueGroup {
  readonly ksm: string;
  /** Largest number of months and of days that one of its loans is behind; days null where none is known. */
  readonly lama: number;
  readonly hari: number | null;
  readonly tunggakanPokok: number;
  readonly tunggakanJasa: number | null;
  readonly saldo: number;
  /** Worst class of its loans. */
  readonly kolektibilitas: number;
  /** Day of the latest payment of one of its loans; null without one. */
  readonly terakhir: number | null;
  readonly loans: readonly ArrearsLoan[];
}

/** Menunggak per KSM, and apart from it what is behind by no more than the slack of the schedule (*kurang bayar kecil*). */
export interface Overdue {
  readonly groups: readonly OverdueGroup[];
  readonly small: readonly ArrearsLoan[];
  /** A loan as a line of its own. */
  readonly alone: (loan: ArrearsLoan) => OverdueGroup;
}

/** All loans that are behind. */
export const overdueLoans = (loans: readonly ArrearsLoan[]): readonly ArrearsLoan[] =>
  loans.filter(({ state }) => state.lama > 0);

/** Day of the latest payment of a loan up to a day, reversed ones aside; null without one, or where none is written down. */
export const lastPayment = ({ account }: ArrearsLoan, day: number): number | null =>
  account.entries === null ? null : lastPaid(account, day);

/** Day on which the last instalment of the plan in force falls due; null where the plan is not known. */
export function lastDueDay({ account }: Pick<ArrearsLoan, 'account'>, day: number): number | null {
  if (account.manual) return null;
  const { plan } = planAt(account, day);
  return plan.dueDay(plan.count);
}

const most = (numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** Groups the loans that are behind, in the order given. */
export function overdue(loans: readonly ArrearsLoan[], day: number): Overdue {
  const behind = overdueLoans(loans);
  const byGroup = new Map<number | string, ArrearsLoan[]>();
  for (const loan of behind) {
    if (loan.isSmall) continue;
    // A loan whose group has no readable name is a line of its own.
    const key = loan.group === -1 ? `row ${loan.row}` : loan.group;
    const known = byGroup.get(key);
    if (known === undefined) byGroup.set(key, [loan]);
    else known.push(loan);
  }
  return {
    groups: Array.from(byGroup.values(), (own) => groupOf(own, day)),
    small: behind.filter((loan) => loan.isSmall),
    alone: (loan) => groupOf([loan], day),
  };
}

function groupOf(loans: readonly ArrearsLoan[], day: number): OverdueGroup {
  const sum = (of: (loan: ArrearsLoan) => number): number => loans.reduce((total, loan) => total + of(loan), 0);
  return {
    ksm: loans[0]?.ksm ?? '',
    lama: Math.max(...loans.map(({ state }) => state.lama)),
    hari: most(loans.map(({ state }) => state.hari)),
    tunggakanPokok: sum(({ state }) => state.tunggakanPokok),
    tunggakanJasa: knownSum(loans.map(({ tunggakanJasa }) => tunggakanJasa)),
    saldo: sum(({ state }) => state.saldo),
    kolektibilitas: Math.max(...loans.map(({ state }) => state.kolektibilitas)),
    terakhir: most(loans.map((loan) => lastPayment(loan, day))),
    loans,
  };
}

/** A loan that is about to be at risk, or has just become so. */
export interface ReachingLoan {
  readonly loan: ArrearsLoan;
  /** Least principal to pay so that it is not at risk at the end of the month after Periode; null where its plan is not known. */
  readonly bayar: number | null;
  /** By which day: that on which the instalment falls due that would make it so; null where its plan is not known. */
  readonly sebelum: number | null;
  /** True where it is at risk already. */
  readonly sudah: boolean;
}

/** What tells which loans are about to be at risk. Days are date serials. */
export interface Reach {
  /** Day of the list. */
  readonly day: number;
  readonly periode: number;
  /** End of the month after Periode. */
  readonly next: number;
  /** Lama Tunggakan from which a loan is at risk. */
  readonly arrearsMonths: number;
}

/**
 * Menuju g Bulan: the loans that are one month below the limit at the end of Periode, so that without a payment they are at risk at the end of the next month, and those that
 * have just come to it.
 * @param atPeriode the loans as they are at the end of Periode
 */
export function reaching(
  loans: readonly ArrearsLoan[],
  atPeriode: readonly ArrearsLoan[],
  { day, periode, next, arrearsMonths }: Reach,
): readonly ReachingLoan[] {
  const lamaThen = new Map(atPeriode.map(({ row, state }) => [row, state.lama]));
  return loans.flatMap((loan): ReachingLoan[] => {
    const { account, state } = loan;
    const sudah = state.lama === arrearsMonths;
    if (!sudah && lamaThen.get(loan.row) !== arrearsMonths - 1) return [];
    // What a manual loan is behind is typed for the end of Periode, whatever the day.
    if (account.manual) return [{ loan, bayar: null, sebelum: null, sudah }];
    const bayar = leastPokok(account, Math.max(day, periode), next, arrearsMonths);
    // Payments of the next month may have done it already.
    if (bayar === 0) return [];
    const { plan } = planAt(account, periode);
    return [{ loan, bayar, sebelum: sudah ? null : plan.dueDay(plan.dueBy(periode) + 1), sudah }];
  });
}
