import { gridOf, rowOf, type CellGrid, type RawTable } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';

/**
 * The cells of a table in which some rows hold something else, and others were put in at one place. Of the rows that stay as they were read none is copied, so
 * that a change of a few rows costs as much in a large table as in a small one. Rows and columns are zero-based within the table.
 */
export class SketchedCells {
  private readonly read: CellGrid;
  /** Rows that hold something else, by their place as read. */
  private readonly own = new Map<number, CellValue[]>();
  private readonly inserted: CellValue[][] = [];
  private width: number;

  /** @param end before this row others are put in */
  constructor(
    raw: RawTable,
    private readonly end: number,
  ) {
    this.read = gridOf(raw);
    this.width = this.read.columnCount;
  }

  get rowCount(): number {
    return this.read.rowCount + this.inserted.length;
  }

  get columnCount(): number {
    return this.width;
  }

  /** A cell as it is by now; null outside the table. */
  at(row: number, column: number): CellValue {
    const inserted = this.insertedAt(row);
    if (inserted !== undefined) return inserted[column] ?? null;
    const place = this.placeOf(row);
    const own = this.own.get(place);
    if (own !== undefined) return own[column] ?? null;
    return this.isRead(place) && column < this.read.columnCount ? this.read.at(place, column) : null;
  }

  row(row: number): readonly CellValue[] {
    return Array.from({ length: this.width }, (_, column) => this.at(row, column));
  }

  /** The cells of a row, to be changed; undefined outside the table. */
  writable(row: number): CellValue[] | undefined {
    const inserted = this.insertedAt(row);
    if (inserted !== undefined) return inserted;
    const place = this.placeOf(row);
    if (!this.isRead(place)) return undefined;
    const own = this.own.get(place) ?? [...rowOf(this.read, place)];
    this.own.set(place, own);
    return own;
  }

  /** Puts a blank row in, below those that were put in before; gives where it stands. */
  insert(): number {
    this.inserted.push([]);
    return this.end + this.inserted.length - 1;
  }

  /** Makes room for another column at the right end; gives its position. */
  widen(): number {
    this.width += 1;
    return this.width - 1;
  }

  /** The cells as they are by now, and as they will be. */
  get grid(): CellGrid {
    const { rowCount, columnCount } = this;
    return { rowCount, columnCount, at: (row, column) => this.at(row, column) };
  }

  private insertedAt(row: number): CellValue[] | undefined {
    // Asked of every cell of a large table: an index below zero is looked up like a name.
    return row < this.end ? undefined : this.inserted[row - this.end];
  }

  /** Where a row stood that was read. */
  private placeOf(row: number): number {
    return row < this.end ? row : row - this.inserted.length;
  }

  private isRead(place: number): boolean {
    return place >= 0 && place < this.read.rowCount;
  }
}
