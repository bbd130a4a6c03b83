import { formatValue, isDateFormat } from 'hucre';
import { firstRows, rowOf, tableOver, type CellArea, type CellGrid, type RawTable } from '../../engine/dataset';
import { isOwnTable, type Schema } from '../../engine/schema';
import { sheetOfTable } from '../names';
import { overwrittenCells } from '../overwritten';
import { headRows, isTelling, type ShownTexts } from '../textColumns';
import type { FileBook, FileSheet } from './sheet/book';

/** Excel shows its built-in short date in the notation of the user's country. */
const shortDates = new Set(['mm-dd-yy', 'm/d/yyyy', 'm/d/yy', '14']);
const indonesianShortDate = 'dd/mm/yyyy';

interface Found {
  readonly sheet: FileSheet;
  readonly kind: RawTable['kind'];
  readonly area: CellArea;
  /** Last row of the Table as it is said to be; of a plain sheet null. */
  readonly end: number | null;
}

/**
 * Finds a table and gives its cells: an Excel Table of that name anywhere in the workbook, else the used range of a sheet of that name. For own
 * tables, which grow below an Excel Table that somebody made of them, the sheet comes first.
 * @returns null when the workbook has neither
 */
export function readTable(schema: Schema, texts: ShownTexts, name: string, book: FileBook): RawTable | null {
  const found = findTable(schema, name, book);
  if (found === null) return null;
  const { sheet, kind, area } = found;
  const grid = sheet.cells.gridToRead(area);
  const shown = shownTexts(texts, name, found, grid, book);
  const formats = texts.isData(name) ? ownFormats(texts, name, found, grid, book) : new Map<number, string>();
  return tableOver(
    {
      name,
      sheet: sheet.name,
      kind,
      top: area.top,
      left: area.left,
      merges: kind === 'range' ? sheet.merges : [],
      ...(shown.size > 0 ? { shown } : {}),
      ...(formats.size > 0 ? { formats } : {}),
      ...(texts.isData(name) ? { ...belowOf(found), ...overwrittenIn(texts, name, found, grid) } : {}),
    },
    grid,
  );
}

/** What stands right below a Table, if anything does. */
function belowOf({ sheet, area: { left, right }, end }: Found): Pick<RawTable, 'below'> {
  const row = (end ?? 0) + 1;
  const cells = Array.from({ length: right - left + 1 }, (_, column) => sheet.cells.at(row, left + column));
  return end === null || cells.every((value) => value === null) ? {} : { below: { row, cells } };
}

/** The cells of calculated columns that hold values among formulas. */
function overwrittenIn(
  texts: ShownTexts,
  name: string,
  { sheet, kind, area }: Found,
  grid: CellGrid,
): Pick<RawTable, 'overwritten'> {
  if (kind !== 'table') return {};
  const [header = []] = firstRows(grid, 1);
  const found = texts.calculatedColumns(name, header).map((column) => {
    const rows = sheet.cells.formulaRows(area.left + column, area);
    return rows.size === 0 ? null : overwrittenCells(area, grid, column, rows);
  });
  const columns = found.filter((each) => each !== null);
  return columns.length === 0 ? {} : { overwritten: new Set(columns.flat()) };
}

function findTable(schema: Schema, name: string, book: FileBook): Found | null {
  const wanted = name.toLowerCase();
  const own = sheetOfTable(schema, book.sheets, name);
  const onSheet: Found | null =
    own === undefined ? null : { sheet: own, kind: 'range', area: own.cells.used, end: null };
  if (onSheet !== null && isOwnTable(schema, name)) return onSheet;
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === wanted);
    if (table === undefined) continue;
    return { sheet, kind: 'table', area: filledPart(sheet, table.area), end: table.area.bottom };
  }
  return onSheet;
}

/**
 * A Table's range down to its last filled row and over to its last filled column, with the one row that every Table has below its header: it may be
 * said to be as large as the whole sheet, and only what is filled can be gone through.
 */
function filledPart(sheet: FileSheet, area: CellArea): CellArea {
  const { top, left, bottom } = area;
  const filled = sheet.cells.filledIn(area) ?? { bottom: top, right: left };
  return { top, left, bottom: Math.max(top, Math.min(Math.max(filled.bottom, top + 1), bottom)), right: filled.right };
}

/** Displayed texts of number cells in text columns, where they differ from the number. */
function shownTexts(
  texts: ShownTexts,
  name: string,
  { sheet: { cells }, kind, area: { top, left } }: Found,
  grid: CellGrid,
  { formats }: FileBook,
): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const column of texts.columns(name, firstRows(grid, headRows(kind)))) {
    for (let row = 0; row < grid.rowCount; row += 1) {
      const value = grid.at(row, column);
      if (typeof value !== 'number' || !texts.isWanted(name, texts.isProfile(name) ? rowOf(grid, row) : [])) continue;
      const text = shownText(value, formats.code(cells.formatOf(top + row, left + column)));
      if (isTelling(text, value)) shown.set(`${top + row},${left + column}`, text);
    }
  }
  return shown;
}

/** The number formats of columns that the schema does not know: those in which most of their numbers are shown. */
function ownFormats(
  texts: ShownTexts,
  name: string,
  { sheet: { cells }, kind, area: { top, left } }: Found,
  grid: CellGrid,
  { formats }: FileBook,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const column of texts.ownColumns(name, firstRows(grid, headRows(kind)))) {
    const counts = new Map<string, number>();
    for (let row = 0; row < grid.rowCount; row += 1) {
      if (typeof grid.at(row, column) !== 'number') continue;
      const code = formats.code(cells.formatOf(top + row, left + column)) ?? 'General';
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (most === undefined || most[0] === 'General' || most[0] === '@') continue;
    found.set(column, shortDates.has(most[0]) ? indonesianShortDate : most[0]);
  }
  return found;
}

function shownText(value: number, format: string | undefined): string {
  if (format === undefined || format === 'General' || format === '@') return String(value);
  if (isDateFormat(format) && shortDates.has(format)) return formatValue(value, indonesianShortDate);
  return formatValue(value, format);
}
