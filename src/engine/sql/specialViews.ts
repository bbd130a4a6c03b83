import { isOfficialPart, partMeasures, type Measure, type SpecialMeasure } from '../measure';
import { linksTo, tableOf } from '../schema';
import type { RowInput } from './aggregates';
import { partSql } from './formulaSql';
import { codeWithin, type SqlLevel, type SqlLevels } from './levels';
import { measureTotals, settledSql, type MeasureColumns } from './measureViews';
import { areaKey, areaNames, codeColumn, columnNames, fileKey, presentColumn, viewNames, wholeKey } from './names';
import { rollUpSql } from './rollUp';
import { officialTable, originNames } from './store';
import { indented } from './words';

/** A special measure for every area, from a query `a` that has what is added up of its parts: `jumlah`, how many parts have a value, how many there are. */
function settledView(
  { words, schema }: RowInput,
  { id, parts, formula, empty }: SpecialMeasure,
  totals: string,
): string {
  const tables = [...new Set(partMeasures(formula).map(({ table }) => table))];
  const [sum, known, all] = ['jumlah', 'diketahui', 'bagian'].map((name) => words.name('a', name));
  const none = empty === null ? '' : ` ELSE ${words.number(empty)}`;
  const value = [
    'CASE',
    // What comes from the official list is known only where all of it is.
    ...(isOfficialPart(formula) ? [`WHEN ${known ?? ''} < ${all ?? ''} THEN NULL`] : []),
    `WHEN ${known ?? ''} > 0 THEN ${words.as(sum ?? '', 'number')}${none} END`,
  ].join(' ');
  const isPresent = (table: string): string => `${words.name('w', presentColumn(table))} = 1`;
  // Without the table that names areas there are none below the whole to count.
  const isOfAreas = 'level' in parts && schema.areas.levels.findIndex((each) => each.id === parts.level) > 0;
  const needed = [
    ...(tables.length === 0 ? [] : [`(${tables.map(isPresent).join(' OR ')})`]),
    ...(isOfAreas ? [isPresent(schema.areas.table)] : []),
  ];
  return words.view(
    viewNames.special(id),
    [
      `SELECT ${words.list('w', areaKey)}, COALESCE(${all ?? ''}, 0) AS ${words.name(columnNames.rows)},`,
      `  ${needed.length === 0 ? value : `CASE WHEN ${needed.join(' AND ')} THEN ${value} END`} AS ${words.name(columnNames.value)}`,
      `FROM ${words.name(viewNames.areas)} w`,
      `LEFT JOIN (\n${indented(totals)}\n) a ON ${words.same('a', 'w', areaKey)}`,
    ].join('\n'),
  );
}

/** What is added up of the keys of a table: a formula of each, over the rows that name it. */
function totalsOfKeys(input: RowInput, levels: SqlLevels, keyTable: string, { formula }: SpecialMeasure): string {
  const { words, schema } = input;
  const measures = partMeasures(formula).map((measure, index) => ({ name: `u${index + 1}`, measure }));
  const tables = [...new Set(measures.map(({ measure }) => measure.table))];
  const key = words.name(columnNames.key);
  const queries = tables.map((table) => {
    const link = linksTo(schema, keyTable).find((each) => each.table === table);
    const column = link?.column ?? tableOf(schema, keyTable).key[0];
    const { from, added } = measureTotals(
      input,
      table,
      measures.filter(({ measure }) => measure.table === table),
    );
    const name = `LOWER(${words.name('r', column)})`;
    const own = words.list('r', fileKey);
    return {
      names: added.map((each) => each.name),
      text: [
        `SELECT ${own}, ${name} AS ${key},`,
        indented(added.map(({ name: as, sum }) => `${sum} AS ${words.name(as)}`).join(',\n')),
        `FROM ${from} r`,
        `WHERE ${words.name('r', column)} IS NOT NULL`,
        `GROUP BY ${own}, ${name}`,
      ].join('\n'),
    };
  });
  const all = queries.flatMap(({ names }) => names);
  const union = queries
    .map(({ names, text }) => {
      const columns = all.map((name) =>
        names.includes(name) ? words.name('q', name) : `${words.as('NULL', 'number')} AS ${words.name(name)}`,
      );
      return `SELECT ${words.list('q', [...fileKey, columnNames.key])}, ${columns.join(', ')}\nFROM (\n${indented(text)}\n) q`;
    })
    .join('\nUNION ALL\n');
  const summed = [
    `SELECT ${words.list('s', [...fileKey, columnNames.key])}, ${all.map((name) => `SUM(${words.name('s', name)}) AS ${words.name(name)}`).join(', ')}`,
    `FROM (\n${indented(union)}\n) s`,
    `GROUP BY ${words.list('s', [...fileKey, columnNames.key])}`,
  ].join('\n');
  const valueOf = (measure: Measure): string => {
    const own = measures.find((each) => each.measure === measure);
    if (own === undefined) throw new Error('no such measure');
    return `CASE WHEN ${words.name('i', presentColumn(measure.table))} = 1 THEN ${settledSql(words, 'k', own)} END`;
  };
  const found = words.name('a', columnNames.key);
  const codes = levels.below.map((level) => {
    const otherwise = level === levels.first ? ` ELSE ${words.text('')}` : '';
    return `CASE WHEN ${found} IS NOT NULL THEN ${words.name('a', codeColumn(level.id))}${otherwise} END AS ${words.name(codeColumn(level.id))}`;
  });
  const values = [
    `SELECT ${words.list('k', wholeKey)}, ${codes.join(', ')},`,
    `  ${partSql(words, formula, { measure: valueOf, officialParts: 'NULL' })} AS ${words.name(columnNames.value)}`,
    `FROM (\n${indented(summed)}\n) k`,
    `JOIN ${words.name(viewNames.contents)} i ON ${words.same('i', 'k', wholeKey)}`,
    `LEFT JOIN ${words.name(viewNames.keys(keyTable))} a ON ${words.same('a', 'k', [...fileKey, columnNames.key])}`,
  ].join('\n');
  const value = words.name('r', columnNames.value);
  return rollUpSql(words, levels, {
    from: `(\n${indented(values)}\n)`,
    added: [
      { name: 'jumlah', sum: `SUM(${value})` },
      { name: 'diketahui', sum: `COUNT(${value})` },
      { name: 'bagian', sum: 'COUNT(*)' },
    ],
  });
}

