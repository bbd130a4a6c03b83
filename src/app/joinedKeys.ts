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

/** Stands for several workbooks that use the same key. */
const several = -1;

/** Which of several workbooks uses each key. */
export class JoinedKeys {
  /** By table the keys, each with the number of the workbook that uses it, or `several`. */
  private readonly users = new Map<string, Map<string, number>>();

  constructor(schema: Schema, datasets: readonly Dataset[]) {
    for (const name of tableNames(schema).filter((each) => hasOwnKeys(schema, each))) {
      const users = new Map<string, number>();
      this.users.set(name, users);
      for (const [part, dataset] of datasets.entries())
        for (const table of partsOf(dataset, name))
          for (const text of table.text(tableOf(schema, name).key[0]).dictionary) {
            const key = keyOf(text);
            users.set(key, (users.get(key) ?? part) === part ? part : several);
          }
    }
  }

  /**
   * Whether a key of workbook `part`, or a reference to one, needs its part's code in front: another workbook has the same key. A reference that
   * leads nowhere in its own workbook gets it too, so that it does not come to name a row of another.
   */
  needsPrefix(table: string, part: number, text: string): boolean {
    return (this.users.get(table)?.get(keyOf(text)) ?? part) !== part;
  }
}
