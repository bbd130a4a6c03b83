import { keyOf, isBlank } from '../../dataset';
import { readCell } from '../../dataset/column';
import type { CellValue, ColumnSchema } from '../../schema';
import { readTyped, type TypingBasis } from '../typed';

/** What the cells of a source are read by, beside the columns. */
export interface ReadingBasis extends TypingBasis {
  /** Finds the key of the row of another table that a text names, by its key or by its name; null where it names none, or several. */
  resolve(column: ColumnSchema, text: string): string | null;
  /** Keys of the rows that a text names where it names several; none otherwise. */
  namesakes(column: ColumnSchema, text: string): readonly string[];
}

/** A cell as it would stand in a column: a value, nothing, or what was not understood. */
export type SourceReading =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unclear' };

/** Reads a cell of a source. `shown` is the displayed text of a number cell. */
export type CellReader = (cell: CellValue, shown?: string) => SourceReading;

const blank: SourceReading = { kind: 'blank' };
const unclear: SourceReading = { kind: 'unclear' };

/**
 * Reads the cells of a source as a column (docs/spec/entry.md 5): texts as what is typed into its field, numbers as cells of its type; what refers to a row also by
 * that row's name.
 * @param areHundredths whether shares without a sign are percentages (`hasHundredths`)
 */
export function cellReader(column: ColumnSchema, basis: ReadingBasis, areHundredths: boolean): CellReader {
  const read: CellReader = (cell, shown) => {
    if (cell === null || isBlank(cell)) return blank;
    if (typeof cell === 'string') {
      const bare = column.type === 'percent' ? percentText(cell, areHundredths) : cell;
      const typed = readTyped(column, bare, basis);
      return typed.kind === 'unclear' ? unclear : typed;
    }
    const reading = readCell(column, column.type === 'percent' && areHundredths ? hundredth(cell) : cell, shown);
    if (reading.kind === 'blank') return reading;
    return reading.kind === 'faulty' ? unclear : { kind: 'value', value: reading.value };
  };
  if (column.refersTo === undefined) return read;
  return (cell, shown) => {
    const reading = read(cell, shown);
    if (reading.kind === 'blank') return reading;
    const text = shown ?? String(cell);
    const key = basis.resolve(column, reading.kind === 'value' ? String(reading.value) : text);
    return key === null ? reading : { kind: 'value', value: key };
  };
}

const hundredth = (cell: CellValue): CellValue =>
  typeof cell === 'number' ? Number((cell / 100).toPrecision(15)) : cell;

/** A share as it is typed into a field, where percentages need no sign: one that is a fraction is written as such. */
function percentText(text: string, areHundredths: boolean): string {
  const number = shareOf(text);
  return number === null || areHundredths ? text : `${String(number * 100).replace('.', ',')}%`;
}

/** The number of a text without a percent sign; null for any other. */
function shareOf(text: string): number | null {
  const plain = keyOf(text).replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Whether the shares in some cells are percentages without their sign: one of them is more than the column can hold. */
export function hasHundredths({ type, max }: ColumnSchema, cells: readonly CellValue[]): boolean {
  if (type !== 'percent' || max === undefined) return false;
  return cells.some(
    (cell) => (typeof cell === 'number' ? cell : typeof cell === 'string' ? (shareOf(cell) ?? 0) : 0) > max,
  );
}
