import type PptxGen from 'pptxgenjs';
import type { DeckChart, Frame } from '../../core/deck';
import { theme } from './theme';

const types = {
  column: 'bar',
  stackedColumn: 'bar',
  bar: 'bar',
  line: 'line',
  doughnut: 'doughnut',
} as const satisfies Record<DeckChart['kind'], PptxGen.CHART_NAME>;

/** Categories beyond which labels and values are set in a smaller type. */
const manyCategories = 12;

/** Puts a native chart into its frame: PowerPoint can edit its data. */
export function putChart(slide: PptxGen.Slide, frame: Frame, chart: DeckChart): void {
  const { kind, categories, series } = chart;
  const round = kind === 'doughnut';
  const labels = categories.length > manyCategories ? 9 : 11;
  const options: PptxGen.IChartOpts = {
    ...frame,
    altText: chart.title,
    showTitle: true,
    title: round ? `${chart.title} (${chart.unit})` : chart.title,
    titleFontFace: theme.font,
    titleFontSize: 14,
    titleBold: true,
    titleColor: theme.ink,
    chartColors: round ? theme.chart.slice(0, categories.length) : theme.chart.slice(0, series.length),
    showLegend: round || series.length > 1,
    legendPos: round ? 'r' : 'b',
    legendFontFace: theme.font,
    legendFontSize: 11,
    legendColor: theme.ink,
    showValue: chart.showValues,
    dataLabelFormatCode: chart.numberFormat,
    dataLabelFontFace: theme.font,
    dataLabelFontSize: labels,
    dataLabelColor: kind === 'stackedColumn' || round ? theme.paper : theme.ink,
    ...(round ? { holeSize: 55, showPercent: false, dataBorder: { pt: 1, color: theme.paper } } : {}),
    ...(round ? {} : axes(chart, labels)),
    ...(kind === 'line' ? { lineSize: 2.5, lineDataSymbolSize: 6 } : {}),
  };
  slide.addChart(
    types[kind],
    series.map(({ name, values }) => ({ name, labels: [...categories], values: [...values] })),
    options,
  );
}

function axes({ kind, numberFormat, unit }: DeckChart, labels: number): PptxGen.IChartOpts {
  return {
    barDir: kind === 'bar' ? 'bar' : 'col',
    barGrouping: kind === 'stackedColumn' ? 'stacked' : 'clustered',
    barGapWidthPct: 60,
    ...(kind === 'stackedColumn' ? { barOverlapPct: 100 } : { dataLabelPosition: kind === 'line' ? 't' : 'outEnd' }),
    catAxisLabelFontFace: theme.font,
    catAxisLabelFontSize: labels,
    catAxisLabelColor: theme.ink,
    catAxisLineShow: true,
    catAxisLabelPos: 'low',
    valAxisLabelFontFace: theme.font,
    valAxisLabelFontSize: labels,
    valAxisLabelColor: theme.quiet,
    valAxisLabelFormatCode: numberFormat,
    valAxisLineShow: false,
    showValAxisTitle: true,
    valAxisTitle: unit,
    valAxisTitleFontFace: theme.font,
    valAxisTitleFontSize: 11,
    valAxisTitleColor: theme.quiet,
    valGridLine: { color: theme.line, size: 0.5, style: 'solid' },
    catGridLine: { style: 'none' },
  };
}
