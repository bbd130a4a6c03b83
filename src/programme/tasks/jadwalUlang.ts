import type { AddedRow, RowValues, TaskFigure, TaskPlan } from '../../engine/entry';
import { columnOf } from '../../engine/schema';
import type { Schedule } from '../loans/account';
import { millionths } from '../loans/interest';
import { jadwalUlang as restructure, withSchedule, type NewTerms } from '../loans/restructuring';
import { jenisJasa } from '../lists';
import { jasaColumn } from '../settings/settings';
import { tables } from '../tables';
import { asksDay, asksLoan, chosenLoan, isLoan, loanCell, openLoans } from './chosenLoan';
import { answered, asks, asksLike, formTask, nothing, numberIn, refusedPlan, textIn } from './form';
import { loanFigures, parFigures } from './loanFigures';
import { openingRefusal, openingRows } from './payments';
import { ledgerRefusal, refusal } from './refusal';
import { proposedDay, type TaskBook } from './taskBook';
import { upkFollows } from './upkFollows';

/** What becomes of overdue jasa. */
const tunggakanJasa = ['angsuran pertama', 'dihapus'] as const;

const like = (header: string, id: string, more: Parameters<typeof asksLike>[2] = {}) =>
  asksLike(columnOf(tables.Pinjaman, header), id, more);

/** *Jadwal Ulang* (docs/spec/ledger.md 6): a new plan for what is left of a loan. */
export const jadwalUlang = formTask({
  id: 'jadwal-ulang',
  kept: [],
  questions(book, answers) {
    const tenor = numberIn(answers, 'tenor');
    const highest = book.settings.largest['Pinjaman']?.[jasaColumn];
    return [
      asksLoan(openLoans(book)),
      asksDay(book, book.periode),
      { column: like('Jangka Waktu (bulan)', 'tenor') },
      { column: like(jasaColumn, 'rate', highest === undefined ? {} : { max: highest }) },
      { column: asks('jenis-jasa', 'choice', { options: jenisJasa }) },
      { column: asks('tenggang', 'int', { min: 0, max: Math.min(12, Math.max(0, (tenor ?? 13) - 1)) }) },
      { column: asks('tunggakan-jasa', 'choice', { options: tunggakanJasa }) },
      { column: asks('alasan', 'text') },
    ];
  },
  proposals(book, given) {
    const first = {
      tanggal: Math.min(proposedDay(book), book.periode),
      tenggang: 0,
      'jenis-jasa': 'Flat',
      'tunggakan-jasa': tunggakanJasa[0],
    };
    const chosen = chosenLoan(book, given);
    if (!isLoan(chosen)) return first;
    const { jenisJasa: jenis } = chosen.account.terms;
    return { ...first, ...answered({}, { rate: loanCell(book, chosen.loan, jasaColumn) }), 'jenis-jasa': jenis };
  },
  preview: (book, answers) => decide(book, answers).figures,
  decide,
});

/** What is agreed anew; null while a part of it is missing. */
function agreedIn(answers: RowValues): NewTerms | null {
  const [tanggal, jangkaWaktu] = [numberIn(answers, 'tanggal'), numberIn(answers, 'tenor')];
  const [rate, masaTenggang] = [numberIn(answers, 'rate'), numberIn(answers, 'tenggang')];
  if (tanggal === null || jangkaWaktu === null || rate === null || masaTenggang === null) return null;
  if (!(masaTenggang < jangkaWaktu && jangkaWaktu <= 60)) return null;
  return {
    tanggal,
    jangkaWaktu,
    jasaPerBulan: millionths(rate),
    jenisJasa: answers['jenis-jasa'] === 'Menurun' ? 'Menurun' : 'Flat',
    masaTenggang,
    tunggakanJasa: answers['tunggakan-jasa'] === 'dihapus' ? 'dihapus' : 'angsuran pertama',
  };
}

const rowsOf = (nomor: string, { mulaiBerlaku, rows }: Schedule): readonly AddedRow[] =>
  rows.map(({ jatuhTempo, pokok, jasa }, index) => ({
    kind: 'add',
    table: 'Jadwal',
    cells: {
      'Nomor Pinjaman': nomor,
      'Mulai Berlaku': mulaiBerlaku,
      Ke: index + 1,
      'Jatuh Tempo': jatuhTempo,
      Pokok: pokok,
      Jasa: jasa,
    },
  }));

function decide(book: TaskBook, answers: RowValues): TaskPlan {
  const chosen = chosenLoan(book, answers);
  if (chosen !== null && !isLoan(chosen)) return refusedPlan([chosen]);
  const agreed = agreedIn(answers);
  if (chosen === null || agreed === null) return nothing;
  const { loan, board, account, nomor } = chosen;
  const { tanggal } = agreed;
  const early = openingRefusal(account, tanggal);
  if (early !== null) return refusedPlan([early]);
  const outcome = restructure(account, book, agreed);
  if (!outcome.ok) return refusedPlan([ledgerRefusal(outcome.code, book, account, { tanggal, akhir: book.periode })]);
  const { schedule, tunggakanJasaLama } = outcome;
  const after = withSchedule(account, schedule);
  const change = { loan, board, account: after };
  const follows = upkFollows(book, [change], tanggal);
  const opening = openingRows(book, [loan]);
  const [first] = schedule.rows;
  const figures: readonly TaskFigure[] = [
    { id: 'tunggakan-jasa-lama', type: 'rp', after: tunggakanJasaLama },
    { id: 'angsuran-pertama', type: 'rp', after: (first?.pokok ?? 0) + (first?.jasa ?? 0) },
    { id: 'jatuh-tempo', type: 'date', after: first?.jatuhTempo ?? null },
    ...loanFigures(book, account, after, book.periode),
    ...parFigures(book, board, [change]),
  ];
  if (follows.refusals.length > 0) return refusedPlan(follows.refusals, figures);
  return {
    batch: {
      changes: [
        ...opening.changes,
        ...rowsOf(nomor, schedule),
        { kind: 'change', table: 'Pinjaman', row: loan, cells: { 'Jadwal Khusus': 'Ya' } },
        ...follows.changes,
      ],
      reason: textIn(answers, 'alasan'),
    },
    refusals: [],
    notes: [refusal('class-anew', { pinjaman: nomor }), ...opening.notes, ...follows.notes],
    figures,
  };
}
