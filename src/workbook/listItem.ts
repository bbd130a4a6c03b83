import type { CellValue } from '../engine/schema';

/** Whether a cell of the lists holds what was written there; Excel makes a number of a percentage (`50%`). */
export function isListItem(cell: CellValue, written: CellValue): boolean {
  if (cell === written) return true;
  if (typeof cell !== 'number' || typeof written !== 'string') return false;
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(written) ?? [];
  return percent !== undefined && Number(percent) / 100 === cell;
}
