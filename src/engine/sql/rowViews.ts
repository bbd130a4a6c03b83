import { areaPath, columnOf, tableOf, type Schema } from '../schema';
import type { SqlLevel, SqlLevels } from './levels';
import { codeColumn, columnNames, fileKey, viewNames, wholeKey } from './names';
import { originNames } from './store';
import { indented, type Words } from './words';

/** How the rows of a table come to their area. */
type RowSource =
  /** They name a lowest area. */
  | { readonly by: 'code'; readonly column: string }
  /** They name an area of one of some levels. */
  | { readonly by: 'levels'; readonly column: string; readonly levels: readonly string[] }
  /** They name a row of another table, and are of its area. */
  | { readonly by: 'key'; readonly column: string; readonly table: string };

/** Throws for a table without a way to areas: it does not pass `schemaFaults`. */
export function rowSource(schema: Schema, table: string): RowSource {
  const path = areaPath(schema, table);
  if (path === null) throw new Error(`${table} has no way to areas`);
  const [link] = path.links;
  if (link !== undefined && link.to !== schema.areas.table) return { by: 'key', column: link.column, table: link.to };
  const column = link?.column ?? path.column;
  const lowest = schema.areas.levels.at(-1)?.id;
  return link === undefined && path.levels.some((level) => level !== lowest)
    ? { by: 'levels', column, levels: path.levels }
    : { by: 'code', column };
}

/** Tables whose rows other tables name, so that these come to their areas over them: those of a table first, since views are made in this order. */
export function keyTables(schema: Schema, table: string): readonly string[] {
  const source = rowSource(schema, table);
  return source.by === 'key' ? [...keyTables(schema, source.table), source.table] : [];
}

/** Columns of codes: those of a row that reaches no area say so on the highest level, and nothing below it. */
function codes(
  words: Words,
  { below, first }: SqlLevels,
  isFound: string,
  codeOf: (level: SqlLevel) => string,
): string {
  return below
    .map((level) => {
      const otherwise = level === first ? ` ELSE ${words.text('')}` : '';
      return `CASE WHEN ${isFound} THEN ${codeOf(level)}${otherwise} END AS ${words.name(codeColumn(level.id))}`;
    })
    .join(',\n');
}

/** The areas that a column of codes of several levels names. */
function byLevels(words: Words, levels: SqlLevels, column: string, wanted: readonly string[]) {
  const code = `LOWER(${words.name('t', column)})`;
  const isOfWhole = wanted.includes(levels.whole.id) ? `${code} = ${words.name('t', originNames.whole)}` : 'FALSE';
  const asked = levels.below.filter(({ id }) => wanted.includes(id));
  const alias = (level: SqlLevel): string => `a${levels.below.indexOf(level) + 1}`;
  const joins = asked.map((level) => {
    const own = words.name(codeColumn(level.id));
    const key = words.list('l', wholeKey);
    const upTo = levels.below
      .slice(0, levels.below.indexOf(level) + 1)
      .map(({ id }) => words.name('l', codeColumn(id)));
    const known = `SELECT DISTINCT ${key}, ${upTo.join(', ')} FROM ${words.name(viewNames.lowest)} l`;
    return `LEFT JOIN (${known}) ${alias(level)} ON ${words.same(alias(level), 't', wholeKey)} AND LOWER(${alias(level)}.${own}) = ${code}`;
  });
  const isAt = (level: SqlLevel): string => `${words.name(alias(level), codeColumn(level.id))} IS NOT NULL`;
  const isFound = [isOfWhole, ...asked.map(isAt)].join(' OR ');
  // Of an area of a higher level nothing is said further down; of the whole nothing at all.
  const codeOf = (level: SqlLevel): string => {
    const within = asked.filter((each) => levels.below.indexOf(each) >= levels.below.indexOf(level));
    const found = within.map((each) => `WHEN ${isAt(each)} THEN ${words.name(alias(each), codeColumn(level.id))}`);
    const ofWhole = `WHEN ${isOfWhole} THEN ${words.as('NULL', 'text')}`;
    return `CASE ${[ofWhole, ...found].join(' ')} END`;
  };
  return { joins, columns: codes(words, levels, isFound, codeOf) };
}

function joined(words: Words, schema: Schema, levels: SqlLevels, table: string) {
  const source = rowSource(schema, table);
  if (source.by === 'levels') return byLevels(words, levels, source.column, source.levels);
  const [view, key] = source.by === 'code' ? [viewNames.lowest, wholeKey] : [viewNames.keys(source.table), fileKey];
  const found = words.name('a', columnNames.key);
  return {
    joins: [
      `LEFT JOIN ${words.name(view)} a ON ${words.same('a', 't', key)} AND ${found} = LOWER(${words.name('t', source.column)})`,
    ],
    columns: codes(words, levels, `${found} IS NOT NULL`, ({ id }) => words.name('a', codeColumn(id))),
  };
}

/** The rows of a table, each with the codes of its areas and with what conditions compare with in its period. */
function rowsView(
  words: Words,
  schema: Schema,
  levels: SqlLevels,
  parameters: readonly string[],
  table: string,
): string {
  const { joins, columns } = joined(words, schema, levels, table);
  const period = [originNames.period];
  const own = parameters.map((each) => words.name('p', each)).join(', ');
  return words.view(
    viewNames.rows(table),
    [
      `SELECT t.*,\n${indented([columns, own].join(',\n'))}`,
      `FROM ${words.name(table)} t`,
      `JOIN ${words.name(viewNames.parameters)} p ON ${words.same('p', 't', period)}`,
      ...joins,
    ].join('\n'),
  );
}

/** The keys of a table with the areas of their rows: of a key that is repeated the first row counts. */
function keysView(words: Words, schema: Schema, { below }: SqlLevels, table: string): string {
  const key = `LOWER(${words.name(columnOf(tableOf(schema, table), tableOf(schema, table).key[0]).header)})`;
  const file = fileKey.map((column) => words.name(column)).join(', ');
  const codeNames = below.map(({ id }) => words.name(codeColumn(id))).join(', ');
  const [own, number] = [words.name(columnNames.key), words.name('nomor')];
  const numbered = [
    `SELECT ${file}, ${codeNames}, ${key} AS ${own},`,
    `  ROW_NUMBER() OVER (PARTITION BY ${file}, ${key} ORDER BY ${words.name(originNames.row)}) AS ${number}`,
    `FROM ${words.name(viewNames.rows(table))}`,
  ].join('\n');
  return words.view(
    viewNames.keys(table),
    `SELECT ${file}, ${own}, ${codeNames}\nFROM (\n${indented(numbered)}\n) n\nWHERE ${number} = 1 AND ${own} IS NOT NULL`,
  );
}

/** The rows of tables with their areas, and the keys that lead there, in the order in which the views need each other. */
export function rowViews(
  words: Words,
  schema: Schema,
  levels: SqlLevels,
  parameters: readonly string[],
  tables: readonly string[],
): readonly string[] {
  const made = new Set<string>();
  const rows = (table: string): readonly string[] => {
    if (made.has(table)) return [];
    made.add(table);
    return [rowsView(words, schema, levels, parameters, table)];
  };
  const keyed = new Set<string>();
  const keys = (table: string): readonly string[] => {
    if (keyed.has(table)) return [];
    keyed.add(table);
    return [keysView(words, schema, levels, table)];
  };
  return tables.flatMap((table) => [
    ...keyTables(schema, table).flatMap((each) => [...rows(each), ...keys(each)]),
    ...rows(table),
  ]);
}
