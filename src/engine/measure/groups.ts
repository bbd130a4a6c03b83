import { monthKey, parts, type AnyTable, type DataTable, type TextColumn } from '../dataset';
import type { AnyGrouping } from './measure';

/** Rows of a table by year or month. */
export interface RowGroups {
  /** Names of the groups that occur, in order: `2013`, `2014-12`. */
  readonly names: readonly string[];
  /** Number of each row's group; -1 where the cell is missing. */
  readonly rows: Int32Array;
}

/** Groups the rows of a table by the year or month of a column. */
export function groupRows(table: AnyTable, grouping: AnyGrouping): RowGroups {
  const { values } = table.number(grouping.column);
  const nameOf = (value: number) =>
    grouping.as === 'number' ? String(value) : grouping.as === 'year' ? String(parts(value).year) : monthKey(value);
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    if (value < lowest) lowest = Math.floor(value);
    if (value > highest) highest = Math.floor(value);
  }
  const rows = new Int32Array(values.length).fill(-1);
  if (lowest > highest) return { names: [], rows };
  // Serials and years lie close together, so a plain list by value is far faster than a map.
  const groupOf = new Int32Array(highest - lowest + 1).fill(-1);
  for (const value of values) if (!Number.isNaN(value)) groupOf[Math.floor(value) - lowest] = 0;
  const names: string[] = [];
  for (let index = 0; index < groupOf.length; index++) {
    if (groupOf[index] === -1) continue;
    const name = nameOf(lowest + index);
    if (name !== names.at(-1)) names.push(name);
    groupOf[index] = names.length - 1;
  }
  for (let row = 0; row < rows.length; row++) {
    const value = values[row] ?? NaN;
    if (!Number.isNaN(value)) rows[row] = groupOf[Math.floor(value) - lowest] ?? -1;
  }
  return { names, rows };
}

const compact = (text: string) => text.toLowerCase().replace(/\s+/g, '');

/**
 * Numbers the groups that borrow: Kode KSM, else Nama KSM ignoring case and spacing, within the board (spec/indicators.md, `pin.ksm`).
 * Rows are numbered when they are asked for, because most measures look at few of them.
 */
export class BorrowingGroups {
  private readonly names = new Map<string, number>();
  private readonly pairs = new Map<number, number>();
  private readonly kode: TextColumn;
  private readonly nama: TextColumn;
  private readonly kodeNumbers: Int32Array;
  private readonly namaNumbers: Int32Array;
  private readonly boardNumbers: number;

  /** @param boards number of each loan's board; -1 where it is missing */
  constructor(
    pinjaman: DataTable<'Pinjaman'>,
    private readonly boards: Int32Array,
  ) {
    this.kode = pinjaman.text('Kode KSM');
    this.nama = pinjaman.text('Nama KSM');
    this.kodeNumbers = new Int32Array(this.kode.dictionary.length).fill(-1);
    this.namaNumbers = new Int32Array(this.nama.dictionary.length).fill(-1);
    let highest = -1;
    for (const board of boards) if (board > highest) highest = board;
    this.boardNumbers = highest + 2;
  }

  /** Number of a loan's group; -1 when it has neither code nor name. */
  numberOf(row: number): number {
    const kode = this.kode.codes[row] ?? -1;
    const nama = this.nama.codes[row] ?? -1;
    const name =
      kode >= 0
        ? this.nameNumber('k', kode, this.kode.dictionary, this.kodeNumbers)
        : nama >= 0
          ? this.nameNumber('n', nama, this.nama.dictionary, this.namaNumbers)
          : -1;
    if (name < 0) return -1;
    const pair = name * this.boardNumbers + (this.boards[row] ?? -1) + 1;
    const known = this.pairs.get(pair);
    if (known !== undefined) return known;
    this.pairs.set(pair, this.pairs.size);
    return this.pairs.size - 1;
  }

  private nameNumber(kind: 'k' | 'n', code: number, dictionary: readonly string[], numbers: Int32Array): number {
    const known = numbers[code] ?? -1;
    if (known >= 0) return known;
    const key = kind + compact(dictionary[code] ?? '');
    const number = this.names.get(key) ?? this.names.size;
    this.names.set(key, number);
    numbers[code] = number;
    return number;
  }
}
