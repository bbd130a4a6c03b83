import { columnOf, type CellValue, type TableSchema } from '../schema';
import { readCell } from './column';
import { addMonths, endOfMonth } from './date';
import type { DataRows } from './rows';

/** Last day of the month after a period. */
export const lastDayAhead = (period: number): number => endOfMonth(addMonths(period, 1));

/**
 * Parts the rows of a table that are dated in the month after the period from those that count (`TableSchema.ahead`).
 * @param positions where the columns stand in a row
 */
export function apart(
  table: TableSchema,
  data: DataRows,
  positions: ReadonlyMap<string, number>,
  period: number | null,
): { readonly counted: DataRows; readonly ahead: DataRows | null } {
  const position = table.ahead === undefined ? undefined : positions.get(table.ahead);
  if (table.ahead === undefined || position === undefined || period === null) return { counted: data, ahead: null };
  const column = columnOf(table, table.ahead);
  const last = lastDayAhead(period);
  const isAhead = (cell: CellValue): boolean => {
    const reading = typeof cell === 'number' ? null : readCell(column, cell);
    const day = reading === null ? cell : 'value' in reading ? reading.value : null;
    return typeof day === 'number' && day >= period + 1 && day < last + 1;
  };
  const flags = data.cells.column(position).map(isAhead);
  if (!flags.includes(true)) return { counted: data, ahead: null };
  const part = (wanted: boolean): DataRows => ({
    ...data,
    cells: data.cells.only((row) => flags[row] === wanted),
  });
  return { counted: part(false), ahead: part(true) };
}
