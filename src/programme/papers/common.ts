import { textAt } from '../../engine/dataset';
import { unknownMark, type PaperSubject } from '../../engine/report';
import { arrearsLoans, type ArrearsLoan } from '../arrears/arrearsLoan';
import { own, type Settings } from '../settings/settings';
import { namaBkm } from '../tasks/boards';
import { datasetBook, type DatasetBook } from '../tasks/datasetBook';
import { LoanSources } from './loanSources';

/** What papers take from a subject: its rows and settings, its words, and what was asked. */
export interface PaperData extends Pick<
  PaperSubject,
  'context' | 'own' | 'day' | 'period' | 'indicators' | 'level' | 'number' | 'signers'
> {
  readonly book: DatasetBook;
  readonly settings: Settings;
  /** Where the figures of loans come from. */
  readonly sources: LoanSources;
  /** Rows of BKM that papers are made for, and of Pinjaman that are printed; null: all. */
  readonly boards: ReadonlySet<number> | null;
  readonly only: ReadonlySet<number> | null;
}

export function dataOf({ dataset, settings, of, only, ...asked }: PaperSubject): PaperData {
  const book = datasetBook(dataset);
  return {
    ...asked,
    book,
    settings: own(settings),
    sources: new LoanSources(book),
    boards: of === undefined ? null : new Set(of.map((kode) => book.boardRow(kode))),
    only: only === undefined ? null : new Set(only.map((nomor) => book.loanOf(nomor))),
  };
}

/** Whether a loan (by its row of Pinjaman) is printed. */
export const isAsked = ({ book, boards, only }: PaperData, loan: number): boolean =>
  (boards === null || boards.has(book.boardOf[loan] ?? -1)) && (only === null || only.has(loan));

/** The loans of what is asked for at a day, by board (-1: none that is known); of each at least one. */
export function loansByBoard(data: PaperData, day: number): ReadonlyMap<number, readonly ArrearsLoan[]> {
  const { loans } = arrearsLoans(data.book.dataset, data.settings, day);
  return grouped(
    loans.filter(({ row }) => isAsked(data, row)),
    ({ board }) => board,
  );
}

/** The same, with some of a board's loans left out, and boards of which none is left. */
export function someByBoard(
  data: PaperData,
  day: number,
  choose: (loans: readonly ArrearsLoan[]) => readonly ArrearsLoan[],
): ReadonlyMap<number, readonly ArrearsLoan[]> {
  const chosen = Array.from(loansByBoard(data, day), ([board, loans]) => [board, choose(loans)] as const);
  return new Map(chosen.filter(([, loans]) => loans.length > 0));
}

/** What is said of jasa where no payment is written down; nothing where there are some. */
export const jasaNote = ({ book, context }: PaperData): readonly string[] =>
  book.isUnrecorded ? [context.texts.text('paper.unknownJasa')] : [];

/** Things by what they belong to, in the order in which that first comes. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return groups;
}

/** A board by its row in BKM: `BKM Karya Bersama, Jetakkidul`. */
export function boardTitle({ book, context }: PaperData, board: number): string {
  if (board === -1) return context.texts.text('paper.noBoard');
  const name = namaBkm(book, board);
  return context.texts.text('paper.board', { name, desa: namaDesa(book, board) || unknownMark });
}

/** Boards (rows of BKM) that have something to be printed, by the code of their desa; loans of no board that is known (-1) come last. */
export function boardsOf({ book }: PaperData, items: ReadonlyMap<number, unknown>): readonly number[] {
  const placeOf = (board: number): string => (board === -1 ? '\uffff' : kodeDesa(book, board));
  return [...items.keys()]
    .map((board) => ({ board, place: placeOf(board) }))
    .sort((a, b) => (a.place === b.place ? a.board - b.board : a.place < b.place ? -1 : 1))
    .map(({ board }) => board);
}

/** Rows of BKM that are asked for. */
export function askedBoards({ book, boards }: PaperData): readonly number[] {
  const all = Array.from({ length: book.tables.BKM.rowCount }, (_, board) => board);
  return boards === null ? all : all.filter((board) => boards.has(board));
}

/** Code of the desa of a board (by its row of BKM); '' where it is not known. */
export function kodeDesa(book: DatasetBook, board: number): string {
  const desa = book.desaOf(board);
  return desa === -1 ? '' : textAt(book.tables.Desa.text('Kode Desa'), desa);
}

/** Name of the desa of a board; '' where it is not known. */
export function namaDesa(book: DatasetBook, board: number): string {
  const desa = board === -1 ? -1 : book.desaOf(board);
  return desa === -1 ? '' : textAt(book.tables.Desa.text('Desa/Kelurahan'), desa);
}
