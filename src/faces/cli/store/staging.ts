import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBAppender, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { StoreEntry } from '../../../app';
import { mark, tableIn, type DataColumn, type DataTable, type Dataset } from '../../../engine/dataset';
import { columnsOf, isTable, type Schema } from '../../../engine/schema';
import {
  contentsTable,
  dialectOf,
  faultyHeaders,
  named,
  originNames,
  partitionNames,
  storeTables,
  textLiteral,
  type SqlType,
  type StoreTable,
} from '../../../engine/sql';
import type { Partition } from './catalogue';
import { openDatabase, type Database } from './duckdb';

const dialect = dialectOf('duckdb');
export const name = (text: string): string => named(dialect, text);
export const literal = (text: string): string => textLiteral(dialect, text);

/** Serial of 1 January 1970, from which DuckDB counts days. */
const firstDay = 25_569;

/** A workbook's rows carry its place and name: there is one workbook of a place in a period. */
export const fileKey = ({ part, file }: Pick<StoreEntry, 'part' | 'file'>): string => `${part}/${file}`;

/** Types while rows wait: of days their numbers, which become dates when they are written. */
const waitingTypes: Readonly<Record<SqlType, string>> = { ...dialect.types, date: 'INTEGER' };

/** Gives the values of a column of a table of the store for some rows. */
type Values = (from: number, to: number) => readonly DuckDBValue[];

function valuesOf(column: DataColumn, type: SqlType): Values {
  const rows = (valueAt: (row: number) => DuckDBValue): Values => {
    return (from, to) => Array.from({ length: to - from }, (_, index) => valueAt(from + index));
  };
  if (column.kind === 'text') {
    const { codes, dictionary } = column;
    const texts: readonly DuckDBValue[] = type === 'logical' ? dictionary.map((text) => text === 'Ya') : dictionary;
    return rows((row) => texts[codes[row] ?? -1] ?? null);
  }
  const { values } = column;
  const first = type === 'date' ? firstDay : 0;
  return rows((row) => {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) return null;
    return type === 'date' ? Math.floor(value) - first : value;
  });
}

/** The headers of the faulty cells of each row that has some. */
function faultyRows(table: DataTable, headers: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>();
  for (const header of headers) {
    if (table.absent.has(header)) continue;
    table.column(header).marks.forEach((state, row) => {
      if (state !== mark.faulty) return;
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [header]);
      else known.push(header);
    });
  }
  return rows;
}

/** The rows that a run takes in, which wait in a database of their own until they are written. */
export class Staging {
  private readonly appenders = new Map<string, { readonly appender: DuckDBAppender; readonly types: DuckDBType[] }>();
  /** Rows that wait, by table, month and whole. */
  private readonly waiting = new Map<string, number>();

  private constructor(
    private readonly schema: Schema,
    private readonly database: Database,
  ) {}

  /** @param folder of the run's own, in which rows wait */
  static async open(schema: Schema, folder: string): Promise<Staging> {
    await mkdir(folder, { recursive: true });
    const database = await openDatabase(folder);
    const { connection } = database;
    const staging = new Staging(schema, database);
    // Nothing of it is ever kept: without an end to the transaction no row is written twice.
    await connection.run('BEGIN');
    for (const table of staging.tables) {
      const columns = table.columns.map((column) => `${name(column.name)} ${waitingTypes[column.type]}`);
      await connection.run(`CREATE TABLE ${name(table.name)} (${columns.join(', ')})`);
      const appender = await connection.createAppender(table.name);
      const types = table.columns.map((_, index) => appender.columnType(index));
      staging.appenders.set(table.name, { appender, types });
    }
    return staging;
  }

  /** The tables with rows of workbooks. */
  private get tables(): readonly StoreTable[] {
    return storeTables(this.schema).filter((table) => isTable(this.schema, table.name) || table === contentsTable);
  }

