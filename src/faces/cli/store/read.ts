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

/** A column as the engine reads it: days as serials, texts of a list by their place in it. Only free texts may be NULL. */
function expression(schemaColumn: ColumnSchema): string {
  const column = name(schemaColumn.header);
  switch (sqlType(schemaColumn.type)) {
    case 'date':
      return `COALESCE(CAST(${column} - DATE '1899-12-30' AS DOUBLE), 'NaN'::DOUBLE)`;
    case 'logical':
      return `CASE WHEN ${column} THEN 0 WHEN NOT ${column} THEN 1 ELSE -1 END`;
    case 'text': {
      const listed = listedTexts(schemaColumn);
      return listed.length > 0 ? ordinal(column, listed) : column;
    }
    case 'number':
    case 'whole':
      return `COALESCE(${column}, 'NaN'::DOUBLE)`;
  }
}

/** The place of a text in a list, from 0; -1 for one that is not there. */
const ordinal = (text: string, list: readonly string[]): string =>
  `COALESCE(list_position([${list.map(literal).join(', ')}], ${text}), 0)::INTEGER - 1`;

/** Takes the values of a column, chunk by chunk. */
interface Filling {
  /** @param places of the rows' workbooks among the parts of the whole */
  add(vector: DuckDBVector, from: number, places: DuckDBVector): void;
  column(): StoredColumn;
}

function numberFilling(rowCount: number): Filling {
  const values = new Float64Array(rowCount);
  return {
    add(vector, from) {
      for (let row = 0; row < vector.itemCount; row += 1) values[from + row] = vector.getItem(row) as number;
    },
    column: () => ({ kind: 'number', values }),
  };
}

function listFilling(rowCount: number, dictionary: readonly string[]): Filling {
  const codes = new Int32Array(rowCount);
  return {
    add(vector, from) {
      for (let row = 0; row < vector.itemCount; row += 1) codes[from + row] = vector.getItem(row) as number;
    },
    column: () => ({ kind: 'text', codes, dictionary }),
  };
}

/** @param parts whose codes stand before the texts of their rows; null where a text means the same in all workbooks */
function textFilling(rowCount: number, parts: readonly string[] | null): Filling {
  const codes = new Int32Array(rowCount);
  const texts = new TextCodes();
  return {
    add(vector, from, places) {
      for (let row = 0; row < vector.itemCount; row += 1) {
        const text = vector.getItem(row) as string | null;
        if (text === null) codes[from + row] = -1;
        else if (parts === null) codes[from + row] = texts.add(text);
        else codes[from + row] = texts.add(`${parts[places.getItem(row) as number] ?? ''}/${text}`);
      }
    },
    column: () => ({ kind: 'text', codes, dictionary: texts.dictionary }),
  };
}

function fillingOf(column: ColumnSchema, rowCount: number, parts: readonly string[] | null): Filling {
  const type = sqlType(column.type);
  if (type === 'number' || type === 'date' || type === 'whole') return numberFilling(rowCount);
  const listed = listedTexts(column);
  return listed.length > 0 ? listFilling(rowCount, listed) : textFilling(rowCount, parts);
}

/** Notes the faulty cells of the rows of a chunk. @param from row of its first */
function noteFaulty(
  faulty: Map<number, readonly string[]>,
  marked: DuckDBVector,
  from: number,
  headers: readonly string[],
): void {
  for (let row = 0; row < marked.itemCount; row += 1) {
    const cells = marked.getItem(row);
    if (cells === null) continue;
    faulty.set(
      from + row,
      headers.filter((header) => String(cells).includes(faultyHeader(header))),
    );
  }
}

/** Reads columns of a table back, in the order of workbooks and rows. @param parts codes of the places whose workbooks the rows are of */
async function readTable(
  connection: DuckDBConnection,
  file: string,
  table: string,
  headers: readonly string[],
  parts: readonly string[],
): Promise<StoredColumns> {
  const columns = headers.map((header) => columnOf(tableOf(schema, table), header));
  const origin = name(originNames.file);
  const selected = [
    name(originNames.faulty),
    ordinal(`split_part(${origin}, '/', 1)`, parts),
    ...columns.map(expression),
  ];
  // Asked for as a whole, and not as a stream, so that all processors work at it.
  const result = await connection.run(
    `SELECT ${selected.join(', ')} FROM read_parquet(${literal(file)}, hive_partitioning = false) ORDER BY ${origin}, ${name(originNames.row)}`,
  );
  const chunks = await result.fetchAllChunks();
  const rowCount = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  const own = keysOfFiles(schema, table);
  const fillings = columns.map((column) => fillingOf(column, rowCount, own.has(column.header) ? parts : null));
  const faulty = new Map<number, readonly string[]>();
  let from = 0;
  for (const chunk of chunks) {
    noteFaulty(faulty, chunk.getColumnVector(0), from, headers);
    const places = chunk.getColumnVector(1);
    for (const [index, filling] of fillings.entries()) filling.add(chunk.getColumnVector(index + 2), from, places);
    from += chunk.rowCount;
  }
  return {
    rowCount,
    columns: new Map(fillings.map((filling, index) => [headers[index] ?? '', filling.column()])),
    faulty,
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
      const own = entries.filter((entry) => entry.month === month && entry.whole === whole);
      const parts = [...new Set(own.map(({ part }) => part))];
      const stored = new Map<string, StoredColumns>();
      for (const [table, headers] of columns) {
        const file = files[table];
        if (file === undefined) continue;
        // Of a table that nobody asked for no column can be read by mistake, as if it were empty.
        if (headers.size === 0) {
          stored.set(table, { rowCount: 0, columns: new Map(), faulty: new Map() });
          continue;
        }
        const read = readTable(database.connection, join(folder, file), table, [...headers], parts);
        stored.set(
          table,
          await read.catch((error: unknown) => {
            throw new CliError('cli.error.storeChanged', { folder }, { cause: error });
          }),
        );
      }
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
