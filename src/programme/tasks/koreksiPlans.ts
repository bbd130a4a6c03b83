import { keyOf } from '../../engine/dataset';
import type { RowChange, TaskPlan, TaskRefusal } from '../../engine/entry';
import {
  addEntries,
  entriesOf,
  lastSchedule,
  leastSaldo,
  withEntries,
  type Account,
  type Entry,
} from '../loans/account';
import { bayar } from '../loans/payment';
import { koreksi as reverse, type Reversal } from '../loans/reversal';
import type { ChosenLoan } from './chosenLoan';
import { refusedPlan } from './form';
import { loanFigures, parFigures } from './loanFigures';
import { numbersOf } from './numbering';
import { changedReceipt, openingRefusal, openingRows, paymentRow, resplitBy } from './payments';
import { ledgerRefusal, named, refusal } from './refusal';
import { withTaken, type TaskBook } from './taskBook';
import { upkFollows } from './upkFollows';

/** What ought to have been written: the day as a date serial, money in whole rupiah. */
export type Right = Pick<Entry, 'tanggal' | 'jasa' | 'pokok'>;

/** A receipt of an open month, changed to what is right or removed. */
export function changedPlan(
  book: TaskBook,
  chosen: ChosenLoan,
  receipt: Entry,
  right: Right | null,
  reason: string,
): TaskPlan {
  const { account, nomor } = chosen;
  const { bukti } = receipt;
  const entries = entriesOf(account);
  if (entries.some(({ koreksiAtas }) => koreksiAtas === bukti))
    return refusedPlan([refusal('already-reversed', { bukti }, 'setoran')]);
  const without = withEntries(
    account,
    entries.filter((entry) => entry.bukti !== bukti),
  );
  const fixed = lastSchedule(account);
  if (fixed !== null && receipt.tanggal <= fixed)
    return refusedPlan([ledgerRefusal('before-reschedule', book, account, { tanggal: receipt.tanggal })]);
  const after = right === null ? taken(without, nomor, receipt) : changed(book, without, receipt, right);
  if ('code' in after) return refusedPlan([after]);
  const row = rowOf(book, bukti, right);
  if (row === null) return refusedPlan([refusal('unknown-receipt', { bukti }, 'setoran')]);
  const since = Math.min(receipt.tanggal, right?.tanggal ?? Infinity);
  const rows = [row, ...emptied(book, chosen, receipt, right)];
  return planOf(book, chosen, { account: after, rows, since, reason });
}

/** The loan without a receipt; what would be left of it must not be less than nothing. */
const taken = (without: Account, nomor: string, receipt: Entry): Account | TaskRefusal =>
  leastSaldo(without, receipt.tanggal) < 0 ? refusal('reversal-stays', { pinjaman: nomor }, 'setoran') : without;

function changed(book: TaskBook, without: Account, receipt: Entry, right: Right): Account | TaskRefusal {
  const { tanggal, jasa, pokok } = right;
  if (tanggal === receipt.tanggal && jasa === receipt.jasa && pokok === receipt.pokok)
    return refusal('unchanged', {}, 'pokok');
  const early = openingRefusal(without, tanggal);
  if (early !== null) return early;
  const free = { ...book, isTaken: () => false };
  const payment = { bukti: receipt.bukti, tanggal, jumlah: jasa + pokok, split: { jasa, pokok } };
  const outcome = bayar(without, free, payment);
  return outcome.ok
    ? addEntries(without, outcome.entry)
    : ledgerRefusal(outcome.code, book, without, { tanggal, bukti: receipt.bukti });
}

function rowOf({ data }: TaskBook, bukti: string, right: Right | null): RowChange | null {
  const place = data.receipt(bukti);
  if (place === undefined) return null;
  if (right !== null)
    return changedReceipt(data, bukti, { Tanggal: right.tanggal, Pokok: right.pokok, Jasa: right.jasa });
  return { kind: 'remove', table: 'Angsuran', row: place.row, ...(place.ahead ? { ahead: true } : {}) };
}

/** Once no payment is written down any more Angsuran Pokok stands for them: of the loan of the last one it must not stay what that payment made of it. */
function emptied(
  { data, periode }: TaskBook,
  { loan }: ChosenLoan,
  receipt: Entry,
  right: Right | null,
): readonly RowChange[] {
  const isLast = data.tables.Angsuran.rowCount === 1 && receipt.tanggal <= periode;
  if (!isLast || (right !== null && right.tanggal <= periode)) return [];
  return [{ kind: 'change', table: 'Pinjaman', row: loan, cells: { 'Angsuran Pokok': 0 } }];
}

/** A receipt of a closed month, taken back by its exact negative; what is right is written anew. */
export function reversedPlan(
  book: TaskBook,
  chosen: ChosenLoan,
  receipt: Entry,
  reversal: Reversal,
  right: Right | null,
  reason: string,
): TaskPlan {
  const { account, board, nomor } = chosen;
  const { tanggal, bukti } = reversal;
  const outcome = reverse(account, book, reversal);
  if (!outcome.ok)
    return refusedPlan([ledgerRefusal(outcome.code, book, account, { tanggal, bukti, awal: receipt.tanggal })]);
  const reversed = addEntries(account, outcome.entry);
  const rows: RowChange[] = [paymentRow(nomor, outcome.entry)];
  if (right === null) return planOf(book, chosen, { account: reversed, rows, since: tanggal, reason });
  const running = withTaken(book, new Set([keyOf(bukti)]));
  const next = numbersOf(book.data, 'Angsuran', running.isTaken).take(board);
  const { jasa, pokok } = right;
  const payment = { bukti: next, tanggal, jumlah: jasa + pokok, split: { jasa, pokok } };
  const anew = bayar(reversed, running, payment);
  if (!anew.ok) return refusedPlan([ledgerRefusal(anew.code, book, reversed, { tanggal, bukti: next })]);
  rows.push(paymentRow(nomor, anew.entry));
  return planOf(book, chosen, { account: addEntries(reversed, anew.entry), rows, since: tanggal, reason });
}

interface Corrected {
  readonly account: Account;
  readonly rows: readonly RowChange[];
  readonly since: number;
  readonly reason: string;
}

function planOf(
  book: TaskBook,
  { loan, board, account: before }: ChosenLoan,
  { account, rows, since, reason }: Corrected,
): TaskPlan {
  const change = { loan, board, account };
  const follows = upkFollows(book, [change], since);
  const figures = [...loanFigures(book, before, account, book.periode), ...parFigures(book, board, [change])];
  if (follows.refusals.length > 0) return refusedPlan(follows.refusals, figures);
  // A payment of the next month that is moved into this one may be the first that counts.
  const opening = openingRows(book, [loan]);
  const later = resplitBy(before, account, book.closed, since).map(({ before: { bukti } }) => bukti);
  return {
    batch: { changes: [...opening.changes, ...rows, ...follows.changes], reason },
    refusals: [],
    notes: [
      ...opening.notes,
      ...(later.length === 0 ? [] : [refusal('resplit', { bukti: named(later) })]),
      ...follows.notes,
    ],
    figures,
  };
}
