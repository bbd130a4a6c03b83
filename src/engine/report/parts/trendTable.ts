import { definitionOf, numberOf } from '../../measure';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import { showLive, traced } from '../model/values';
import { markFixed } from './fixedMark';
import { groupsOf } from './seriesGroups';

/** Writes series indicators of the whole area with one row per month at the end of the grid. */
export function putTrendTable(grid: Grid, ids: readonly string[], context: SheetContext): void {
  const { programme, total, texts, formulas } = context;
  const months = groupsOf(total, ids);
  const columns = ids.map((id) => {
    const definition = definitionOf(programme.catalogue, id);
    return months.map((month) => {
      const live = formulas.of(total, definition, month);
      return traced(showLive(numberOf(total.values[id], month), definition, false, live, texts), id, total, month);
    });
  });
  const headings = ids.map((id, index) => markFixed(texts.indicator(id), columns[index] ?? [], texts));
  grid.putRow(grid.height, 1, [texts.text('report.month'), ...headings], 'header');
  months.forEach((month, place) => {
    const row = grid.height;
    grid.put(row, 1, texts.month(month), 'label');
    columns.forEach((cells, index) => {
      const cell = cells[place];
      if (cell !== undefined) grid.show(row, 2 + index, cell);
    });
  });
}