/** What is added up of the areas of a level; an area below them has what the one has that it lies in. */
function totalsOfAreas(
  input: RowInput,
  levels: SqlLevels,
  columns: MeasureColumns,
  level: SqlLevel,
  { formula }: SpecialMeasure,
): string {
  const { words } = input;
  const measures = partMeasures(formula);
  const tables = [...new Set(measures.map(({ table }) => table))];
  const alias = (table: string): string => `u${tables.indexOf(table) + 1}`;
  const isOfficial = isOfficialPart(formula);
  const value = partSql(words, formula, {
    measure: (measure) => words.name(alias(measure.table), columns.nameOf(measure)),
    officialParts: words.as(words.name('o', 'bagian'), 'number'),
  });
  const code = words.name('w', areaNames.code);
  const parts = [
    `SELECT ${words.name('w', areaNames.period)} AS ${words.name(originNames.period)}, ${words.name('w', areaNames.whole)} AS ${words.name(originNames.whole)}, ${code}, ${value} AS ${words.name(columnNames.value)}`,
    `FROM ${words.name(viewNames.areas)} w`,
    ...tables.map(
      (table) =>
        `JOIN ${words.name(viewNames.measures(table))} ${alias(table)} ON ${words.same(alias(table), 'w', areaKey)}`,
    ),
    ...(isOfficial ? [`LEFT JOIN ${words.name(officialTable.name)} o ON ${words.name('o', 'kode')} = ${code}`] : []),
    `WHERE ${words.name('w', areaNames.level)} = ${words.text(level.id)}${level.place === 'below' ? ` AND ${code} <> ${words.text('')}` : ''}`,
  ].join('\n');
  const codes = levels.below.map((each) => {
    const isKnown = level.place === 'below' && each.length <= level.length;
    const text = isKnown ? codeWithin(words, each, words.name('v', areaNames.code)) : words.as('NULL', 'text');
    return `${text} AS ${words.name(codeColumn(each.id))}`;
  });
  const own = words.name('r', columnNames.value);
  const above = rollUpSql(words, levels, {
    from: `(\n${indented(`SELECT v.*, ${codes.join(', ')}\nFROM (\n${indented(parts)}\n) v`)}\n)`,
    added: [
      { name: 'jumlah', sum: `SUM(${own})` },
      { name: 'diketahui', sum: `COUNT(${own})` },
      { name: 'bagian', sum: 'COUNT(*)' },
    ],
  });
  const lower = levels.below.filter(({ length }) => level.place === 'whole' || length > level.length);
  if (lower.length === 0) return above;
  const v = words.name('v', columnNames.value);
  const inPart = [
    `${words.name('v', originNames.period)} = ${words.name('w', areaNames.period)}`,
    `${words.name('v', originNames.whole)} = ${words.name('w', areaNames.whole)}`,
    ...(level.place === 'whole'
      ? []
      : [`${words.name('v', areaNames.code)} = ${codeWithin(words, level, words.name('w', areaNames.code))}`]),
  ].join(' AND ');
  const isLower = lower.map(({ id }) => `${words.name('w', areaNames.level)} = ${words.text(id)}`).join(' OR ');
  const within = [
    `SELECT ${words.list('w', areaKey)}, ${v} AS ${words.name('jumlah')}, CASE WHEN ${v} IS NOT NULL THEN 1 ELSE 0 END AS ${words.name('diketahui')}, 1 AS ${words.name('bagian')}`,
    `FROM ${words.name(viewNames.areas)} w`,
    `JOIN (\n${indented(parts)}\n) v ON ${inPart}`,
    `WHERE ${isLower}`,
  ].join('\n');
  return `${above}\nUNION ALL\n${within}`;
}

/** The view of a special measure. */
export function specialView(
  input: RowInput,
  levels: SqlLevels,
  columns: MeasureColumns,
  measure: SpecialMeasure,
): string {
  const { parts } = measure;
  if ('keyOf' in parts) return settledView(input, measure, totalsOfKeys(input, levels, parts.keyOf, measure));
  const level = levels.all.find(({ id }) => id === parts.level);
  if (level === undefined) throw new Error(`no level ${parts.level}`);
  return settledView(input, measure, totalsOfAreas(input, levels, columns, level, measure));
}
