import type * as DuckDB from '@duckdb/node-api';
import { CliError } from '../error';

/** What embedded DuckDB may take of memory; beyond it writes to disk. */
const memoryLimit = '1GB';

/**
 * Loads embedded DuckDB, which only what has to do with a store needs, and which not every computer has. Throws a `CliError` that says what to install.
 */
export async function loadDuckDB(): Promise<typeof DuckDB> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    const platform = `${process.platform}-${process.arch}`;
    throw new CliError('cli.error.duckdb', { platform }, { cause: error });
  }
}

/** A connection to a database in memory, or in a file of its own, and how to let go of it. */
export interface Database {
  readonly duckdb: typeof DuckDB;
  readonly connection: DuckDB.DuckDBConnection;
  close(): void;
}

/** Opens a database. @param folder where it keeps what memory does not hold; '' for one that only reads */
export async function openDatabase(folder: string): Promise<Database> {
  const duckdb = await loadDuckDB();
  const place = folder === '' ? ':memory:' : `${folder}/kerja.duckdb`;
  const instance = await duckdb.DuckDBInstance.create(place, { memory_limit: memoryLimit });
  const connection = await instance.connect();
  return {
    duckdb,
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
