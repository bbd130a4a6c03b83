import { definitionOf, numberOf } from '../../measure';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import { showNumber, traced, withFormula } from '../model/values';
import { groupsOf } from './seriesGroups';

/** Writes series indicators of the whole area with one row per month at the end of the grid. */
export function putTrendTable(grid: Grid, ids: readonly string[], context: SheetContext): void {
  const { programme, total, texts, formulas } = context;
  grid.putRow(grid.height, 1, [texts.text('report.month'), ...ids.map((id) => texts.indicator(id))], 'header');
  for (const group of groupsOf(total, ids)) {
    const row = grid.height;
    grid.put(row, 1, texts.month(group), 'label');
    ids.forEach((id, index) => {
      const definition = definitionOf(programme.catalogue, id);
      const shown = showNumber(numberOf(total.values[id], group), definition, false, texts);
      const formula = formulas.of(total, definition, group);
      grid.show(row, 2 + index, traced(withFormula(shown, formula), id, total, group));
    });
  }
}
