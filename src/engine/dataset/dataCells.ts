import type { CellValue } from '../schema';
import { rowOf, type CellGrid } from './grid';

/** Cells of the rows of a table that count, by data row and position in the raw table. */
export class DataCells {
  /** Rows, by data row, that are not as they stand in the grid: those of merged cells, and those that were edited since. */
  private readonly replaced = new Map<number, readonly CellValue[]>();

  /**
   * @param positions row of the grid in which each data row stands
   * @param merged by row of the grid, rows with the values of cells that are merged over several rows
   */
  constructor(
    private readonly grid: CellGrid,
    readonly positions: Int32Array,
    private readonly merged: ReadonlyMap<number, readonly CellValue[]> = new Map(),
  ) {
    if (merged.size === 0) return;
    positions.forEach((position, row) => {
      const cells = merged.get(position);
      if (cells !== undefined) this.replaced.set(row, cells);
    });
  }

  get count(): number {
    return this.positions.length;
  }

  at(row: number, position: number): CellValue {
    const replaced = this.replaced.size === 0 ? undefined : this.replaced.get(row);
    if (replaced !== undefined) return replaced[position] ?? null;
    const at = this.positions[row];
    return at === undefined ? null : this.grid.at(at, position);
  }

  row(row: number): readonly CellValue[] {
    const at = this.positions[row];
    return this.replaced.get(row) ?? (at === undefined ? [] : rowOf(this.grid, at));
  }

  /** Cells of a column, row by row. */
  column(position: number): CellValue[] {
    return Array.from(this.positions, (_, row) => this.at(row, position));
  }

  /** Puts other cells in place of a row's. */
  replace(row: number, cells: readonly CellValue[]): void {
    this.replaced.set(row, cells);
  }

  /** Some of the rows, as they were read. */
  only(isWanted: (row: number) => boolean): DataCells {
    return new DataCells(
      this.grid,
      this.positions.filter((_, row) => isWanted(row)),
      this.merged,
    );
  }
}
