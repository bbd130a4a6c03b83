import type { RowValues, TaskFigure, TaskPlan, TaskRefusal } from '../../engine/entry';
import { addEntries, leastSaldo, type Account } from '../loans/account';
import { bayar, type PaymentEntry } from '../loans/payment';
import type { Outcome } from '../loans/refusals';
import type { Resplit } from '../loans/resplit';
import { bagi } from '../loans/split';
import { asksDay, asksLoan, chosenLoan, isLoan, openLoans, type ChosenLoan } from './chosenLoan';
import { answered, asks, formTask, nothing, numberIn, refusedPlan, textIn } from './form';
import { loanFigures, shown } from './loanFigures';
import { numbersOf } from './numbering';
import { dueOn, openingRefusal, openingRows, resplitBy, withPayment } from './payments';
import { ledgerRefusal, named, refusal } from './refusal';
import { proposedDay, type TaskBook } from './taskBook';
import { upkFollows } from './upkFollows';

/** *Catat Angsuran* (docs/spec/ledger.md 4): takes one payment. */
export const angsuran = formTask({
  id: 'angsuran',
  kept: ['tanggal'],
  questions(book, answers) {
    const questions = [
      asksLoan(openLoans(book)),
      asksDay(book),
      { column: asks('jumlah', 'rp', { above: 0 }) },
      { column: asks('bukti', 'text') },
      { column: asks('jasa', 'rp', { min: 0 }) },
      { column: asks('pokok', 'rp', { min: 0 }) },
    ];
    const isAsked = take(book, answers)?.resplits.length ?? 0;
    return isAsked > 0 ? [...questions, { column: asks('bagi-ulang', 'yesno') }] : questions;
  },
  proposals(book, given) {
    const first = answered({ tanggal: proposedDay(book) }, given);
    const chosen = chosenLoan(book, first);
    if (!isLoan(chosen)) return { tanggal: proposedDay(book) };
    const bukti = numbersOf(book.data, 'Angsuran', book.isTaken).take(chosen.board);
    return { tanggal: proposedDay(book), bukti, 'bagi-ulang': 'Tidak', ...splitOf(chosen.account, first) };
  },
  preview(book, answers) {
    const chosen = chosenLoan(book, answers);
    return isLoan(chosen) ? dueFigures(book, chosen, answers) : [];
  },
  decide,
});

/** How the amount is split: as the ledger does; where one part was typed the other is the rest. */
function splitOf(account: Account, answers: RowValues): RowValues {
  const [jumlah, tanggal] = [numberIn(answers, 'jumlah'), numberIn(answers, 'tanggal')];
  if (jumlah === null || tanggal === null || !(jumlah > 0)) return {};
  const [jasa, pokok] = [numberIn(answers, 'jasa'), numberIn(answers, 'pokok')];
  const split = bagi(account, tanggal, jumlah);
  if (jasa !== null) {
    const rest = Math.min(jumlah - jasa, leastSaldo(account, tanggal));
    return { jasa, pokok: pokok ?? Math.max(0, rest) };
  }
  return pokok === null ? { jasa: split.jasa, pokok: split.pokok } : { jasa: Math.max(0, jumlah - pokok), pokok };
}

function dueFigures(book: TaskBook, { account }: ChosenLoan, answers: RowValues): readonly TaskFigure[] {
  const tanggal = numberIn(answers, 'tanggal');
  if (tanggal === null) return [];
  const due = dueOn(book, account, tanggal);
  return [shown('tagihan-jasa', 'rp', due.jasa), shown('tagihan-pokok', 'rp', due.pokok)];
}

/** What the ledger makes of the answers, and the payments that *Bagi ulang* would split anew because of it. */
interface Taken {
  readonly chosen: ChosenLoan;
  readonly bukti: string;
  readonly tanggal: number;
  readonly outcome: Outcome<PaymentEntry>;
  readonly resplits: readonly Resplit[];
}

