import type { RowValues, TaskFigure, TaskPlan } from '../../engine/entry';
import { pelunasan as settle } from '../loans/settlement';
import { asksDay, asksLoan, chosenLoan, isLoan, openLoans } from './chosenLoan';
import { answered, asks, formTask, nothing, numberIn, refusedPlan, textIn } from './form';
import { loanFigures, parFigures, shown } from './loanFigures';
import { numbersOf } from './numbering';
import { openingRefusal, openingRows, withPayment } from './payments';
import { ledgerRefusal, refusal } from './refusal';
import { proposedDay, type TaskBook } from './taskBook';
import { upkFollows } from './upkFollows';

/** *Pelunasan* (docs/spec/ledger.md 5): settles a loan early. */
export const pelunasan = formTask({
  id: 'pelunasan',
  kept: ['tanggal'],
  questions: (book) => [
    asksLoan(openLoans(book)),
    asksDay(book),
    { column: asks('bukti', 'text') },
    { column: asks('alasan', 'text', { required: false }) },
  ],
  proposals(book, given) {
    const tanggal = proposedDay(book);
    const chosen = chosenLoan(book, given);
    if (!isLoan(chosen)) return { tanggal };
    return { tanggal, bukti: numbersOf(book.data, 'Angsuran', book.isTaken).take(chosen.board) };
  },
  preview: (book, answers) => decide(book, answered({ bukti: ' ' }, answers)).figures,
  decide,
});

function decide(book: TaskBook, answers: RowValues): TaskPlan {
  const chosen = chosenLoan(book, answers);
  const tanggal = numberIn(answers, 'tanggal');
  if (chosen === null || tanggal === null) return nothing;
  if (!isLoan(chosen)) return refusedPlan([chosen]);
  const { loan, board, account, nomor } = chosen;
  const early = openingRefusal(account, tanggal);
  if (early !== null) return refusedPlan([early]);
  const bukti = numbersOf(book.data, 'Angsuran', book.isTaken).asTyped(board, textIn(answers, 'bukti'));
  const outcome = settle(account, book, { bukti, tanggal }, book.settings.jasaSaatPelunasan);
  if (!outcome.ok) return refusedPlan([ledgerRefusal(outcome.code, book, account, { tanggal, bukti })]);
  const written = withPayment(book, loan, account, outcome.entry, []);
  const change = { loan, board, account: written.account };
  const follows = upkFollows(book, [change], tanggal);
  const opening = openingRows(book, [loan]);
  const figures: readonly TaskFigure[] = [
    shown('pokok', 'rp', outcome.pokok),
    shown('jasa', 'rp', outcome.jasa),
    { id: 'dibayar', type: 'rp', after: outcome.pokok + outcome.jasa },
    { id: 'keringanan', type: 'rp', after: outcome.keringananJasa },
    ...loanFigures(book, account, written.account, Math.max(book.periode, tanggal)),
    ...parFigures(book, board, [change]),
  ];
  if (follows.refusals.length > 0) return refusedPlan(follows.refusals, figures);
  const reason = textIn(answers, 'alasan');
  return {
    batch: {
      changes: [...opening.changes, ...written.rows, ...follows.changes],
      ...(reason === '' ? {} : { reason }),
    },
    refusals: [],
    notes: [
      ...(tanggal > book.periode ? [refusal('ahead', { tanggal })] : []),
      ...(account.manual ? [refusal('manual-loan', { pinjaman: nomor })] : []),
      ...opening.notes,
      ...follows.notes,
    ],
    figures,
  };
}
