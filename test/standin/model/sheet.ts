import type { CellStyle, Hyperlink, Sheet as HucreSheet } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { fail } from '../errors';
import type { Area } from './area';
import { intersection, lastColumn, lastRow, sheetColumns, sheetRows } from './area';
import type { ChartOn } from './chart';
import type { CellInput } from './input';
import type { TableOn } from './table';

/** What a sheet asks of its workbook. */
interface Binding {
  /** A formula may have another result. */
  isStale: boolean;
  readonly sheets: readonly { formulas(): Iterator<unknown> }[];
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What few cells have besides value and style. */
export interface CellExtra {
  /** Without the leading `=`. */
  readonly formula?: string;
  /** The formula has not been calculated yet; the cell's value is then blank. */
  readonly pending?: boolean;
  readonly link?: Hyperlink;
  /** Parts of the cell that came with the file and are only carried along (notes, rich text, array formulas). */
  readonly carried?: Readonly<Record<string, unknown>>;
}

/**
 * A worksheet. Cells lie in sparse rows; a date is its serial in the workbook's date system and an error its text, as in Office.js.
 * Everything else stays in hucre's own description of the sheet (`parts`), so that loading and saving are one call each.
 */
export class SheetOf<Book extends Binding> {
  visibility: Visibility = 'Visible';
  selection: Area = { top: 0, left: 0, rows: 1, columns: 1 };
  /** Paper F4/Folio, which hucre does not know. */
  folio = false;
  readonly tables: TableOn<SheetOf<Book>>[] = [];
  readonly charts: ChartOn<SheetOf<Book>>[] = [];
  readonly customProperties = new Map<string, string>();
  private readonly values: (CellValue | undefined)[][] = [];
  private readonly styles: (CellStyle | undefined)[][] = [];
  private readonly extras = new Map<number, CellExtra>();

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
    /** hucre's sheet without its cells, tables and charts. */
    readonly parts: Omit<HucreSheet, 'name' | 'rows' | 'cells' | 'tables' | 'charts'> = {},
  ) {}

  value(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }

  style(row: number, column: number): CellStyle | undefined {
    return this.styles[row]?.[column];
  }

