import type { Sheet } from '../model/book';
import { sheetColumns, sheetRows } from '../model/area';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where Ctrl and an arrow go from a cell: to the end of a block of filled cells, or over blanks to the next filled cell, or to the edge of the sheet. Hidden rows and columns are passed over. */
export function edgeFrom(
  sheet: Sheet,
  row: number,
  column: number,
  direction: Direction,
): { row: number; column: number } {
  const down = direction === 'down' ? 1 : direction === 'up' ? -1 : 0;
  const right = direction === 'right' ? 1 : direction === 'left' ? -1 : 0;
  const used = sheet.usedArea(true);
  const isFilled = (at: number, beside: number): boolean => {
    const value = sheet.value(at, beside);
    return value !== null && value !== '';
  };
  const isHidden = (at: number, beside: number): boolean =>
    down !== 0 ? sheet.parts.rowDefs?.get(at)?.hidden === true : sheet.parts.columns?.[beside]?.hidden === true;
  const next = (at: number, beside: number): { row: number; column: number } | null => {
    let [y, x] = [at + down, beside + right];
    while (y >= 0 && x >= 0 && y < sheetRows && x < sheetColumns && isHidden(y, x)) [y, x] = [y + down, x + right];
    return y >= 0 && x >= 0 && y < sheetRows && x < sheetColumns ? { row: y, column: x } : null;
  };
  const isBehind = (at: number, beside: number): boolean =>
    used === null || at >= used.top + used.rows || beside >= used.left + used.columns;
  let here = { row, column };
  let ahead = next(row, column);
  if (ahead === null) return here;
  if (isFilled(row, column) && isFilled(ahead.row, ahead.column)) {
    while (ahead !== null && isFilled(ahead.row, ahead.column)) {
      here = ahead;
      ahead = next(here.row, here.column);
    }
    return here;
  }
  while (ahead !== null && !isFilled(ahead.row, ahead.column)) {
    here = ahead;
    // Nothing comes any more: the edge of the sheet.
    if (down + right > 0 && isBehind(here.row, here.column))
      return down > 0 ? { row: sheetRows - 1, column } : { row, column: sheetColumns - 1 };
    ahead = next(here.row, here.column);
  }
  return ahead ?? here;
}
