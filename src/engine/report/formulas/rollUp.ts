import { quoted } from './notation';
import type { AreaCells, FormulaScope } from './scope';
import type { MeasureExpressions } from './measureFormula';

const orNone = (isNone: string, none: string, otherwise: string): string =>
  `IF(${isNone},${quoted(none)},${otherwise})`;

/** The sum of cells that have a number; `none` where none has. */
export function sumOfKnown(cells: readonly string[], none: string): string {
  return `=${orNone(`COUNT(${cells.join(',')})=0`, none, `SUM(${cells.join(',')})`)}`;
}

/**
 * The number of an area above the lowest from the cells of those that lie in it. Where one of them is `none` and all others are 0, whether it is `none` too
 * depends on whether any row had something to add.
 * @param cells ranges and cells
 * @param used number of rows of the area that had something to add, as an expression; null where every row has
 */
export function aboveFormula(cells: readonly string[], used: string | null, none: string): string {
  const sum = `SUM(${cells.join(',')})`;
  if (used === null) return `=${sum}`;
  const counted = (criterion: string): string => cells.map((each) => `COUNTIF(${each},${quoted(criterion)})`).join('+');
  const isOpen = `AND(${counted(none)}>0,${counted('<>0')}=${counted(none)})`;
  return `=IF(${isOpen},${orNone(`${used}=0`, none, '0')},${sum})`;
}

/** What the number of the rows that reach no area is made of. */
interface Outside {
  /** Cell with the number of rows of the table that reach none. */
  readonly rows: string;
  /** The cells of the lowest areas, and what their rows are found by; null where there are none. */
  readonly linked: { readonly cells: string; readonly area: AreaCells } | null;
  write(scope: FormulaScope): MeasureExpressions | null;
  /** Different names do not follow from those of all rows and of the areas. */
  readonly isDistinct: boolean;
  /** Whether it is the number of rows itself. */
  readonly isRows: boolean;
  readonly none: string;
}

/** The number of the rows that reach no area: that of all rows less those of the areas. Null where Excel cannot say it. */
export function outsideFormula({ rows, linked, write, isDistinct, isRows, none }: Outside): string | null {
  const all = write({ area: null });
  if (isDistinct) {
    const own = write({ area: null, ...(linked === null ? {} : { outside: linked.area.cells }) });
    return own === null ? null : `=IF(${rows}=0,0,${own.total})`;
  }
  if (all === null) return null;
  const less = (whole: string, part: string | undefined): string => (part === undefined ? whole : `${whole}-${part}`);
  const total = less(all.total, linked === null ? undefined : `SUM(${linked.cells})`);
  if (isRows) return `=${total}`;
  if (all.used === null) return `=IF(${rows}=0,0,${total})`;
  const inAreas = linked === null ? null : write({ area: linked.area });
  const used = less(all.used, inAreas?.used === null || inAreas === null ? undefined : inAreas.used);
  const matched = less(all.matched, inAreas?.matched);
  return `=IF(${rows}=0,0,IF(${used}=0,IF(${matched}=0,0,${quoted(none)}),${total}))`;
}
