import { dateToSerial, formatValue, isDateFormat, parseRange, rangeRef } from 'hucre';
import type { CellValue as FileValue, Sheet, Workbook as FileModel } from 'hucre';
import { pendingResult, type MergedArea, type RawTable } from '../../engine/dataset';
import { isOwnTable, type CellValue, type Schema } from '../../engine/schema';
import { overwrittenCells } from '../overwritten';
import { readModel } from './model';
import { headOf, isTelling, type ShownTexts } from '../textColumns';

/** What Excel shows for a date that does not exist, such as a rupiah amount with a date format. */
const impossibleDate = '########';
/** Excel shows its built-in short date in the notation of the user's country. */
const shortDates = new Set(['mm-dd-yy', 'm/d/yyyy', 'm/d/yy', '14']);
const indonesianShortDate = 'dd/mm/yyyy';

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Found {
  readonly sheet: Sheet;
  readonly kind: RawTable['kind'];
  readonly area: Area;
  /** Last row of the Table as it is said to be; of a plain sheet null. */
  readonly end: number | null;
}

/**
 * Finds a table and gives its cells: an Excel Table of that name anywhere in the workbook, else the used range of a sheet of that name. For own
 * tables, which grow below an Excel Table that somebody made of them, the sheet comes first.
 * @returns null when the workbook has neither
 */
export async function readTable(
  schema: Schema,
  texts: ShownTexts,
  name: string,
  model: FileModel,
  bytes: Uint8Array,
): Promise<RawTable | null> {
  const found = findTable(schema, name, model);
  if (found === null) return null;
  const { sheet, kind, area } = found;
  const values: CellValue[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const line: CellValue[] = [];
    for (let column = area.left; column <= area.right; column += 1) line.push(plainValue(cells[column]));
    markPending(sheet, row, area.left, line);
    values.push(line);
  }
  const shown = await shownTexts(texts, name, found, values, bytes);
  return {
    name,
    sheet: sheet.name,
    kind,
    top: area.top,
    left: area.left,
    values,
    merges: kind === 'range' ? sheetMerges(sheet) : [],
    ...(shown.size > 0 ? { shown } : {}),
    ...(texts.isData(name) ? { ...belowOf(found), ...overwrittenIn(texts, name, found, values) } : {}),
  };
}

/** What stands right below a Table, if anything does. */
function belowOf({ sheet, area: { left, right }, end }: Found): Pick<RawTable, 'below'> {
  const row = (end ?? 0) + 1;
  const filled = sheet.rows[row] ?? [];
  const cells = Array.from({ length: right - left + 1 }, (_, column) => plainValue(filled[left + column]));
  return end === null || cells.every((value) => value === null) ? {} : { below: { row, cells } };
}

/** The cells of calculated columns that hold values among formulas. */
function overwrittenIn(
  texts: ShownTexts,
  name: string,
  { sheet, kind, area: { top, left } }: Found,
  values: readonly (readonly CellValue[])[],
): Pick<RawTable, 'overwritten'> {
  const { cells } = sheet;
  if (kind !== 'table' || cells === undefined) return {};
  const found = texts.calculatedColumns(name, values[0] ?? []).map((column) => {
    const rows = values.flatMap((_, index) =>
      cells.get(`${top + index},${left + column}`)?.type === 'formula' ? [top + index] : [],
    );
    return rows.length === 0 ? null : overwrittenCells({ top, left, values }, column, new Set(rows));
  });
  const columns = found.filter((each) => each !== null);
  return columns.length === 0 ? {} : { overwritten: new Set(columns.flat()) };
}

/**
 * Some programs save formulas without their results. Read as blank they would be asked for, though something stands there. A row without anything
 * else stays blank: formulas are often copied down below the data.
 */
function markPending({ cells }: Sheet, row: number, left: number, line: CellValue[]): void {
  if (cells === undefined || line.every((value) => value === null)) return;
  line.forEach((value, index) => {
    if (value !== null) return;
    const cell = cells.get(`${row},${left + index}`);
    if (cell?.type === 'formula' && cell.value === null) line[index] = pendingResult;
  });
}

