import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBAppender, DuckDBType } from '@duckdb/node-api';
import type { StoreEntry } from '../../../app';
import { mark, markedRows, tableIn, type DataTable, type Dataset } from '../../../engine/dataset';
import { columnsOf, isTable, type Schema } from '../../../engine/schema';
import {
  contentsTable,
  faultyHeaders,
  fileColumns,
  originNames,
  partitionNames,
  storeTables,
  type StoreColumn,
  type StoreTable,
} from '../../../engine/sql';
import type { Partition } from './catalogue';
import { openDatabase, type Database } from './duckdb';
import { blank, cellsBy, isFilled, waitingColumn, type Cells, type WaitingColumn } from './waitingColumn';
import { dialect, literal, name } from './words';

/** A workbook's rows carry its place and name: there is one workbook of a place in a period. */
export const fileKey = ({ part, file }: Pick<StoreEntry, 'part' | 'file'>): string => `${part}/${file}`;

/** The headers of the faulty cells of each row that has some. */
function faultyRows(table: DataTable, headers: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>();
  for (const header of headers) {
    if (table.absent.has(header)) continue;
    for (const row of markedRows(table.column(header).marks, mark.faulty)) {
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [header]);
      else known.push(header);
    }
  }
  return rows;
}

/** Rows that wait in a table. */
interface Waiting {
  /** Names of the table's columns: those that any row fills. */
  readonly headers: string[];
  /** Numbers of the workbooks that they are of. */
  readonly files: number[];
}

/** What takes rows into a place. */
interface Open {
  readonly place: string;
  readonly appender: DuckDBAppender;
  readonly types: readonly DuckDBType[];
}

/** The rows that a run takes in, which wait in a database of their own until they are written. */
export class Staging {
  private readonly columns = new Map<string, ReadonlyMap<string, WaitingColumn>>();
  /** The rows that wait, by the table in which they do. */
  private readonly waiting = new Map<string, Waiting>();
  /** What takes the rows of each table, with the place in which they wait: kept for the next workbook, which most often is of the same whole. */
  private readonly open = new Map<string, Open>();
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

  /** The type of a column while its rows wait. */
  private typeOf(table: string, { name: header, type }: StoreColumn): string {
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
    const file = cellsBy(() => number);
    for (const table of this.tables) {
      if (table === contentsTable) {
        const contents = ownColumns(table).map(
          ({ name: each }) => [each, cellsBy((row) => entry.tables[row] ?? null)] as const,
        );
        await this.appendRows(entry, table, entry.tables.length, new Map([[fileNumber, file], ...contents]));
        continue;
      }
      if (!dataset.present.has(table.name)) continue;
      const data = tableIn(dataset, table.name);
      const columns = this.columnsIn(table.name);
      const faulty = faultyRows(data, [...columns.keys()]);
      const cells = new Map([
        [fileNumber, file],
        [originNames.row, cellsBy((row) => (data.sheetRows[row] ?? 0) + 1)],
      ]);
      if (faulty.size > 0)
        cells.set(
          originNames.faulty,
          cellsBy((row) => faultyHeaders(faulty.get(row) ?? [])),
        );
      for (const [header, column] of columns) {
        const own = data.column(header);
        if (isFilled(own)) cells.set(header, column.cellsOf(own));
      }
      await this.appendRows(entry, table, data.rowCount, cells);
    }
  }

  /** @param filled the columns that any of the rows fills, by name */
  private async appendRows(
    entry: StoreEntry,
    table: StoreTable,
    rowCount: number,
    filled: ReadonlyMap<string, Cells>,
  ): Promise<void> {
    if (rowCount === 0) return;
    const place = placeOf(table, entry);
    const { headers, files } = await this.waitingIn(table, place, [...filled.keys()]);
    const { appender, types } = await this.openFor(table, place, headers.length);
    for (let from = 0; from < rowCount; from += rowsAtOnce) {
      const to = Math.min(rowCount, from + rowsAtOnce);
      const chunk = this.database.duckdb.DuckDBDataChunk.create(types, to - from);
      headers.forEach((header, index) => {
        const vector = chunk.getColumnVector(index);
        (filled.get(header) ?? blank)(vector, from);
        vector.flush();
      });
      appender.appendDataChunk(chunk);
    }
    files.push(this.files.length);
  }

