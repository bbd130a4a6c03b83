import { join } from 'node:path';
import type { DuckDBConnection, DuckDBVector } from '@duckdb/node-api';
import { keysOfFiles, type StoreEntry, type WholeReader } from '../../../app';
import { listedTexts, storedDataset, TextCodes, type StoredColumn, type StoredColumns } from '../../../engine/dataset';
import { columnOf, tableOf, type ColumnSchema } from '../../../engine/schema';
import { faultyHeader, originNames, sqlType } from '../../../engine/sql';
import { programme } from '../../../programme';
import { CliError } from '../error';
import type { StoreCatalogue } from './catalogue';
import { openDatabase } from './duckdb';
import { literal, name } from './words';

const { schema } = programme;

/**
 * A column as the engine reads it, without a cell that is NULL: days as serials, texts of a list by their place in it, keys of a workbook with its place in front.
 */
function expression(table: string, header: string, isOwnKey: boolean): string {
  const schemaColumn = columnOf(tableOf(schema, table), header);
  const column = name(header);
  switch (sqlType(schemaColumn.type)) {
    case 'date':
      return `COALESCE(CAST(${column} - DATE '1899-12-30' AS DOUBLE), 'NaN'::DOUBLE)`;
    case 'logical':
      return `CASE WHEN ${column} THEN 0 WHEN NOT ${column} THEN 1 ELSE -1 END`;
    case 'text': {
      const listed = listedTexts(schemaColumn);
      if (listed.length > 0)
        return `COALESCE(list_position([${listed.map(literal).join(', ')}], ${column}), 0)::INTEGER - 1`;
      const own = isOwnKey ? `split_part(${name(originNames.file)}, '/', 1) || '/' || ${column}` : column;
      return `COALESCE(${own}, '')`;
    }
    case 'number':
    case 'whole':
      return `COALESCE(${column}, 'NaN'::DOUBLE)`;
  }
}

/** Takes the values of a column, chunk by chunk. */
interface Filling {
  add(vector: DuckDBVector, from: number): void;
  column(): StoredColumn;
}

function fillingOf(column: ColumnSchema, rowCount: number): Filling {
  const type = sqlType(column.type);
  if (type === 'number' || type === 'date' || type === 'whole') {
    const values = new Float64Array(rowCount);
    return {
      add(vector, from) {
        for (let row = 0; row < vector.itemCount; row += 1) values[from + row] = vector.getItem(row) as number;
      },
      column: () => ({ kind: 'number', values }),
    };
  }
  const codes = new Int32Array(rowCount);
  const listed = listedTexts(column);
  if (listed.length > 0)
    return {
      add(vector, from) {
        for (let row = 0; row < vector.itemCount; row += 1) codes[from + row] = vector.getItem(row) as number;
      },
      column: () => ({ kind: 'text', codes, dictionary: listed }),
    };
  const texts = new TextCodes();
  return {
    add(vector, from) {
      for (let row = 0; row < vector.itemCount; row += 1) {
        const text = vector.getItem(row) as string;
        codes[from + row] = text === '' ? -1 : texts.add(text);
      }
    },
    column: () => ({ kind: 'text', codes, dictionary: texts.dictionary }),
  };
}

/** Reads columns of a table back, in the order of workbooks and rows. */
async function readTable(
  connection: DuckDBConnection,
  file: string,
  table: string,
  headers: readonly string[],
): Promise<StoredColumns> {
  const own = keysOfFiles(schema, table);
  const from = `read_parquet(${literal(file)}, hive_partitioning = false)`;
  const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${from}`);
  const rowCount = Number(counted.getRows()[0]?.[0] ?? 0);
  const selected = [name(originNames.faulty), ...headers.map((header) => expression(table, header, own.has(header)))];
  const result = await connection.stream(
    `SELECT ${selected.join(', ')} FROM ${from} ORDER BY ${name(originNames.file)}, ${name(originNames.row)}`,
  );
  const fillings = headers.map((header) => fillingOf(columnOf(tableOf(schema, table), header), rowCount));
  const faulty = new Map<number, readonly string[]>();
  let row = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const marked = chunk.getColumnVector(0);
    for (let index = 0; index < marked.itemCount; index += 1) {
      const cells = marked.getItem(index);
      if (cells !== null)
        faulty.set(
          row + index,
          headers.filter((header) => String(cells).includes(faultyHeader(header))),
        );
    }
    for (const [index, filling] of fillings.entries()) filling.add(chunk.getColumnVector(index + 1), row);
    row += chunk.rowCount;
  }
  const columns = new Map(fillings.map((filling, index) => [headers[index] ?? '', filling.column()]));
  return { rowCount, columns, faulty };
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
        if (file === undefined) continue;
        // Of a table that nobody asked for no column can be read by mistake, as if it were empty.
        if (headers.size === 0) {
          stored.set(table, { rowCount: 0, columns: new Map(), faulty: new Map() });
          continue;
        }
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
