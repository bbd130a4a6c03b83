import type { CellValue } from '../schema';
import { headerKey, type FoundHeader } from './header';
import { isBlank } from './read/reading';
import { DataCells } from './dataCells';
import { gridOf, rowOf } from './grid';
import { keyOf } from './key';
import { viewOf, wordsOf, type RowView, type Words } from './textRows';
import type { RawTable } from './types';

/** A row that sums up others; positions count from `values[0][0]`. */
export interface TotalsRow {
  readonly row: number;
  /** Column of the word that says so. */
  readonly column: number;
}

/** A row of words, such as a heading between blocks; `column` is that of its first text. */
export interface TextRow {
  readonly row: number;
  readonly column: number;
}

/** The rows of a table that count. */
export interface DataRows {
  /** Cells of the data rows, with the value of a cell merged over several rows in each of them. */
  readonly cells: DataCells;
  readonly totals: readonly TotalsRow[];
  /** Rows with a single text, or a label and what it names, beside or among the data. */
  readonly texts: readonly TextRow[];
  /** Rows of a few texts under the data, after a blank row: signatures and remarks. */
  readonly below: readonly TextRow[];
  /** Top row of the cell merged over several rows at `row,column`, for each row that has its value. */
  readonly mergedTops: ReadonlyMap<string, number>;
}

/** A row of words of which later rows decide whether it stands below the table. */
interface RowOfWords extends Words {
  readonly row: number;
  /** True where a blank row stands between it and the last row of data. */
  readonly apart: boolean;
}

const totalsWord = /^(?:jumlah|total|sub[ -]?total|rata ?- ?rata)(?![\p{L}\p{N}])/u;
const isTotalsText = (text: string): boolean => totalsWord.test(keyOf(text));
/** First letters of the words above, and what may stand before them; spares most keys the whole test. */
const totalsStart = new Set([...'jJtTsSrR \t\n\u00a0\u200b']);

/**
 * Tells data rows from the rest: rows with nothing in the known columns, column numbers under the header, repeated headers, totals rows and rows of mere
 * words are left out. Two or three texts are words only below the table: among the data they may be a row that somebody began. `key` is the position of the table's (first) key column, -1 when it is absent.
 */
export function dataRows(raw: RawTable, header: FoundHeader, key: number): DataRows {
  const known = header.columns.flatMap((column, position) => (column === null ? [] : [position]));
  const repeats = header.lines.map((line) => repeatOf(line, header));
  const grid = gridOf(raw);
  const { merged, mergedTops } = withMerges(raw, header.bodyTop);
  const positions: number[] = [];
  const totals: TotalsRow[] = [];
  const texts: TextRow[] = [];
  let waiting: RowOfWords[] = [];
  let apart = false;
  let underHeader = true;
  const settle = ({ row, columns: [column = 0], isHeading }: RowOfWords): void => {
    if (isHeading) texts.push({ row, column });
    else positions.push(row);
  };
  let row = header.bodyTop;
  const cells: RowView = { width: grid.columnCount, at: (column) => grid.at(row, column) };
  for (; row < grid.rowCount; row += 1) {
    const keyBlank = isBlank(grid.at(row, key));
    if (keyBlank && known.every((column) => isBlank(grid.at(row, column)))) {
      apart = true;
      continue;
    }
    if (repeats.some((isRepeat) => isRepeat(cells))) {
      underHeader = true;
      continue;
    }
    if (underHeader && isNumbering(cells, known)) continue;
    underHeader = false;
    const label = totalsLabel(cells, key, keyBlank);
    if (label >= 0) {
      totals.push({ row, column: label });
      continue;
    }
    const filled = merged.get(row);
    const words = wordsOf(filled === undefined ? cells : viewOf(filled), header, key);
    if (words !== null) {
      waiting.push({ ...words, row, apart });
      continue;
    }
    waiting.forEach(settle);
    waiting = [];
    apart = false;
    positions.push(row);
  }
  waiting.filter((words) => !words.apart).forEach(settle);
  const below = waiting.flatMap(({ apart: isBelow, row, columns: [column = 0] }) => (isBelow ? [{ row, column }] : []));
  return { cells: new DataCells(grid, Int32Array.from(positions), merged), totals, texts, below, mergedTops };
}

