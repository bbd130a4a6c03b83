import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { keysOfFiles, type StoreEntry, type WholeReader } from '../../../app';
import { storedDataset, type StoredColumns } from '../../../engine/dataset';
import { columnOf, tableOf } from '../../../engine/schema';
import { faultyHeader, originNames, sqlType } from '../../../engine/sql';
import { programme } from '../../../programme';
import { CliError } from '../error';
import type { StoreCatalogue } from './catalogue';
import { openDatabase } from './duckdb';
import { literal, name } from './staging';

const { schema } = programme;

/** A column as the engine reads it: days as serials, yes and no in words, keys of a workbook with its place in front. */
function expression(table: string, header: string, isOwnKey: boolean): string {
  const column = name(header);
  switch (sqlType(columnOf(tableOf(schema, table), header).type)) {
    case 'date':
      return `CAST(${column} - DATE '1899-12-30' AS DOUBLE)`;
    case 'logical':
      return `CASE WHEN ${column} THEN 'Ya' WHEN NOT ${column} THEN 'Tidak' END`;
    case 'text':
      return isOwnKey ? `split_part(${name(originNames.file)}, '/', 1) || '/' || ${column}` : column;
    case 'number':
    case 'whole':
      return column;
  }
}

/** Reads columns of a table back, in the order of workbooks and rows. */
async function readTable(
  connection: DuckDBConnection,
  file: string,
  table: string,
  headers: readonly string[],
): Promise<StoredColumns> {
  const own = keysOfFiles(schema, table);
  const selected = [name(originNames.faulty), ...headers.map((header) => expression(table, header, own.has(header)))];
  const columns = selected.map((): (string | number | null)[] => []);
  const result = await connection.stream(
    `SELECT ${selected.join(', ')} FROM read_parquet(${literal(file)}, hive_partitioning = false) ORDER BY ${name(originNames.file)}, ${name(originNames.row)}`,
  );
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [index, column] of columns.entries()) {
      const values = chunk.getColumnValues(index) as (string | number | null)[];
      for (const value of values) column.push(value);
    }
  }
  const [faulty = [], ...values] = columns;
  return {
    rowCount: faulty.length,
    columns: new Map(headers.map((header, index) => [header, values[index] ?? []])),
    isFaulty: (row, header) => String(faulty[row] ?? '').includes(faultyHeader(header)),
  };
}

/** The rows of a store's wholes in one month, read one whole after the other; `close` lets go of the database. */
export interface StoreRows {
  readonly read: WholeReader;
  close(): void;
}

/** Opens the rows of a month. Reading rejects with a `CliError` where another run changed the store meanwhile. */
export async function openRows(
  folder: string,
  { entries, partitions }: StoreCatalogue,
  month: string,
): Promise<StoreRows> {
  const database = await openDatabase('');
  return {
    async read(whole, columns, profile) {
      const files = partitions.find((each) => each.month === month && each.whole === whole)?.files ?? {};
      const stored = new Map<string, StoredColumns>();
      for (const [table, headers] of columns) {
        const file = files[table];
        if (file === undefined || headers.size === 0) continue;
        const read = readTable(database.connection, join(folder, file), table, [...headers]);
        stored.set(
          table,
          await read.catch((error: unknown) => {
            throw new CliError('cli.error.storeChanged', { folder }, { cause: error });
          }),
        );
      }
      const own = entries.filter((entry) => entry.month === month && entry.whole === whole);
      return storedDataset(schema, profile, presentIn(own), stored);
    },
    close: () => database.close(),
  };
}

/** The tables that the workbooks of a whole have together. A table that judges rows of others counts only where all have it. */
function presentIn(entries: readonly StoreEntry[]): ReadonlySet<string> {
  const present = new Set(entries.flatMap(({ tables }) => tables));
  for (const table of present) {
    const isEverywhere = entries.every(({ tables }) => tables.includes(table));
    if (tableOf(schema, table).onlyTogether === true && !isEverywhere) present.delete(table);
  }
  return present;
}
