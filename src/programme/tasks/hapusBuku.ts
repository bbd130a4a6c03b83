import type { RowValues, TaskFigure, TaskPlan } from '../../engine/entry';
import { hapusBuku as writeOff } from '../loans/writeOff';
import { asksDay, asksLoan, chosenLoan, isLoan, openLoans } from './chosenLoan';
import { asks, formTask, nothing, numberIn, refusedPlan, textIn } from './form';
import { loanFigures, parFigures } from './loanFigures';
import { openingRefusal, openingRows } from './payments';
import { ledgerRefusal, refusal } from './refusal';
import { proposedDay, type TaskBook } from './taskBook';
import { upkFollows } from './upkFollows';

/** *Hapus Buku* (docs/spec/ledger.md 7): takes what is left of a loan off the UPK's books. */
export const hapusBuku = formTask({
  id: 'hapus-buku',
  kept: [],
  questions: (book) => [
    asksLoan(openLoans(book).filter(({ value }) => !isWrittenOff(book, value))),
    asksDay(book, book.periode),
    { column: asks('alasan', 'text') },
  ],
  proposals: (book) => ({ tanggal: Math.min(proposedDay(book), book.periode) }),
  preview: (book, answers) => decide(book, answers).figures,
  decide,
});

function isWrittenOff({ data }: TaskBook, nomor: string): boolean {
  const account = data.account(data.loanOf(nomor));
  return account !== null && account.hapusBuku !== null;
}

function decide(book: TaskBook, answers: RowValues): TaskPlan {
  const chosen = chosenLoan(book, answers);
  const tanggal = numberIn(answers, 'tanggal');
  if (chosen === null || tanggal === null) return nothing;
  if (!isLoan(chosen)) return refusedPlan([chosen]);
  const { loan, board, account, nomor } = chosen;
  if (account.hapusBuku !== null) return refusedPlan([refusal('already-written-off', { pinjaman: nomor }, 'pinjaman')]);
  const early = openingRefusal(account, tanggal);
  if (early !== null) return refusedPlan([early]);
  const outcome = writeOff(account, book, tanggal);
  if (!outcome.ok) return refusedPlan([ledgerRefusal(outcome.code, book, account, { tanggal, akhir: book.periode })]);
  const after = { ...account, hapusBuku: tanggal };
  const change = { loan, board, account: after };
  const follows = upkFollows(book, [change], tanggal);
  // Where no payment is written down at all a loan is written off by what its own cells say.
  const opening = book.data.isUnrecorded ? { changes: [], notes: [] } : openingRows(book, [loan]);
  const figures: readonly TaskFigure[] = [
    { id: 'dihapus', type: 'rp', after: outcome.saldo },
    ...loanFigures(book, account, after, book.periode),
    ...parFigures(book, board, [change]),
  ];
  if (follows.refusals.length > 0) return refusedPlan(follows.refusals, figures);
  const cells = { Status: 'Hapus Buku', 'Tanggal Hapus Buku': tanggal };
  return {
    batch: {
      changes: [...opening.changes, { kind: 'change', table: 'Pinjaman', row: loan, cells }, ...follows.changes],
      reason: textIn(answers, 'alasan'),
    },
    refusals: [],
    notes: [...opening.notes, ...follows.notes],
    figures,
  };
}
