import { DuckDBInstance } from '@duckdb/node-api';
import type { Ask, SqlRow } from './equal';

/** A DuckDB in memory after some statements, to ask. */
export async function duckdb(statements: string): Promise<{ readonly ask: Ask; close(): void }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(statements);
  return {
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as SqlRow[],
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
