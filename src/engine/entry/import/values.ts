import { gridOf, isBlank } from '../../dataset';
import type { CellValue, ColumnSchema } from '../../schema';
import type { ReadingBasis, SourceReading } from './cells';
import { cellReader, hasHundredths } from './cells';
import type { ImportSource } from './source';

/** Cells of a column that are looked at, spread over the rows. */
const mostLooked = 60;
/** Fewest cells by which a column is known. */
export const fewestCells = 3;
/** Share of the cells that must be what a column holds, for it to be known by them; fewer where they name rows that are there. */
const shareKnown = 0.9;
const shareNamed = 0.7;

/** Filled cells of a column of a source, some of them spread over all its rows. */
export function lookedAt(source: ImportSource, position: number): readonly CellValue[] {
  const { bodyTop } = source.header;
  const grid = gridOf(source.grid);
  const step = Math.max(1, Math.floor((grid.rowCount - bodyTop) / mostLooked));
  const cells: CellValue[] = [];
  for (let row = bodyTop; row < grid.rowCount; row += step) {
    const cell = grid.at(row, position);
    if (!isBlank(cell)) cells.push(cell);
  }
  return cells;
}

/** Share of some cells that a column can hold, whether the rows that they name are there or not; 1 where there are none. */
export function fitOf(column: ColumnSchema, cells: readonly CellValue[], basis: ReadingBasis): number {
  if (cells.length === 0) return 1;
  const read = cellReader(column, basis, hasHundredths(column, cells));
  return cells.filter((cell) => isHeld(column, read(cell))).length / cells.length;
}

/** Whether a column can hold what was read: within its limits, where it has some. */
function isHeld({ min = -Infinity, max = Infinity, type }: ColumnSchema, reading: SourceReading): boolean {
  if (reading.kind !== 'value') return false;
  const { value } = reading;
  return type === 'year' || typeof value === 'string' || (value >= min && value <= max);
}

/** Share of some cells that name a row of the table that a column refers to. */
const namedShare = (column: ColumnSchema, cells: readonly CellValue[], basis: ReadingBasis): number =>
  cells.filter((cell) => basis.resolve(column, String(cell)) !== null).length / cells.length;

/** Whether values alone may tell a column: what it holds is no mere text or number. */
export const isTelling = ({ type, refersTo }: ColumnSchema): boolean =>
  refersTo !== undefined || ['code', 'choice', 'yesno', 'date', 'month'].includes(type);

/** Whether some cells are what a column holds, and would not stand in just any. */
export function isKnownBy(column: ColumnSchema, cells: readonly CellValue[], basis: ReadingBasis): boolean {
  if (!isTelling(column) || cells.length < fewestCells) return false;
  // Any whole number is a yes or no, or the day of a month, to somebody.
  const isBare = (cell: CellValue): boolean => typeof cell === 'string' && /^\d{1,2}$/.test(cell.trim());
  const loose = column.type === 'yesno' || column.type === 'date' || column.type === 'month';
  if (loose && cells.some((cell) => isBare(cell) || (column.type === 'yesno' && typeof cell !== 'string')))
    return false;
  // Amounts are days to a reader: only those of these decades are.
  const isDay = (cell: CellValue): boolean => typeof cell !== 'number' || (cell >= firstDay && cell < lastDay);
  if ((column.type === 'date' || column.type === 'month') && !cells.every(isDay)) return false;
  if (column.refersTo !== undefined) return namedShare(column, cells, basis) >= shareNamed;
  return fitOf(column, cells, basis) >= shareKnown;
}

/** 1 January 1990 and 2050, as serials. */
const firstDay = 32_874;
const lastDay = 54_789;

/** Whether cells count the rows: 1, 2, 3 … */
export function areRowNumbers(cells: readonly CellValue[]): boolean {
  if (cells.length < fewestCells) return false;
  const numbers = cells.map((cell) =>
    /^\d+\.?$/.test(String(cell).trim()) ? Number(String(cell).trim().replace('.', '')) : NaN,
  );
  return numbers[0] === 1 && numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