  /** Takes the rows of a checked workbook. */
  append(entry: StoreEntry, dataset: Dataset): void {
    const origin: readonly DuckDBValue[] = [fileKey(entry), entry.month, entry.whole];
    const same = origin.map(
      (value): Values =>
        (from, to) =>
          new Array<DuckDBValue>(to - from).fill(value),
    );
    for (const table of this.tables) {
      if (table === contentsTable) {
        this.appendRows(entry, table, entry.tables.length, [...same, (from, to) => entry.tables.slice(from, to)]);
        continue;
      }
      if (!dataset.present.has(table.name)) continue;
      const data = tableIn(dataset, table.name);
      const headers = columnsOf(this.schema, table.name).map(({ header }) => header);
      const faulty = faultyRows(data, headers);
      const types = new Map(table.columns.map((column) => [column.name, column.type]));
      this.appendRows(entry, table, data.rowCount, [
        ...same,
        (from, to) => Array.from(data.sheetRows.subarray(from, to), (row) => row + 1),
        (from, to) => Array.from({ length: to - from }, (_, row) => faultyHeaders(faulty.get(from + row) ?? [])),
        ...headers.map((header) => valuesOf(data.column(header), types.get(header) ?? 'text')),
      ]);
    }
  }

  private appendRows(entry: StoreEntry, table: StoreTable, rowCount: number, columns: readonly Values[]): void {
    const { DuckDBDataChunk } = this.database.duckdb;
    const target = this.appenders.get(table.name);
    if (target === undefined || rowCount === 0) return;
    for (let from = 0; from < rowCount; from += rowsAtOnce) {
      const to = Math.min(rowCount, from + rowsAtOnce);
      const chunk = DuckDBDataChunk.create(target.types, to - from);
      columns.forEach((values, index) => chunk.setColumnValues(index, values(from, to)));
      target.appender.appendDataChunk(chunk);
    }
    const key = JSON.stringify([table.name, entry.month, entry.whole]);
    this.waiting.set(key, (this.waiting.get(key) ?? 0) + rowCount);
  }

  /** All rows that were taken can be written from now on. */
  flush(): void {
    for (const { appender } of this.appenders.values()) appender.closeSync();
  }

  /**
   * Writes the files of a period and whole anew: the rows that wait, and those before without the workbooks that are replaced. Files of tables that stay as they
   * are keep their place.
   * @param run name of the run, by which its files are called
   * @param replaced keys of workbooks whose rows go
   */
  async write(store: string, run: string, before: Partition, replaced: readonly string[]): Promise<Partition> {
    const files: Record<string, string> = {};
    for (const table of this.tables) {
      const old = before.files[table.name];
      const isWaiting = this.waiting.has(JSON.stringify([table.name, before.month, before.whole]));
      if (!isWaiting && (old === undefined || replaced.length === 0)) {
        if (old !== undefined) files[table.name] = old;
        continue;
      }
      const folders = partitionNames.map((each, index) => `${each}=${index === 0 ? before.month : before.whole}`);
      const file = join(table.name, ...folders, `${run}.parquet`);
      await mkdir(dirname(join(store, file)), { recursive: true });
      const sources = [
        ...(isWaiting ? [this.waitingRows(table, before)] : []),
        ...(old === undefined ? [] : [keptRows(join(store, old), replaced)]),
      ].join(' UNION ALL BY NAME ');
      const order = table === contentsTable ? '' : `, ${name(originNames.row)}`;
      await this.database.connection.run(
        `COPY (SELECT * FROM (${sources}) ORDER BY ${name(originNames.file)}${order}) TO ${literal(join(store, file))} (FORMAT parquet, COMPRESSION zstd)`,
      );
      files[table.name] = file;
    }
    return { ...before, files };
  }

  private waitingRows(table: StoreTable, { month, whole }: Partition): string {
    const columns = table.columns
      .filter((column) => !partitionNames.includes(column.name))
      .map(({ name: each, type }) =>
        type === 'date' ? `(DATE '1970-01-01' + ${name(each)}) AS ${name(each)}` : name(each),
      );
    return `SELECT ${columns.join(', ')} FROM ${name(table.name)} WHERE ${name(originNames.period)} = ${literal(month)} AND ${name(originNames.whole)} = ${literal(whole)}`;
  }

  close(): void {
    this.database.close();
  }
}

/** Rows that DuckDB takes at once. */
const rowsAtOnce = 2048;

function keptRows(file: string, replaced: readonly string[]): string {
  const gone =
    replaced.length === 0 ? '' : ` WHERE ${name(originNames.file)} NOT IN (${replaced.map(literal).join(', ')})`;
  return `SELECT * FROM read_parquet(${literal(file)}, hive_partitioning = false)${gone}`;
}
