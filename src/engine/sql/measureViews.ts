import { measureKey, type Measure } from '../measure';
import { aggregateSql, type RowInput } from './aggregates';
import type { SqlLevels } from './levels';
import { areaKey, areaNames, columnNames, presentColumn, viewNames } from './names';
import { rollUpSql, type Added } from './rollUp';
import { indented, type Words } from './words';

/** The measures of each table, each with the column in which it stands. */
export class MeasureColumns {
  private readonly byTable = new Map<string, Map<string, { readonly name: string; readonly measure: Measure }>>();

  constructor(measures: readonly Measure[]) {
    for (const measure of measures) {
      const own = this.byTable.get(measure.table) ?? new Map();
      own.set(measureKey(measure), { name: `u${own.size + 1}`, measure });
      this.byTable.set(measure.table, own);
    }
  }

  /** Column of a measure in the view of its table. Throws for one that was not given: a mistake of ours. */
  nameOf(measure: Measure): string {
    const found = this.byTable.get(measure.table)?.get(measureKey(measure));
    if (found === undefined) throw new Error(`no column of ${measureKey(measure)}`);
    return found.name;
  }

  of(table: string): readonly { readonly name: string; readonly measure: Measure }[] {
    return [...(this.byTable.get(table)?.values() ?? [])];
  }
}

const matchedName = (name: string): string => `${name}_baris`;

/** What has to be added up of rows for measures, and the rows, with what has to be known of each. */
export function measureTotals(
  input: RowInput,
  table: string,
  measures: readonly { readonly name: string; readonly measure: Measure }[],
): { readonly from: string; readonly added: readonly Added[] } {
  const { words } = input;
  const firsts: string[] = [];
  const added = measures.flatMap(({ name, measure }): readonly Added[] => {
    const firstName = `${name}_urut`;
    const { sum, matched, first } = aggregateSql(input, measure, firstName);
    if (first !== undefined) firsts.push(first(firstName));
    return [{ name, sum }, ...(matched === null ? [] : [{ name: matchedName(name), sum: matched }])];
  });
  const rows = words.name(viewNames.rows(table));
  return { added, from: firsts.length === 0 ? rows : `(SELECT r.*, ${firsts.join(', ')} FROM ${rows} r)` };
}

/** Value of a measure from what was added up: null where rows match but nothing was left to add, 0 where none match. */
export function settledSql(
  words: Words,
  alias: string,
  { name, measure }: { readonly name: string; readonly measure: Measure },
): string {
  const sum = words.name(alias, name);
  if (measure.aggregate.kind !== 'sum') return words.as(`COALESCE(${sum}, 0)`, 'number');
  const matched = words.name(alias, matchedName(name));
  return `CASE WHEN ${sum} IS NOT NULL OR COALESCE(${matched}, 0) = 0 THEN ${words.as(`COALESCE(${sum}, 0)`, 'number')} END`;
}

/** The measures of a table for every area; null where the area has no such table. */
export function measureView(input: RowInput, levels: SqlLevels, columns: MeasureColumns, table: string): string {
  const { words } = input;
  const own = columns.of(table);
  const { from, added } = measureTotals(input, table, own);
  const totals = rollUpSql(words, levels, { from, added: [{ name: columnNames.rows, sum: 'COUNT(*)' }, ...added] });
  const isThere = `${words.name('w', presentColumn(table))} = 1`;
  const values = own.map(
    (each) => `CASE WHEN ${isThere} THEN ${settledSql(words, 'a', each)} END AS ${words.name(each.name)}`,
  );
  const rows = `COALESCE(${words.name('a', columnNames.rows)}, 0) AS ${words.name(columnNames.rows)}`;
  return words.view(
    viewNames.measures(table),
    [
      `SELECT ${words.list('w', areaKey)},`,
      indented([rows, ...values].join(',\n')),
      `FROM ${words.name(viewNames.areas)} w`,
      `LEFT JOIN (\n${indented(totals)}\n) a ON ${words.same('a', 'w', areaKey)}`,
    ].join('\n'),
  );
}

/** Leaves out the rows that reach no area where there are none of them. */
export const shownAreas = (words: Words, alias: string, { first }: SqlLevels, hasRows: readonly string[]): string =>
  [
    `${words.name(alias, areaNames.level)} <> ${words.text(first.id)}`,
    `${words.name(alias, areaNames.code)} <> ${words.text('')}`,
    ...hasRows,
  ].join(' OR ');
