import { endOfMonth } from '../../engine/dataset';
import type { TaskFigure, TaskPlan, TaskRefusal } from '../../engine/entry';
import { closingCodes } from '../loans/closingCodes';
import { recalculatedLoans } from '../loans/recalculation';
import { stateOf } from '../loans/state';
import { upkArrearsMonths } from '../settings/settings';
import { kodeBkm, namaBkm } from './boards';
import { asks, formTask, refusedPlan, textIn } from './form';
import { isRowCurrent } from './isianLine';
import { reportingBoards } from './monthBoards';
import { named, refusal } from './refusal';
import { ownRows, type TaskBook } from './taskBook';
import { isianOf, upkRowIn } from './upkRows';

/** Month that is closed next: the one after the last closed, else that of Periode. */
const nextMonth = ({ closed, periode }: TaskBook): number => (closed === null ? periode : endOfMonth(closed + 1));

/** *Tutup Buku* (docs/spec/ledger.md 9): fixes a month, once everything of it is in order. */
export const tutupBuku = formTask({
  id: 'tutup-buku',
  kept: ['oleh'],
  questions: () => [{ column: asks('oleh', 'text') }],
  proposals({ subject }) {
    const { author } = subject.dataset.profile;
    return author === null ? {} : { oleh: author };
  },
  preview: (book) => checklist(book, nextMonth(book)).figures,
  decide(book, answers): TaskPlan {
    const { subject, closed, periode } = book;
    const month = nextMonth(book);
    if (month > periode) return refusedPlan([refusal('already-closed', { bulan: closed })]);
    const { refusals, notes, figures } = checklist(book, month);
    if (refusals.length > 0) return { ...refusedPlan(refusals, figures), notes };
    const [code = ''] = closingCodes(subject.dataset, ownRows(subject, 'Isian UPK'), [month]);
    const row = [month, subject.today, textIn(answers, 'oleh'), code, 'Tutup'];
    return { batch: { changes: [], own: [{ table: 'Tutup Buku', rows: [row] }] }, refusals, notes, figures };
  },
});

interface Checklist {
  readonly refusals: readonly TaskRefusal[];
  readonly notes: readonly TaskRefusal[];
  readonly figures: readonly TaskFigure[];
}

/** What has to be done before a month is closed, and what is to be known of it. */
function checklist(book: TaskBook, month: number): Checklist {
  const { data, subject } = book;
  const boards = reportingBoards(book, month);
  const called = (list: readonly number[]): string => named(list.map((board) => namaBkm(data, board)));
  const missing = boards.filter((board) => upkRowIn(data, board, month) === undefined);
  const there = boards.filter((board) => !missing.includes(board));
  const outdated = there.filter((board) => !isRowCurrent(book, board, month));
  const uncounted = there.filter((board) => isianOf(book, kodeBkm(data, board), month)?.kas == null);
  const loans = recalculatedLoans(subject.dataset, subject.settings).rows.filter(({ manual }) => !manual);
  const ofBoards = (code: 'upk-missing' | 'upk-outdated' | 'cash-missing', list: readonly number[]) =>
    list.length === 0 ? [] : [refusal(code, { bulan: month, banyak: list.length, lain: called(list) })];
  return {
    refusals: [
      ...openRefusals(book),
      ...(loans.length === 0 ? [] : [refusal('loans-outdated', { banyak: loans.length })]),
      ...ofBoards('upk-missing', missing),
      ...ofBoards('upk-outdated', outdated),
      ...ofBoards('cash-missing', uncounted),
    ],
    notes: [...(subject.open === undefined ? [refusal('not-checked')] : []), ...atLimit(book, month)],
    figures: [
      { id: 'bulan', type: 'month', after: month },
      { id: 'upk', type: 'int', after: there.length - outdated.length, of: boards.length },
      { id: 'kas', type: 'int', after: there.length - uncounted.length, of: boards.length },
    ],
  };
}

function openRefusals({ subject: { open } }: TaskBook): readonly TaskRefusal[] {
  const { error, warning } = open ?? { error: 0, warning: 0 };
  return [
    ...(error > 0 ? [refusal('open-errors', { banyak: error })] : []),
    ...(warning > 0 ? [refusal('open-warnings', { banyak: warning })] : []),
  ];
}

/** Loans at exactly three months, which guidelines put into different classes (docs/spec/ledger.md 3). */
function atLimit({ data, settings }: TaskBook, month: number): readonly TaskRefusal[] {
  const found: string[] = [];
  for (let loan = 0; loan < data.tables.Pinjaman.rowCount; loan++) {
    const account = data.account(loan);
    const state = account === null ? null : stateOf(account, month, settings.collectability);
    if (state?.status === 'Aktif' && state.lama === upkArrearsMonths) found.push(data.nomor(loan));
  }
  return found.length === 0 ? [] : [refusal('three-months', { banyak: found.length, lain: named(found) })];
}
