import { parts } from '../../engine/dataset';
import type { TaskProgress, TaskSubject } from '../../engine/entry';
import { leastSaldo } from '../loans/account';
import { isOpening } from '../loans/opening';
import { reversalPrefix } from '../codes';
import type { progressTasks } from './names';
import { reportingBoards } from './monthBoards';
import { taskBook, type TaskBook } from './taskBook';
import { upkRowIn } from './upkRows';

type Progress = TaskProgress & { readonly task: (typeof progressTasks)[number] };

/** How far the month of Periode is: boards of which payments were entered, boards with a row of UPK, the closing. */
export function monthWork(subject: TaskSubject): readonly TaskProgress[] {
  const book = taskBook(subject);
  if (book === null) return [];
  const { data, periode, closed } = book;
  const boards = reportingBoards(book, periode);
  const reported = boards.filter((board) => upkRowIn(data, board, periode) !== undefined);
  const isClosed = closed !== null && closed >= periode;
  const work: readonly Progress[] = [
    collected(book),
    progressOf('isian-upk', boards, new Set(reported)),
    { task: 'tutup-buku', done: isClosed ? 1 : 0, all: 1 },
  ];
  return work;
}

/** How many boards (rows of BKM) something is done of, and those of which it is not. */
function progressOf(task: Progress['task'], boards: readonly number[], done: ReadonlySet<number>): Progress {
  const rows = boards.filter((board) => !done.has(board)).sort((a, b) => a - b);
  return { task, done: boards.length - rows.length, all: boards.length, left: { table: 'BKM', rows } };
}

/** Boards with loans to be paid back at the beginning of the month, and those of them that have a payment in it. */
function collected({ data, periode }: TaskBook): Progress {
  const first = periode - parts(periode).day + 1;
  const paid = new Set<number>();
  for (const { bukti, loan, tanggal, ahead } of data.receipts()) {
    const isOfMonth = !ahead && tanggal >= first && tanggal <= periode;
    if (isOfMonth && !isOpening(bukti) && !bukti.startsWith(reversalPrefix)) paid.add(data.boardOf[loan] ?? -1);
  }
  const open = new Set<number>();
  data.boardOf.forEach((board, loan) => {
    if (board === -1 || open.has(board)) return;
    const account = data.account(loan);
    const isOwing = account !== null && account.terms.tanggalCair < first && leastSaldo(account, periode) > 0;
    if (isOwing || paid.has(board)) open.add(board);
  });
  return progressOf('setoran', [...open], paid);
}
