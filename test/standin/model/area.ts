import type { MergeRange } from 'hucre';
import { addressOf, columnIndex, columnLetters } from '../../../src/engine/dataset';
import { fail } from '../errors';

/** Size of an Excel sheet. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** A block of cells, zero-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const wholeSheet: Area = { top: 0, left: 0, rows: sheetRows, columns: sheetColumns };

/** The area between two corners, both included, in either order. */
export function between(row1: number, column1: number, row2: number, column2: number): Area {
  const top = Math.min(row1, row2);
  const left = Math.min(column1, column2);
  return { top, left, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}

/** hucre's description of merged cells as an area. */
export function mergedArea(merge: MergeRange): Area {
  return between(merge.startRow, merge.startCol, merge.endRow, merge.endCol);
}

export const lastRow = (area: Area): number => area.top + area.rows - 1;
export const lastColumn = (area: Area): number => area.left + area.columns - 1;

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;
}

/** Cells that both areas have; null when there are none. */
/** What is left of an area when another one, which lies within it, is cut out: at most four areas. */
export function difference(area: Area, hole: Area): Area[] {
  const below = lastRow(area) - lastRow(hole);
  const right = lastColumn(area) - lastColumn(hole);
  return [
    { ...area, rows: hole.top - area.top },
    { ...area, top: lastRow(hole) + 1, rows: below },
    { ...hole, left: area.left, columns: hole.left - area.left },
    { ...hole, left: lastColumn(hole) + 1, columns: right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(lastRow(a), lastRow(b)) - top + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - left + 1;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameArea(shared, inner);
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  return between(
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

/** The area, or `InvalidArgument` when it leaves the sheet. */
export function onSheet(area: Area): Area {
  const fits = area.top >= 0 && area.left >= 0 && area.rows > 0 && area.columns > 0;
  if (!fits || lastRow(area) >= sheetRows || lastColumn(area) >= sheetColumns) {
    fail('InvalidArgument', 'The range is not on the sheet.');
  }
  return area;
}

/** `A1:B2`; `A:B` for whole columns, `1:2` for whole rows; with `$` signs when `absolute`. */
export function formatArea(area: Area, absolute = false): string {
  const fixed = absolute ? '$' : '';
  const column = (index: number): string => fixed + columnLetters(index);
  const row = (index: number): string => fixed + (index + 1);
  if (area.rows === sheetRows) return `${column(area.left)}:${column(lastColumn(area))}`;
  if (area.columns === sheetColumns) return `${row(area.top)}:${row(lastRow(area))}`;
  if (!absolute && area.rows === 1 && area.columns === 1) return addressOf(area.top, area.left);
  const first = column(area.left) + row(area.top);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${column(lastColumn(area))}${row(lastRow(area))}`;
}

/** A sheet name as it stands in a reference: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** A reference taken apart: `'Data BLM'!A1:C3` is sheet `Data BLM` and its area. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

function corner(text: string): { row: number; column: number } | null {
  const match = cellPattern.exec(text);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const row = Number(digits) - 1;
  const column = columnIndex(letters);
  return row >= 0 && row < sheetRows && column < sheetColumns ? { row, column } : null;
}

function parseArea(text: string): Area | null {
  const [from = '', to = from, ...more] = text.split(':');
  if (more.length > 0) return null;
  const first = corner(from);
  const last = corner(to);
  if (first !== null && last !== null) return between(first.row, first.column, last.row, last.column);
  if (!text.includes(':')) return null;
  const columns = [from, to].map((part) => /^\$?([A-Za-z]{1,3})$/.exec(part)?.[1]);
  if (columns[0] !== undefined && columns[1] !== undefined) {
    const area = between(0, columnIndex(columns[0]), sheetRows - 1, columnIndex(columns[1]));
    return lastColumn(area) < sheetColumns ? area : null;
  }
  const rows = [from, to].map((part) => /^\$?([1-9][0-9]{0,6})$/.exec(part)?.[1]);
  if (rows[0] !== undefined && rows[1] !== undefined) {
    const area = between(Number(rows[0]) - 1, 0, Number(rows[1]) - 1, sheetColumns - 1);
    return lastRow(area) < sheetRows ? area : null;
  }
  return null;
}

/** Reads an A1 reference, with or without sheet name; null when the text is not one. */
export function parseReference(text: string): Reference | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, rest = ''] = match;
  const area = parseArea(rest);
  if (area === null) return null;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, area };
}
