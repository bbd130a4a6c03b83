import { keyOf } from '../../engine/dataset';
import type { KeyNumbers, ListPlan, RowChange, RowValues, TaskFigure, TaskRefusal } from '../../engine/entry';
import { addEntries } from '../loans/account';
import { bayar, type PaymentEntry } from '../loans/payment';
import type { LoanChange } from './boards';
import { answerFault, nothing, numberIn, textIn } from './form';
import { shown } from './loanFigures';
import { numbersOf } from './numbering';
import { openingRefusal, openingRows, paymentRow, resplitBy } from './payments';
import { ledgerRefusal, named, refusal } from './refusal';
import { collectedLoans, isWholeMonth, typedColumns, type Collected } from './setoranLines';
import { withTaken, type TaskBook } from './taskBook';
import { upkFollows } from './upkFollows';

/** A line that can be stored, or why it cannot. */
type Line =
  | { readonly kind: 'paid'; readonly change: LoanChange; readonly payment: PaymentEntry; readonly isLater: boolean }
  | { readonly kind: 'refused'; readonly refusal: TaskRefusal };

/** What was typed in a line; null for no payment. */
function typedIn(values: RowValues, isMonth: boolean): { jumlah: number; jasa?: number; pokok?: number } | null {
  if (!isMonth) {
    const jumlah = numberIn(values, 'dibayar');
    return jumlah === null || jumlah === 0 ? null : { jumlah };
  }
  const [jasa, pokok] = [numberIn(values, 'jasa') ?? 0, numberIn(values, 'pokok') ?? 0];
  return jasa === 0 && pokok === 0 ? null : { jumlah: jasa + pokok, jasa, pokok };
}

/**
 * All lines of a list that can be stored, with running numbers of each board in the order of the list; the others keep their reason.
 * @param day date serial
 */
export function setoranPlan(
  book: TaskBook,
  answers: RowValues,
  day: number,
  typed: ReadonlyMap<string, RowValues>,
): ListPlan {
  const taken = new Set<string>();
  const running = withTaken(book, taken);
  const numbers = numbersOf(book.data, 'Angsuran', running.isTaken);
  const board = book.data.boardRow(textIn(answers, 'bkm'));
  const faulty = board === -1 ? null : firstNumber(running, numbers, board, textIn(answers, 'bukti'));
  if (faulty !== null) return { ...nothing, refusals: [faulty], lines: new Map() };
  const columns = typedColumns(answers);
  const lines = new Map<string, Line>();
  for (const collected of collectedLoans(book, answers)) {
    const values = typed.get(collected.nomor);
    if (values === undefined) continue;
    const [fault] = columns.flatMap((column) => answerFault({ column }, values) ?? []);
    const payment = typedIn(values, isWholeMonth(answers));
    if (fault !== undefined) lines.set(collected.nomor, { kind: 'refused', refusal: fault });
    if (fault !== undefined || payment === null) continue;
    const line = lineOf(running, numbers, collected, day, payment);
    if (line.kind === 'paid') taken.add(keyOf(line.payment.entry.bukti));
    lines.set(collected.nomor, line);
  }
  for (const [nomor, values] of typed)
    if (!lines.has(nomor) && typedIn(values, isWholeMonth(answers)) !== null)
      lines.set(nomor, { kind: 'refused', refusal: notListed(book, nomor, day) });
  return planOf(book, answers, day, lines);
}

/** Begins the numbers with the one that was typed; why that cannot be, else null. */
function firstNumber(book: TaskBook, numbers: KeyNumbers, board: number, typed: string): TaskRefusal | null {
  const bukti = numbers.asTyped(board, typed);
  if (book.isTaken(bukti)) return refusal('duplicate-receipt', { bukti }, 'bukti');
  return numbers.startAt(board, bukti) ? null : refusal('not-running', { bukti }, 'bukti');
}

/** A line that is not on the list any more: its loan has no balance on that day, or is not there. */
const notListed = ({ data }: TaskBook, nomor: string, tanggal: number): TaskRefusal =>
  data.loanOf(nomor) === -1
    ? refusal('unknown-loan', { pinjaman: nomor })
    : refusal('loan-settled', { pinjaman: nomor, tanggal });

