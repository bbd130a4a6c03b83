import { lastDayAhead, type Dataset } from '../../engine/dataset';
import type { Settings } from '../settings/settings';
import { datasetBook } from '../tasks/datasetBook';
import { arrearsLoans, type ArrearsLoan } from './arrearsLoan';
import { boardTargets, type BoardTarget, type TargetLimit } from './boards';
import type { CollectMode } from './collecting';
import { dueSoon, overdue, reaching, type DueInstalment, type Overdue, type ReachingLoan } from './lists';

/** What is asked of the lists. */
export interface ArrearsQuestion {
  /** Day of the lists, a date serial up to the end of the month after Periode. */
  readonly day: number;
  readonly mode: CollectMode;
  /** Absent: that of the good class. */
  readonly end?: TargetLimit;
  /** Row of BKM of the only board that is asked for; absent: all. */
  readonly board?: number;
}

/** The four lists of docs/spec/statements.md 2, and the loans that they are made of. */
export interface ArrearsWork {
  readonly day: number;
  readonly loans: readonly ArrearsLoan[];
  readonly due: readonly DueInstalment[];
  readonly overdue: Overdue;
  readonly reaching: readonly ReachingLoan[];
  readonly targets: readonly BoardTarget[];
  /** Loans left out because a cell of theirs, of their payments or plan cannot be used. */
  readonly unreadable: number;
  /** False where no payment is written down, so that nothing is known of jasa, and of no other day than the end of Periode. */
  readonly isRecorded: boolean;
}

/** Row of a board by its code; -1 where there is none. */
export const boardRow = (dataset: Dataset, kode: string): number => datasetBook(dataset).boardRow(kode);

/** Whether payments are written down; without any only the end of Periode can be asked. */
export const isRecorded = (dataset: Dataset): boolean => !datasetBook(dataset).isUnrecorded;

/** The lists of a workbook at a day. `periode` is its last day, a date serial. */
export function arrearsWork(
  dataset: Dataset,
  settings: Settings,
  periode: number,
  { day, mode, end, board }: ArrearsQuestion,
): ArrearsWork {
  const { arrearsMonths, visitDays } = settings;
  const isAsked = (loan: ArrearsLoan): boolean => board === undefined || loan.board === board;
  const { loans: all, unreadable } = arrearsLoans(dataset, settings, day);
  const loans = all.filter(isAsked);
  const atPeriode = day === periode ? loans : arrearsLoans(dataset, settings, periode).loans;
  return {
    day,
    loans,
    due: dueSoon(loans, day, visitDays),
    overdue: overdue(loans, day),
    reaching: reaching(loans, atPeriode, { day, periode, next: lastDayAhead(periode), arrearsMonths }),
    targets: boardTargets(loans, settings, { day, mode, ...(end === undefined ? {} : { end }) }),
    unreadable,
    isRecorded: isRecorded(dataset),
  };
}
