import { pendingResult, type CellArea, type CellGrid } from '../../../engine/dataset';
import type { CellValue } from '../../../engine/schema';
import { isValue, kinds, type SheetColumn } from './column';

/** Cells of a rectangle beyond which a sheet must be filled to a good part, or it is refused: whatever goes through its rows would take for ever. */
const largestRectangle = 20_000_000;
const leastFilled = 1 / 50;

/** The cells of a sheet in columns. Dates are 1900 serials; an error is its text. */
export class SheetCells {
  /** The smallest rectangle with all filled cells; A1 when there is none. */
  readonly used: CellArea;

  constructor(
    private readonly columns: readonly (SheetColumn | undefined)[],
    private readonly texts: readonly string[],
  ) {
    for (const column of columns) column?.finish();
    this.used = this.filledIn({ top: 0, left: 0, bottom: Infinity, right: columns.length - 1 }) ?? {
      top: 0,
      left: 0,
      bottom: 0,
      right: 0,
    };
  }

  /** Whether a few cells stand so far apart that the rectangle around them is no table. */
  get isScattered(): boolean {
    const { bottom, right } = this.used;
    const rectangle = (bottom + 1) * (right + 1);
    const count = this.columns.reduce((sum, column) => sum + (column?.size ?? 0), 0);
    return rectangle > largestRectangle && count < rectangle * leastFilled;
  }

  at(row: number, column: number): CellValue {
    const cells = this.columns[column];
    const cell = cells === undefined ? -1 : cells.find(row);
    return cells === undefined || cell < 0 ? null : cells.valueOf(cell, this.texts);
  }

  /** Whether a cell has a formula of its own. */
  isFormula(row: number, column: number): boolean {
    return this.columns[column]?.isFormula(row) === true;
  }

  /** Number of a filled cell's format. */
  formatOf(row: number, column: number): number {
    return this.columns[column]?.formatOf(row) ?? 0;
  }

  /** The smallest rectangle with all filled cells of an area; null when it has none. */
  filledIn({ top, left, bottom, right }: CellArea): CellArea | null {
    let area: CellArea = { top: Infinity, left: -1, bottom: -1, right: -1 };
    for (let column = left; column <= Math.min(right, this.columns.length - 1); column += 1) {
      const rows = this.columns[column]?.filled(top, bottom) ?? null;
      if (rows === null) continue;
      const [first, last] = rows;
      area = {
        top: Math.min(area.top, first),
        left: area.left < 0 ? column : area.left,
        bottom: Math.max(area.bottom, last),
        right: column,
      };
    }
    return area.left < 0 ? null : area;
  }

  /** Rows of a column, of some, in which a formula stands. */
  formulaRows(column: number, { top, bottom }: Pick<CellArea, 'top' | 'bottom'>): ReadonlySet<number> {
    const rows = new Set<number>();
    this.columns[column]?.each(top, bottom, (row, _kind, isFormula) => {
      if (isFormula) rows.add(row);
    });
    return rows;
  }

  /** The cells of an area. */
  grid({ top, left, bottom, right }: CellArea): CellGrid {
    return {
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
      at: (row, column) => this.at(top + row, left + column),
    };
  }

  /** The cells of an area to be understood as data: where a formula's result was not saved, that is said in its place. */
  gridToRead(area: CellArea): CellGrid {
    const grid = this.grid(area);
    const pending = this.pendingRows(area);
    if (pending.size === 0) return grid;
    const isPending = (row: number, column: number): boolean =>
      pending.has(row) && this.columns[column]?.kindAt(row) === kinds.unknown;
    return {
      ...grid,
      at: (row, column) => (isPending(area.top + row, area.left + column) ? pendingResult : grid.at(row, column)),
    };
  }

  /**
   * Rows with a formula whose result is to be asked for. Some programs save formulas without their results. Read as blank they would be asked for, though something stands there. A row without anything
   * else stays blank: formulas are often copied down below the data.
   */
  private pendingRows(area: CellArea): ReadonlySet<number> {
    const unknown = new Set<number>();
    const columns = this.columns.slice(area.left, area.right + 1);
    for (const column of columns)
      if (column?.hasUnknown === true)
        column.each(area.top, area.bottom, (row, kind) => {
          if (kind === kinds.unknown) unknown.add(row);
        });
    if (unknown.size === 0) return unknown;
    const filled = new Set<number>();
    for (const column of columns)
      column?.each(area.top, area.bottom, (row, kind) => {
        if (isValue(kind) && unknown.has(row)) filled.add(row);
      });
    return filled;
  }
}
