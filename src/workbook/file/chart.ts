import { cellRef, rangeRef } from 'hucre';
import type { ChartSeries, SheetChart } from 'hucre';
import { chartColor, fontName } from '../../engine/report';
import type { ReportChart, ReportSheet } from '../../engine/report';
import { xmlText } from '../xmlText';
import { chartGap, chartLineWidth, chartTextSize, chartTitleSize } from '../layout';

const kinds = {
  column: { type: 'column', barGrouping: 'clustered' },
  stackedColumn: { type: 'column', barGrouping: 'stacked', overlap: 100 },
  bar: { type: 'bar', barGrouping: 'clustered' },
  stackedBar: { type: 'bar', barGrouping: 'stacked', overlap: 100 },
  line: { type: 'line', lineGrouping: 'standard', showLineMarkers: false },
} as const satisfies Record<ReportChart['kind'], Partial<SheetChart>>;

/** A report chart as a native chart of the file. */
export function fileChart(chart: ReportChart, sheet: ReportSheet): SheetChart {
  const { source, position } = chart;
  const horizontal = chart.kind === 'bar' || chart.kind === 'stackedBar';
  const last = source.row + source.rows - 1;
  const block = (column: number): string => rangeRef(source.row + 1, column, last, column);
  const series = Array.from({ length: source.columns - 1 }, (_, index) => {
    const column = source.column + 1 + index;
    const color = chartColor(index, chart.steps, source.columns - 1 - (chart.limits ?? 0));
    const plain: ChartSeries = {
      name: xmlText(String(sheet.rows[source.row]?.[column]?.value ?? cellRef(source.row, column))),
      values: block(column),
      categories: block(source.column),
      color,
    };
    return chart.kind === 'line' ? { ...plain, stroke: { width: chartLineWidth } } : plain;
  });
  return {
    ...kinds[chart.kind],
    title: xmlText(chart.title),
    titleFontSize: chartTitleSize,
    titleBold: true,
    titleFontFamily: fontName,
    altText: xmlText(chart.title),
    series,
    gapWidth: chartGap,
    legend: series.length > 1 ? 'bottom' : false,
    legendFontSize: chartTextSize,
    anchor: {
      from: { row: position.row, col: position.column },
      to: { row: position.row + position.rows, col: position.column + position.columns },
    },
    axes: {
      // Labels stand below the scale even where values are negative. A horizontal bar chart counts from the bottom; turned round, its
      // order is that of the table.
      x: {
        labelFontSize: chartTextSize,
        minorTickMark: 'none',
        tickLblPos: 'low',
        ...(horizontal ? { reverse: true } : {}),
      },
      y: {
        title: chart.valueAxisTitle,
        axisTitleBold: false,
        axisTitleFontSize: chartTextSize,
        labelFontSize: chartTextSize,
        ...(horizontal ? {} : { axisTitleRotation: -90 }),
        numberFormat: { formatCode: chart.numberFormat, sourceLinked: false },
        gridlines: { major: true },
        minorTickMark: 'none',
        ...(horizontal ? { crosses: 'max' as const } : {}),
      },
    },
  };
}
