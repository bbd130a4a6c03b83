import { keyOf, textAt } from '../../engine/dataset';
import { isOpening } from '../loans/opening';
import { reversalPrefix } from '../codes';
import type { DatasetBook } from './datasetBook';

/** The tables whose rows get numbers by themselves. */
export type Numbered = 'Angsuran' | 'Pinjaman';

/** A series of numbers: what stands before the running number, and how many digits that has. */
interface Series {
  readonly prefix: string;
  readonly width: number;
}

/** Digits of the running number of a new series. */
const newWidth = 4;

/** A running number is at most nine digits at the end; what stands before them is the series. */
const pattern = /^(.*?)(\d{1,9})$/;

const seriesOf = (number: string): (Series & { readonly count: number }) | null => {
  const match = pattern.exec(number);
  const [, prefix = '', digits = ''] = match ?? [];
  return match === null ? null : { prefix, width: digits.length, count: Number(digits) };
};

const numberIn = ({ prefix, width }: Series, count: number): string => `${prefix}${String(count).padStart(width, '0')}`;

/** What is known of the numbers of one table: the last of each board, and the highest of each series. */
interface Known {
  readonly last: ReadonlyMap<number, string>;
  readonly highest: ReadonlyMap<string, number>;
}

const known = new WeakMap<DatasetBook, Map<Numbered, Known>>();

function knownOf(book: DatasetBook, table: Numbered): Known {
  const tables = known.get(book) ?? new Map<Numbered, Known>();
  known.set(book, tables);
  const found = tables.get(table) ?? readKnown(rowsOf(book, table));
  tables.set(table, found);
  return found;
}

/** Numbers of a table with their boards and days, in the order of the rows. */
function rowsOf(book: DatasetBook, table: Numbered): readonly { number: string; board: number; day: number }[] {
  const { Pinjaman: loans } = book.tables;
  if (table === 'Pinjaman') {
    const days = loans.number('Tanggal Cair').values;
    return Array.from({ length: loans.rowCount }, (_, row) => ({
      number: book.nomor(row),
      board: book.boardOf[row] ?? -1,
      day: days[row] ?? NaN,
    }));
  }
  return book
    .receipts()
    .filter(({ bukti }) => !isOpening(bukti) && !bukti.startsWith(reversalPrefix))
    .map(({ bukti, loan, tanggal }) => ({ number: bukti, board: book.boardOf[loan] ?? -1, day: tanggal }));
}

function readKnown(rows: ReturnType<typeof rowsOf>): Known {
  const last = new Map<number, string>();
  const lastDay = new Map<number, number>();
  const highest = new Map<string, number>();
  for (const { number, board, day } of rows) {
    const series = seriesOf(number);
    if (series === null) continue;
    const key = keyOf(series.prefix);
    highest.set(key, Math.max(highest.get(key) ?? 0, series.count));
    if (board === -1 || day < (lastDay.get(board) ?? -Infinity)) continue;
    last.set(board, number);
    lastDay.set(board, Number.isNaN(day) ? -Infinity : day);
  }
  return { last, highest };
}

/** Short code of a board: the last group of its Kode Desa, with that of the kecamatan in front where two boards share it; its own code where it has no desa. */
export function shortCode({ tables: { BKM: boards } }: DatasetBook, board: number): string {
  const desa = boards.text('Kode Desa');
  const groups = (row: number): readonly string[] => textAt(desa, row).split('.');
  const own = groups(board);
  const short = own.at(-1) ?? '';
  if (short === '') return textAt(boards.text('Kode BKM'), board);
  let sharing = 0;
  for (let row = 0; row < boards.rowCount; row++) if (groups(row).at(-1) === short) sharing += 1;
  return sharing > 1 ? `${own.at(-2) ?? ''}-${short}` : short;
}

/** Running numbers of a table (docs/spec/entry.md 4.2): they continue the last of the same board, and are never given twice. */
export class Numbers {
  private readonly highest = new Map<string, number>();
  /** Series that were begun with a number that was typed, by board. */
  private readonly begun = new Map<number, Series>();

  /** @param isTaken whether a number is in use */
  constructor(
    private readonly book: DatasetBook,
    private readonly table: Numbered,
    private readonly isTaken: (number: string) => boolean,
  ) {}

  /** The next number of a board; the one after it is another. */
  take(board: number): string {
    const series = this.series(board);
    const key = keyOf(series.prefix);
    let count = this.highest.get(key) ?? knownOf(this.book, this.table).highest.get(key) ?? 0;
    let number: string;
    do number = numberIn(series, ++count);
    while (this.isTaken(number));
    this.highest.set(key, count);
    return number;
  }

  /** Begins a board's numbers with one that was typed; those of its series come after it. False where it does not end with a number to count on from. */
  startAt(board: number, number: string): boolean {
    const series = seriesOf(number);
    if (series === null) return false;
    this.begun.set(board, series);
    this.highest.set(keyOf(series.prefix), series.count - 1);
    return true;
  }

  /** A number as it was typed: bare digits, as they stand on paper, get what the board's series has before them. */
  asTyped(board: number, typed: string): string {
    if (!/^\d{1,9}$/.test(typed)) return typed;
    return numberIn(this.series(board), Number(typed));
  }

  private series(board: number): Series {
    const own = this.begun.get(board);
    if (own !== undefined) return own;
    const last = knownOf(this.book, this.table).last.get(board);
    const code = shortCode(this.book, board);
    const first = { prefix: code === '' ? '' : `${code}/`, width: newWidth };
    return (last === undefined ? null : seriesOf(last)) ?? first;
  }
}
