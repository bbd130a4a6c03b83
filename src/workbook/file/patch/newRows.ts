import type { CellValue } from '../../../engine/schema';
import type { CellPlace } from '../../port';
import type { RowShift } from '../../rowShift';
import type { NewCell, SheetPart } from './sheetPart';

/** Rows that come below one another, in some columns of a sheet. */
export interface NewRows extends Pick<RowShift, 'sheet' | 'top' | 'left' | 'right'> {
  readonly rows: readonly (readonly CellValue[])[];
  /** The row that they look like; null: as cells there do. */
  readonly like: number | null;
  /** Number formats that values need, by column of the sheet. */
  readonly numberFormats: ReadonlyMap<number, string>;
}

/** What a cell of a column is to hold. */
export interface ColumnPut extends Omit<CellPlace, 'row'> {
  readonly value: CellValue;
  /** The number format that the value needs. */
  readonly numberFormat?: string;
}

/** How a value stands in a cell, whose own format is given by its number. */
type Stored = (put: ColumnPut, own: number) => Omit<NewCell, 'column'>;

/** Puts new rows into a sheet. */
export function putRows(part: SheetPart, news: NewRows, stored: Stored): void {
  const { sheet, top, left, right, rows, like, numberFormats } = news;
  const looksOf = (row: number): readonly number[] =>
    Array.from({ length: right - left + 1 }, (_, index) => part.style(row, left + index));
  // Rows that are not there all look as their columns do.
  const looks = looksOf(like ?? nowhere);
  for (const [index, values] of rows.entries()) {
    const row = top + index;
    const isNew = !part.hasRow(row);
    const own = isNew || like !== null ? looks : looksOf(row);
    const cells: NewCell[] = [];
    for (const [position, style] of own.entries()) {
      const value = values[position] ?? null;
      const column = left + position;
      const numberFormat = numberFormats.get(column);
      const put = { sheet, column, value, ...(numberFormat !== undefined && { numberFormat }) };
      if (value !== null) cells.push({ column, ...stored(put, style) });
      else if (like !== null) cells.push({ column, value, style });
    }
    if (isNew) part.addRow(row, cells);
    else for (const { column, value, style } of cells) part.put(row, column, value, style);
  }
}

/** Number of a row that no sheet has. */
const nowhere = -1;
