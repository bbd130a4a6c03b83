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

/** Rows of a block, a power of two. */
const blockRows = 4096;

/** Cells of a column that follow each other: a byte for what each holds, and four for what that is; eight from the first number on that needs them. */
class Block {
  private readonly kinds = new Uint8Array(blockRows);
  private values: Int32Array | Float64Array = new Int32Array(blockRows);

  /** @param texts those that the cells name by their numbers */
  constructor(private readonly texts: readonly string[]) {}

  put(row: number, kind: number, value: number): void {
    if (this.values instanceof Int32Array && value !== (value | 0)) this.values = Float64Array.from(this.values);
    this.kinds[row] = kind;
    this.values[row] = value;
  }

  at(row: number): CellValue {
    const value = this.values[row] ?? 0;
    switch (this.kinds[row]) {
      case kinds.number:
        return value;
      case kinds.text:
        return this.texts[value] ?? null;
      case kinds.yesNo:
        return value === 1;
      default:
        return null;
    }
  }
}

/** A column that grows block by block: nothing is copied, little room is kept for what does not come, and only the texts of the last block can be looked up. */
class GrowingColumn {
  private readonly blocks: Block[] = [];
  private texts = new TextCodes();

  /** Puts a cell behind the others; `row` says how many there are. */
  put(row: number, cell: CellValue): void {
    const place = row % blockRows;
    if (place === 0) {
      this.texts = new TextCodes();
      this.blocks.push(new Block(this.texts.dictionary));
    }
    this.blocks.at(-1)?.put(place, kindOf(cell), typeof cell === 'string' ? this.texts.add(cell) : Number(cell));
  }

  at(row: number): CellValue {
    return this.blocks[Math.floor(row / blockRows)]?.at(row % blockRows) ?? null;
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
    this.columns.forEach((column, position) => column.put(this.length, cells[position] ?? null));
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
