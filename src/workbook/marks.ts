import type { CellPlace } from './port';

/** How faulty cells are coloured, in every kind of workbook. */

/** The defined name whose number says which colouring counts; 0 or none: there was none yet. */
export const markRule = 'IM_tanda';
/** Fill of coloured cells. */
export const markColor = 'FDE2E1';
/** Most areas that are coloured, each by a rule of its own; Excel gets slow beyond. */
export const mostAreas = 2_000;

/** The formula of the rules of one colouring. */
export function markFormula(number: number): string {
  return `=${markRule}=${number}`;
}

/** Cells of a sheet, one above the other. */
export interface MarkedArea extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

/** The cells in as few areas as there are runs within columns; of very many the first `mostAreas`. */
export function markedAreas(cells: readonly CellPlace[]): readonly MarkedArea[] {
  const sorted = [...cells].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  const areas: MarkedArea[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = areas.at(-1);
    const isBelow = last !== undefined && last.sheet === sheet && last.column === column;
    if (isBelow && row < last.row + last.rows) continue;
    if (isBelow && row === last.row + last.rows) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ sheet, row, column, rows: 1, columns: 1 });
  }
  return areas.slice(0, mostAreas);
}
