import {
  definitionOf,
  isClassed,
  isUnlinked,
  numberOf,
  type AreaIndicators,
  type IndicatorDefinition,
} from '../../measure';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import type { ReportTexts } from '../model/texts';
import { showNumber, traced, withFormula, type ShownValue } from '../model/values';
import { classCell } from './classCells';

/** One column of an area table: its heading and how it shows an area's value. */
export interface AreaColumn {
  readonly heading: string;
  /** Width in characters. */
  readonly width: number;
  show(area: AreaIndicators, total: boolean): ShownValue;
}

/** Width in characters that a column of each unit needs. */
export const unitWidths = { number: 13, rupiah: 18, fraction: 11, class: 16, list: 16 } as const;

/** Columns that an indicator takes: one, one per year of a series, or a value with its class word. */
export function columnsOfIndicator(id: string, context: SheetContext): AreaColumn[] {
  const { programme, total, texts, formulas } = context;
  const definition = definitionOf(programme.catalogue, id);
  const label = texts.indicator(id);
  const width = unitWidths[definition.unit];
  const show = (area: AreaIndicators, isTotal: boolean, group?: string): ShownValue =>
    traced(
      withFormula(
        showNumber(numberOf(area.values[id], group), definition, isTotal, texts),
        formulas.of(area, definition, group),
      ),
      id,
      area,
      group,
    );
  if (definition.kind === 'series') {
    const series = total.values[id];
    const groups =
      series && typeof series === 'object' && !Array.isArray(series) && !isClassed(series) ? Object.keys(series) : [];
    return groups.map((group) => ({
      heading: `${label}: ${group}`,
      width,
      show: (area, isTotal) => show(area, isTotal, group),
    }));
  }
  const classColumn = (heading: string, classed: IndicatorDefinition): AreaColumn => ({
    heading,
    width: unitWidths.class,
    show: (area) => classCell(area, classed, context),
  });
  if (definition.kind === 'worstClass') return [classColumn(label, definition)];
  const valueColumn: AreaColumn = {
    heading: label,
    width,
    show: (area, isTotal) => show(area, isTotal),
  };
  return definition.kind === 'classed'
    ? [valueColumn, classColumn(texts.text('report.class'), definition)]
    : [valueColumn];
}

/** An area table: one row per area, the total last. */
export interface AreaTableInput {
  readonly areas: readonly AreaIndicators[];
  readonly total: AreaIndicators;
  /** Heading of the column that names the areas. */
  readonly areaHeading: string;
  readonly columns: readonly AreaColumn[];
  readonly texts: ReportTexts;
}

/** Writes an area table at the end of the grid. */
export function putAreaTable(grid: Grid, { areas, total, areaHeading, columns, texts }: AreaTableInput): void {
  const header = grid.height;
  grid.putRow(
    header,
    0,
    [texts.text('report.code'), areaHeading, ...columns.map((column) => column.heading)],
    'header',
  );
  const putArea = (area: AreaIndicators, name: string, isTotal: boolean) => {
    const row = grid.height;
    grid.put(row, 0, area.code, isTotal ? 'totalLabel' : 'label');
    grid.put(row, 1, name, isTotal ? 'totalLabel' : 'label');
    columns.forEach((column, index) => {
      grid.show(row, 2 + index, column.show(area, isTotal));
    });
  };
  for (const area of areas) putArea(area, isUnlinked(area) ? texts.text('area.unlinked') : area.name, false);
  // Its name stands in the title, and would be cut off here.
  putArea(total, texts.text('report.total'), true);
}
