import type { CellValue, ColumnSchema } from '../schema';
import { readCell } from './column';
import type { FoundHeader } from './header';
import { isBlank } from './read/reading';

/** Most texts of a row below a table that is no data: two people sign side by side. */
const mostWords = 2;

/** A key has a figure and no space (`B01`, `33.26.12.2001`); `Mengetahui,` and `Kecamatan Bojong` are none. */
const keyForm = /^\S*\d\S*$/;

/**
 * Columns of the texts of a row that holds nothing but words: one or two texts, none of which is a key or anything that its column can read. Null for
 * every row that may be data.
 * @param key position of the table's (first) key column, -1 when it is absent
 */
export function wordsOf(cells: readonly CellValue[], header: FoundHeader, key: number): readonly number[] | null {
  const words: number[] = [];
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? null;
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || words.length === mostWords) return null;
    words.push(column);
  }
  return words.every((column) => isWord(cells[column] ?? null, header.columns[column] ?? null, column === key))
    ? words
    : null;
}

function isWord(cell: CellValue, schema: ColumnSchema | null, isKey: boolean): boolean {
  if (schema === null) return true;
  if ((isKey || schema.refersTo !== undefined) && keyForm.test(String(cell).trim())) return false;
  const reading = readCell(schema, cell);
  if (reading.kind === 'faulty') return reading.rule !== 'formula-error' && reading.suggestion === undefined;
  return schema.type === 'text';
}