function lineOf(
  book: TaskBook,
  numbers: KeyNumbers,
  { loan, nomor }: Collected,
  tanggal: number,
  { jumlah, jasa, pokok }: { jumlah: number; jasa?: number; pokok?: number },
): Line {
  const account = book.data.account(loan);
  const refused = (reason: TaskRefusal): Line => ({ kind: 'refused', refusal: reason });
  if (account === null) return refused(refusal('unreadable-loan', { pinjaman: nomor }));
  const early = openingRefusal(account, tanggal);
  if (early !== null) return refused(early);
  const board = book.data.boardOf[loan] ?? -1;
  const split = jasa === undefined || pokok === undefined ? {} : { split: { jasa, pokok } };
  const before = bayar(account, { ...book, isTaken: () => false }, { bukti: '', tanggal, jumlah, ...split });
  if (!before.ok) return refused(ledgerRefusal(before.code, book, account, { tanggal }));
  // A number is used up by lines that are stored only.
  const entry = { ...before.entry, bukti: numbers.take(board) };
  const after = addEntries(account, entry);
  const isLater = resplitBy(account, after, book.closed, tanggal).length > 0;
  return { kind: 'paid', change: { loan, board, account: after }, payment: { ...before, entry }, isLater };
}

function planOf(book: TaskBook, answers: RowValues, day: number, lines: ReadonlyMap<string, Line>): ListPlan {
  const paid = [...lines].flatMap(([nomor, line]) => (line.kind === 'paid' ? [{ nomor, ...line }] : []));
  const refused = [...lines].flatMap(([nomor, line]) =>
    line.kind === 'refused' ? [[nomor, line.refusal] as const] : [],
  );
  const jasa = paid.reduce((sum, { payment }) => sum + payment.jasa, 0);
  const pokok = paid.reduce((sum, { payment }) => sum + payment.pokok, 0);
  const figures: readonly TaskFigure[] = [
    { id: 'baris', type: 'int', after: paid.length },
    shown('jasa', 'rp', jasa),
    shown('pokok', 'rp', pokok),
    { id: 'total', type: 'rp', after: jasa + pokok },
  ];
  const opening = openingRows(
    book,
    paid.map(({ change }) => change.loan),
  );
  const follows = upkFollows(
    book,
    paid.map(({ change }) => change),
    day,
  );
  const changes: readonly RowChange[] = [
    ...opening.changes,
    ...paid.map(({ nomor, payment }) => paymentRow(nomor, payment.entry)),
    ...follows.changes,
  ];
  const notes = [
    ...moneyNotes(
      answers,
      jasa + pokok,
      paid,
      refused.map(([nomor]) => nomor),
    ),
    ...(day > book.periode && paid.length > 0 ? [refusal('ahead', { tanggal: day })] : []),
    ...paid
      .filter(({ isLater }) => isLater)
      .map(({ nomor }) => ({ ...refusal('resplit-line', { pinjaman: nomor }), line: nomor })),
  ];
  const isStorable = paid.length > 0 && follows.refusals.length === 0;
  return {
    batch: isStorable ? { changes } : null,
    refusals: follows.refusals,
    notes: isStorable ? [...notes, ...opening.notes, ...follows.notes] : notes,
    figures,
    lines: new Map(refused),
    lineFigures: new Map(
      paid.map(({ nomor, payment }) => [
        nomor,
        [shown('jasa', 'rp', payment.jasa), shown('pokok', 'rp', payment.pokok)],
      ]),
    ),
  };
}

/** What is more than owed, and how the money counted differs from what is stored. */
function moneyNotes(
  answers: RowValues,
  total: number,
  paid: readonly { readonly nomor: string; readonly payment: PaymentEntry }[],
  refused: readonly string[],
): readonly TaskRefusal[] {
  const over = paid.filter(({ payment }) => payment.lebih > 0);
  const received = numberIn(answers, 'diterima');
  const selisih = received === null ? 0 : received - total;
  const isUnequal = received !== null && selisih !== 0;
  return [
    ...over.map(({ nomor, payment }) => ({
      ...refusal('overpaid-line', { pinjaman: nomor, jumlah: payment.lebih }),
      line: nomor,
    })),
    ...(isUnequal ? [refusal('money-differs', { jumlah: received, selisih }, 'diterima')] : []),
    ...(isUnequal && refused.length > 0 ? [refusal('lines-refused', { lain: named(refused) })] : []),
  ];
}
