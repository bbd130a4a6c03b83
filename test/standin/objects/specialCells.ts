import { fail } from '../errors';
import type { Area } from '../model/area';
import { contains, lastRow } from '../model/area';
import type { HostObject, RangeValue } from './types';
import { object } from './types';

/** The formula cells of a range, those that stand under each other in one area; null when there are none. Excel knows more kinds. */
export function specialCells({ sheet, area }: RangeValue, kind: string): HostObject | null {
  if (kind !== 'Formulas') fail('NotImplemented', `The stand-in finds no special cells of the kind ${kind}.`);
  // Excel refuses to look for them where cells are locked.
  sheet.guard();
  const cells = [...sheet.formulas()]
    .map(({ row, column }): Area => ({ top: row, left: column, rows: 1, columns: 1 }))
    .filter((cell) => contains(area, cell))
    .sort((a, b) => a.left - b.left || a.top - b.top);
  const areas: Area[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    if (last !== undefined && last.left === cell.left && lastRow(last) + 1 === cell.top) {
      areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    } else areas.push(cell);
  }
  return areas.length === 0 ? null : object('RangeAreas', { sheet, areas });
}
