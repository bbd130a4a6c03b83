import { onLimitBy, worstClass, type ClassedValue } from '../../engine/measure';
import { classScale } from '../settings/classes';
import type { Settings } from '../settings/settings';
import type { ArrearsLoan } from './arrearsLoan';
import { pokokToCollect, type CollectMode } from './collecting';
import { indicatorsOfLoans, type CountedLoan } from './countedLoans';
import { targetOf, type RiskLoan, type Target } from './target';

/** A loan to collect: principal and jasa in rupiah, jasa null where it is not known. */
export interface CollectLoan extends RiskLoan {
  readonly loan: ArrearsLoan;
}

/** What brings a board's PAR under its limit. */
export interface BoardTarget extends Target<CollectLoan> {
  /** Row of BKM, -1 for loans that name no board that is there; code of the board as read. */
  readonly board: number;
  readonly bkm: string;
  /** The limit, as a fraction. */
  readonly limit: number;
}

/** Which limit of PAR is to be reached: that of the good class, or that of the bad one. */
export type TargetLimit = 'good' | 'bad';

/** What the targets depend on beside the loans. */
export interface TargetOptions {
  /** Day of the list, a date serial. */
  readonly day: number;
  readonly mode: CollectMode;
  readonly end?: TargetLimit;
}

/** The loans by board, in the order in which the boards come. */
export function byBoard(loans: readonly ArrearsLoan[]): ReadonlyMap<number, readonly ArrearsLoan[]> {
  const boards = new Map<number, ArrearsLoan[]>();
  for (const loan of loans) {
    const known = boards.get(loan.board);
    if (known === undefined) boards.set(loan.board, [loan]);
    else known.push(loan);
  }
  return boards;
}

/** Sasaran PAR of each board: of a whole area one target would send everybody to the largest board (docs/spec/statements.md 3). */
export function boardTargets(
  loans: readonly ArrearsLoan[],
  settings: Settings,
  { day, mode, end = 'good' }: TargetOptions,
): readonly BoardTarget[] {
  const { arrearsMonths, classLimits, limitReading } = settings;
  const limit = classLimits['upk.par'][end];
  // On the limit of the good class one is in it, on that of the bad class one is not.
  const onLimit = onLimitBy(classScale, limitReading).lower[end];
  const inclusive = end === 'good' ? onLimit === 0 : onLimit !== 2;
  return Array.from(byBoard(loans), ([board, own]) => {
    const atRisk = own
      .filter(({ state }) => state.lama >= arrearsMonths)
      .map((loan) => ({
        loan,
        nomor: loan.nomor,
        saldo: loan.state.saldo,
        pokok: pokokToCollect(loan, mode, day, arrearsMonths),
        jasa: loan.tunggakanJasa,
      }));
    const saldo = own.reduce((sum, { state }) => sum + state.saldo, 0);
    return { board, bkm: own[0]?.bkm ?? '', limit, ...targetOf({ atRisk, saldo, limit, inclusive }) };
  });
}

/** The ratios that arrears move, with their classes, and the worst of these. */
export interface ArrearsRatios {
  readonly par: ClassedValue;
  readonly lar: ClassedValue;
  readonly rr: ClassedValue;
  readonly worst: string | null;
}

/**
 * PAR, LAR and RR of loans as they would be once some of them were collected, by the definitions of the indicators; nothing is written.
 * @param marked rows of Pinjaman that are collected
 */
export function ratiosAfter(
  loans: readonly ArrearsLoan[],
  marked: ReadonlySet<number>,
  settings: Settings,
  { day, mode }: Omit<TargetOptions, 'end'>,
): ArrearsRatios {
  const { arrearsMonths } = settings;
  const counted = loans.map((loan): CountedLoan => {
    const { group, state } = loan;
    const { saldo, tunggakanPokok, lama } = state;
    if (!marked.has(loan.row)) return { group, saldo, tunggakanPokok, lama };
    const pokok = pokokToCollect(loan, mode, day, arrearsMonths);
    const isWhole = pokok >= tunggakanPokok;
    // Collected in part a loan stays behind, but no longer at risk.
    const left = isWhole ? 0 : Math.min(lama, arrearsMonths - 1);
    return { group, saldo: saldo - pokok, tunggakanPokok: Math.max(0, tunggakanPokok - pokok), lama: left };
  });
  const of = indicatorsOfLoans(counted, ['upk.par', 'upk.lar', 'upk.rr'], settings);
  const [par, lar, rr] = [of['upk.par'], of['upk.lar'], of['upk.rr']];
  return { par, lar, rr, worst: worstClass(classScale, [par.class, lar.class, rr.class]) };
}
