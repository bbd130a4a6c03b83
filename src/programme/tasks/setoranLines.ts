import type { RowValues, TaskLine } from '../../engine/entry';
import type { ColumnSchema } from '../../engine/schema';
import { namaKsm } from './boards';
import { inOrder, standingOf, type Standing } from './chosenLoan';
import type { DatasetBook } from './datasetBook';
import { asks, numberIn, textIn } from './form';
import type { TaskBook } from './taskBook';

/** A line of the list: a loan, and what is due of it in rupiah. */
export interface Collected {
  readonly loan: number;
  readonly nomor: string;
  readonly nama: string;
  readonly jasa: number;
  readonly pokok: number;
  readonly isWrittenOff: boolean;
}

/** Whether the list is that of a whole month: jasa and pokok in columns of their own, at the end of Periode. */
export const isWholeMonth = (answers: RowValues): boolean => answers['sebulan'] === 'Ya';

const amount = (header: string): ColumnSchema => asks(header, 'rp', { min: 0, required: false });

/** What is typed in each line. */
export const typedColumns = (answers: RowValues): readonly ColumnSchema[] =>
  isWholeMonth(answers) ? [amount('jasa'), amount('pokok')] : [amount('dibayar')];

/** Day of the list. */
export const dayOf = (book: TaskBook, answers: RowValues): number | null =>
  isWholeMonth(answers) ? book.periode : numberIn(answers, 'tanggal');

/** The lists made last of a workbook: typing asks for the same one after each line. */
const lists = new WeakMap<DatasetBook, { readonly id: string; readonly list: readonly Collected[] }>();

/** The lines of a board, or of all: overdue loans first, written-off ones last; none while the day is missing. */
export function collectedLoans(book: TaskBook, answers: RowValues): readonly Collected[] {
  const day = dayOf(book, answers);
  if (day === null) return [];
  const bkm = textIn(answers, 'bkm');
  const id = `${bkm} ${day}`;
  const known = lists.get(book.data);
  if (known?.id === id) return known.list;
  const list = collect(book, bkm, day);
  lists.set(book.data, { id, list });
  return list;
}

function collect(book: TaskBook, bkm: string, day: number): readonly Collected[] {
  const { data } = book;
  const all = bkm === '' ? Array.from(data.boardOf.keys()) : data.loansOf(data.boardRow(bkm));
  const standings = new Map<number, Standing>();
  for (const loan of all) {
    const standing = standingOf(book, loan, day);
    if (standing !== null && data.nomor(loan) !== '') standings.set(loan, standing);
  }
  const listed = [...standings].map(([loan, { order }]) => [loan, order] as const);
  return inOrder(book, listed).map((loan) => {
    const standing = standings.get(loan);
    return {
      loan,
      nomor: data.nomor(loan),
      nama: namaKsm(data, loan),
      jasa: standing?.state.tunggakanJasa ?? 0,
      pokok: standing?.state.tunggakanPokok ?? 0,
      isWrittenOff: standing?.order === 2,
    };
  });
}

/** The lines as they are shown: the Tagihan is proposed, in a list of a whole month its two parts. */
export function linesOf(list: readonly Collected[], isMonth: boolean): readonly TaskLine[] {
  return list.map(({ nomor, nama, jasa, pokok, isWrittenOff }) => ({
    key: nomor,
    cells: [nama, nomor, jasa + pokok],
    proposals: proposed(jasa, pokok, isMonth),
    ...(isWrittenOff ? { group: 'hapus-buku' } : {}),
  }));
}

function proposed(jasa: number, pokok: number, isMonth: boolean): TaskLine['proposals'] {
  const orNothing = (amount: number): number | null => (amount > 0 ? amount : null);
  return isMonth ? [orNothing(jasa), orNothing(pokok)] : [orNothing(jasa + pokok)];
}
