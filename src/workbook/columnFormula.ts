import { translateFormulaToA1 } from '@borgar/fx/xlsx';
import { addressOf } from '../engine/dataset';
import type { CellValue } from '../engine/schema';
import type { CellEdit, CellPlace } from './port';

/** Rows of the nearest formulas above and below a cell of their column, the cell itself left out. */
export function nearestRows(row: number, formulas: Iterable<number>): readonly number[] {
  let above = -Infinity;
  let below = Infinity;
  for (const each of formulas) {
    if (each < row) above = Math.max(above, each);
    if (each > row) below = Math.min(below, each);
  }
  return [above, below].filter(Number.isFinite);
}

/**
 * The formula that a cell's neighbours share, as it is to stand in the cell, with its `=`; null where there is none, or they have different ones.
 * @param neighbours their formulas, relative to their cells (R1C1); '' for one that is not known
 */
export function sharedFormula({ row, column }: CellPlace, neighbours: readonly string[]): string | null {
  const [formula, ...others] = neighbours;
  if (formula === undefined || formula === '' || others.some((other) => other !== formula)) return null;
  return translateFormulaToA1(formula, addressOf(row, column));
}

/** Whether the formula that is to make way still gives what it gave: another result is that of another row, which was sorted to this place, or of other entries. */
export const stillGives = (result: CellValue, { before }: Pick<CellEdit, 'before'>): boolean =>
  (result ?? '') === (before ?? '');
