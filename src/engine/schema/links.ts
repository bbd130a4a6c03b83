import { calculationColumns, columnOf, isTable, isTextType, tableNames, tableOf } from './lookup';
import type { ColumnSchema, Schema, TableSchema } from './types';

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
  /** Ids of the levels that the area may be of. */
  readonly levels: readonly string[];
}

/** The column in which a table itself names areas: the key of the area table, or a column said to hold codes of a level. */
function ownAreas(schema: Schema, name: string): AreaPath | null {
  const table = tableOf(schema, name);
  const lowest = schema.areas.levels.at(-1);
  if (name === schema.areas.table && lowest !== undefined)
    return { links: [], table: name, column: table.key[0], levels: [lowest.id] };
  const column = table.columns.find(({ areaOf }) => areaOf !== undefined);
  return column?.areaOf === undefined ? null : { links: [], table: name, column: column.header, levels: column.areaOf };
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

/** Columns by which rows find each other: keys, and whatever holds keys of rows. */
export function keyColumns(table: TableSchema): readonly string[] {
  return table.columns.flatMap(({ header, refersTo, mentions }) =>
    (refersTo ?? mentions) !== undefined || table.key.includes(header) ? [header] : [],
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
    ...areaFaults(schema),
    ...profileFaults(schema),
  ];
}

/** Levels that reports can show: the whole, its parts, and what these are divided into. */
const mostLevels = 3;

/** Every lowest area has a code, of which the codes of all that it lies in are the beginnings, so that a row is counted in each of them once. */
function areaFaults(schema: Schema): readonly string[] {
  const { above = [], levels, table } = schema.areas;
  const faults = levels.flatMap(({ id, nameColumn, groups }, depth) => {
    const above = levels[depth - 1]?.groups ?? 0;
    const ofLevel = groups > above ? [] : ['its codes are no longer than those above it'];
    if (depth > 0 && nameColumn === undefined) ofLevel.push('no column of the area table names its areas');
    if (nameColumn !== undefined && !hasColumn(schema, table, nameColumn))
      ofLevel.push(`the area table has no column ${nameColumn}`);
    return ofLevel.map((fault) => `level ${id}: ${fault}`);
  });
  above.forEach(({ id, groups }, index) => {
    const below = [...above, ...levels][index + 1]?.groups ?? 0;
    if (groups >= below) faults.push(`level ${id}: its codes are no shorter than those below it`);
  });
  const ids = [...above, ...levels].map(({ id }) => id);
  if (new Set(ids).size < ids.length) faults.push('two levels of areas have one name');
  if (levels.length < 2 || levels.length > mostLevels)
    faults.push(`there must be two or ${mostLevels} levels of areas`);
  if (!isTable(schema, table)) return faults;
  const [key] = tableOf(schema, table).key;
  const code = tableOf(schema, table).columns.find(({ header }) => header === key);
  const isCode = code?.type === 'code' && code.groups?.length === levels.at(-1)?.groups;
  return isCode ? faults : [...faults, `the key of ${table} must be the code of an area of the lowest level`];
}

function profileFaults({ profile, areas }: Schema): readonly string[] {
  const { entries } = profile;
  const faults = entries.flatMap(({ header, codeOf, nameOf }) => {
    const unknown = [codeOf, nameOf].find(
      (level) => level !== undefined && !areas.levels.some(({ id }) => id === level),
    );
    return unknown === undefined ? [] : [`the profile, ${header}: there is no level ${unknown}`];
  });
  if (!entries.some(({ role }) => role === 'period')) faults.push('the profile has no period');
  if (!entries.some(({ codeOf }) => codeOf === areas.levels[0].id)) faults.push('the profile has no code of the whole');
  return faults;
}

/** Throws where a schema cannot work. */
export function requireSound(schema: Schema): void {
  const faults = schemaFaults(schema);
  if (faults.length > 0) throw new Error(`The schema cannot work: ${faults.join('; ')}`);
}

const hasColumn = (schema: Schema, table: string, header: string): boolean =>
  isTable(schema, table) && tableOf(schema, table).columns.some((column) => column.header === header);

/** Whether the values of a column are numbers, or numbered by their list. */
const isCounted = ({ type }: ColumnSchema): boolean => !isTextType(type) || type === 'choice' || type === 'yesno';

function tableFaults(schema: Schema, name: string): readonly string[] {
  const table = tableOf(schema, name);
  const [first, ...others] = table.key;
  const faults: string[] = [];
  if (table.name !== name) faults.push(`${name} calls itself ${table.name}`);
  if (table.columns.length > mostColumns) faults.push(`${name} has more than ${mostColumns} columns`);
  if (new Set(table.columns.map(({ header }) => header)).size < table.columns.length)
    faults.push(`${name} has two columns of one name`);
  const isKeyText = hasColumn(schema, name, first) && isTextType(columnOf(table, first).type);
  const isKeyCounted = others.every((other) => hasColumn(schema, name, other) && isCounted(columnOf(table, other)));
  if (!isKeyText || !isKeyCounted || others.length > 2)
    faults.push(`the key of ${name} must be a text column, with at most two columns of numbers or of a list`);
  if (table.since !== undefined && table.optional !== true) faults.push(`${name} was added and must be optional`);
  for (const { header, required, since } of table.columns) {
    if (since !== undefined && required !== false) faults.push(`${name}, ${header} was added and must be optional`);
  }
  for (const { header, calculated } of table.columns) {
    const unknown = calculated && calculationColumns(calculated).find((from) => !hasColumn(schema, name, from));
    if (unknown !== undefined) faults.push(`${name}, ${header}: there is no column ${unknown}`);
  }
  for (const { header, areaOf } of table.columns) {
    const unknown = areaOf?.find((level) => !schema.areas.levels.some(({ id }) => id === level));
    if (unknown !== undefined) faults.push(`${name}, ${header}: there is no level ${unknown}`);
  }
  for (const { header, mentions, notBefore, negativeWith, appliesWhen = [], narrowedBy } of table.columns) {
    if (mentions !== undefined && !isTable(schema, mentions))
      faults.push(`${name}, ${header}: there is no table ${mentions}`);
    const others = [notBefore, negativeWith, narrowedBy?.column, ...appliesWhen.map(({ column }) => column)];
    const unknown = others.find((other) => other !== undefined && !hasColumn(schema, name, other));
    if (unknown !== undefined) faults.push(`${name}, ${header}: there is no column ${unknown}`);
  }
  if (table.ahead !== undefined && !hasColumn(schema, name, table.ahead))
    faults.push(`${name} has no column ${table.ahead}`);
  for (const { column, to } of linksOf(schema, name)) {
    if (!isTable(schema, to)) faults.push(`${name}, ${column}: there is no table ${to}`);
    else if (tableOf(schema, to).key.length > 1)
      faults.push(`${name}, ${column}: the key of ${to} is more than one column`);
    else if (!isTextType(columnOf(table, column).type)) faults.push(`${name}, ${column}: a reference must be text`);
  }
  const isLost = faults.length === 0 && isTable(schema, schema.areas.table) && areaPath(schema, name) === null;
  return isLost ? [`${name} has no way to areas`] : faults;
}
