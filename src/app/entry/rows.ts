import { rowKey, valueAt } from '../../engine/check';
import { keyOf, tableIn, type Dataset } from '../../engine/dataset';
import { searchedText, searchOf, tellingColumns } from '../../engine/entry';
import { columnsOf, linksTo, tableOf, type CellValue } from '../../engine/schema';

/** A row of a table as a list shows it. */
export interface ListedRow {
  /** Row of the table. */
  readonly row: number;
  /** Its key as text; empty where a part of it is missing. */
  readonly key: string;
  /** Values of the two columns that tell people which row it is, and the headers of these. */
  readonly telling: readonly CellValue[];
  readonly headers: readonly string[];
}

/**
 * The rows of a table in which every word of a query occurs, in the key, in names or in what they refer to (docs/spec/entry.md 3.1); all rows for a blank one.
 * @param most rows that are given
 * @returns the last rows first, since they were entered last, and how many there are in all
 */
export function findRows(
  dataset: Dataset,
  name: string,
  query: string,
  most: number,
): { readonly rows: readonly ListedRow[]; readonly total: number } {
  const { schema } = dataset;
  const table = tableIn(dataset, name);
  const isFound = searchOf(query);
  const texts = columnsOf(schema, name).flatMap(({ header }) => {
    const column = table.column(header);
    return column.kind === 'text' ? [{ codes: column.codes, texts: column.dictionary.map(searchedText) }] : [];
  });
  const matches = (row: number): boolean => isFound(texts.map((column) => column.texts[column.codes[row] ?? -1] ?? ''));
  const found: number[] = [];
  let total = 0;
  for (let row = table.rowCount - 1; row >= 0; row -= 1) {
    if (!matches(row)) continue;
    total += 1;
    if (found.length < most) found.push(row);
  }
  const telling = tellingColumns(tableOf(schema, name));
  return {
    total,
    rows: found.map((row) => ({
      row,
      key: rowKey(schema, table, row),
      telling: telling.map((header) => valueAt(table, row, header)),
      headers: telling,
    })),
  };
}

/** The row of a table with a key as text; -1 where there is none. */
export function rowOfKey(dataset: Dataset, name: string, key: string): number {
  const table = tableIn(dataset, name);
  for (let row = 0; row < table.rowCount; row += 1) if (rowKey(dataset.schema, table, row) === key) return row;
  return -1;
}

/** A key of a table that others may refer to, with what tells people which row it is. */
export interface ListedKey {
  readonly key: string;
  readonly telling: readonly CellValue[];
}

/** The keys of a table, in the order of its rows. */
export function keysOf(dataset: Dataset, name: string): readonly ListedKey[] {
  const table = tableIn(dataset, name);
  const own = tableOf(dataset.schema, name);
  const telling = tellingColumns(own);
  return Array.from({ length: table.rowCount }, (_, row) => ({
    key: String(valueAt(table, row, own.key[0]) ?? ''),
    telling: telling.map((header) => valueAt(table, row, header)),
  })).filter(({ key }) => key !== '');
}

/** How many rows of other tables refer to a row, by table; it cannot go while there are any (docs/spec/entry.md 3.2). */
export function rowsThatRefer(
  dataset: Dataset,
  name: string,
  row: number,
): readonly { readonly table: string; readonly count: number }[] {
  const { schema } = dataset;
  const key = valueAt(tableIn(dataset, name), row, tableOf(schema, name).key[0]);
  if (key === null) return [];
  return linksTo(schema, name).flatMap(({ table, column }) => {
    const referring = [tableIn(dataset, table), dataset.ahead.get(table)].flatMap((each) =>
      each === undefined ? [] : [each],
    );
    const count = referring.reduce((sum, each) => {
      let own = 0;
      for (let index = 0; index < each.rowCount; index += 1)
        if (keyOf(String(valueAt(each, index, column) ?? '')) === keyOf(String(key))) own += 1;
      return sum + own;
    }, 0);
    return count === 0 ? [] : [{ table, count }];
  });
}

/** Cells of a row as they were read, by header: certain repairs applied, what cannot be read as it was typed. */
export function rowValues(dataset: Dataset, name: string, row: number): Readonly<Record<string, CellValue>> {
  const table = tableIn(dataset, name);
  return Object.fromEntries(
    columnsOf(dataset.schema, name)
      .filter(({ header }) => !table.absent.has(header))
      .map(({ header }) => [header, valueAt(table, row, header) ?? table.rawValue(row, header)]),
  );
}
