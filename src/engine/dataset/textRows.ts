import type { CellValue, ColumnSchema } from '../schema';
import { readCell } from './column';
import type { FoundHeader } from './header';
import { isBlank } from './read/reading';

/** Most texts of a row below a table that is no data: so many people sign side by side. */
const mostWords = 3;

/** A key has a figure and no space (`B01`, `33.26.12.2001`); `Mengetahui,` and `Kota Bojong` are none. */
const keyForm = /^\S*\d\S*$/;

/** A label and what it names, in two cells: `Kota :` and `Bojong`. */
const colonAtEdge = /^\s*:|:\s*$/;

/** A row's cells, however they are held. */
export interface RowView {
  readonly width: number;
  at(column: number): CellValue;
}

/** A row of cells. */
export const viewOf = (cells: readonly CellValue[]): RowView => ({
  width: cells.length,
  at: (column) => cells[column] ?? null,
});

/** Texts of a row that holds nothing else. */
export interface Words {
  /** Known columns in which they stand. */
  readonly columns: readonly number[];
  /** True for one text, or a label and what it names: a heading wherever it stands. Others are words only below the table. */
  readonly isHeading: boolean;
}

/**
 * The texts of a row that holds nothing but a few words, none of which is a key or anything that its column can read. Null for every row that may be
 * data. Texts in columns that are not known (`No`) say nothing, numbers there do.
 * @param key position of the table's (first) key column, -1 when it is absent
 */
export function wordsOf(cells: RowView, header: FoundHeader, key: number): Words | null {
  const columns: number[] = [];
  for (let column = 0; column < cells.width; column += 1) {
    const cell = cells.at(column);
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || columns.length === mostWords) return null;
    if (header.columns[column]) columns.push(column);
  }
  const textAt = (column: number): string => String(cells.at(column) ?? '');
  const areWords = columns.every((column) => isWord(textAt(column), header.columns[column] ?? null, column === key));
  const isPair = columns.length === 2 && columns.some((column) => colonAtEdge.test(textAt(column)));
  return areWords ? { columns, isHeading: columns.length === 1 || isPair } : null;
}

function isWord(text: string, schema: ColumnSchema | null, isKey: boolean): boolean {
  if (schema === null) return true;
  if ((isKey || schema.refersTo !== undefined) && keyForm.test(text.trim())) return false;
  const reading = readCell(schema, text);
  if (reading.kind === 'faulty') return reading.rule !== 'formula-error' && reading.suggestion === undefined;
  return schema.type === 'text';
}
