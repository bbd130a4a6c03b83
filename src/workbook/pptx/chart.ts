import type PptxGen from 'pptxgenjs';
import { chartColor, type DeckChart, type Frame } from '../../engine/report';
import { theme } from './theme';

/** Categories beyond which labels and values are set in a smaller type. */
const manyCategories = 12;

/** Puts a native chart into its frame: PowerPoint can edit its data. */
export function putChart(slide: PptxGen.Slide, frame: Frame, chart: DeckChart): void {
  const { kind, categories, series } = chart;
  // Bars are drawn from the bottom up.
  const inOrder = <Item>(items: readonly Item[]) => (kind === 'bar' ? items.toReversed() : [...items]);
  slide.addChart(
    kind === 'line' ? 'line' : 'bar',
    series.map(({ name, values }) => ({ name, labels: inOrder(categories), values: inOrder(values) })),
    { ...frame, ...look(chart), ...axes(chart) },
  );
}

const labelSize = ({ categories }: DeckChart) => (categories.length > manyCategories ? 9 : 11);

function look(chart: DeckChart): PptxGen.IChartOpts {
  const { kind, title, series, showValues, numberFormat } = chart;
  return {
    altText: title,
    showTitle: true,
    title,
    titleFontFace: theme.font,
    titleFontSize: 14,
    titleBold: true,
    titleColor: theme.ink,
    chartColors: series.map((_, index) => chartColor(index, chart.steps, series.length)),
    showLegend: series.length > 1,
    legendPos: 'b',
    legendFontFace: theme.font,
    legendFontSize: 11,
    legendColor: theme.ink,
    showValue: showValues,
    dataLabelFormatCode: numberFormat,
    dataLabelFontFace: theme.font,
    dataLabelFontSize: labelSize(chart),
    dataLabelColor: theme.ink,
    barDir: kind === 'bar' ? 'bar' : 'col',
    barGrouping: kind === 'stackedColumn' ? 'stacked' : 'clustered',
    barGapWidthPct: 60,
    ...(kind === 'stackedColumn' ? { barOverlapPct: 100 } : { dataLabelPosition: kind === 'line' ? 't' : 'outEnd' }),
    lineSize: 2.5,
    lineDataSymbolSize: 6,
  };
}

function axes(chart: DeckChart): PptxGen.IChartOpts {
  return {
    catAxisLabelFontFace: theme.font,
    catAxisLabelFontSize: labelSize(chart),
    catAxisLabelColor: theme.ink,
    catAxisLineShow: true,
    catAxisLabelPos: 'low',
    catGridLine: { style: 'none' },
    valAxisLabelFontFace: theme.font,
    valAxisLabelFontSize: labelSize(chart),
    valAxisLabelColor: theme.quiet,
    valAxisLabelFormatCode: chart.numberFormat,
    valAxisLineShow: false,
    showValAxisTitle: true,
    valAxisTitle: chart.unit,
    valAxisTitleFontFace: theme.font,
    valAxisTitleFontSize: 11,
    valAxisTitleColor: theme.quiet,
    valGridLine: { color: theme.line, size: 0.5, style: 'solid' },
  };
}
