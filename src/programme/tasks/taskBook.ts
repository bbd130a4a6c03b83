import { keyOf, parts } from '../../engine/dataset';
import type { TaskSubject } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import { openingPrefix } from '../codes';
import { closedMonths } from '../loans/closingCodes';
import type { Book } from '../loans/refusals';
import { own, type Settings } from '../settings/settings';
import { datasetBook, type DatasetBook } from './datasetBook';

/** A workbook as tasks see it: what the ledger asks of it, and the rest of the subject. */
export interface TaskBook extends Book {
  readonly subject: TaskSubject;
  readonly settings: Settings;
  readonly data: DatasetBook;
  /** First day that is neither closed nor before the month of Periode; what is older is typed on purpose. */
  readonly firstOpen: number;
}

/** Rows of a table that the product keeps for the programme. */
export const ownRows = ({ own: tables }: TaskSubject, table: string): readonly (readonly CellValue[])[] =>
  tables.get(table) ?? [];

/** Last day of the last month that is closed; null while none is. */
const lastClosed = (subject: TaskSubject): number | null =>
  closedMonths(ownRows(subject, 'Tutup Buku')).at(-1)?.month ?? null;

/** The workbook of a subject; null where Periode cannot be read, without which no task makes sense. */
export function taskBook(subject: TaskSubject): TaskBook | null {
  const { dataset, settings } = subject;
  const { period } = dataset.profile;
  if (period === null) return null;
  const data = datasetBook(dataset);
  const closed = lastClosed(subject);
  const firstOfMonth = period - parts(period).day + 1;
  return {
    subject,
    settings: own(settings),
    data,
    periode: period,
    closed,
    firstOpen: Math.max(firstOfMonth, (closed ?? -Infinity) + 1),
    isTaken: (bukti) => data.receipt(bukti) !== undefined || isOpeningToCome(data, bukti),
  };
}

/** Whether a number is that of an opening row that is written together with the first payment. */
function isOpeningToCome(data: DatasetBook, bukti: string): boolean {
  if (!keyOf(bukti).startsWith(keyOf(openingPrefix))) return false;
  const loan = data.loanOf(bukti.trim().slice(openingPrefix.length));
  return loan !== -1 && data.opening(loan) !== null;
}

/** The day that a task proposes: today within the open part of Periode's month, else the end of Periode, or the first day that is not closed. */
export function proposedDay({ subject: { today }, periode, firstOpen }: TaskBook): number {
  const day = today >= firstOpen && today <= periode ? today : periode;
  return Math.max(day, firstOpen);
}

/** The workbook with some numbers taken beside its own. */
export const withTaken = <B extends Book>(book: B, taken: ReadonlySet<string>): B => ({
  ...book,
  isTaken: (bukti: string) => taken.has(keyOf(bukti)) || book.isTaken(bukti),
});
