import {
  definitionOf,
  isClassed,
  isTold,
  isUnlinked,
  numberOf,
  type AreaIndicators,
  type IndicatorDefinition,
} from '../../measure';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import type { ReportTexts } from '../model/texts';
import { showLive, traced, type ShownValue } from '../model/values';
import { classCell } from './classCells';
import { markFixed } from './fixedMark';

/** One column of an area table: its heading and how it shows an area's value. */
export interface AreaColumn {
  readonly heading: string;
  /** Width in characters. */
  readonly width: number;
  show(area: AreaIndicators, total: boolean): ShownValue;
}

/** Width in characters that a column of each unit needs. */
export const unitWidths = { number: 11, rupiah: 17, fraction: 11, class: 16, list: 16 } as const;

/** Columns that an indicator takes: one, one per year of a series, or a value with its class word; none where nobody is told of it. */
export function columnsOfIndicator(id: string, context: SheetContext): AreaColumn[] {
  const { programme, total, texts, formulas } = context;
  const definition = definitionOf(programme.catalogue, id);
  if (!isTold(definition, total.values[id])) return [];
  const label = texts.indicator(id);
  const width = unitWidths[definition.unit];
  const show = (area: AreaIndicators, isTotal: boolean, group?: string): ShownValue =>
    traced(
      showLive(numberOf(area.values[id], group), definition, isTotal, formulas.of(area, definition, group), texts),
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
  const rows = [
    ...areas.map((area) => ({
      area,
      name: isUnlinked(area) ? texts.text('area.unlinked') : area.name,
      isTotal: false,
    })),
    // Its name stands in the title, and would be cut off here.
    { area: total, name: texts.text('report.total'), isTotal: true },
  ].map((row) => ({ ...row, cells: columns.map((column) => column.show(row.area, row.isTotal)) }));
  const headings = columns.map(({ heading }, index) =>
    markFixed(
      heading,
      rows.flatMap(({ cells }) => cells[index] ?? []),
      texts,
    ),
  );
  grid.putRow(grid.height, 0, [texts.text('report.code'), areaHeading, ...headings], 'header');
  for (const { area, name, isTotal, cells } of rows) {
    const row = grid.height;
    grid.putRow(row, 0, [area.code, name], isTotal ? 'totalLabel' : 'label');
    cells.forEach((cell, index) => grid.show(row, 2 + index, cell));
  }
}
