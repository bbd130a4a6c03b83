import type { AreaIndex } from '../../measure';
import type { CellValue } from '../../schema';
import type { AreaCriterion } from './criterion';
import type { KeyColumn } from './keyColumn';

/** Finds the slot whose row of the calculation basis holds what a cell of a table holds, as SUMIFS compares them; undefined where none does. */
export type CriterionSlots = (criterion: AreaCriterion) => (cell: CellValue) => number | undefined;

/** Finds the slots of criteria: codes of areas, and keys of tables. */
export function criterionSlots(areas: AreaIndex, keys: ReadonlyMap<string, KeyColumn>): CriterionSlots {
  const lowest = areas.slots.reduce((depth, area) => Math.max(depth, area.depth), 0);
  // SUMIFS ignores case, and takes a number for another thing than a text.
  const comparable = (cell: CellValue): CellValue => (typeof cell === 'string' ? cell.toLowerCase() : cell);
  const byCode = new Map(
    areas.slots.flatMap(({ depth, code }, slot): [CellValue, number][] =>
      depth === lowest && code !== '' ? [[code.toLowerCase(), slot]] : [],
    ),
  );
  const byKey = new Map(
    [...keys].map(([table, { cells }]) => [
      table,
      new Map(
        cells.flatMap(({ value, keys: all }, slot) =>
          [value, ...all.slice(1)].flatMap((key): [CellValue, number][] =>
            key === null ? [] : [[comparable(key), slot]],
          ),
        ),
      ),
    ]),
  );
  return ({ key }) => {
    const slots = key === null ? byCode : byKey.get(key);
    return (cell) => (cell === null ? undefined : slots?.get(comparable(cell)));
  };
}