/** Null while an answer is missing or the loan cannot be used. */
function take(book: TaskBook, answers: RowValues): Taken | null {
  const chosen = chosenLoan(book, answers);
  const [jumlah, tanggal] = [numberIn(answers, 'jumlah'), numberIn(answers, 'tanggal')];
  const [jasa, pokok] = [numberIn(answers, 'jasa'), numberIn(answers, 'pokok')];
  if (!isLoan(chosen) || jumlah === null || tanggal === null || jasa === null || pokok === null) return null;
  const { account, board } = chosen;
  const bukti = numbersOf(book.data, 'Angsuran', book.isTaken).asTyped(board, textIn(answers, 'bukti'));
  const outcome = bayar(account, book, { bukti, tanggal, jumlah, split: { jasa, pokok } });
  const own = bagi(account, tanggal, jumlah);
  // A split that the person decided stays as it is.
  const isOwn = own.jasa === jasa && own.pokok === pokok;
  const resplits =
    outcome.ok && isOwn ? resplitBy(account, addEntries(account, outcome.entry), book.closed, tanggal) : [];
  return { chosen, bukti, tanggal, outcome, resplits };
}

function decide(book: TaskBook, answers: RowValues): TaskPlan {
  const chosen = chosenLoan(book, answers);
  if (chosen === null) return nothing;
  if (!isLoan(chosen)) return refusedPlan([chosen]);
  const due = dueFigures(book, chosen, answers);
  const taken = take(book, answers);
  if (taken === null) return { ...nothing, figures: due };
  const { loan, board, account } = chosen;
  const { bukti, tanggal, outcome } = taken;
  const jumlah = numberIn(answers, 'jumlah') ?? 0;
  const early = openingRefusal(account, tanggal);
  if (early !== null) return refusedPlan([early], due);
  const parts = (numberIn(answers, 'jasa') ?? 0) + (numberIn(answers, 'pokok') ?? 0);
  if (parts > jumlah) return refusedPlan([refusal('parts-exceed', { jumlah }, 'jasa')], due);
  if (!outcome.ok) return refusedPlan([ledgerRefusal(outcome.code, book, account, { tanggal, bukti })], due);

  const isResplit = answers['bagi-ulang'] === 'Ya';
  const written = withPayment(book, loan, account, outcome.entry, isResplit ? taken.resplits : []);
  const opening = openingRows(book, [loan]);
  const follows = upkFollows(book, [{ loan, board, account: written.account }], written.since);
  const { jasa, pokok, lebih } = outcome;
  const figures = [
    ...due,
    shown('jasa', 'rp', jasa),
    shown('pokok', 'rp', pokok),
    ...(lebih > 0 ? [shown('lebih', 'rp', lebih)] : []),
    ...loanFigures(book, account, written.account, Math.max(book.periode, tanggal)),
  ];
  if (follows.refusals.length > 0) return refusedPlan(follows.refusals, figures);
  return {
    batch: { changes: [...opening.changes, ...written.rows, ...follows.changes] },
    refusals: [],
    notes: [...notesOf(book, chosen, taken, lebih, isResplit), ...opening.notes, ...follows.notes],
    figures,
  };
}

function notesOf(
  book: TaskBook,
  { nomor, account }: ChosenLoan,
  { bukti, tanggal, resplits }: Taken,
  lebih: number,
  isResplit: boolean,
): readonly TaskRefusal[] {
  const others = named(resplits.map(({ before }) => before.bukti).filter((other) => other !== bukti));
  return [
    ...(lebih > 0 ? [refusal('overpaid', { jumlah: lebih })] : []),
    ...(tanggal > book.periode ? [refusal('ahead', { tanggal })] : []),
    ...(account.manual ? [refusal('manual-loan', { pinjaman: nomor })] : []),
    ...(others !== '' && !isResplit ? [refusal('resplit', { bukti: others }, 'bagi-ulang')] : []),
  ];
}
