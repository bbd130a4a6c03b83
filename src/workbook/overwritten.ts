import type { CellGrid, RawTable } from '../engine/dataset';

/**
 * Cells of a calculated column that hold a value where most filled ones hold formulas, as `row,column` of the sheet; none in a column that is mostly typed.
 * @param column position within the table
 * @param formulas zero-based sheet rows whose cell is a formula
 */
export function overwrittenCells(
  { top, left }: Pick<RawTable, 'top' | 'left'>,
  grid: CellGrid,
  column: number,
  formulas: ReadonlySet<number>,
): readonly string[] {
  const typed: number[] = [];
  for (let row = 1; row < grid.rowCount; row += 1) {
    const value = grid.at(row, column);
    if (value !== null && value !== '' && !formulas.has(top + row)) typed.push(top + row);
  }
  return typed.length < formulas.size ? typed.map((row) => `${row},${left + column}`) : [];
}
