import { serialText } from './serialText';
import { type Catalogue, type Condition, type Entity, type Grouping, type Measure } from '../measure';
import { columnOf, tableOf, yesNo, type ColumnSchema, type Schema } from '../schema';
import { parameterColumn } from './parameterView';
import { rowSource } from './rowViews';
import { faultyHeader, originNames } from './store';
import type { Words } from './words';

/** What expressions over rows are written from. */
export interface RowInput {
  readonly words: Words;
  readonly schema: Schema;
  readonly catalogue: Catalogue;
}

/** Whether a row meets a condition. What is missing meets nothing but `blank`: in SQL it is neither true nor false. */
function conditionSql({ words, schema, catalogue }: RowInput, table: string, condition: Condition): string {
  const column = words.name('r', condition.column);
  const own = columnOf(tableOf(schema, table), condition.column);
  if ('state' in condition) {
    if (condition.state === 'filled') return `${column} IS NOT NULL`;
    const faulty = words.name('r', originNames.faulty);
    const header = words.text(faultyHeader(condition.column));
    return `${column} IS NULL AND COALESCE(POSITION(${header} IN ${faulty}), 0) = 0`;
  }
  if ('compare' in condition) {
    const { value, compare } = condition;
    const limit =
      typeof value === 'number' ? numberOf(words, own, value) : words.name('r', parameterColumn(catalogue, value));
    return `${column} ${compare} ${limit}`;
  }
  const [sign, text] = 'isNot' in condition ? ['<>', condition.isNot] : ['=', condition.is];
  return `${column} ${sign} ${own.type === 'yesno' ? String(text === yesNo[0]).toUpperCase() : words.text(text)}`;
}

/** A number as a column holds it: days are days. */
const numberOf = (words: Words, { type }: ColumnSchema, value: number): string =>
  type === 'date' || type === 'month' ? words.as(words.text(serialText(value)), 'date') : words.number(value);

/** Whether a row meets all conditions. */
export const whereSql = (input: RowInput, { table, where }: Pick<Measure, 'table' | 'where'>): string =>
  where.length === 0 ? 'TRUE' : where.map((condition) => conditionSql(input, table, condition)).join(' AND ');

/** Several columns of a row added up: a missing one adds nothing, and of nothing but missing ones there is no sum. */
export function sumOfColumns(words: Words, columns: readonly string[], weight?: string): string {
  const names = columns.map((column) => words.name('r', column));
  const [only = ''] = names;
  const sum =
    names.length === 1
      ? only
      : `CASE WHEN COALESCE(${names.join(', ')}) IS NOT NULL THEN ${names.map((name) => `COALESCE(${name}, 0)`).join(' + ')} END`;
  return weight === undefined ? sum : `(${sum}) * ${words.name('r', weight)}`;
}

/** What stands between the parts of an entity's name: texts are single-spaced. */
const gap = '  ';

/** The entity that a row names, as one text; null where it names none. Keys of two workbooks are two. */
function entitySql({ words, schema }: RowInput, table: string, { by, within }: Entity): string {
  const own = tableOf(schema, table);
  const isKey = (header: string): boolean => own.key.includes(header) || columnOf(own, header).refersTo !== undefined;
  const file = words.name('r', originNames.file);
  const names = by.map((header, index) => {
    const column = words.name('r', header);
    const name = isKey(header)
      ? `LOWER(${column})`
      : `REPLACE(LOWER(${column}), ${words.text(' ')}, ${words.text('')})`;
    const place = within === undefined ? [] : [`COALESCE(LOWER(${words.name('r', within)}), ${words.text('')})`];
    const parts = [...place, words.text(`${gap}${index} `), name, words.text(gap), file];
    return `WHEN ${column} IS NOT NULL THEN ${words.joined(...parts)}`;
  });
  return `CASE ${names.join(' ')} END`;
}

/** Whether the rows of an entity are all of one area, since the column that tells it apart also leads there. */
function isOfOneArea({ schema }: RowInput, table: string, { by, within }: Entity): boolean {
  const { column } = rowSource(schema, table);
  return (within ?? (by.length === 1 ? by[0] : undefined)) === column;
}

/** Columns of a query over rows `r` that add up what a measure takes of them. */
export interface AggregateSql {
  /** Sum or count; null where nothing was added. */
  readonly sum: string;
  /** How many rows were looked at; null for counts, which are never without a value. */
  readonly matched: string | null;
  /** For entities whose rows may be of several areas: an expression of each row, for a query inside, of which the sum takes the rows with 1. */
  readonly first?: (name: string) => string;
}

/** What a measure adds up. `firstName` is the name of its own column `first`, where it needs one. */
export function aggregateSql(input: RowInput, measure: Measure, firstName: string): AggregateSql {
  const { words } = input;
  const { table, aggregate } = measure;
  const where = whereSql(input, measure);
  if (aggregate.kind === 'count') return { sum: `COUNT(CASE WHEN ${where} THEN 1 END)`, matched: null };
  if (aggregate.kind === 'distinct') {
    const entity = entitySql(input, table, aggregate.of);
    if (isOfOneArea(input, table, aggregate.of))
      return { sum: `COUNT(DISTINCT CASE WHEN ${where} THEN ${entity} END)`, matched: null };
    const group = `${words.list('r', [originNames.period, originNames.whole])}, CASE WHEN ${where} THEN ${entity} END`;
    const order = words.list('r', [originNames.file, originNames.row]);
    return {
      sum: `COUNT(CASE WHEN ${where} AND ${entity} IS NOT NULL AND ${words.name('r', firstName)} = 1 THEN 1 END)`,
      matched: null,
      first: (name) => `ROW_NUMBER() OVER (PARTITION BY ${group} ORDER BY ${order}) AS ${words.name(name)}`,
    };
  }
  return {
    sum: `SUM(CASE WHEN ${where} THEN ${sumOfColumns(words, aggregate.columns, aggregate.weight)} END)`,
    matched: `COUNT(CASE WHEN ${where} THEN 1 END)`,
  };
}

/** Year or month of a row, as the keys of series are written. */
export function groupSql(words: Words, { column, as }: Grouping): string {
  const name = words.name('r', column);
  if (as === 'number') return words.as(words.as(`FLOOR(${name})`, 'whole'), 'text');
  return `SUBSTRING(${words.as(name, 'text')}, 1, ${as === 'year' ? 4 : 7})`;
}
