import type { RawTable, RawWorkbook, RowCells } from '../../engine/dataset';
import type { DataSheet, ReportSpec } from '../../engine/report';
import type { CellValue, Schema } from '../../engine/schema';
import { WorkbookError } from '../errors';
import type {
  CellEdit,
  CellMark,
  DataRows,
  EditRefusal,
  MarkOutcome,
  OwnRows,
  Progress,
  SheetSize,
  TableRows,
  Workbook,
  WrittenSheet,
} from '../port';
import { pickRows, standOf, standsAlike } from '../tableRows';
import type { ShownTexts } from '../textColumns';
import { addTablesToFile } from './addTables';
import { applyToFile, refusalsOfFile, setSettingsInFile, showAllInFile } from './apply';
import type { FileState } from './apply';
import { extendTableOfFile } from './extendTable';
import { graftReport } from './graft';
import { isFileMarked, markFile } from './mark';
import { readNamedCells } from './readNamedCells';
import { readTable } from './read';
import { readBook, sheetNamed, type FileBook } from './sheet/book';
import { ZipFile } from './zip';

/** A workbook in the bytes of an `.xlsx` file. The bytes handed in are never changed; `save` gives the new ones. */
export class FileWorkbook implements Workbook {
  private writing: Promise<unknown> = Promise.resolve();
  /** What its bytes hold; null: not read since they were written. */
  private reading: Promise<FileBook> | null;

  constructor(
    private readonly schema: Schema,
    private readonly texts: ShownTexts,
    private bytes: Uint8Array,
    readonly name: string,
    book: FileBook,
  ) {
    this.reading = Promise.resolve(book);
  }

  async readTables(names: readonly string[], progress?: Progress): Promise<RawWorkbook> {
    const tables: RawTable[] = [];
    const book = await this.book();
    for (const [index, name] of names.entries()) {
      if (progress?.signal.aborted) throw new WorkbookError('cancelled', this.name);
      progress?.report('reading', index, names.length);
      const table = readTable(this.schema, this.texts, name, book);
      if (table !== null) tables.push(table);
    }
    progress?.report('reading', names.length, names.length);
    return { tables };
  }

  /** Nothing calculates in a file: rows with formulas hold what they held. */
  async readRows(
    tables: readonly RawTable[],
    wanted: readonly TableRows<number>[],
    limit: number,
  ): Promise<readonly TableRows<RowCells>[] | null> {
    const { tables: now } = await this.readTables(tables.map(({ name }) => name));
    const current = new Map(now.map((table) => [table.name, table]));
    const isAsBefore = (table: RawTable): boolean => {
      const found = current.get(table.name);
      return found !== undefined && standsAlike(standOf(table), standOf(found));
    };
    const picked = wanted.flatMap(({ table: name, rows }) => {
      const table = current.get(name);
      return table === undefined || rows.length === 0 ? [] : [pickRows(table, rows)];
    });
    const count = picked.reduce((sum, { rows }) => sum + rows.length, 0);
    return count > limit || !tables.every(isAsBefore) ? null : picked;
  }

  async writeReport(report: ReportSpec, progress?: Progress): Promise<readonly WrittenSheet[]> {
    if (progress?.signal.aborted) throw new WorkbookError('cancelled', this.name);
    progress?.report('writing', 0, 1);
    const written = await this.alone(async () => {
      const result = await graftReport(this.bytes, report, this.name);
      this.take(result.bytes);
      return result.written;
    });
    progress?.report('writing', 1, 1);
    return written;
  }

  async readSheets(sheets: readonly SheetSize[]): Promise<readonly (readonly (readonly CellValue[])[])[]> {
    const book = await this.book();
    return sheets.map(({ name, rows, columns }) => {
      const sheet = sheetNamed(book, name);
      if (sheet === undefined) throw new WorkbookError('not-found', name);
      return Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: columns }, (_column, column) => sheet.cells.at(row, column)),
      );
    });
  }

  async readNamedCells(id: string, names: readonly string[]): Promise<ReadonlyMap<string, CellValue>> {
    return readNamedCells(this.bytes, this.name, await this.book(), id, names);
  }

  async apply(
    edits: readonly CellEdit[],
    own: readonly OwnRows[],
    progress?: Progress,
    rows: readonly DataRows[] = [],
  ): Promise<readonly (readonly number[])[]> {
    if (progress?.signal.aborted) throw new WorkbookError('cancelled', this.name);
    progress?.report('writing', 0, 1);
    const places = await this.alone(async () => {
      const applied = await applyToFile(await this.state(), edits, own, rows);
      this.take(applied.bytes);
      return applied.rows;
    });
    progress?.report('writing', 1, 1);
    return places;
  }

  async showAll(sheet: string): Promise<void> {
    await this.alone(async () => this.take(await showAllInFile(await this.state(), sheet)));
  }

  async addTables(tables: readonly DataSheet[], columns: ReadonlyMap<string, readonly string[]> = new Map()) {
    await this.alone(async () => this.take(await addTablesToFile(await this.state(), tables, columns)));
  }

  async extendTable(table: string): Promise<void> {
    await this.alone(async () => this.take(await extendTableOfFile(await this.state(), table)));
  }

  async setSettings(entries: ReadonlyMap<string, CellValue>): Promise<void> {
    await this.alone(async () => this.take(await setSettingsInFile(await this.state(), entries)));
  }

  async refusals(edits: readonly CellEdit[]): Promise<ReadonlyMap<CellEdit, EditRefusal>> {
    return refusalsOfFile(await this.state(), edits);
  }

  async mark(cells: readonly CellMark[] | null): Promise<MarkOutcome> {
    return this.alone(async () => {
      const { bytes, outcome } = await markFile(this.bytes, this.name, cells);
      this.take(bytes);
      return outcome;
    });
  }

  async isMarked(): Promise<boolean> {
    return isFileMarked(this.bytes, this.name);
  }

  /** A file has no screen: nothing to select. */
  async select(): Promise<void> {}

  private async state(): Promise<FileState> {
    return { bytes: this.bytes, name: this.name, book: await this.book(), schema: this.schema };
  }

  /** What the bytes hold now; read when it is first asked for. */
  private book(): Promise<FileBook> {
    return (this.reading ??= readBook(ZipFile.open(this.bytes, this.name), this.name));
  }

  /** Does one writing after the other: each begins with the bytes that the one before has left. */
  private alone<Result>(write: () => Promise<Result>): Promise<Result> {
    const result = this.writing.then(write);
    this.writing = result.catch(() => undefined);
    return result;
  }

  private take(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.reading = null;
  }

  /** The workbook's bytes with everything written so far. */
  async save(): Promise<Uint8Array> {
    await this.writing;
    return this.bytes;
  }
}
