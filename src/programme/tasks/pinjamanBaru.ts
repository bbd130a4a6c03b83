import type { RowValues, TaskFigure, TaskPlan, TaskQuestion } from '../../engine/entry';
import { columnOf } from '../../engine/schema';
import { withEntries, type Account } from '../loans/account';
import { millionths } from '../loans/interest';
import { instalmentsOf, TermsPlan, type LoanTerms } from '../loans/plan';
import { jenisJasa } from '../lists';
import { jasaColumn } from '../settings/settings';
import { tables } from '../tables';
import { boardOptions } from './boardOptions';
import { kodeBkm } from './boards';
import { loanCell, loanNumber } from './chosenLoan';
import { answered, asks, asksLike, formTask, nothing, numberIn, refusedPlan, textIn } from './form';
import { groupNamed, groupOptions, groupsOf } from './groups';
import { numbersOf } from './numbering';
import { newLoanPlan } from './newLoan';
import { proposedDay, type TaskBook } from './taskBook';

const like = (header: string, id: string, more: Parameters<typeof asksLike>[2] = {}) =>
  asksLike(columnOf(tables.Pinjaman, header), id, more);

/** *Pinjaman Baru*: lends to a group. */
export const pinjamanBaru = formTask({
  id: 'pinjaman-baru',
  kept: ['bkm', 'tanggal', 'tenor', 'rate', 'jenis-jasa'],
  questions,
  proposals,
  preview: (_, answers) => planFigures(termsIn(answers)),
  decide,
});

function questions(book: TaskBook, answers: RowValues): readonly TaskQuestion[] {
  const { data, settings, periode } = book;
  const members = numberIn(answers, 'anggota');
  const ofMembers = members === null ? {} : { max: members };
  const highest = settings.largest['Pinjaman']?.[jasaColumn];
  return [
    { column: asks('bkm', 'text', { refersTo: 'BKM' }), options: boardOptions(data) },
    { column: asks('ksm', 'text'), options: groupOptions(data, data.boardRow(textIn(answers, 'bkm'))) },
    { column: like('Anggota', 'anggota', { min: 1 }) },
    { column: like('Anggota Perempuan', 'anggota-perempuan', ofMembers) },
    { column: like('Anggota Miskin', 'anggota-miskin', ofMembers) },
    { column: asks('tanggal', 'date', { min: settings.firstDate, max: periode }) },
    { column: like('Pokok', 'pokok') },
    { column: like('Jangka Waktu (bulan)', 'tenor') },
    { column: like(jasaColumn, 'rate', highest === undefined ? {} : { max: highest }) },
    { column: asks('jenis-jasa', 'choice', { options: jenisJasa }) },
    { column: asks('nomor', 'text') },
  ];
}

/** The terms are those of the board's latest loan, the members those of the group's. */
function proposals(book: TaskBook, given: RowValues): RowValues {
  const { data, periode } = book;
  const first = { tanggal: Math.min(proposedDay(book), periode), 'jenis-jasa': 'Flat' };
  const board = data.boardRow(textIn(given, 'bkm'));
  if (board === -1) return first;
  const isTaken = (nomor: string): boolean => data.loanOf(nomor) !== -1;
  const nomor = numbersOf(data, 'Pinjaman', isTaken).take(board);
  const group = groupNamed(data, board, textIn(given, 'ksm'));
  return { ...first, nomor, ...termsBefore(book, board), ...membersOf(book, group?.latest) };
}

function termsBefore(book: TaskBook, board: number): RowValues {
  const lent = (loan: number): number => loanNumber(book, loan, 'Tanggal Cair');
  const all = groupsOf(book.data, board).map(({ latest }) => latest);
  const [latest] = all.sort((a, b) => lent(b) - lent(a));
  if (latest === undefined) return {};
  const cells = {
    tenor: loanCell(book, latest, 'Jangka Waktu (bulan)'),
    rate: loanCell(book, latest, jasaColumn),
    'jenis-jasa': loanCell(book, latest, 'Jenis Jasa') ?? 'Flat',
  };
  return answered({}, cells);
}

function membersOf(book: TaskBook, latest: number | undefined): RowValues {
  if (latest === undefined) return {};
  const cells = {
    anggota: loanCell(book, latest, 'Anggota'),
    'anggota-perempuan': loanCell(book, latest, 'Anggota Perempuan'),
    'anggota-miskin': loanCell(book, latest, 'Anggota Miskin'),
  };
  return answered({}, cells);
}

/** What is agreed; null while a part of it is missing. */
function termsIn(answers: RowValues): LoanTerms | null {
  const [pokok, jangkaWaktu] = [numberIn(answers, 'pokok'), numberIn(answers, 'tenor')];
  const [rate, tanggalCair] = [numberIn(answers, 'rate'), numberIn(answers, 'tanggal')];
  if (pokok === null || jangkaWaktu === null || rate === null || tanggalCair === null) return null;
  if (!(pokok > 0) || !(jangkaWaktu >= 1 && jangkaWaktu <= 60)) return null;
  const jenis = answers['jenis-jasa'] === 'Menurun' ? 'Menurun' : 'Flat';
  return { pokok, jangkaWaktu, jasaPerBulan: millionths(rate), jenisJasa: jenis, masaTenggang: 0, tanggalCair };
}

/** The plan in short: the first instalment, its day, and all jasa. */
function planFigures(terms: LoanTerms | null): readonly TaskFigure[] {
  if (terms === null) return [];
  const plan = instalmentsOf(new TermsPlan(terms), terms.pokok);
  const [first] = plan;
  if (first === undefined) return [];
  const jasa = plan.reduce((sum, each) => sum + each.jasa, 0);
  return [
    { id: 'angsuran-pertama', type: 'rp', after: first.pokok + first.jasa },
    { id: 'jatuh-tempo', type: 'date', after: first.jatuhTempo },
    { id: 'total-jasa', type: 'rp', after: jasa },
  ];
}

/** A loan that was just lent. */
function lentNow(terms: LoanTerms): Account {
  const typed = { angsuranPokok: 0, tunggakanPokok: 0, lama: 0, kolektibilitas: 1, tanggalLunas: null };
  const bare = { terms, entries: null, from: 0, to: 0, schedules: [], hapusBuku: null, manual: false, typed };
  return withEntries(bare, []);
}

function decide(book: TaskBook, answers: RowValues): TaskPlan {
  const terms = termsIn(answers);
  if (terms === null) return nothing;
  const figures = planFigures(terms);
  const board = book.data.boardRow(textIn(answers, 'bkm'));
  const plan = newLoanPlan(book, {
    board,
    kodeBkm: kodeBkm(book.data, board),
    nomor: numbersOf(book.data, 'Pinjaman').asTyped(board, textIn(answers, 'nomor')),
    ksm: textIn(answers, 'ksm'),
    rate: numberIn(answers, 'rate') ?? 0,
    anggota: numberIn(answers, 'anggota') ?? 0,
    perempuan: numberIn(answers, 'anggota-perempuan') ?? 0,
    miskin: numberIn(answers, 'anggota-miskin') ?? 0,
    account: lentNow(terms),
  });
  return plan.batch === null ? refusedPlan(plan.refusals, figures) : { ...plan, figures };
}
