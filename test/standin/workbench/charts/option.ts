import type { EChartsCoreOption } from 'echarts/core';
import { formatIndonesian } from '../../display';
import type { AxisPicture, ChartPicture, SeriesPicture } from '../..';

/** Colours of Office's theme for series without one of their own. */
const palette = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
const grey = '#595959';
const colorOf = (series: SeriesPicture, index: number): string =>
  `#${(series.color ?? palette[index % palette.length] ?? '4472C4').slice(-6)}`;

const text = (size: number) => ({ color: grey, fontSize: size, fontFamily: "'Segoe UI', Carlito, sans-serif" });

/** What ECharts is to draw for a chart of a sheet, so that it looks as Excel draws it. */
export function chartOption(chart: ChartPicture): EChartsCoreOption {
  const isRound = chart.type === 'Pie' || chart.type === 'Doughnut';
  return {
    animation: false,
    textStyle: text(11),
    ...(chart.title === ''
      ? {}
      : {
          title: {
            text: chart.title,
            left: 'center',
            top: 6,
            textStyle: { ...text(13), fontWeight: 'normal' },
            itemGap: 2,
          },
        }),
    ...(chart.legend === null ? {} : { legend: legendOf(chart) }),
    tooltip: { trigger: isRound ? 'item' : 'axis', confine: true },
    ...(isRound ? { series: [roundOf(chart)] } : barsAndLines(chart)),
  };
}

function legendOf({ legend }: ChartPicture): object {
  const base = { itemWidth: 10, itemHeight: 8, textStyle: text(10), type: 'scroll' };
  if (legend === 'left' || legend === 'right') return { ...base, orient: 'vertical', [legend]: 6, top: 'middle' };
  return { ...base, left: 'center', ...(legend === 'top' ? { top: 28 } : { bottom: 4 }) };
}

function room({ title, legend, valueAxis, categoryAxis, type }: ChartPicture): object {
  const [below, beside] = type.startsWith('Bar') ? [valueAxis, categoryAxis] : [categoryAxis, valueAxis];
  return {
    containLabel: true,
    top: 14 + (title === '' ? 0 : 24) + (legend === 'top' ? 22 : 0),
    bottom: 10 + (legend === 'bottom' ? 22 : 0) + (below.title === '' ? 0 : 18),
    left: 14 + (legend === 'left' ? 90 : 0) + (beside.title === '' ? 0 : 20),
    right: 18 + (legend === 'right' ? 100 : 0),
  };
}

const label = (value: unknown, format: string): string =>
  typeof value === 'number' ? formatIndonesian(value, format) : '';

function barsAndLines(chart: ChartPicture): object {
  const isLying = chart.type.startsWith('Bar');
  const isWhole = chart.type.endsWith('100');
  const isStacked = isWhole || chart.type.endsWith('Stacked');
  const isLine = chart.type.startsWith('Line');
  const sums = chart.categories.map((_, index) =>
    chart.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  const format = isWhole ? '0%' : chart.valueAxis.format;
  const category = categoryAxis(chart, isLying);
  const value = valueAxis(chart, format, isLying, isWhole);
  return {
    grid: room(chart),
    xAxis: isLying ? value : category,
    yAxis: isLying ? category : value,
    series: chart.series.map((series, index) => {
      const line = isLine || series.line !== null;
      const color = colorOf(series, index);
      const shown = series.values.map((each, at) => {
        const size = each === null ? null : isWhole ? each / (sums[at] === 0 ? 1 : (sums[at] ?? 1)) : each;
        const own = series.pointColors[at];
        return own === undefined ? size : { value: size, itemStyle: { color: `#${own.slice(-6)}` } };
      });
      return {
        name: series.name,
        type: line ? 'line' : 'bar',
        data: shown,
        itemStyle: { color },
        ...(line
          ? {
              lineStyle: {
                color,
                width: 2.25,
                type: series.line === 'dash' ? 'dashed' : series.line === 'dot' ? 'dotted' : 'solid',
              },
              showSymbol: chart.type === 'LineMarkers' && series.line === null,
              symbol: 'circle',
              symbolSize: 6,
            }
          : {
              barCategoryGap: `${Math.round((chart.gap / (chart.gap + 100)) * 100)}%`,
              ...(isStacked ? { stack: 'all' } : { barGap: '0%' }),
            }),
        ...(series.labels === null
          ? {}
          : {
              label: {
                show: true,
                ...text(10),
                position: line ? 'top' : isStacked ? 'inside' : isLying ? 'right' : 'top',
                ...(isStacked ? { color: '#fff' } : {}),
                formatter: ({ value: of }: { readonly value: unknown }) => label(of, format),
              },
            }),
        tooltip: { valueFormatter: (of: unknown) => label(of, format) },
      };
    }),
  };
}

function categoryAxis({ categories, categoryAxis: axis, series }: ChartPicture, isLying: boolean): object {
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const names = categories.length > 0 ? categories : Array.from({ length: longest }, (_, index) => String(index + 1));
  return {
    type: 'category',
    data: names,
    show: !axis.hidden,
    inverse: axis.reverse,
    ...named(axis, isLying),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#bfbfbf' } },
    axisLabel: { ...text(10), hideOverlap: true, ...(isLying ? { width: 150, overflow: 'truncate' } : {}) },
  };
}

function valueAxis(
  { valueAxis: axis, gridlines }: ChartPicture,
  format: string,
  isLying: boolean,
  isWhole: boolean,
): object {
  return {
    type: 'value',
    show: !axis.hidden,
    ...(axis.min === null ? {} : { min: axis.min }),
    ...(axis.max === null ? (isWhole ? { max: 1 } : {}) : { max: axis.max }),
    ...named(axis, !isLying),
    axisLine: { show: false },
    axisLabel: { ...text(10), hideOverlap: true, formatter: (value: number) => label(value, format) },
    splitLine: { show: gridlines !== null, lineStyle: { color: `#${(gridlines ?? 'D9D9D9').slice(-6)}` } },
  };
}

/** The title of an axis; one that stands is written along it. */
function named({ title }: AxisPicture, stands: boolean): object {
  if (title === '') return {};
  return {
    name: title,
    nameLocation: 'middle',
    nameTextStyle: text(10),
    nameMoveOverlap: true,
    ...(stands ? { nameRotate: 90, nameGap: 12 } : { nameGap: 22 }),
  };
}

function roundOf(chart: ChartPicture): object {
  const [series] = chart.series;
  const values = series?.values ?? [];
  const sum = values.reduce((all: number, each) => all + (each ?? 0), 0);
  return {
    type: 'pie',
    radius: chart.type === 'Doughnut' ? [`${Math.round(chart.hole * 0.68)}%`, '68%'] : '68%',
    center: ['50%', chart.legend === 'bottom' ? '50%' : '54%'],
    startAngle: 90,
    itemStyle: { borderColor: '#fff', borderWidth: 1 },
    data: values.map((value, index) => ({
      name: chart.categories[index] ?? String(index + 1),
      value: value ?? 0,
      itemStyle: { color: `#${(series?.pointColors[index] ?? palette[index % palette.length] ?? '4472C4').slice(-6)}` },
    })),
    label: {
      show: series?.labels != null,
      ...text(10),
      formatter: ({ value }: { readonly value: unknown }) =>
        series?.labels === 'percent'
          ? formatIndonesian(sum === 0 ? 0 : Number(value) / sum, '0%')
          : label(value, chart.valueAxis.format),
    },
    tooltip: { valueFormatter: (value: unknown) => label(value, chart.valueAxis.format) },
  };
}