/** Column of the word that makes a row a totals row, -1 in a data row: the first text where the key is blank, or the key itself. */
function totalsLabel(cells: RowView, key: number, keyBlank: boolean): number {
  const keyIsWord = !keyBlank && isTotalsKey(cells.at(key));
  if (!keyBlank && !keyIsWord) return -1;
  let first = 0;
  while (first < cells.width && !isText(cells.at(first))) first += 1;
  if (first < cells.width && isTotalsText(String(cells.at(first)))) return first;
  return keyIsWord ? key : -1;
}

const isText = (cell: CellValue | undefined): boolean => typeof cell === 'string' && !isBlank(cell);

/** Whether a key is no key but a totals word; keys with digits (`TOTAL-01`) are keys. */
function isTotalsKey(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && totalsStart.has(cell.charAt(0)) && isTotalsText(cell) && !/\d/.test(cell);
}

/** Column numbers under most columns, each higher than the one before: `1 2 3`, `(1) (2) (3)`, `(4=2+3)`. */
function isNumbering(cells: RowView, known: readonly number[]): boolean {
  let last: number | null = null;
  let count = 0;
  for (const column of known) {
    const cell = cells.at(column);
    if (isBlank(cell)) continue;
    const digits = /^\(?\s*(\d{1,2})\s*(?:=.*)?\)?$/.exec(String(cell).trim())?.[1];
    if (digits === undefined || (last !== null && Number(digits) <= last)) return false;
    last = Number(digits);
    count += 1;
  }
  return count * 2 >= known.length;
}

/** A test for rows that repeat a header line: every known column that is filled has that line's text. */
function repeatOf(line: readonly string[], header: FoundHeader): (cells: RowView) => boolean {
  const columns = line.flatMap((text, column) => (text !== '' && header.columns[column] ? [column] : []));
  const isNumeric = (column: number): boolean => !textTypes.has(header.columns[column]?.type ?? 'text');
  // A column of numbers tells most rows apart without looking at texts.
  const probe = columns.find(isNumeric) ?? columns[0];
  if (probe === undefined) return () => false;
  const repeats = (cells: RowView, column: number): boolean =>
    headerKey(String(cells.at(column) ?? '')) === line[column];
  return (cells) =>
    typeof cells.at(probe) === 'string' &&
    repeats(cells, probe) &&
    columns.every((column) => isBlank(cells.at(column)) || repeats(cells, column));
}

const textTypes = new Set(['text', 'code', 'choice', 'yesno']);

/** The rows of cells that are merged over several rows, with such a cell's value written into all of them, and where its top row is. */
function withMerges(
  raw: RawTable,
  bodyTop: number,
): Pick<DataRows, 'mergedTops'> & { readonly merged: ReadonlyMap<number, readonly CellValue[]> } {
  const tall = raw.merges.filter(
    (area) => area.bottom > area.top && area.top >= raw.top + bodyTop && area.left >= raw.left,
  );
  const mergedTops = new Map<string, number>();
  const merged = new Map<number, readonly CellValue[]>();
  const grid = gridOf(raw);
  for (const area of tall) {
    const column = area.left - raw.left;
    const top = area.top - raw.top;
    const value = grid.at(top, column);
    const last = Math.min(area.bottom - raw.top, grid.rowCount - 1);
    for (let row = top; row <= last; row += 1) {
      mergedTops.set(`${row},${column}`, top);
      if (row === top) continue;
      const cells = [...(merged.get(row) ?? rowOf(grid, row))];
      cells[column] = value;
      merged.set(row, cells);
    }
  }
  return { merged, mergedTops };
}
