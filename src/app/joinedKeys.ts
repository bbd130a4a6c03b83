import { keyOf, type Dataset } from '../engine/dataset';
import { partsOf } from './dataSheets';
import { columnOf, columnsOf, isTable, tableNames, tableOf, type Schema } from '../engine/schema';

/**
 * Whether a table's keys are its own, so that two files may use the same one for different things: neither codes of areas, which mean the same
 * everywhere, nor keys of other tables.
 */
export function hasOwnKeys(schema: Schema, name: string): boolean {
  if (name === schema.areas.table) return false;
  const table = tableOf(schema, name);
  const { refersTo, areaOf } = columnOf(table, table.key[0]);
  return refersTo === undefined && areaOf === undefined;
}

/** Columns of a table that hold keys which may get a prefix, with the table whose key each is. */
export function joinedColumns(
  schema: Schema,
  table: string,
): readonly { readonly index: number; readonly of: string }[] {
  const [key] = tableOf(schema, table).key;
  return columnsOf(schema, table).flatMap(({ header, refersTo, mentions }, index) => {
    const target = header === key && hasOwnKeys(schema, table) ? table : (refersTo ?? mentions);
    return isTable(schema, target) && hasOwnKeys(schema, target) ? [{ index, of: target }] : [];
  });
}

/** The table whose key a column of that header holds, where keys of two files may mean different things; null for other columns. */
export const keyColumn = (schema: Schema, header: string): string | null =>
  tableNames(schema).find((name) => {
    const { key } = tableOf(schema, name);
    return key.length === 1 && key[0] === header && hasOwnKeys(schema, name);
  }) ?? null;

/** The keys that each of several workbooks uses. */
export class JoinedKeys {
  private readonly own: ReadonlyMap<string, readonly ReadonlySet<string>[]>;

  constructor(schema: Schema, datasets: readonly Dataset[]) {
    this.own = new Map(
      tableNames(schema)
        .filter((name) => hasOwnKeys(schema, name))
        .map((name) => [
          name,
          datasets.map(
            (dataset) =>
              new Set(
                partsOf(dataset, name).flatMap((table) =>
                  table.text(tableOf(schema, name).key[0]).dictionary.map(keyOf),
                ),
              ),
          ),
        ]),
    );
  }

  /**
   * Whether a key of workbook `part`, or a reference to one, needs its part's code in front: another workbook has the same key. A reference that
   * leads nowhere in its own workbook gets it too, so that it does not come to name a row of another.
   */
  needsPrefix(table: string, part: number, text: string): boolean {
    const key = keyOf(text);
    return (this.own.get(table) ?? []).some((keys, index) => index !== part && keys.has(key));
  }
}
