import { keptDecimals, type Breakdown } from '../measure';
import { whereSql, type RowInput } from './aggregates';
import type { SqlLevels } from './levels';
import { measureTotals, settledSql } from './measureViews';
import { areaKey, viewNames } from './names';
import { rollUpSql } from './rollUp';
import { indented } from './words';

/** The view of an indicator that is a list: a line for each pair of texts of an area, with what its rows add up to. */
export function breakdownView(input: RowInput, levels: SqlLevels, id: string, breakdown: Breakdown): string {
  const { words } = input;
  const { table, where, by, parts } = breakdown;
  const measures = parts.map(({ name, columns, kind }, index) => ({
    name: `u${index + 1}`,
    part: name,
    kind,
    measure: {
      table,
      where,
      aggregate: columns === undefined ? ({ kind: 'count' } as const) : ({ kind: 'sum', columns } as const),
    },
  }));
  const conditions = by.map(({ column }) => ({ column, state: 'filled' }) as const);
  const isLine = { table, where: [...where, ...conditions] };
  const { from, added } = measureTotals(input, table, measures);
  const totals = rollUpSql(words, levels, {
    from,
    by: by.map(({ name, column }) => ({ name, expression: words.name('r', column) })),
    where: whereSql(input, isLine),
    added,
  });
  const values = measures.map((each) => {
    const value = settledSql(words, 'a', each);
    const kept = each.kind === 'decimal' ? words.as(`CAST(${value} AS DECIMAL(28, ${keptDecimals}))`, 'number') : value;
    return `${kept} AS ${words.name(each.part)}`;
  });
  return words.view(
    viewNames.indicator(id),
    [
      `SELECT ${words.list('a', [...areaKey, ...by.map(({ name }) => name)])},`,
      indented(values.join(',\n')),
      `FROM (\n${indented(totals)}\n) a`,
    ].join('\n'),
  );
}
