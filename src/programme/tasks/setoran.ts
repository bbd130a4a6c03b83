import type { ListTask, RowValues, TaskFigure, TaskQuestion } from '../../engine/entry';
import { lastPaymentDay } from '../loans/refusals';
import { boardsWithLoans } from './boardOptions';
import { answerFault, answered, asks, nothing } from './form';
import { numbersOf } from './numbering';
import { refusal } from './refusal';
import { collectedLoans, dayOf, isWholeMonth, linesOf, typedColumns } from './setoranLines';
import { setoranPlan } from './setoranPlan';
import { proposedDay, taskBook, type TaskBook } from './taskBook';

function questions(book: TaskBook, answers: RowValues): readonly TaskQuestion[] {
  const day = { column: asks('tanggal', 'date', { max: lastPaymentDay(book.periode) }) };
  return [
    // Without an answer the list is that of all boards.
    { column: asks('bkm', 'text', { refersTo: 'BKM', required: false }), options: boardsWithLoans(book.data) },
    { column: asks('sebulan', 'yesno') },
    ...(isWholeMonth(answers) ? [] : [day]),
    ...((answers['bkm'] ?? '') === '' ? [] : [{ column: asks('bukti', 'text') }]),
    { column: asks('diterima', 'rp', { min: 0, required: false }) },
  ];
}

function proposals(book: TaskBook, given: RowValues): RowValues {
  const board = book.data.boardRow(String(given['bkm'] ?? ''));
  const bukti = board === -1 ? null : numbersOf(book.data, 'Angsuran', book.isTaken).take(board);
  return { sebulan: 'Tidak', tanggal: proposedDay(book), ...(bukti === null ? {} : { bukti }) };
}

const blank: readonly TaskFigure[] = [];

/** *Daftar Setoran* (docs/spec/entry.md 4.1): a day of collecting, or the list of a whole month, of a board or of all. */
export const setoran: ListTask = {
  kind: 'list',
  id: 'setoran',
  columns: [asks('nama', 'text'), asks('nomor', 'text'), asks('tagihan', 'rp')],
  questions(subject, given) {
    const book = taskBook(subject);
    return book === null ? [] : questions(book, answered(proposals(book, given), given));
  },
  proposals(subject, given) {
    const book = taskBook(subject);
    return book === null ? {} : proposals(book, given);
  },
  typed: typedColumns,
  lines(subject, given) {
    const book = taskBook(subject);
    if (book === null) return [];
    const answers = answered(proposals(book, given), given);
    return linesOf(collectedLoans(book, answers), isWholeMonth(answers));
  },
  plan(subject, given, typed) {
    const none = { ...nothing, figures: blank, lines: new Map<string, never>() };
    const book = taskBook(subject);
    if (book === null) return { ...none, refusals: [refusal('no-period')] };
    if (book.data.isUnsure) return { ...none, refusals: [refusal('unlinked-rows')] };
    const answers = answered(proposals(book, given), given);
    const faults = questions(book, answers).flatMap((question) => answerFault(question, answers) ?? []);
    const day = dayOf(book, answers);
    return faults.length > 0 || day === null ? { ...none, refusals: faults } : setoranPlan(book, answers, day, typed);
  },
};
