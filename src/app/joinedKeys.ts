import { keyOf, type AnyTable, type Dataset } from '../engine/dataset';
import { columnsOf, type TableName } from '../engine/schema';

/** Tables whose own keys get the kecamatan code in front when two files use the same one. */
const prefixedTables = ['BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'Angsuran'] as const satisfies readonly TableName[];
export type PrefixedTable = (typeof prefixedTables)[number];

/** Columns of a table that hold keys which may get a prefix, with the table whose key each is. */
export function keyColumns(table: TableName): readonly { readonly index: number; readonly of: PrefixedTable }[] {
  const isPrefixed = (name: string | undefined): name is PrefixedTable =>
    prefixedTables.some((prefixed) => prefixed === name);
  return columnsOf(table).flatMap((column, index) => {
    const target = index === 0 && isPrefixed(table) ? table : column.refersTo;
    return isPrefixed(target) ? [{ index, of: target }] : [];
  });
}

/** The keys that each of several workbooks uses. */
export class JoinedKeys {
  private readonly own: ReadonlyMap<PrefixedTable, readonly ReadonlySet<string>[]>;

  constructor(datasets: readonly Dataset[]) {
    this.own = new Map(
      prefixedTables.map((name) => [
        name,
        datasets.map((dataset) => {
          const table: AnyTable = dataset.tables[name];
          const [key] = columnsOf(name);
          return new Set(key ? table.text(key.header).dictionary.map(keyOf) : []);
        }),
      ]),
    );
  }

  /**
   * Whether a key of workbook `part`, or a reference to one, needs its kecamatan in front: another workbook has the same key. A reference that
   * leads nowhere in its own workbook gets it too, so that it does not come to name a row of another.
   */
  needsPrefix(table: PrefixedTable, part: number, text: string): boolean {
    const key = keyOf(text);
    return (this.own.get(table) ?? []).some((keys, index) => index !== part && keys.has(key));
  }
}
