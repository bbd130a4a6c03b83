import { originColumns, type CellValue, type ColumnSchema, type ProfileSchema, type TableSchema } from '../schema';
import { isBlank } from './read/reading';
import { editDistance, keyOf } from './key';
import { firstRows, gridOf, rowOf } from './grid';
import type { MergedArea, RawTable } from './types';

/** Plain sheets may carry titles above the header; it is looked for in this many rows. */
export const rowsSearched = 30;

/** Headers that a table may have, by the form in which header texts are compared. */
export type KnownHeaders = ReadonlyMap<string, ColumnSchema>;

/** The header of a table as it was found. Rows and columns count from `values[0][0]`. */
export interface FoundHeader {
  /** First data row: the one under the header. */
  readonly bodyTop: number;
  /** Header text of each column as it is written; '' where there is none. */
  readonly texts: readonly string[];
  /** What each column is in the schema; null for columns that are not known. */
  readonly columns: readonly (ColumnSchema | null)[];
  /** Compared form of the cells of each header line, to recognise the header where it is repeated. */
  readonly lines: readonly (readonly string[])[];
}

/** Form in which header texts are compared: single-spaced, lower case, without a trailing unit in brackets, `≥` for `>=`. */
export function headerKey(text: string): string {
  return keyOf(text.replace(/\s*(?:≥|>\s*=)\s*/g, ' ≥ ').replace(/(\S)\s*\([^()]*[^()\d\s][^()]*\)\s*$/, '$1'));
}

/**
 * Compared form of a header among those that are known: what stands in brackets belongs to it where that makes a known header (`Anggota (Perempuan)`, also
 * with a unit after it), else it is a unit.
 */
export function headerAmong(known: { has(key: string): boolean }, text: string): string {
  const key = headerKey(text);
  if (!text.includes('(')) return key;
  const opened = [text, key].map((each) => headerKey(each.replace(/[()]/g, ' ')));
  return opened.find((each) => known.has(each)) ?? key;
}

const wordsOf = (key: string): string => key.split(' ').sort().join(' ');

/** Known headers by their words in alphabetical order. */
const wordOrders = new WeakMap<object, ReadonlyMap<string, string>>();

/** Compared form of the known header that has the words of two joined lines in another order (`Penerima Manfaat` over `KK`). */
export function reorderedAmong(known: { keys(): Iterable<string> }, joined: string): string | undefined {
  const byWords = wordOrders.get(known) ?? new Map([...known.keys()].map((key) => [wordsOf(key), key]));
  wordOrders.set(known, byWords);
  return byWords.get(wordsOf(headerKey(joined)));
}

/** Every header and alias of the columns, in compared form. */
function knownHeaders(columns: readonly ColumnSchema[]): KnownHeaders {
  return new Map(
    columns.flatMap((column) =>
      [...(column.aliases ?? []), column.header].map((text) => [headerKey(text), column] as const),
    ),
  );
}

const origin = new Set(originColumns.map(headerKey));

/** Whether a header is that of a column which the product adds to joined tables. */
export const isOriginHeader = (text: string): boolean => origin.has(headerKey(text));

/** Headers of the columns that are neither in the schema nor our own, in sheet order. */
export function unknownColumns(header: FoundHeader): number[] {
  return header.texts.flatMap((text, column) =>
    text !== '' && header.columns[column] === null && !isOriginHeader(text) ? [column] : [],
  );
}

/** Text of a header cell: a number is a header text too (`2013`). */
const textOf = (cell: CellValue | undefined): string => (isBlank(cell) ? '' : String(cell).trim());

/** The header of an Excel Table: its first row. */
export function tableHeader(raw: RawTable, known: KnownHeaders): FoundHeader {
  return oneLine(raw, 0, known);
}

/**
 * The header of a plain sheet: of its first rows the one, or the two together, with the most known headers; null when none has at least half of the
 * `required` number. A single row goes before two, an upper one before a lower.
 */
export function findHeader(raw: RawTable, known: KnownHeaders, required: number): FoundHeader | null {
  let best: FoundHeader | null = null;
  let bestCount = Math.max(1, required / 2) - 1 / 2;
  for (const lines of [oneLine, twoLines]) {
    for (let row = 0; row < Math.min(rowsSearched, gridOf(raw).rowCount); row += 1) {
      const header = lines(raw, row, known);
      if (header.bodyTop > rowsSearched) break;
      const count = new Set(header.columns.filter((column) => column !== null)).size;
      if (count <= bestCount) continue;
      best = header;
      bestCount = count;
    }
  }
  return best;
}

