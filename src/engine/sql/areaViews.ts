import { columnOf, tableOf, type Schema } from '../schema';
import { codeWithin, type SqlLevel, type SqlLevels } from './levels';
import { areaKey, areaNames, codeColumn, columnNames, presentColumn, viewNames, wholeKey } from './names';
import { contentsTable, originNames } from './store';
import { indented, type Words } from './words';

/** Which of the tables that indicators look at a whole has, in any of its workbooks. */
function contentsView(words: Words, tables: readonly string[]): string {
  const columns = tables.map(
    (table) =>
      `MAX(CASE WHEN ${words.name('tabel')} = ${words.text(table)} THEN 1 ELSE 0 END) AS ${words.name(presentColumn(table))}`,
  );
  const key = wholeKey.map((column) => words.name(column)).join(', ');
  return words.view(
    viewNames.contents,
    `SELECT ${key},\n${indented(columns.join(',\n'))}\nFROM ${words.name(contentsTable.name)}\nGROUP BY ${key}`,
  );
}

/** The lowest areas of each whole: those that its area table has a row of, with the codes of those that they lie in. */
function lowestView(words: Words, schema: Schema, { below, lowest }: SqlLevels): string {
  const table = tableOf(schema, schema.areas.table);
  const code = words.name(table.key[0]);
  const nameColumn = schema.areas.levels.at(-1)?.nameColumn;
  const upper = below.filter((level) => level !== lowest);
  const key = wholeKey.map((column) => words.name(column)).join(', ');
  const columns = [
    `LOWER(${code}) AS ${words.name(columnNames.key)}`,
    ...upper.map((level) => `MIN(${codeWithin(words, level, code)}) AS ${words.name(codeColumn(level.id))}`),
    `MIN(${code}) AS ${words.name(codeColumn(lowest.id))}`,
    ...(nameColumn === undefined
      ? []
      : [`MIN(${words.name(columnOf(table, nameColumn).header)}) AS ${words.name(columnNames.name)}`]),
  ];
  return words.view(
    viewNames.lowest,
    `SELECT ${key},\n${indented(columns.join(',\n'))}\nFROM ${words.name(table.name)}\nWHERE ${code} IS NOT NULL\nGROUP BY ${key}, LOWER(${code})`,
  );
}

/**
 * Every area of each period, from the highest level to the lowest, and for each whole the rows that reach none; with the tables that it has.
 * A table of one of its wholes is one of an area above them.
 */
function areasView(words: Words, tables: readonly string[], { above, whole, below, first }: SqlLevels): string {
  const present = tables.map(presentColumn);
  const period = words.name('i', originNames.period);
  const ofWhole = words.name('i', originNames.whole);
  const columns = (level: SqlLevel, inWhole: string, code: string): string =>
    [
      `${period} AS ${words.name(areaNames.period)}`,
      `${words.text(level.id)} AS ${words.name(areaNames.level)}`,
      `${inWhole} AS ${words.name(areaNames.whole)}`,
      `${code} AS ${words.name(areaNames.code)}`,
    ].join(', ');
  const own = present.map((column) => words.name('i', column)).join(', ');
  const most = present.map((column) => `MAX(${words.name('i', column)}) AS ${words.name(column)}`).join(', ');
  const from = `FROM ${words.name(viewNames.contents)} i`;
  const nothing = words.text('');
  const parts = [
    ...above.map((level) => {
      const code = codeWithin(words, level, ofWhole);
      const group = level.length === 0 ? period : `${period}, ${code}`;
      return `SELECT ${columns(level, nothing, code)}, ${most}\n${from}\nGROUP BY ${group}`;
    }),
    `SELECT ${columns(whole, ofWhole, ofWhole)}, ${own}\n${from}`,
    ...below.map(
      (level) =>
        `SELECT DISTINCT ${columns(level, ofWhole, words.name('t', codeColumn(level.id)))}, ${own}\n` +
        `${from} JOIN ${words.name(viewNames.lowest)} t ON ${words.same('t', 'i', wholeKey)}`,
    ),
    `SELECT ${columns(first, ofWhole, nothing)}, ${own}\n${from}`,
  ];
  return words.view(viewNames.areas, parts.join('\nUNION ALL\n'));
}

/** The views that say which areas there are. */
export const areaViews = (
  words: Words,
  schema: Schema,
  levels: SqlLevels,
  tables: readonly string[],
): readonly string[] => [
  contentsView(words, tables),
  lowestView(words, schema, levels),
  areasView(words, tables, levels),
];

/** The area of a line, of a view of areas or measures. */
export const areaColumns = (words: Words, alias: string): string => words.list(alias, areaKey);
