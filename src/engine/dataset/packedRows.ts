import type { CellValue } from '../schema';
import { tableOver } from './grid';
import { TextCodes } from './textCodes';
import type { RawTable } from './types';

/** Rows of cells in their order: an array of them, or rows that are held in columns and made one by one when they are asked for. */
export interface Rows extends Iterable<readonly CellValue[]> {
  readonly length: number;
  /** The row of a number, as of an array: from 0, or from the end below 0; undefined where there is none. */
  at(row: number): readonly CellValue[] | undefined;
  map<Result>(make: (row: readonly CellValue[], index: number) => Result): Result[];
}

/** What a cell holds. */
const kinds = { none: 0, number: 1, text: 2, yesNo: 3 } as const;

/** Rows for which there is room at first. */
const firstRoom = 64;

/** Cells of a column, one after the other: a byte for what each holds, and four for what that is; eight from the first number on that needs them. */
class GrowingColumn {
  private count = 0;
  private kinds = new Uint8Array(firstRoom);
  private values: Int32Array | Float64Array = new Int32Array(firstRoom);
  private readonly texts = new TextCodes();

  add(cell: CellValue): void {
    if (this.count === this.kinds.length) this.grow();
    const value = this.valueOf(cell);
    if (this.values instanceof Int32Array && value !== (value | 0)) this.values = Float64Array.from(this.values);
    this.kinds[this.count] = kindOf(cell);
    this.values[this.count] = value;
    this.count += 1;
  }

  at(row: number): CellValue {
    const value = this.values[row] ?? 0;
    switch (this.kinds[row]) {
      case kinds.number:
        return value;
      case kinds.text:
        return this.texts.dictionary[value] ?? null;
      case kinds.yesNo:
        return value === 1;
      default:
        return null;
    }
  }

  private valueOf(cell: CellValue): number {
    return typeof cell === 'string' ? this.texts.add(cell) : Number(cell);
  }

  private grow(): void {
    const room = this.count * 2;
    const [before, values] = [this.kinds, this.values];
    this.kinds = new Uint8Array(room);
    this.kinds.set(before);
    this.values = values instanceof Int32Array ? new Int32Array(room) : new Float64Array(room);
    this.values.set(values);
  }
}

function kindOf(cell: CellValue): number {
  if (cell === null) return kinds.none;
  if (typeof cell === 'number') return kinds.number;
  return typeof cell === 'string' ? kinds.text : kinds.yesNo;
}

/** Many rows that are put together one after the other and held in columns, in a fifth of the memory that arrays of cells take. */
export class PackedRows implements Rows {
  length = 0;
  private readonly columns: readonly GrowingColumn[];

  constructor(readonly width: number) {
    this.columns = Array.from({ length: width }, () => new GrowingColumn());
  }

  /** Puts a row behind the others; cells that it does not have are blank. */
  add(cells: readonly CellValue[]): void {
    this.columns.forEach((column, position) => column.add(cells[position] ?? null));
    this.length += 1;
  }

  cell(row: number, column: number): CellValue {
    return this.columns[column]?.at(row) ?? null;
  }

  at(row: number): readonly CellValue[] | undefined {
    const place = row < 0 ? row + this.length : row;
    return place >= 0 && place < this.length ? this.columns.map((column) => column.at(place)) : undefined;
  }

  map<Result>(make: (row: readonly CellValue[], index: number) => Result): Result[] {
    return Array.from(this, make);
  }

  *[Symbol.iterator](): Iterator<readonly CellValue[]> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row) ?? [];
  }
}

/** A table of rows under their headers, as if it had been read. */
export function tableOfRows(rest: Omit<RawTable, 'values'>, headers: readonly string[], rows: Rows): RawTable {
  if (!(rows instanceof PackedRows)) return { ...rest, values: [headers, ...rows] };
  return tableOver(rest, {
    rowCount: rows.length + 1,
    columnCount: headers.length,
    at: (row, column) => (row === 0 ? (headers[column] ?? null) : rows.cell(row - 1, column)),
  });
}