/** The header that begins in a row and has one line or two, whatever it holds. */
export const headerAt = (raw: RawTable, row: number, lines: 1 | 2, known: KnownHeaders = new Map()): FoundHeader =>
  lines === 1 ? oneLine(raw, row, known) : twoLines(raw, row, known);

function oneLine(raw: RawTable, row: number, known: KnownHeaders): FoundHeader {
  const texts = rowOf(gridOf(raw), row).map(textOf);
  return foundHeader(row + 1, texts, [texts], known);
}

/**
 * Two header lines: `Pengurus` merged across `L` and `P` is read as `Pengurus L` and `Pengurus P`. Where the two together are no known header, in whatever
 * order of their words (`Penerima Manfaat` over `KK`), the lower line alone counts (a title above it), else the upper (a remark below it).
 */
function twoLines(raw: RawTable, row: number, known: KnownHeaders): FoundHeader {
  const upper = rowOf(gridOf(raw), row).map(textOf);
  const lower = rowOf(gridOf(raw), row + 1).map(textOf);
  const texts = lower.map((text, column) => {
    const above = upper[column] !== '' || text === '' ? (upper[column] ?? '') : bandOver(raw, upper, row, column);
    const joined = `${above} ${text}`.trim();
    if (known.has(headerAmong(known, joined))) return joined;
    const reordered = above === '' || text === '' ? undefined : reorderedAmong(known, joined);
    if (reordered !== undefined) return known.get(reordered)?.header ?? joined;
    return [text, above].find((candidate) => known.has(headerAmong(known, candidate))) ?? joined;
  });
  return foundHeader(row + 2, texts, [upper, lower], known);
}

/** Text merged across the column in the upper header line; without merged cells (older Excel does not tell them) the nearest to the left. */
function bandOver(raw: RawTable, upper: readonly string[], row: number, column: number): string {
  const covers = (area: MergedArea): boolean =>
    area.top <= raw.top + row &&
    raw.top + row <= area.bottom &&
    area.left <= raw.left + column &&
    raw.left + column <= area.right;
  const merged = raw.merges.find(covers);
  if (merged !== undefined) return upper[merged.left - raw.left] ?? '';
  return upper.slice(0, column).findLast((text) => text !== '') ?? '';
}

function foundHeader(
  bodyTop: number,
  texts: readonly string[],
  lines: readonly (readonly string[])[],
  known: KnownHeaders,
): FoundHeader {
  return {
    bodyTop,
    texts,
    columns: texts.map((text) => known.get(headerAmong(known, text)) ?? null),
    lines: lines.map((line) => line.map(headerKey)),
  };
}

/** The unknown header text nearest to one of the column's names, if close: at most a third of its letters differ. */
export function nearestHeader(column: ColumnSchema, unknown: readonly string[]): string | null {
  let nearest: string | null = null;
  let fewest = Infinity;
  for (const text of unknown) {
    for (const name of [column.header, ...(column.aliases ?? [])].map(headerKey)) {
      const distance = editDistance(headerKey(text), name);
      if (distance >= fewest || distance * 3 > name.length) continue;
      nearest = text;
      fewest = distance;
    }
  }
  return nearest;
}

/** Headers of a table in compared form, and how many of them a workbook must have. */
interface TableHeaders {
  readonly known: KnownHeaders;
  readonly required: number;
}

const headers = new WeakMap<TableSchema, TableHeaders>();

/** Headers of the table in compared form, and how many of them a workbook must have. */
export function headersOf(table: TableSchema): TableHeaders {
  const known = headers.get(table);
  if (known !== undefined) return known;
  const required = table.columns.filter((column) => column.required !== false).length;
  const made = { known: knownHeaders(table.columns), required };
  headers.set(table, made);
  return made;
}

/** Where the profile's entries stand: the columns of their names and values, and the first row below the header. */
export interface ProfileLayout {
  readonly labels: number;
  readonly values: number;
  readonly bodyTop: number;
}

/** Finds the columns of the profile's names and values; when one of the two headers is missing it is the neighbour of the other. */
export function findProfile(
  { labelHeader, valueHeader, valueAliases }: ProfileSchema,
  raw: RawTable,
): ProfileLayout | null {
  const label = headerKey(labelHeader);
  const value = [valueHeader, ...valueAliases].map(headerKey);
  for (const [row, cells] of firstRows(gridOf(raw), rowsSearched).entries()) {
    const keys = cells.map((cell) => headerKey(textOf(cell)));
    const labels = keys.indexOf(label);
    const values = keys.findIndex((key) => value.includes(key));
    if (labels < 0 && values < 1) continue;
    return {
      labels: labels < 0 ? values - 1 : labels,
      values: values < 0 ? labels + 1 : values,
      bodyTop: row + 1,
    };
  }
  return null;
}
