import { fail } from '../errors';
import type { Area } from '../model/area';
import { sheetColumns, sheetRows } from '../model/area';
import type { RangeValue } from './types';
import type { Sheet } from '../model/book';

/**
 * Office.js gives column widths in points, files in characters of the default font. A character of Calibri 11 is 7 pixels and a pixel 0.75 points,
 * so one character is 5.25 points: Excel's standard column of 9.14 characters (64 pixels) is 48 points wide.
 */
export const pointsPerCharacter = 5.25;
const standardWidth = 48;
const standardHeight = 15;

/** Indexes of the columns or rows of a range; for whole rows (columns) only those that have been given a width (height) or hold cells. */
function indexes(range: RangeValue, along: 'rows' | 'columns'): number[] {
  const { area, sheet } = range;
  const whole = along === 'rows' ? area.rows === sheetRows : area.columns === sheetColumns;
  const used: Area | null = whole ? sheet.usedArea(false) : area;
  if (used === null) return [];
  const first = along === 'rows' ? used.top : used.left;
  return Array.from({ length: along === 'rows' ? used.rows : used.columns }, (_, index) => first + index);
}

/** The one value that all have; null where they differ. */
export function common<T>(values: Iterable<T>, none: T): T | null {
  let found: T | undefined;
  for (const value of values) {
    if (found !== undefined && found !== value) return null;
    found = value;
  }
  return found ?? none;
}

function column(sheet: Sheet, index: number): NonNullable<Sheet['parts']['columns']>[number] {
  const columns = (sheet.parts.columns ??= []);
  while (columns.length <= index) columns.push({});
  return columns[index] ?? {};
}

function row(sheet: Sheet, index: number): { height?: number; hidden?: boolean } {
  const rows = (sheet.parts.rowDefs ??= new Map());
  const known = rows.get(index) ?? {};
  rows.set(index, known);
  return known;
}

/** Width in points; null where columns differ. */
export function columnWidth(range: RangeValue): number | null {
  const widths = indexes(range, 'columns').map((index) => {
    const width = range.sheet.parts.columns?.[index]?.width;
    return width === undefined ? standardWidth : width * pointsPerCharacter;
  });
  return common(widths, standardWidth);
}

export function setColumnWidth(range: RangeValue, points: unknown): void {
  range.sheet.guard();
  const width = size(points, 255 * pointsPerCharacter) / pointsPerCharacter;
  for (const index of indexes(range, 'columns')) column(range.sheet, index).width = width;
}

/** Height in points; null where rows differ. */
export function rowHeight(range: RangeValue): number | null {
  return common(
    indexes(range, 'rows').map((index) => range.sheet.parts.rowDefs?.get(index)?.height ?? standardHeight),
    standardHeight,
  );
}

export function setRowHeight(range: RangeValue, points: unknown): void {
  range.sheet.guard();
  const height = size(points, 409);
  for (const index of indexes(range, 'rows')) row(range.sheet, index).height = height;
}

function size(points: unknown, max: number): number {
  if (typeof points !== 'number' || !(points >= 0) || points > max)
    fail('InvalidArgument', `A width or height lies between 0 and ${max} points.`);
  return points;
}

export function columnsHidden(range: RangeValue): boolean | null {
  return common(
    indexes(range, 'columns').map((index) => range.sheet.parts.columns?.[index]?.hidden === true),
    false,
  );
}

export function setColumnsHidden(range: RangeValue, hidden: unknown): void {
  range.sheet.guard();
  for (const index of indexes(range, 'columns')) column(range.sheet, index).hidden = hidden === true;
}

export function rowsHidden(range: RangeValue): boolean | null {
  return common(
    indexes(range, 'rows').map((index) => range.sheet.parts.rowDefs?.get(index)?.hidden === true),
    false,
  );
}

export function setRowsHidden(range: RangeValue, hidden: unknown): void {
  range.sheet.guard();
  for (const index of indexes(range, 'rows')) row(range.sheet, index).hidden = hidden === true;
}

/** Fits widths to the longest text shown, heights to the standard; `measure` gives the text of a cell. */
export function autofitColumns(range: RangeValue, measure: (row: number, column: number) => string): void {
  range.sheet.guard();
  const used = range.sheet.usedArea(true);
  for (const index of indexes(range, 'columns')) {
    let longest = 0;
    if (used !== null) {
      range.sheet.each(
        { ...used, left: index, columns: 1 },
        (at) => void (longest = Math.max(longest, measure(at, index).length)),
      );
    }
    if (longest > 0) column(range.sheet, index).width = longest + 2;
  }
}

export function autofitRows(range: RangeValue): void {
  range.sheet.guard();
  for (const index of indexes(range, 'rows')) delete row(range.sheet, index).height;
}
