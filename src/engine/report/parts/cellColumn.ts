import { addressOf } from '../../dataset';
import type { Grid } from '../model/grid';
import type { ReportTexts } from '../model/texts';
import type { NoteTrace } from '../model/trace';

/** Helper cells of a sheet below each other, to the right of what is printed. */
export interface CellColumn {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** Address of one of the cells. */
export const cellIn = ({ row, column }: CellColumn, index: number): string => addressOf(row + index, column);

/** Address of so many of the cells from one on, of all of them without. */
export function rangeIn({ row, column, rows }: CellColumn, from = 0, count = rows - from): string {
  return `${addressOf(row + from, column)}:${addressOf(row + from + count - 1, column)}`;
}

/** Explains a helper number: it only serves the cells that are printed. */
export function helperTrace(title: string, texts: ReportTexts): NoteTrace {
  return { kind: 'note', title, facts: [[texts.text('trace.where'), texts.text('trace.helper')]], about: [] };
}

/** Place of something in an order, from 1 on: equals share a rank, and follow each other in places of their own. */
export interface Placed {
  readonly rank: number;
  readonly place: number;
}

/** Places of numbers, the greatest first; null where there is no number. */
export function placesOf(numbers: readonly (number | null)[]): (Placed | null)[] {
  return numbers.map((number, index) => {
    if (number === null) return null;
    const rank = 1 + numbers.filter((other) => other !== null && other > number).length;
    return { rank, place: rank + numbers.slice(0, index).filter((other) => other === number).length };
  });
}

/**
 * Writes the rank and the place of each number of a column into the two columns beside it; texts are none and get ''. Ranks are compared as whole
 * numbers, so that two numbers are equal only where Excel's RANK takes them for equal.
 * @param placed the same as the engine reckons it
 * @param first whether the greatest or the least number is the first
 */
export function putPlaces(
  grid: Grid,
  numbers: CellColumn,
  placed: readonly (Placed | null)[],
  first: 'greatest' | 'least',
  texts: ReportTexts,
): { readonly ranks: CellColumn; readonly places: CellColumn } {
  const ranks = { ...numbers, column: numbers.column + 1 };
  const places = { ...numbers, column: numbers.column + 2 };
  const [rankTitle, placeTitle] = [texts.text('report.helper.rank'), texts.text('report.helper.place')];
  grid.putRow(numbers.row - 1, ranks.column, [rankTitle, placeTitle], 'chartLabel');
  placed.forEach((entry, index) => {
    const [number, rank] = [cellIn(numbers, index), cellIn(ranks, index)];
    grid.show(numbers.row + index, ranks.column, {
      value: entry?.rank ?? '',
      style: 'chartNumber',
      formula: `=IF(ISNUMBER(${number}),RANK(${number},${rangeIn(numbers)},${first === 'least' ? 1 : 0}),"")`,
      trace: helperTrace(rankTitle, texts),
    });
    const equal = index === 0 ? '' : `+COUNTIFS(${rangeIn(ranks, 0, index)},${rank})`;
    grid.show(numbers.row + index, places.column, {
      value: entry?.place ?? '',
      style: 'chartNumber',
      formula: `=IF(ISNUMBER(${rank}),${rank}${equal},"")`,
      trace: helperTrace(placeTitle, texts),
    });
  });
  return { ranks, places };
}
