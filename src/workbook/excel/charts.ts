import { chartColor, fontName, limitLooks } from '../../engine/report';
import type { ReportArea, ReportChart } from '../../engine/report';
import { chartGap, chartLineWidth, chartTextSize, chartTitleSize } from '../layout';
import { chartName } from '../names';

const chartTypes = {
  column: 'ColumnClustered',
  stackedColumn: 'ColumnStacked',
  bar: 'BarClustered',
  stackedBar: 'BarStacked',
  line: 'Line',
} as const satisfies Record<ReportChart['kind'], string>;

const lineStyles = { dash: 'Dash', dot: 'RoundDot' } as const;

/**
 * Puts the charts of a sheet: those that are there are updated in place, those of ours that are no longer wanted go.
 * @param existing names of the charts that are there
 * @param others names of those that are not ours
 */
export function setCharts(
  worksheet: Excel.Worksheet,
  charts: readonly ReportChart[],
  existing: ReadonlySet<string>,
  others: ReadonlySet<string>,
): void {
  const wanted = new Set(charts.map((chart) => chartName(chart.name)));
  for (const name of existing) if (!wanted.has(name) && !others.has(name)) worksheet.charts.getItem(name).delete();
  for (const chart of charts) setChart(worksheet, chart, existing.has(chartName(chart.name)));
}

function setChart(worksheet: Excel.Worksheet, chart: ReportChart, exists: boolean): void {
  const area = ({ row, column, rows, columns }: ReportArea): Excel.Range =>
    worksheet.getRangeByIndexes(row, column, rows, columns);
  const name = chartName(chart.name);
  const source = area(chart.source);
  const target = exists
    ? worksheet.charts.getItem(name)
    : worksheet.charts.add(chartTypes[chart.kind], source, 'Columns');
  if (exists) {
    target.chartType = chartTypes[chart.kind];
    target.setData(source, 'Columns');
  } else {
    target.name = name;
  }
  const { position } = chart;
  const last = {
    row: position.row + position.rows - 1,
    column: position.column + position.columns - 1,
    rows: 1,
    columns: 1,
  };
  target.setPosition(area({ ...position, rows: 1, columns: 1 }), area(last));
  setText(target, chart);
  setSeries(target, chart);
}

function setText(target: Excel.Chart, chart: ReportChart): void {
  // Of all that is written in the chart; the title then has its own.
  target.format.font.size = chartTextSize;
  target.title.text = chart.title;
  target.title.format.font.name = fontName;
  target.title.format.font.size = chartTitleSize;
  target.title.format.font.bold = true;
  // One series needs no legend; where there is none, its place cannot be set.
  const hasLegend = chart.source.columns > 2;
  target.legend.visible = hasLegend;
  if (hasLegend) target.legend.position = 'Bottom';
  const { valueAxis, categoryAxis } = target.axes;
  valueAxis.title.text = chart.valueAxisTitle;
  valueAxis.numberFormat = chart.numberFormat;
  valueAxis.majorGridlines.visible = true;
  // Below the scale even where values are negative, and not across their columns.
  categoryAxis.tickLabelPosition = 'Low';
  // A horizontal bar chart counts from the bottom; turned round, its order is that of the table, and its scale stays below.
  const horizontal = chart.kind === 'bar' || chart.kind === 'stackedBar';
  categoryAxis.reversePlotOrder = horizontal;
  categoryAxis.position = horizontal ? 'Maximum' : 'Automatic';
}

function setSeries(target: Excel.Chart, chart: ReportChart): void {
  const count = chart.source.columns - 1;
  const columns = count - (chart.limits ?? 0);
  for (let index = 0; index < count; index += 1) {
    const series = target.series.getItemAt(index);
    const limit = limitLooks[index - columns];
    if (limit !== undefined) {
      series.chartType = 'Line';
      series.format.line.color = `#${limit.color}`;
      series.format.line.weight = chartLineWidth;
      series.format.line.lineStyle = lineStyles[limit.dash];
      continue;
    }
    const color = `#${chartColor(index, chart.steps, columns)}`;
    if (chart.kind === 'line') {
      series.format.line.color = color;
      series.format.line.weight = chartLineWidth;
    } else {
      series.format.fill.setSolidColor(color);
      series.gapWidth = chartGap;
    }
  }
}
