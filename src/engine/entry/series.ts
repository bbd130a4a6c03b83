import { joinsOf, valueAt } from '../check';
import { tableIn, type Dataset, type DataTable } from '../dataset';
import { areaPath, columnOf, tableOf, type Link, type Schema } from '../schema';
import type { RowValues } from './batch';
import { firstKey, keyAfter } from './numbering';

/**
 * The ties from the rows of a table to those that have a series of numbers each: the last ones before the areas, or the areas themselves (docs/spec/entry.md 3.1). Null where the
 * key of the table is no number of a series.
 */
export function seriesLinks(schema: Schema, name: string): readonly Link[] | null {
  const table = tableOf(schema, name);
  const [first] = table.key;
  const { type, refersTo } = columnOf(table, first);
  const links = areaPath(schema, name)?.links ?? [];
  if (table.key.length > 1 || type !== 'text' || refersTo !== undefined || links.length === 0) return null;
  return links.length === 1 ? links : links.slice(0, -1);
}

/**
 * The next key of a row of these values: after the last of the same series, never one in use, those of the rows of next month among them. Null where there is no series, or
 * it is not known yet to which the row belongs.
 */
export function nextKey(dataset: Dataset, name: string, values: RowValues): string | null {
  const links = seriesLinks(dataset.schema, name);
  const [link] = links ?? [];
  if (links === null || link === undefined) return null;
  const known = knownKeys.get(dataset) ?? new Map<string, string | null>();
  knownKeys.set(dataset, known);
  const parent = String(values[link.column] ?? '');
  const id = `${name}\n${parent}`;
  const key = known.has(id) ? known.get(id) : findNextKey(dataset, name, links, link, parent);
  known.set(id, key ?? null);
  return key ?? null;
}

/** Next keys by dataset: a form asks for them with every letter that is typed. */
const knownKeys = new WeakMap<Dataset, Map<string, string | null>>();

function findNextKey(
  dataset: Dataset,
  name: string,
  links: readonly Link[],
  link: Link,
  parent: string,
): string | null {
  const joins = joinsOf(dataset);
  const follow = (row: number, rest: readonly Link[]): number =>
    rest.reduce((at, { table, column }) => (at === -1 ? -1 : (joins.rows(table, column)[at] ?? -1)), row);
  const seriesOf = (text: string): number => follow(joins.index(link.to).rowOf(text), links.slice(1));
  const series = seriesOf(parent);
  if (series === -1) return null;

  const { key, unnumbered = [] } = tableOf(dataset.schema, name);
  const taken = new Set<string>();
  let last: string | null = null;
  for (const { own, refers } of rowsOf(dataset, name, key[0], link.column)) {
    taken.add(own);
    if (seriesOf(refers) === series && !unnumbered.some((start) => own.startsWith(start))) last = own;
  }
  if (last !== null) return keyAfter(last, taken);
  const parents = tableIn(dataset, links.at(-1)?.to ?? link.to);
  const parentKeys = textsOf(parents, tableOf(dataset.schema, parents.name).key[0]);
  return firstKey(parentKeys[series] ?? '', parentKeys, taken);
}

function rowsOf(dataset: Dataset, name: string, key: string, refers: string) {
  return [tableIn(dataset, name), dataset.ahead.get(name)].flatMap((table) => {
    if (table === undefined) return [];
    const references = textsOf(table, refers);
    return textsOf(table, key).map((own, row) => ({ own, refers: references[row] ?? '' }));
  });
}

const textsOf = (table: DataTable, header: string): readonly string[] =>
  Array.from({ length: table.rowCount }, (_, row) => String(valueAt(table, row, header) ?? ''));