  /** The rows that wait in a place, where some columns are to be filled. */
  private async waitingIn(table: StoreTable, place: string, filled: readonly string[]): Promise<Waiting> {
    const { connection } = this.database;
    const columns = new Map(ownColumns(table).map((column) => [column.name, this.typeOf(table.name, column)]));
    const defined = (header: string): string => `${name(header)} ${columns.get(header) ?? 'INTEGER'}`;
    const before = this.waiting.get(place);
    if (before === undefined) {
      await connection.run(`CREATE TABLE ${name(place)} (${filled.map(defined).join(', ')})`);
      const made = { headers: [...filled], files: [] };
      this.waiting.set(place, made);
      return made;
    }
    const missing = filled.filter((header) => !before.headers.includes(header));
    if (missing.length > 0) this.letGo(table);
    for (const header of missing) {
      await connection.run(`ALTER TABLE ${name(place)} ADD COLUMN ${defined(header)}`);
      before.headers.push(header);
    }
    return before;
  }

  /** What takes rows into a place. Another place of the table is done with first: DuckDB takes rows that it gets apart at a price for each time. */
  private async openFor(table: StoreTable, place: string, columns: number): Promise<Open> {
    const before = this.open.get(table.name);
    if (before?.place === place) return before;
    this.letGo(table);
    const appender = await this.database.connection.createAppender(place);
    const types = Array.from({ length: columns }, (_, index) => appender.columnType(index));
    const made = { place, appender, types };
    this.open.set(table.name, made);
    return made;
  }

  private letGo(table: StoreTable): void {
    this.open.get(table.name)?.appender.closeSync();
    this.open.delete(table.name);
  }

  /**
   * Writes the files of a period and whole anew: the rows that wait, and those before without the workbooks that are replaced. Files of tables that stay as they
   * are keep their place.
   * @param run name of the run, by which its files are called
   * @param replaced keys of workbooks whose rows go
   */
  async write(store: string, run: string, before: Partition, replaced: readonly string[]): Promise<Partition> {
    for (const table of this.tables) this.letGo(table);
    const files: Record<string, string> = {};
    for (const table of this.tables) {
      const old = before.files[table.name];
      const place = placeOf(table, before);
      const waiting = this.waiting.get(place);
      if (waiting === undefined && (old === undefined || replaced.length === 0)) {
        if (old !== undefined) files[table.name] = old;
        continue;
      }
      const folders = partitionNames.map((each, index) => `${each}=${index === 0 ? before.month : before.whole}`);
      // Told in the catalogue as every computer reads it.
      const file = [table.name, ...folders, `${run}.parquet`].join('/');
      await mkdir(dirname(join(store, file)), { recursive: true });
      const sources = [
        ...(waiting === undefined ? [] : [this.waitingRows(table, place, waiting)]),
        ...(old === undefined ? [] : [keptRows(join(store, old), replaced)]),
      ].join(' UNION ALL BY NAME ');
      const order = table === contentsTable ? '' : `, ${name(originNames.row)}`;
      await this.database.connection.run(
        `COPY (SELECT * FROM (${sources}) ORDER BY ${name(originNames.file)}${order}) TO ${literal(join(store, file))} (FORMAT parquet, COMPRESSION zstd)`,
      );
      files[table.name] = file;
      if (waiting !== undefined) await this.database.connection.run(`DROP TABLE ${name(place)}`);
    }
    return { ...before, files };
  }

  private waitingRows(table: StoreTable, place: string, waiting: Waiting): string {
    const own = this.columnsIn(table.name);
    const columns = ownColumns(table).map(({ name: each, type }) => {
      const written = waiting.headers.includes(each)
        ? (own.get(each)?.written ?? name(each))
        : `CAST(NULL AS ${dialect.types[type]})`;
      return `${written} AS ${name(each)}`;
    });
    const files = waiting.files.map((number) => `(${number}, ${literal(this.files[number - 1] ?? '')})`).join(', ');
    return `SELECT berkas.nama AS ${name(originNames.file)}, ${columns.join(', ')} FROM ${name(place)} JOIN (VALUES ${files}) AS berkas(${fileNumber}, nama) USING (${fileNumber})`;
  }

  close(): void {
    // What is in their hands only goes unwritten: closed, they would write it.
    for (const { appender } of this.open.values()) appender.clear();
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
