import { styles } from '../engine/report';
import type { CellMark, MarkOutcome } from './port';

/** How faulty cells are coloured, in every kind of workbook. */

/** The defined name whose number says which colouring counts; below 0: colouring is off; none: it never was on. */
export const markRule = 'IM_tanda';
/** Most areas that are coloured, each by a rule of its own; Excel gets slow beyond. */
export const mostAreas = 2_000;

export type MarkKind = CellMark['kind'];
export const markKinds: readonly MarkKind[] = ['error', 'warning'];

/** Looks of coloured cells, told apart by their script where colours are not seen. */
export const markLooks = {
  error: { fill: styles.classBad.fill, color: styles.classBad.color, script: 'bold' },
  warning: { fill: styles.classMiddle.fill, color: styles.classMiddle.color, script: 'italic' },
} as const satisfies Record<
  MarkKind,
  { readonly fill: string; readonly color: string; readonly script: 'bold' | 'italic' }
>;

/** The formula of the rules of one colouring. */
export function markFormula(number: number): string {
  return `=${markRule}=${number}`;
}

/** Cells of a sheet, one above the other. */
export interface MarkedArea extends CellMark {
  readonly rows: number;
  readonly columns: number;
}

/** Areas to be coloured, and what is not. */
export interface MarkPlan extends MarkOutcome {
  readonly areas: readonly MarkedArea[];
}

/**
 * The cells in as few areas as there are runs within columns, errors first; of very many the first `mostAreas`. A cell with an error and a warning is
 * one with an error.
 * @param isProtected whether a sheet is protected, so that its cells cannot be coloured
 */
export function planMarks(cells: readonly CellMark[], isProtected: (sheet: string) => boolean): MarkPlan {
  const rank = (kind: MarkKind): number => markKinds.indexOf(kind);
  const byPlace = new Map<string, CellMark>();
  for (const cell of cells) {
    const place = `${cell.row} ${cell.column} ${cell.sheet}`;
    const known = byPlace.get(place);
    if (known === undefined || rank(cell.kind) < rank(known.kind)) byPlace.set(place, cell);
  }
  const all = [...byPlace.values()];
  const sorted = all
    .filter(({ sheet }) => !isProtected(sheet))
    .sort(
      (a, b) => rank(a.kind) - rank(b.kind) || a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
    );
  const areas: MarkedArea[] = [];
  for (const { kind, sheet, row, column } of sorted) {
    const last = areas.at(-1);
    const isBelow =
      last?.kind === kind && last.sheet === sheet && last.column === column && row === last.row + last.rows;
    if (isBelow) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ kind, sheet, row, column, rows: 1, columns: 1 });
  }
  return {
    areas: areas.slice(0, mostAreas),
    protectedSheets: [...new Set(all.map(({ sheet }) => sheet).filter(isProtected))],
    left: areas.slice(mostAreas).reduce((sum, { rows }) => sum + rows, 0),
  };
}
