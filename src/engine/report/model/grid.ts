import type { CellValue } from '../../schema';
import type { StyleName } from './styles';
import type { ReportCell } from './types';
import type { ShownValue } from './values';

/** A sheet being composed: cells are put anywhere, rows grow as needed. */
export class Grid {
  readonly rows: (ReportCell | null)[][] = [];

  /** Number of rows so far. */
  get height(): number {
    return this.rows.length;
  }

  /** Number of columns so far. */
  get width(): number {
    return Math.max(0, ...this.rows.map((row) => row.length));
  }

  /** Puts a cell at a zero-based row and column; `value` is the expected result of a formula. */
  put(row: number, column: number, value: CellValue, style: StyleName, formula?: string): void {
    this.show(row, column, { value, style, ...(formula === undefined ? {} : { formula }) });
  }

  /** Puts a value that is ready to be shown at a zero-based row and column. */
  show(row: number, column: number, shown: ShownValue | ReportCell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = shown;
  }

  /** Puts a row of cells of one style from `column` on. */
  putRow(row: number, column: number, values: readonly CellValue[], style: StyleName): void {
    values.forEach((value, index) => this.put(row, column + index, value, style));
  }

  /** Takes over the cells of another sheet, each in its place. */
  join({ rows }: Grid): void {
    rows.forEach((cells, row) => cells.forEach((cell, column) => cell && this.show(row, column, cell)));
  }

  /** Appends empty rows. */
  skip(count: number): void {
    for (let index = 0; index < count; index++) this.rows.push([]);
  }
}
