import type { Dataset } from '../../dataset';
import { tableIn } from '../../dataset';
import { measuredTables, type AreaIndex, type Catalogue } from '../../measure';
import { areaPath, tableOf, type Schema } from '../../schema';

/** How formulas find the rows of a lowest area in a table: by a column that holds its code, or the key of a row of another table that does. */
export interface AreaCriterion {
  readonly column: string;
  /** Table whose key the column holds; null: it holds the code of the area. */
  readonly key: string | null;
}

const known = new WeakMap<Schema, Map<string, AreaCriterion | null>>();

/** The criterion of a table; null where formulas do not reach: its rows are of a higher level, or more than one table away. */
export function areaCriterion(schema: Schema, table: string): AreaCriterion | null {
  let criteria = known.get(schema);
  if (criteria === undefined) known.set(schema, (criteria = new Map()));
  let criterion = criteria.get(table);
  // Every formula of a report asks for one.
  if (criterion === undefined) criteria.set(table, (criterion = findCriterion(schema, table)));
  return criterion;
}

function findCriterion(schema: Schema, table: string): AreaCriterion | null {
  const path = areaPath(schema, table);
  const lowest = schema.areas.levels.at(-1)?.id;
  if (path === null || path.levels.some((level) => level !== lowest)) return null;
  const [link] = path.links;
  if (link === undefined) return { column: path.column, key: null };
  if (link.to === schema.areas.table) return { column: link.column, key: null };
  const next = areaCriterion(schema, link.to);
  return next?.key === null ? { column: link.column, key: link.to } : null;
}

/** Tables whose keys are criteria of what indicators look at, each with a column of its own in the calculation basis. */
export function keyTables({ schema, catalogue }: { schema: Schema; catalogue: Catalogue }): readonly string[] {
  const keys = measuredTables(schema, catalogue).flatMap((name) => areaCriterion(schema, name)?.key ?? []);
  return [...new Set(keys)];
}

/** Keys of a table by area slot, as it writes them, in its order; only lowest areas have any. */
export type SlotKeys = readonly (readonly string[])[];

/** The keys of a table that belong to each area. */
export function keysBySlot(dataset: Dataset, areas: AreaIndex, table: string): SlotKeys {
  const { codes, dictionary } = tableIn(dataset, table).text(tableOf(dataset.schema, table).key[0]);
  const { rows, slot: slotOf } = areas.keysOf(table);
  const numbers = rows(table);
  const keys = areas.slots.map((): string[] => []);
  const seen = new Set<number>();
  codes.forEach((code, row) => {
    const number = numbers[row] ?? -1;
    const text = dictionary[code];
    if (number < 0 || text === undefined || seen.has(number)) return;
    seen.add(number);
    const slot = slotOf(number);
    if (slot !== areas.unlinked) keys[slot]?.push(text);
  });
  return keys;
}

/** The slot whose row of the calculation basis holds a criterion, by the criterion in lower case, because SUMIFS ignores case. */
export type CriterionSlots = (criterion: AreaCriterion) => ReadonlyMap<string, number>;

/** Finds the slots of criteria: codes of areas, and keys of tables. */
export function criterionSlots(areas: AreaIndex, keys: ReadonlyMap<string, SlotKeys>): CriterionSlots {
  const lowest = areas.slots.reduce((depth, area) => Math.max(depth, area.depth), 0);
  const byCode = new Map(
    areas.slots.flatMap(({ depth, code }, slot) =>
      depth === lowest && code !== '' ? [[code.toLowerCase(), slot]] : [],
    ),
  );
  const byKey = new Map(
    [...keys].map(([table, slots]) => [
      table,
      new Map(slots.flatMap((codes, slot) => codes.map((code): [string, number] => [code.toLowerCase(), slot]))),
    ]),
  );
  return ({ key }) => (key === null ? byCode : (byKey.get(key) ?? new Map()));
}
