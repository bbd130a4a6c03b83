import type { BorderSide as FileBorder, BorderStyle } from 'hucre';
import type { Area } from '../model/area';
import { lastColumn, lastRow } from '../model/area';
import type { BorderSide, RangeValue } from './types';

type CellSide = 'top' | 'bottom' | 'left' | 'right';

/** Which cells of a range have the side, and on which of their own sides. An inner line is drawn once, on its upper or left cells. */
function lineCells(area: Area, side: BorderSide): { area: Area; side: CellSide } | null {
  switch (side) {
    case 'top':
      return { area: { ...area, rows: 1 }, side };
    case 'bottom':
      return { area: { ...area, top: lastRow(area), rows: 1 }, side };
    case 'left':
      return { area: { ...area, columns: 1 }, side };
    case 'right':
      return { area: { ...area, left: lastColumn(area), columns: 1 }, side };
    case 'insideHorizontal':
      return area.rows > 1 ? { area: { ...area, rows: area.rows - 1 }, side: 'bottom' } : null;
    case 'insideVertical':
      return area.columns > 1 ? { area: { ...area, columns: area.columns - 1 }, side: 'right' } : null;
  }
}

/** Changes one line of a range; null takes it away. A line that gets a colour or weight first is thin and black. */
export function setBorder(range: RangeValue, side: BorderSide, change: Partial<FileBorder> | null): void {
  range.sheet.guard();
  const cells = lineCells(range.area, side);
  if (cells === null) return;
  range.sheet.restyle(cells.area, (style) => {
    const { [cells.side]: before, ...others } = style.border ?? {};
    const border: BorderStyle =
      change === null ? others : { ...others, [cells.side]: { style: 'thin', ...before, ...change } };
    return { ...style, border };
  });
}
