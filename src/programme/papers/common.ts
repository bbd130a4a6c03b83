import { textAt } from '../../engine/dataset';
import type { PaperContext, PaperSubject } from '../../engine/report';
import { arrearsLoans, type ArrearsLoan } from '../arrears/arrearsLoan';
import { own, type Settings } from '../settings/settings';
import { datasetBook, type DatasetBook } from '../tasks/datasetBook';

/** What papers take from a subject: its loans at some day, its settings and its rows. */
export interface PaperData {
  readonly book: DatasetBook;
  readonly settings: Settings;
  readonly context: PaperContext;
}

export const dataOf = ({ dataset, settings, context }: PaperSubject): PaperData => ({
  book: datasetBook(dataset),
  settings: own(settings),
  context,
});

/** The loans of what is asked for, at a day. */
export function loansOf({ dataset, settings, of }: PaperSubject, day: number): readonly ArrearsLoan[] {
  const { loans } = arrearsLoans(dataset, own(settings), day);
  return of === undefined ? loans : loans.filter(({ board }) => board === of);
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
  const { BKM: boards, Desa: places } = book.tables;
  const desa = book.desaOf(board);
  return context.texts.text('paper.board', {
    name: textAt(boards.text('Nama BKM'), board) || textAt(boards.text('Kode BKM'), board),
    desa: desa === -1 ? '–' : textAt(places.text('Desa/Kelurahan'), desa),
  });
}

/** Boards (rows of BKM) that papers are made for: the one asked for, or all that have something, by the code of their desa. */
export function boardsOf(
  { of }: PaperSubject,
  { book }: PaperData,
  has: (board: number) => boolean,
): readonly number[] {
  if (of !== undefined) return has(of) ? [of] : [];
  const { BKM: boards, Desa: places } = book.tables;
  const placeOf = (board: number): string => {
    const desa = book.desaOf(board);
    return desa === -1 ? '' : textAt(places.text('Kode Desa'), desa);
  };
  return Array.from({ length: boards.rowCount }, (_, board) => ({ board, place: placeOf(board) }))
    .filter(({ board }) => has(board))
    .sort((a, b) => (a.place === b.place ? a.board - b.board : a.place < b.place ? -1 : 1))
    .map(({ board }) => board);
}
