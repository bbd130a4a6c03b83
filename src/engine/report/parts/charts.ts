import { definitionOf, endName, isUnlinked, limitEnds, limitsOf, numberOf, type AreaIndicators } from '../../measure';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import type { ReportArea, ReportCell, ReportChart } from '../model/types';
import { traceOf, withFormula } from '../model/values';
import { limitTrace } from './basisTraces';
import type { SectionChart } from './sections';
import { groupsOf } from './seriesGroups';

/** Rows that a chart covers, and the blank row below it. */
const chartRows = 17;

/** Where charts may stand: the printed columns of a sheet, with their widths in characters. */
export interface ChartSpace {
  readonly widths: readonly number[];
  /** How many stand side by side; absent: two. */
  readonly across?: number;
  /** Rows that each covers, and the blank row below it; absent: those of a section sheet. */
  readonly rows?: number;
}

/** Splits the printed columns into places of about equal width. */
function placesIn({ widths, across = 2, rows = chartRows }: ChartSpace): readonly ReportArea[] {
  const whole = widths.reduce((total, width) => total + width, 0);
  /** The first column that begins at a share of the width, or beyond. */
  const columnAt = (share: number): number => {
    let split = 0;
    for (let used = 0; split < widths.length - 1 && used < share * whole; split++) used += widths[split] ?? 0;
    return split;
  };
  return Array.from({ length: across }, (_, index) => {
    const column = columnAt(index / across);
    const end = index === across - 1 ? widths.length : columnAt((index + 1) / across);
    return { row: 0, column, rows: rows - 1, columns: end - column };
  });
}

const helperLabelWidth = 24;
const helperValueWidth = 16;

/** Widths of the columns to the right of the printed ones: a gap, then labels and values of the helper blocks. */
export function helperWidths(grid: Grid, printed: number): number[] {
  const used = Math.max(printed, ...grid.rows.map((row) => row.length));
  return Array.from({ length: used - printed }, (_, index) =>
    index === 0 ? 4 : index === 1 ? helperLabelWidth : helperValueWidth,
  );
}

/** A number of a chart. */
function chartCell(
  area: AreaIndicators,
  id: string,
  { programme, formulas }: SheetContext,
  group?: string,
): ReportCell {
  const definition = definitionOf(programme.catalogue, id);
  const value = numberOf(area.values[id], group);
  const style = definition.unit === 'fraction' ? 'chartPercent' : 'chartNumber';
  const live = formulas.of(area, definition, group);
  const trace = traceOf(id, area, group);
  if (live === undefined) return { value, style, trace };
  // A chart has a gap where a cell is not available in Excel's own sense; a text would be drawn as 0.
  return { value: value ?? '#N/A', style, formula: `=IFERROR(0+${bracketed(live.formula)},NA())`, trace };
}

const bracketed = (formula: string): string => `(${formula.slice(1)})`;

/** The limits of a classed indicator as series: the heading of each, and the cell that stands in all its rows. */
function limitSeries(id: string, { programme, limits, texts, formulas }: SheetContext) {
  return limitEnds.map((end) => ({
    heading: texts.text('report.chartLimit', { class: texts.text(`class.${endName(limits.scale, end)}`) }),
    cell: {
      ...withFormula({ value: limitsOf(limits, id)[end], style: 'chartPercent' }, formulas.limit(id, end)),
      trace: limitTrace(programme, id, end, texts),
    } satisfies ReportCell,
  }));
}

/** What a chart is drawn from: the heading of each series, and for each category its label and one cell per series. */
interface ChartData {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly ReportCell[] }[];
}

function chartData(chart: SectionChart, input: SheetContext): ChartData {
  const { areas, total, single, texts } = input;
  if (chart.countsAreas === true && single && areas.every((area) => !isUnlinked(area))) {
    const rows = chart.indicators.map((id) => ({ label: texts.indicator(id), cells: [chartCell(total, id, input)] }));
    return { headings: [texts.text(chart.axis)], rows: rows.length === 1 ? [] : rows };
  }
  const categories =
    chart.over === 'areas'
      ? areas.map((area) => ({
          label: isUnlinked(area) ? texts.text('area.unlinked') : area.name,
          area,
          group: undefined,
        }))
      : groupsOf(total, chart.indicators).map((group) => ({ label: texts.month(group), area: total, group }));
  const ids = chart.indicators.filter((id) =>
    categories.some(({ area, group }) => numberOf(area.values[id], group) !== null),
  );
  if (ids.length === 0) return { headings: [], rows: [] };
  const limits = chart.limitsOf === undefined ? [] : limitSeries(chart.limitsOf, input);
  return {
    headings: [...ids.map((id) => texts.indicator(id)), ...limits.map(({ heading }) => heading)],
    rows: categories.map(({ label, area, group }) => ({
      label,
      cells: [...ids.map((id) => chartCell(area, id, input, group)), ...limits.map(({ cell }) => cell)],
    })),
  };
}

/**
 * Places the charts in the next rows, side by side as many as there is room for, and their data in helper blocks to the right of the printed columns.
 * The data may be longer than the rows of the charts: who goes on below gives a grid of its own for them, and joins it last.
 * A chart without any value is left out, and a note stands in its place; so is a chart of one column that only counts the lowest areas of a single one.
 */
export function putCharts(
  grid: Grid,
  charts: readonly SectionChart[],
  space: ChartSpace,
  input: SheetContext,
  data: Grid = grid,
): ReportChart[] {
  const { texts } = input;
  const placed: ReportChart[] = [];
  const places = placesIn(space);
  const { across = 2, rows: height = chartRows } = space;
  const dataColumn = space.widths.length + 1;
  let dataRow = 1;
  const made = charts.map((chart) => {
    const title = texts.text(`report.chart.${chart.name}`);
    return { chart, title, ...chartData(chart, input) };
  });
  grid.skip(1);
  // Above the charts, none of which covers them.
  for (const { title, headings } of made)
    if (headings.length === 0) grid.put(grid.height, 0, texts.text('report.noChart', { title }), 'note');
  const top = grid.height;
  for (const { chart, title, headings, rows } of made) {
    if (rows.length === 0) continue;
    data.put(dataRow - 1, dataColumn, `${texts.text('report.chartData')}: ${title}`, 'note');
    data.putRow(dataRow, dataColumn, ['', ...headings], 'chartLabel');
    rows.forEach(({ label, cells }, index) => {
      data.put(dataRow + 1 + index, dataColumn, label, 'chartLabel');
      cells.forEach((cell, series) => data.show(dataRow + 1 + index, dataColumn + 1 + series, cell));
    });
    const place = places[placed.length % across];
    if (place === undefined) continue;
    placed.push({
      name: `IM_${chart.name}`,
      title,
      kind: chart.kind,
      source: { row: dataRow, column: dataColumn, rows: rows.length + 1, columns: headings.length + 1 },
      position: { ...place, row: top + Math.floor(placed.length / across) * height },
      valueAxisTitle: texts.text(chart.axis),
      numberFormat: chart.numberFormat,
      ...(chart.steps === undefined ? {} : { steps: chart.steps }),
      ...(chart.limitsOf === undefined ? {} : { limits: limitEnds.length }),
    });
    dataRow += rows.length + 3;
  }
  const bottom = top + Math.ceil(placed.length / across) * height;
  if (grid.height < bottom) grid.skip(bottom - grid.height);
  return placed;
}
