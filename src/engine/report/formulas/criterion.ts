import { measuredTables, type Catalogue } from '../../measure';
import { areaPath, type Schema } from '../../schema';

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
