import { columnOf, isTable, isTextType, tableNames, tableOf } from './lookup';
import type { Schema, TableSchema } from './types';

/** A tie of one table to another: the column that holds the other's key. */
export interface Link {
  readonly table: string;
  readonly column: string;
  readonly to: string;
}

/** Bits of a mask of columns (a 32-bit number): a table cannot have more columns. */
export const mostColumns = 32;

/** The ties of a table to others, in the order of its columns. */
export function linksOf(schema: Schema, table: string): readonly Link[] {
  return tableOf(schema, table).columns.flatMap(({ header, refersTo }) =>
    refersTo === undefined ? [] : [{ table, column: header, to: refersTo }],
  );
}

/** The ties of all tables that lead to a table. */
export function linksTo(schema: Schema, table: string): readonly Link[] {
  return tableNames(schema).flatMap((name) => linksOf(schema, name).filter(({ to }) => to === table));
}

/** The way from the rows of a table to areas. */
export interface AreaPath {
  /** The ties to follow, none where the table names areas itself. */
  readonly links: readonly Link[];
  /** Table at the end of the way, and its column that holds the code of an area. */
  readonly table: string;
  readonly column: string;
  /** Id of the level of that area. */
  readonly level: string;
}

/** The column in which a table itself names areas: the key of the area table, or a column said to hold codes of a level. */
function ownAreas(schema: Schema, name: string): AreaPath | null {
  const table = tableOf(schema, name);
  const lowest = schema.areas.levels.at(-1);
  if (name === schema.areas.table && lowest !== undefined)
    return { links: [], table: name, column: table.key[0], level: lowest.id };
  const column = table.columns.find(({ areaOf }) => areaOf !== undefined);
  return column?.areaOf === undefined ? null : { links: [], table: name, column: column.header, level: column.areaOf };
}

/**
 * The shortest way from a table to the areas; null where there is none. Of ways of one length that of the earlier column counts.
 */
export function areaPath(schema: Schema, table: string): AreaPath | null {
  const seen = new Set([table]);
  let ways: readonly (readonly Link[])[] = [[]];
  while (ways.length > 0) {
    const next: (readonly Link[])[] = [];
    for (const links of ways) {
      const end = links.at(-1)?.to ?? table;
      const own = ownAreas(schema, end);
      if (own !== null) return { ...own, links };
      for (const link of linksOf(schema, end)) {
        if (seen.has(link.to)) continue;
        seen.add(link.to);
        next.push([...links, link]);
      }
    }
    ways = next;
  }
  return null;
}

/** Columns by which rows find each other: keys, and references to keys. */
export function keyColumns(table: TableSchema): readonly string[] {
  return table.columns.flatMap(({ header, refersTo }) =>
    refersTo !== undefined || table.key.includes(header) ? [header] : [],
  );
}

/**
 * What is wrong with a schema; empty where nothing is. Found at start-up: a table without a way to its areas would be counted as nothing, and a
 * column beyond the bits of a mask would be taken for another one.
 */
export function schemaFaults(schema: Schema): readonly string[] {
  return [
    ...tableNames(schema).flatMap((name) => tableFaults(schema, name)),
    ...(isTable(schema, schema.areas.table) ? [] : [`the area table ${schema.areas.table} is no table`]),
    ...schema.areas.levels.flatMap(({ id, nameColumn }) =>
      nameColumn === undefined || hasColumn(schema, schema.areas.table, nameColumn)
        ? []
        : [`level ${id}: the area table has no column ${nameColumn}`],
    ),
    ...(schema.profile.entries.some(({ role }) => role === 'period') ? [] : ['the profile has no period']),
  ];
}

/** Throws where a schema cannot work. */
export function requireSound(schema: Schema): void {
  const faults = schemaFaults(schema);
  if (faults.length > 0) throw new Error(`The schema cannot work: ${faults.join('; ')}`);
}

const hasColumn = (schema: Schema, table: string, header: string): boolean =>
  isTable(schema, table) && tableOf(schema, table).columns.some((column) => column.header === header);

function tableFaults(schema: Schema, name: string): readonly string[] {
  const table = tableOf(schema, name);
  const [first, second, ...rest] = table.key;
  const faults: string[] = [];
  if (table.name !== name) faults.push(`${name} calls itself ${table.name}`);
  if (table.columns.length > mostColumns) faults.push(`${name} has more than ${mostColumns} columns`);
  if (new Set(table.columns.map(({ header }) => header)).size < table.columns.length)
    faults.push(`${name} has two columns of one name`);
  const isKeyText = hasColumn(schema, name, first) && isTextType(columnOf(table, first).type);
  const isKeyNumber =
    second === undefined || (hasColumn(schema, name, second) && !isTextType(columnOf(table, second).type));
  if (!isKeyText || !isKeyNumber || rest.length > 0)
    faults.push(`the key of ${name} must be a text column, with at most one column of numbers`);
  for (const { header, areaOf } of table.columns) {
    if (areaOf !== undefined && !schema.areas.levels.some(({ id }) => id === areaOf))
      faults.push(`${name}, ${header}: there is no level ${areaOf}`);
  }
  for (const { column, to } of linksOf(schema, name)) {
    if (!isTable(schema, to)) faults.push(`${name}, ${column}: there is no table ${to}`);
    else if (tableOf(schema, to).key.length > 1) faults.push(`${name}, ${column}: the key of ${to} is two columns`);
    else if (!isTextType(columnOf(table, column).type)) faults.push(`${name}, ${column}: a reference must be text`);
  }
  const isLost = faults.length === 0 && isTable(schema, schema.areas.table) && areaPath(schema, name) === null;
  return isLost ? [`${name} has no way to areas`] : faults;
}
