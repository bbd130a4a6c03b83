import type { RawTable } from '../engine/dataset';

/**
 * Cells of a calculated column that hold a value where most filled ones hold formulas, as `row,column` of the sheet; none in a column that is mostly typed.
 * @param column position within the table
 * @param formulas zero-based sheet rows whose cell is a formula
 */
export function overwrittenCells(
  { top, left, values }: Pick<RawTable, 'top' | 'left' | 'values'>,
  column: number,
  formulas: ReadonlySet<number>,
): readonly string[] {
  const typed = values.flatMap((row, index) => {
    const value = row[column] ?? null;
    return index === 0 || value === null || value === '' || formulas.has(top + index) ? [] : [top + index];
  });
  return typed.length < formulas.size ? typed.map((row) => `${row},${left + column}`) : [];
}
