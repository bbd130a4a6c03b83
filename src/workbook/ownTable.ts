import { headerKey } from '../engine/dataset';
import { numberFormatOf } from '../engine/report';
import { isOwnTable, ownColumns, ownTables, settingsTable } from '../engine/schema';
import type { CellValue, Schema } from '../engine/schema';
import { WorkbookError } from './errors';
import type { OwnRow } from './port';

/** Where the product's own tables are written: planned here for every kind of workbook. Rows and columns are zero-based sheet coordinates. */

/** First rows of an own table's sheet among which its header is looked for. */
export const ownHeaderRows = 5;

/** The used cells of an own table's sheet, as far as they are needed. */
export interface OwnSheet {
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  /** The first rows. */
  readonly head: readonly (readonly CellValue[])[];
  /** The last rows. */
  readonly tail: readonly (readonly CellValue[])[];
}

/** Cells to be written; null leaves a cell as it is. */
export interface OwnBlock {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly CellValue[])[];
  /** What the cells held; absent: nothing. */
  readonly before?: readonly (readonly CellValue[])[];
}

/** A table that the product keeps. */
export interface OwnTable {
  /** Its sheet has this name too. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Number format (as in an English Excel) of a value: texts stay texts, however much they look like numbers. Null for columns that the user added, which keep theirs. */
  formatOf(value: CellValue, column: string | undefined): string | null;
}

const timeFormat = 'dd/mm/yyyy hh:mm';

/** A table that the product keeps, by its name. Throws for another one: a mistake of ours. */
export function ownTable(schema: Schema, name: string): OwnTable {
  if (!isOwnTable(schema, name)) throw new Error(`no own table ${name}`);
  return {
    name,
    columns: ownColumns(schema, name),
    formatOf(value, column) {
      if (column === undefined) return null;
      if (typeof value === 'string') return '@';
      if (column === 'Waktu') return timeFormat;
      const type = schema.own?.[name] === undefined ? undefined : schema.ownTypes?.[column];
      return type === undefined ? 'General' : numberFormatOf(type);
    },
  };
}

/** The own table with settings, whose names are those of settings and no columns. */
export const settingsSheet: OwnTable = {
  name: settingsTable,
  columns: ownTables[settingsTable],
  formatOf: (value, column) => (column === undefined ? null : typeof value === 'string' ? '@' : 'General'),
};

/**
 * Blocks that append rows to an own table. None when they stand at its end already: an earlier request whose answer was lost.
 * @param sheet what its sheet holds; null when it is missing or blank
 * Errors: `name-taken` when the sheet holds something else.
 */
export function appendedBlocks(
  table: OwnTable,
  rows: readonly (readonly CellValue[])[],
  sheet: OwnSheet | null,
): readonly OwnBlock[] {
  if (rows.length === 0) return [];
  if (sheet === null) return [{ top: 0, left: 0, cells: [table.columns, ...rows] }];
  const { columns, added } = columnsOf(table, sheet);
  const stands =
    sheet.tail.length >= rows.length &&
    rows.every((row, index) => {
      const existing = sheet.tail[sheet.tail.length - rows.length + index] ?? [];
      return columns.every((column, at) => (existing[column] ?? null) === (row[at] ?? null));
    });
  if (stands) return [];
  const cells = rows.map((row) => placed(columns, row));
  return [...added, { top: sheet.top + sheet.rowCount, left: sheet.left, cells }];
}

/**
 * Blocks that take rows out of an own table, so that those below move up. `sheet.tail` must hold all its rows.
 * Errors: `conflict` when a row is no longer as it was read.
 */
export function removedBlocks(
  table: OwnTable,
  removed: readonly OwnRow[],
  sheet: OwnSheet | null,
): readonly OwnBlock[] {
  if (removed.length === 0) return [];
  if (sheet === null) throw new WorkbookError('conflict', table.name);
  const { columns } = columnsOf(table, sheet);
  const gone = new Set(
    removed.map(({ row, cells }) => {
      const now = sheet.tail[row - sheet.top];
      const isSame = columns.every((column, at) => (now?.[column] ?? null) === (cells[at] ?? null));
      if (!isSame) throw new WorkbookError('conflict', table.name);
      return row - sheet.top;
    }),
  );
  const first = Math.min(...gone);
  const before = sheet.tail.slice(first).map((row) => row.map((cell) => cell ?? ''));
  const kept = before.filter((_row, index) => !gone.has(first + index));
  // '' and not null: null would leave the old value.
  const blank = (sheet.head[0] ?? []).map(() => '');
  const cells = before.map((_row, index) => kept[index] ?? blank);
  return [{ top: sheet.top + first, left: sheet.left, cells, before }];
}

/** Blocks that set values of `Pengaturan` by name, in place or as rows added; null blanks a value. `sheet.tail` must hold all its rows. */
export function settingBlocks(entries: ReadonlyMap<string, CellValue>, sheet: OwnSheet | null): readonly OwnBlock[] {
  const table = settingsSheet;
  if (entries.size === 0) return [];
  if (sheet === null) {
    const rows = [...entries].filter(([, value]) => value !== null);
    return appendedBlocks(table, rows, null);
  }
  const { columns, added } = columnsOf(table, sheet);
  const [names = 0, values = 1] = columns;
  const blocks = [...added];
  // A name that is not there yet needs no row to say nothing.
  const rest = new Map([...entries].filter(([, value]) => value !== null));
  sheet.tail.forEach((row, index) => {
    const key = headerKey(String(row[names] ?? ''));
    // Of a name that stands twice every row: whoever reads takes the last one.
    const entry = [...entries].find(([name]) => headerKey(name) === key);
    if (entry === undefined) return;
    rest.delete(entry[0]);
    // '' and not null: null would leave the old value.
    const before = row[values] ?? null;
    if (before === entry[1]) return;
    const [top, left] = [sheet.top + index, sheet.left + values];
    blocks.push({ top, left, cells: [[entry[1] ?? '']], before: [[before ?? '']] });
  });
  if (rest.size > 0) {
    const cells = [...rest].map((entry) => placed(columns, entry));
    blocks.push({ top: sheet.top + sheet.rowCount, left: sheet.left, cells });
  }
  return blocks;
}

/** Position of each own column within the used cells; columns that were deleted are added at the right. */
function columnsOf(table: OwnTable, sheet: OwnSheet): { columns: readonly number[]; added: OwnBlock[] } {
  const names = table.columns;
  const keys = sheet.head.map((row) => row.map((cell) => headerKey(String(cell ?? ''))));
  const header = keys.findIndex(
    (row) => names.filter((name) => row.includes(headerKey(name))).length * 2 >= names.length,
  );
  const found = keys[header];
  if (found === undefined) throw new WorkbookError('name-taken', table.name);
  let next = found.length;
  const added: OwnBlock[] = [];
  const columns = names.map((name) => {
    const column = found.indexOf(headerKey(name));
    if (column >= 0) return column;
    added.push({ top: sheet.top + header, left: sheet.left + next, cells: [[name]] });
    return next++;
  });
  return { columns, added };
}

function placed(columns: readonly number[], row: readonly CellValue[]): CellValue[] {
  const cells = Array.from({ length: Math.max(...columns) + 1 }, (): CellValue => null);
  columns.forEach((column, at) => (cells[column] = row[at] ?? null));
  return cells;
}
