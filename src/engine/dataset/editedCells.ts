import type { CellValue } from '../schema';
import { gridOf, rowOf, withGrid, type CellGrid } from './grid';
import type { RawTable } from './types';

/** The grids that were made here. What is laid over one of them becomes one with it, so that cells are no further away after a hundred changes than after the first. */
const made = new WeakMap<CellGrid, EditedCells>();

/**
 * The cells of a table in which some rows hold something else, and others were put in at one place. Of the rows that stay as they were read none is copied, so
 * that a change of a few rows costs as much in a large table as in a small one. Rows and columns are zero-based within the table.
 */
export class EditedCells {
  private readonly read: CellGrid;
  /** Rows that hold something else, by their place as read. */
  private readonly own: Map<number, readonly CellValue[]>;
  private readonly inserted: (readonly CellValue[])[];
  /** Place as read before which rows are put in. */
  private readonly end: number;
  private width: number;
  /** Rows that may be changed in place: those that another grid shows as well may not. */
  private readonly writables = new WeakSet<readonly CellValue[]>();

  /** @param end before this row others are put in; absent: none are */
  constructor(grid: CellGrid, end?: number) {
    const below = made.get(grid);
    const joined = below?.takes(end) === true ? below : undefined;
    this.read = joined?.read ?? grid;
    this.own = new Map(joined?.own);
    this.inserted = [...(joined?.inserted ?? [])];
    this.end = joined !== undefined && joined.inserted.length > 0 ? joined.end : (end ?? grid.rowCount);
    this.width = grid.columnCount;
  }

  get rowCount(): number {
    return this.read.rowCount + this.inserted.length;
  }

  get columnCount(): number {
    return this.width;
  }

  /** A cell as it is by now; null outside the table. */
  at(row: number, column: number): CellValue {
    const cells = this.changed(row);
    if (cells !== undefined) return cells[column] ?? null;
    const place = this.placeOf(row);
    return this.isRead(place) && column < this.read.columnCount ? this.read.at(place, column) : null;
  }

  row(row: number): readonly CellValue[] {
    return Array.from({ length: this.width }, (_, column) => this.at(row, column));
  }

  /** The cells of a row, to be changed; undefined outside the table. */
  writable(row: number): CellValue[] | undefined {
    const known = this.changed(row);
    if (known !== undefined && this.isWritable(known)) return known;
    if (known === undefined && !this.isRead(this.placeOf(row))) return undefined;
    const cells = [...(known ?? rowOf(this.read, this.placeOf(row)))];
    this.writables.add(cells);
    this.put(row, cells);
    return cells;
  }

  /** Puts other cells in place of a row's; nothing happens outside the table. */
  put(row: number, cells: readonly CellValue[]): void {
    if (this.isInserted(row)) this.inserted[row - this.end] = cells;
    else if (this.isRead(this.placeOf(row))) this.own.set(this.placeOf(row), cells);
  }

  /** Puts a blank row in, below those that were put in before; gives where it stands. */
  insert(): number {
    const cells: CellValue[] = [];
    this.writables.add(cells);
    this.inserted.push(cells);
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
    const grid = { rowCount, columnCount, at: (row: number, column: number) => this.at(row, column) };
    made.set(grid, this);
    return grid;
  }

  /** Whether rows that are put in before a row stand right below those that were put in here. */
  private takes(end: number | undefined): boolean {
    return end === undefined || this.inserted.length === 0 || end === this.end + this.inserted.length;
  }

  private isWritable(cells: readonly CellValue[]): cells is CellValue[] {
    return this.writables.has(cells);
  }

  /** The cells of a row that is not as it was read. */
  private changed(row: number): readonly CellValue[] | undefined {
    return this.isInserted(row) ? this.inserted[row - this.end] : this.own.get(this.placeOf(row));
  }

  private isInserted(row: number): boolean {
    return row >= this.end && row < this.end + this.inserted.length;
  }

  /** Where a row stood that was read. */
  private placeOf(row: number): number {
    return row < this.end ? row : row - this.inserted.length;
  }

  private isRead(place: number): boolean {
    return place >= 0 && place < this.read.rowCount;
  }
}

/** A table in which some rows, by their zero-based sheet row, hold other cells. */
export function withRows(table: RawTable, rows: ReadonlyMap<number, readonly CellValue[]>): RawTable {
  const cells = new EditedCells(gridOf(table));
  rows.forEach((own, row) => cells.put(row - table.top, own));
  return withGrid(table, cells.grid);
}
