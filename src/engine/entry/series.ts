import { joinsOf, valueAt } from '../check';
import { keyOf, tableIn, type Dataset, type DataTable } from '../dataset';
import { areaPath, columnOf, tableOf, type Link, type Schema } from '../schema';
import type { RowValues } from './batch';
import { keyIn, newWidth, seriesOf, shortCodes, type Series } from './numbering';

/**
 * The ties from the rows of a table to those that have a series of numbers each: the last ones before the areas, or the areas themselves (docs/spec/entry.md 4.2). Null where the
 * key of the table is no number of a series.
 */
export function seriesLinks(schema: Schema, name: string): readonly [Link, ...Link[]] | null {
  const table = tableOf(schema, name);
  const { type, refersTo } = columnOf(table, table.key[0]);
  const [first, ...others] = areaPath(schema, name)?.links ?? [];
  if (table.key.length > 1 || type !== 'text' || refersTo !== undefined || first === undefined) return null;
  return [first, ...others.slice(0, -1)];
}

/** What is known of the numbers of a table. Owners are rows of the table that has a series for each of its rows. */
interface Known {
  /** The last number of each owner. */
  readonly last: ReadonlyMap<number, string>;
  /** The highest running number of each series, by its prefix as keys compare. */
  readonly highest: ReadonlyMap<string, number>;
  readonly taken: ReadonlySet<string>;
  /** What a new series of each owner begins with. */
  readonly codes: readonly string[];
  /** Owner of what a key of the table that is referred to first names; -1 for none. */
  ownerOf(key: string): number;
}

/** What is known by dataset and table: a form asks with every letter that is typed. */
const known = new WeakMap<Dataset, Map<string, Known>>();

/** The numbers of a table's rows: they continue the last of the same owner, and are never given twice, those of the rows of next month among them. */
export class KeyNumbers {
  private readonly known: Known;
  private readonly highest = new Map<string, number>();
  /** Series that were begun with a number that was typed, by owner. */
  private readonly begun = new Map<number, Series>();

  private constructor(
    dataset: Dataset,
    name: string,
    links: readonly [Link, ...Link[]],
    private readonly isTaken: (key: string) => boolean,
  ) {
    const tables = known.get(dataset) ?? new Map<string, Known>();
    known.set(dataset, tables);
    this.known = tables.get(name) ?? readKnown(dataset, name, links);
    tables.set(name, this.known);
  }

  /**
   * The numbers of a table; null where its keys are none of a series.
   * @param isTaken whether a number is in use besides those of the table
   */
  static of(dataset: Dataset, name: string, isTaken: (key: string) => boolean = () => false): KeyNumbers | null {
    const links = seriesLinks(dataset.schema, name);
    return links === null ? null : new KeyNumbers(dataset, name, links, isTaken);
  }

  /** Owner of what the first reference of a row names; -1 for none. */
  ownerOf(key: string): number {
    return this.known.ownerOf(key);
  }

  /** The next number of an owner; the one after it is another. */
  take(owner: number): string {
    const series = this.series(owner);
    const id = keyOf(series.prefix);
    let count = this.highest.get(id) ?? this.known.highest.get(id) ?? 0;
    let key: string;
    do key = keyIn(series, ++count);
    while (this.isTaken(key) || this.known.taken.has(keyOf(key)));
    this.highest.set(id, count);
    return key;
  }

  /** Begins an owner's numbers with one that was typed; those of its series come after it. False where it does not end with a number to count on from. */
  startAt(owner: number, key: string): boolean {
    const series = seriesOf(key);
    if (series === null) return false;
    this.begun.set(owner, series);
    this.highest.set(keyOf(series.prefix), series.count - 1);
    return true;
  }

  /** A number as it was typed: bare digits, as they stand on paper, get what the owner's series has before them. */
  asTyped(owner: number, typed: string): string {
    return /^\d{1,9}$/.test(typed) ? keyIn(this.series(owner), Number(typed)) : typed;
  }

  private series(owner: number): Series {
    const own = this.begun.get(owner);
    if (own !== undefined) return own;
    const last = this.known.last.get(owner);
    const code = this.known.codes[owner] ?? '';
    return (last === undefined ? null : seriesOf(last)) ?? { prefix: code === '' ? '' : `${code}/`, width: newWidth };
  }
}

/** The next key of a row of these values; null where there is no series, or it is not known yet to whom the row belongs. */
export function nextKey(dataset: Dataset, name: string, values: RowValues): string | null {
  const [link] = seriesLinks(dataset.schema, name) ?? [];
  const numbers = KeyNumbers.of(dataset, name);
  if (link === undefined || numbers === null) return null;
  const owner = numbers.ownerOf(String(values[link.column] ?? ''));
  return owner === -1 ? null : numbers.take(owner);
}

function readKnown(dataset: Dataset, name: string, [first, ...others]: readonly [Link, ...Link[]]): Known {
  const { key, unnumbered = [], columns } = tableOf(dataset.schema, name);
  const joins = joinsOf(dataset);
  const ownerOf = (text: string): number =>
    others.reduce(
      (row, { table, column }) => (row === -1 ? -1 : (joins.rows(table, column)[row] ?? -1)),
      joins.index(first.to).rowOf(text),
    );
  const day = columns.find(({ type, required }) => type === 'date' && required === true)?.header;
  const last = new Map<number, string>();
  const lastDay = new Map<number, number>();
  const highest = new Map<string, number>();
  const taken = new Set<string>();
  for (const table of [tableIn(dataset, name), dataset.ahead.get(name)]) {
    if (table === undefined) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const own = textOf(table, row, key[0]);
      taken.add(keyOf(own));
      const series = unnumbered.some((start) => own.startsWith(start)) ? null : seriesOf(own);
      if (series === null) continue;
      const id = keyOf(series.prefix);
      highest.set(id, Math.max(highest.get(id) ?? 0, series.count));
      const owner = ownerOf(textOf(table, row, first.column));
      const at = day === undefined ? 0 : Number(valueAt(table, row, day) ?? -Infinity);
      if (owner === -1 || at < (lastDay.get(owner) ?? -Infinity)) continue;
      last.set(owner, own);
      lastDay.set(owner, at);
    }
  }
  return { last, highest, taken, codes: codesOf(dataset, others.at(-1)?.to ?? first.to), ownerOf };
}

/** What tells the rows of a table apart in short: their area's code, else their own key. */
function codesOf(dataset: Dataset, name: string): readonly string[] {
  const table = tableIn(dataset, name);
  const [own] = tableOf(dataset.schema, name).key;
  const area = areaPath(dataset.schema, name)?.links[0]?.column ?? own;
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const short = shortCodes(rows.map((row) => textOf(table, row, area)));
  return rows.map((row) => short[row] || textOf(table, row, own));
}

const textOf = (table: DataTable, row: number, header: string): string => String(valueAt(table, row, header) ?? '');
