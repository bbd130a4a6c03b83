import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';

/** Writes title and subtitle lines on the next rows of a sheet, mostly its first; returns the number of rows so far. */
export function putTitle(grid: Grid, title: string, { subtitle }: SheetContext): number {
  grid.put(grid.height, 0, title, 'title');
  for (const line of subtitle) grid.put(grid.height, 0, line, 'subtitle');
  return grid.height;
}
