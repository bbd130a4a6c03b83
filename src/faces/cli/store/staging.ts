import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBValue } from '@duckdb/node-api';
import type { StoreEntry } from '../../../app';
import { listedTexts, mark, tableIn, type DataColumn, type DataTable, type Dataset } from '../../../engine/dataset';
import { columnsOf, isTable, yesNo, type ColumnSchema, type Schema } from '../../../engine/schema';
import {
  contentsTable,
  dialectOf,
  faultyHeaders,
  fileColumns,
  named,
  originNames,
  partitionNames,
  sqlType,
  storeTables,
  textLiteral,
  type SqlType,
  type StoreColumn,
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

/** A column while its rows wait: a text of a list as its place in it, a day as its number, what is the same for all rows of a workbook not at all. */
interface WaitingColumn {
  readonly type: string;
  /** What it is written as. */
  readonly written: string;
  valuesOf(column: DataColumn): Values;
}

/** Gives the values of a column of a table of the store for some rows. */
type Values = (from: number, to: number) => readonly DuckDBValue[];

const rowsOf = (valueAt: (row: number) => DuckDBValue): Values => {
  return (from, to) => Array.from({ length: to - from }, (_, index) => valueAt(from + index));
};

const numbersOf = (column: DataColumn, convert: (value: number) => number): Values => {
  const values = column.kind === 'number' ? column.values : new Float64Array(0);
  return rowsOf((row) => {
    const value = values[row] ?? NaN;
    return Number.isNaN(value) ? null : convert(value);
  });
};

const textsOf = (column: DataColumn, texts: readonly DuckDBValue[]): Values => {
  const codes = column.kind === 'text' ? column.codes : new Int32Array(0);
  return rowsOf((row) => texts[codes[row] ?? -1] ?? null);
};

const dictionaryOf = (column: DataColumn): readonly string[] => (column.kind === 'text' ? column.dictionary : []);

function waitingColumn(schemaColumn: ColumnSchema): WaitingColumn {
  const own = name(schemaColumn.header);
  const type = sqlType(schemaColumn.type);
  switch (type) {
    case 'date':
      return {
        type: 'INTEGER',
        written: `(DATE '1970-01-01' + ${own})`,
        valuesOf: (column) => numbersOf(column, (value) => Math.floor(value) - firstDay),
      };
    case 'logical':
      return {
        type: dialect.types.logical,
        written: own,
        valuesOf: (column) =>
          textsOf(
            column,
            dictionaryOf(column).map((text) => text === yesNo[0]),
          ),
      };
    case 'text': {
      const listed = listedTexts(schemaColumn);
      if (listed.length === 0)
        return {
          type: dialect.types.text,
          written: own,
          valuesOf: (column) => textsOf(column, dictionaryOf(column)),
        };
      return {
        type: 'INTEGER',
        written: `list_extract([${listed.map(literal).join(', ')}], ${own})`,
        valuesOf: (column) =>
          textsOf(
            column,
            dictionaryOf(column).map((text) => listed.indexOf(text) + 1),
          ),
      };
    }
    case 'number':
    case 'whole':
      return { type: dialect.types[type], written: own, valuesOf: (column) => numbersOf(column, (value) => value) };
  }
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
  private readonly columns = new Map<string, ReadonlyMap<string, WaitingColumn>>();
  /** Numbers of the workbooks whose rows wait, by the table in which they do. */
  private readonly waiting = new Map<string, number[]>();
  /** Workbooks by their number. */
  private readonly files: string[] = [];

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
    return staging;
  }

  /** The tables with rows of workbooks. */
  private get tables(): readonly StoreTable[] {
    return storeTables(this.schema).filter((table) => isTable(this.schema, table.name) || table === contentsTable);
  }

  private typeOf(table: string, header: string, type: SqlType): string {
    return this.columnsIn(table).get(header)?.type ?? dialect.types[type];
  }

  /** The columns of a data table while its rows wait, by header. */
  private columnsIn(table: string): ReadonlyMap<string, WaitingColumn> {
    const known = this.columns.get(table);
    if (known !== undefined) return known;
    const columns = isTable(this.schema, table) ? columnsOf(this.schema, table) : [];
    const made = new Map(columns.map((column) => [column.header, waitingColumn(column)]));
    this.columns.set(table, made);
    return made;
  }

  /** Takes the rows of a checked workbook. */
  async append(entry: StoreEntry, dataset: Dataset): Promise<void> {
    const number = this.files.push(fileKey(entry));
    const file: Values = (from, to) => new Array<DuckDBValue>(to - from).fill(number);
    for (const table of this.tables) {
      if (table === contentsTable) {
        await this.appendRows(entry, table, entry.tables.length, [file, (from, to) => entry.tables.slice(from, to)]);
        continue;
      }
      if (!dataset.present.has(table.name)) continue;
      const data = tableIn(dataset, table.name);
      const columns = this.columnsIn(table.name);
      const faulty = faultyRows(data, [...columns.keys()]);
      await this.appendRows(entry, table, data.rowCount, [
        file,
        rowsOf((row) => (data.sheetRows[row] ?? 0) + 1),
        rowsOf((row) => (faulty.size === 0 ? null : faultyHeaders(faulty.get(row) ?? []))),
        ...[...columns].map(([header, column]) => column.valuesOf(data.column(header))),
      ]);
    }
  }

  private async appendRows(
    entry: StoreEntry,
    table: StoreTable,
    rowCount: number,
    columns: readonly Values[],
  ): Promise<void> {
    if (rowCount === 0) return;
    const { connection, duckdb } = this.database;
    const place = placeOf(table, entry);
    const waiting = this.waiting.get(place);
    if (waiting === undefined) await connection.run(`CREATE TABLE ${name(place)} (${this.definition(table)})`);
    const appender = await connection.createAppender(place);
    const types = columns.map((_, index) => appender.columnType(index));
    for (let from = 0; from < rowCount; from += rowsAtOnce) {
      const to = Math.min(rowCount, from + rowsAtOnce);
      const chunk = duckdb.DuckDBDataChunk.create(types, to - from);
      columns.forEach((values, index) => chunk.setColumnValues(index, values(from, to)));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    this.waiting.set(place, [...(waiting ?? []), this.files.length]);
  }

  private definition(table: StoreTable): string {
    const own = ownColumns(table).map(({ name: each, type }) => `${name(each)} ${this.typeOf(table.name, each, type)}`);
    return [`${fileNumber} INTEGER`, ...own].join(', ');
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
      const place = placeOf(table, before);
      const waiting = this.waiting.get(place) ?? [];
      if (waiting.length === 0 && (old === undefined || replaced.length === 0)) {
        if (old !== undefined) files[table.name] = old;
        continue;
      }
      const folders = partitionNames.map((each, index) => `${each}=${index === 0 ? before.month : before.whole}`);
      // Told in the catalogue as every computer reads it.
      const file = [table.name, ...folders, `${run}.parquet`].join('/');
      await mkdir(dirname(join(store, file)), { recursive: true });
      const sources = [
        ...(waiting.length > 0 ? [this.waitingRows(table, place, waiting)] : []),
        ...(old === undefined ? [] : [keptRows(join(store, old), replaced)]),
      ].join(' UNION ALL BY NAME ');
      const order = table === contentsTable ? '' : `, ${name(originNames.row)}`;
      await this.database.connection.run(
        `COPY (SELECT * FROM (${sources}) ORDER BY ${name(originNames.file)}${order}) TO ${literal(join(store, file))} (FORMAT parquet, COMPRESSION zstd)`,
      );
      files[table.name] = file;
      if (waiting.length > 0) await this.database.connection.run(`DROP TABLE ${name(place)}`);
    }
    return { ...before, files };
  }

  private waitingRows(table: StoreTable, place: string, waiting: readonly number[]): string {
    const own = this.columnsIn(table.name);
    const columns = ownColumns(table).map(
      ({ name: each }) => `${own.get(each)?.written ?? name(each)} AS ${name(each)}`,
    );
    const files = waiting.map((number) => `(${number}, ${literal(this.files[number - 1] ?? '')})`).join(', ');
    return `SELECT berkas.nama AS ${name(originNames.file)}, ${columns.join(', ')} FROM ${name(place)} JOIN (VALUES ${files}) AS berkas(${fileNumber}, nama) USING (${fileNumber})`;
  }

  close(): void {
    this.database.close();
  }
}

/** Name of the table in which rows of a table wait, those of each period and whole apart: so that each is gone through once. */
const placeOf = ({ name: table }: StoreTable, { month, whole }: Pick<StoreEntry, 'month' | 'whole'>): string =>
  `${table} ${month} ${whole}`;

/** Column of the number of a row's workbook while it waits. */
const fileNumber = 'nomor_berkas';

/** The columns of a table that differ from row to row of a workbook. */
const ownColumns = ({ columns }: StoreTable): readonly StoreColumn[] =>
  columns.filter((column) => !fileColumns.includes(column));

/** Rows that DuckDB takes at once. */
const rowsAtOnce = 2048;

function keptRows(file: string, replaced: readonly string[]): string {
  const gone =
    replaced.length === 0 ? '' : ` WHERE ${name(originNames.file)} NOT IN (${replaced.map(literal).join(', ')})`;
  return `SELECT * FROM read_parquet(${literal(file)}, hive_partitioning = false)${gone}`;
}