function findTable(schema: Schema, name: string, model: FileModel): Found | null {
  const wanted = name.toLowerCase();
  const sheet = model.sheets.find((each) => each.name.toLowerCase() === wanted);
  const onSheet: Found | null =
    sheet === undefined ? null : { sheet, kind: 'range', area: usedArea(sheet.rows), end: null };
  if (onSheet !== null && isOwnTable(schema, name)) return onSheet;
  for (const sheet of model.sheets) {
    const table = sheet.tables?.find((each) => (each.displayName ?? each.name).toLowerCase() === wanted);
    if (table?.range === undefined) continue;
    const range = parseRange(table.range);
    return { sheet, kind: 'table', area: filledPart(sheet, range), end: range.endRow };
  }
  return onSheet;
}

/**
 * A Table's range down to its last filled row and over to its last filled column, with the one row that every Table has below its header: it may be
 * said to be as large as the whole sheet, and only what is filled can be gone through.
 */
function filledPart(sheet: Sheet, { startRow, startCol, endRow, endCol }: ReturnType<typeof parseRange>): Area {
  const rows = sheet.rows.slice(startRow, endRow + 1).map((cells) => cells.slice(startCol, endCol + 1));
  const { bottom, right } = usedArea(rows);
  return {
    top: startRow,
    left: startCol,
    bottom: Math.max(startRow, Math.min(startRow + Math.max(bottom, 1), endRow)),
    right: startCol + right,
  };
}

/** The smallest rectangle with all filled cells, as Excel's used range of values; A1 when there is none. */
export function usedArea(rows: readonly (readonly FileValue[])[]): Area {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  rows.forEach((cells, row) => {
    const first = cells.findIndex((value) => plainValue(value) !== null);
    if (first < 0) return;
    top = Math.min(top, row);
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(
      right,
      cells.findLastIndex((value) => plainValue(value) !== null),
    );
  });
  return top === Infinity ? { top: 0, left: 0, bottom: 0, right: 0 } : { top, left, bottom, right };
}

/** A cell as Office.js gives it: dates as 1900 serials (whatever the workbook's own system), blank text as nothing. */
export function plainValue(value: FileValue | undefined): CellValue {
  if (value === undefined || value === '') return null;
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? impossibleDate : dateToSerial(value, false);
}

/** The merged cells of a sheet. */
export function sheetMerges(sheet: Sheet): readonly MergedArea[] {
  return (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
}

/**
 * Displayed texts of number cells in text columns, where they differ from the number. Number formats cost much memory to read, so
 * the sheet is read a second time with them, and only where a text column does hold a number.
 */
async function shownTexts(
  texts: ShownTexts,
  name: string,
  { sheet, kind, area }: Found,
  values: readonly (readonly CellValue[])[],
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, string>> {
  const isWanted = (row: readonly CellValue[], column: number): boolean =>
    typeof row[column] === 'number' && texts.isWanted(name, row);
  const columns = texts
    .columns(name, headOf({ kind, values }))
    .filter((column) => values.some((row) => isWanted(row, column)));
  const first = columns[0];
  const last = columns.at(-1);
  const shown = new Map<string, string>();
  if (first === undefined || last === undefined) return shown;
  const styled = await readModel(bytes, '', {
    sheets: [sheet.name],
    readStyles: true,
    range: rangeRef(area.top, area.left + first, area.bottom, area.left + last),
  });
  const cells = styled.sheets[0]?.cells;
  values.forEach((row, index) => {
    for (const column of columns) {
      const value = row[column];
      if (typeof value !== 'number' || !isWanted(row, column)) continue;
      const key = `${area.top + index},${area.left + column}`;
      const text = shownText(value, cells?.get(key)?.style?.numFmt);
      if (isTelling(text, value)) shown.set(key, text);
    }
  });
  return shown;
}

function shownText(value: number, format: string | undefined): string {
  if (format === undefined || format === 'General' || format === '@') return String(value);
  if (isDateFormat(format) && shortDates.has(format)) return formatValue(value, indonesianShortDate);
  return formatValue(value, format);
}
