import type { IndicatorDefinition } from '../measure';
import { groupSql, type RowInput } from './aggregates';
import { codeWithin, type SqlLevels } from './levels';
import { measureTotals, settledSql, shownAreas } from './measureViews';
import { areaKey, areaNames, columnNames, presentColumn, viewNames } from './names';
import { rollUpSql } from './rollUp';
import { originNames } from './store';
import { indented } from './words';

type SeriesDefinition = Extract<IndicatorDefinition, { readonly kind: 'series' }>;

/** The view of an indicator by years or months: for each area every one that occurs in the data of its whole, `kunci`, and the value in it. */
export function seriesView(
  input: RowInput,
  levels: SqlLevels,
  { id, numerator, denominator }: SeriesDefinition,
): string {
  const { words } = input;
  const { table, by } = numerator;
  if (by === undefined) throw new Error(`${id} is not split by years or months`);
  const measures = [numerator, ...(denominator === undefined ? [] : [denominator])].map((measure, index) => ({
    name: `u${index + 1}`,
    measure,
  }));
  const { from, added } = measureTotals(input, table, measures);
  const key = { name: columnNames.key, expression: groupSql(words, by) };
  const where = `${words.name('r', by.column)} IS NOT NULL`;
  const totals = rollUpSql(words, levels, { from, by: [key], where, added });
  const { above } = levels;
  const [period, whole] = [originNames.period, originNames.whole].map((name) => words.name('r', name));
  const found = `SELECT DISTINCT ${period ?? ''}, ${whole ?? ''}, ${key.expression} AS ${words.name(key.name)}\nFROM ${words.name(viewNames.rows(table))} r\nWHERE ${where}`;
  const area = words.list('w', [...areaKey, presentColumn(table)]);
  const own = words.name('g', key.name);
  const samePeriod = `${words.name('g', originNames.period)} = ${words.name('w', areaNames.period)}`;
  const ofWhole = words.name('g', originNames.whole);
  const groups = [
    `SELECT ${area}, ${own}\nFROM ${words.name(viewNames.areas)} w\nJOIN (\n${indented(found)}\n) g ON ${samePeriod} AND ${ofWhole} = ${words.name('w', areaNames.whole)}`,
    ...above.map((level) => {
      const within = `${words.name('w', areaNames.code)} = ${codeWithin(words, level, ofWhole)}`;
      return `SELECT DISTINCT ${area}, ${own}\nFROM ${words.name(viewNames.areas)} w\nJOIN (\n${indented(found)}\n) g ON ${samePeriod} AND ${within}\nWHERE ${words.name('w', areaNames.level)} = ${words.text(level.id)}`;
    }),
  ].join('\nUNION ALL\n');
  const [above1, below1] = measures.map((each) => settledSql(words, 'a', each));
  const value = below1 === undefined ? above1 : `CASE WHEN ${below1} <> 0 THEN ${above1 ?? ''} / ${below1} END`;
  const inArea = words.same('a', 'g', [...areaKey, key.name]);
  const hasRows = `${words.name('a', key.name)} IS NOT NULL`;
  return words.view(
    viewNames.indicator(id),
    [
      `SELECT ${words.list('g', [...areaKey, key.name])},`,
      `  CASE WHEN ${words.name('g', presentColumn(table))} = 1 THEN ${value ?? ''} END AS ${words.name(columnNames.value)}`,
      `FROM (\n${indented(groups)}\n) g`,
      `LEFT JOIN (\n${indented(totals)}\n) a ON ${inArea}`,
      `WHERE ${shownAreas(words, 'g', levels, [hasRows])}`,
    ].join('\n'),
  );
}