  extra(row: number, column: number): CellExtra | undefined {
    return this.extras.get(row * sheetColumns + column);
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column)?.numFmt ?? 'General';
  }

  /** Puts value and formula as they are; a link stays. */
  put(row: number, column: number, input: CellInput): void {
    this.book.isStale = true;
    cell(this.values, row)[column] = input.value;
    const link = this.extra(row, column)?.link;
    this.setExtra(row, column, {
      ...(input.formula === undefined
        ? {}
        : { formula: input.formula, ...(input.isCalculated ? {} : { pending: true }) }),
      ...(link === undefined ? {} : { link }),
    });
    if (input.numberFormat !== undefined && this.numberFormat(row, column) === 'General') {
      this.setStyle(row, column, { ...this.style(row, column), numFmt: input.numberFormat });
    }
  }

  /** Loads a cell as it came from a file. */
  load(row: number, column: number, value: CellValue, style: CellStyle | undefined, extra: CellExtra): void {
    if (value !== null) cell(this.values, row)[column] = value;
    if (style !== undefined) this.setStyle(row, column, style);
    this.setExtra(row, column, extra);
    if (extra.pending === true) this.book.isStale = true;
  }

  /** Moves a cell to another row of its column. */
  moveCell(row: number, column: number, to: number): void {
    cell(this.values, to)[column] = this.value(row, column);
    this.setStyle(to, column, this.style(row, column));
    this.setExtra(to, column, this.extra(row, column) ?? {});
    this.clearCell(row, column);
  }

  /** Takes everything out of a cell. */
  clearCell(row: number, column: number): void {
    cell(this.values, row)[column] = null;
    this.setStyle(row, column, undefined);
    this.setExtra(row, column, {});
  }

  /** Every formula on the sheet, without its `=`. */
  *formulas(): Generator<{ row: number; column: number; formula: string; pending: boolean }, void> {
    for (const [key, { formula, pending = false }] of this.extras) {
      if (formula !== undefined)
        yield { row: Math.floor(key / sheetColumns), column: key % sheetColumns, formula, pending };
    }
  }

  /** Puts the result of a formula. */
  setResult(row: number, column: number, value: CellValue): void {
    cell(this.values, row)[column] = value;
    const extra = this.extra(row, column);
    if (extra?.pending !== true) return;
    const { formula = '', link, carried } = extra;
    this.setExtra(row, column, { formula, ...(link && { link }), ...(carried && { carried }) });
  }

  setStyle(row: number, column: number, style: CellStyle | undefined): void {
    cell(this.styles, row)[column] = style;
  }

  setExtra(row: number, column: number, extra: CellExtra): void {
    const key = row * sheetColumns + column;
    if (Object.keys(extra).length === 0) this.extras.delete(key);
    else this.extras.set(key, extra);
  }

  /** Values, styles and formulas of all cells as they are now; the result puts them back. */
  rememberCells(): () => void {
    const values = this.values.map((row) => [...row]);
    const styles = this.styles.map((row) => [...row]);
    const restoreFormulas = this.rememberFormulas();
    return () => {
      refill(this.values, values);
      refill(this.styles, styles);
      restoreFormulas();
    };
  }

  /** Formulas, and what else few cells have, as they are now; the result puts them back. */
  rememberFormulas(): () => void {
    const extras = [...this.extras];
    return () => {
      this.extras.clear();
      for (const [key, extra] of extras) this.extras.set(key, extra);
    };
  }

  /** Changes the style of every cell of an area; equal styles stay one object, so a whole block costs little. */
  restyle(area: Area, change: (style: CellStyle) => CellStyle): void {
    const known = new Map<CellStyle | undefined, CellStyle>();
    const target = this.bounded(area);
    if (target === null) return;
    this.each(target, (row, column) => {
      const before = this.style(row, column);
      let after = known.get(before);
      if (after === undefined) {
        after = change(before ?? {});
        known.set(before, after);
      }
      this.setStyle(row, column, after);
    });
  }

  /** Calls back for every cell of an area, row by row. */
  each(area: Area, visit: (row: number, column: number) => void): void {
    for (let row = area.top; row <= lastRow(area); row += 1) {
      for (let column = area.left; column <= lastColumn(area); column += 1) visit(row, column);
    }
  }

  /** The part of an area worth visiting: whole rows, columns and sheets end where the used cells end. */
  bounded(area: Area): Area | null {
    if (area.rows < sheetRows && area.columns < sheetColumns) return area;
    const used = this.usedArea(false);
    return used === null ? null : intersection(area, used);
  }

  /** The smallest area with all cells that hold something; with a format only, too, unless `valuesOnly`. Null when there is none. */
  usedArea(valuesOnly: boolean): Area | null {
    const edge = new Edge();
    this.values.forEach((cells, row) =>
      cells.forEach((value, column) => value !== null && value !== undefined && edge.add(row, column)),
    );
    if (!valuesOnly)
      this.styles.forEach((cells, row) =>
        cells.forEach((style, column) => style !== undefined && edge.add(row, column)),
      );
    for (const [key, extra] of this.extras) {
      if (!valuesOnly || extra.formula !== undefined) edge.add(Math.floor(key / sheetColumns), key % sheetColumns);
    }
    return edge.area();
  }

  /** Refuses a change to cells that protection locks. */
  guardCells(area: Area): void {
    if (this.parts.protection === undefined) return;
    const target = this.bounded(area) ?? area;
    let locked = target.rows === sheetRows || target.columns === sheetColumns;
    if (!locked)
      this.each(target, (row, column) => void (locked ||= this.style(row, column)?.protection?.locked !== false));
    if (locked) fail('AccessDenied', `The sheet ${this.name} is protected.`);
  }

  /** Refuses a change to the sheet's format, tables, charts or page when it is protected. */
  guard(): void {
    if (this.parts.protection !== undefined) fail('AccessDenied', `The sheet ${this.name} is protected.`);
  }
}

/** Copies of rows of cells; where there was no row there is none. */
function refill<T>(rows: T[][], from: readonly (readonly T[])[]): void {
  rows.length = 0;
  from.forEach((row, index) => (rows[index] = [...row]));
}

function cell<T>(rows: T[][], row: number): T[] {
  return (rows[row] ??= []);
}

/** Grows to the outermost cells added. */
class Edge {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  area(): Area | null {
    if (this.bottom < 0) return null;
    return { top: this.top, left: this.left, rows: this.bottom - this.top + 1, columns: this.right - this.left + 1 };
  }
}
