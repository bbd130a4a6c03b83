import type { ScreenSheet } from '../..';
import { lastColumn, lastRow, sheetColumns, sheetRows, type Area } from '../../model/area';

/** Pixels of one character of Excel's standard font, and of a column and row without a size of their own. */
const characterWidth = 7;
const standardWidth = 64;
const pixelsPerPoint = 4 / 3;
const standardHeight = 20;
/** Empty rows and columns beyond the last used or selected ones. */
const margin = { rows: 60, columns: 12 };
const least = { rows: 120, columns: 26 };

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which rows or columns are shown, and where they begin. */
class Line {
  /** Their indexes on the sheet, in order. */
  readonly shown: readonly number[];
  private readonly starts: Float64Array;
  private readonly places = new Map<number, number>();

  constructor(
    readonly count: number,
    isHidden: (index: number) => boolean,
    size: (index: number) => number,
  ) {
    const shown: number[] = [];
    for (let index = 0; index < count; index += 1) if (!isHidden(index)) shown.push(index);
    this.shown = shown;
    this.starts = new Float64Array(shown.length + 1);
    shown.forEach((index, place) => {
      this.places.set(index, place);
      this.starts[place + 1] = (this.starts[place] ?? 0) + size(index);
    });
  }

  /** Place of a row or column among those shown; of a hidden one that of the next shown. */
  place(index: number): number {
    for (let at = Math.max(0, index); at < this.count; at += 1) {
      const place = this.places.get(at);
      if (place !== undefined) return place;
    }
    return this.shown.length;
  }

  start(place: number): number {
    return this.starts[Math.min(place, this.shown.length)] ?? 0;
  }

  size(place: number): number {
    return this.start(place + 1) - this.start(place);
  }

  /** Start and length of some rows or columns. */
  span(first: number, last: number): { start: number; length: number } {
    const start = this.start(this.place(first));
    return { start, length: this.start(last + 1 >= this.count ? this.shown.length : this.place(last + 1)) - start };
  }

  /** The shown row or column that many steps further; the first or last one where there are not so many. */
  step(index: number, steps: number): number {
    const place = Math.min(this.shown.length - 1, Math.max(0, this.place(index) + steps));
    return this.shown[place] ?? 0;
  }
}

/** Where on the screen the cells of a sheet are, in pixels at a zoom. */
export class Geometry {
  readonly rows: Line;
  readonly columns: Line;
  /** Rows and columns, of those shown, that stay when the others scroll. */
  readonly frozen: { readonly rows: number; readonly columns: number };

  constructor(
    sheet: ScreenSheet,
    readonly zoom: number,
    reach: { readonly row: number; readonly column: number },
  ) {
    const heights = new Map(sheet.heights);
    const hiddenRows = new Set(sheet.hiddenRows);
    const hiddenColumns = new Set(sheet.hiddenColumns);
    const chartEnd = sheet.charts.reduce(
      (end, { to }) => ({ row: Math.max(end.row, to.row), column: Math.max(end.column, to.column) }),
      { row: 0, column: 0 },
    );
    const rowCount = Math.max(least.rows, margin.rows + Math.max(sheet.used.rows, chartEnd.row, reach.row + 1));
    const columnCount = Math.max(
      least.columns,
      margin.columns + Math.max(sheet.used.columns, chartEnd.column, reach.column + 1),
    );
    this.rows = new Line(
      Math.min(sheetRows, rowCount),
      (row) => hiddenRows.has(row),
      (row) => Math.max(1, Math.round((heights.get(row) ?? standardHeight / pixelsPerPoint) * pixelsPerPoint * zoom)),
    );
    this.columns = new Line(
      Math.min(sheetColumns, columnCount),
      (column) => hiddenColumns.has(column),
      (column) => Math.max(1, Math.round(columnPixels(sheet.widths[column]) * zoom)),
    );
    this.frozen = {
      rows: sheet.frozen.rows === 0 ? 0 : this.rows.place(sheet.frozen.rows),
      columns: sheet.frozen.columns === 0 ? 0 : this.columns.place(sheet.frozen.columns),
    };
  }

  /** The place of an area; one of whole rows or columns ends where the shown ones do. */
  box(area: Area): Box {
    const across = this.columns.span(area.left, lastColumn(area));
    const down = this.rows.span(area.top, lastRow(area));
    return { left: across.start, top: down.start, width: across.length, height: down.length };
  }
}

const columnPixels = (characters: number | undefined): number =>
  characters === undefined ? standardWidth : Math.round(characters * characterWidth) + 5;

/** Points that a column of so many pixels (at a zoom of 1) is wide, as Office.js counts: 5.25 a character. */
export const columnPoints = (pixels: number): number => (Math.max(0, pixels - 5) / characterWidth) * 5.25;
