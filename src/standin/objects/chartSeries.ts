import { fail } from '../errors';
import type { Chart } from '../model/chart';
import { colorFromFile, colorToFile } from './format';
import type { ClassSpec, HostObject, SeriesOf } from './types';
import { object } from './types';

const seriesAt = (chart: Chart, index: number): HostObject =>
  chart.series[index] === undefined
    ? fail('InvalidArgument', 'There is no series at this index.')
    : object('ChartSeries', { chart, index });

export const chartSeriesCollectionClass: ClassSpec<Chart> = {
  properties: { Count: { since: '1.1', get: (chart) => chart.series.length } },
  methods: {
    GetCount: { since: '1.4', call: (chart) => chart.series.length },
    GetItemAt: { since: '1.1', call: (chart, args) => seriesAt(chart, args.whole(0)) },
  },
  items: (chart) => chart.series.map((_series, index) => object('ChartSeries', { chart, index })),
};

export const chartSeriesClass: ClassSpec<SeriesOf> = {
  properties: {
    Name: {
      since: '1.1',
      get: ({ chart, index }) => chart.series[index]?.name ?? '',
      set: ({ chart, index }, input) => {
        const series = chart.series[index];
        if (series !== undefined) series.name = String(input);
      },
    },
    HasDataLabels: {
      since: '1.7',
      get: ({ chart, index }) => typeof chart.series[index]?.dataLabels === 'object',
      set: ({ chart, index }, input) => {
        const series = chart.series[index];
        if (series !== undefined) series.dataLabels = input === true ? { showValue: true } : false;
      },
    },
    GapWidth: {
      since: '1.7',
      get: ({ chart }) => chart.drawing.gapWidth ?? 150,
      set: ({ chart }, input) => {
        chart.sheet.guard();
        if (typeof input !== 'number' || input < 0 || input > 500)
          fail('InvalidArgument', 'A gap lies between 0 and 500.');
        chart.drawing = { ...chart.drawing, gapWidth: input };
      },
    },
    Format: { since: '1.1', object: (of) => object('ChartSeriesFormat', of) },
  },
};

export const chartSeriesFormatClass: ClassSpec<SeriesOf> = {
  properties: {
    Fill: { since: '1.1', object: (of) => object('ChartFill', of) },
    Line: { since: '1.1', object: (of) => object('ChartLineFormat', of) },
  },
};

/** The line of a series. The file has one colour for a series, line and filling alike. */
export const chartLineFormatClass: ClassSpec<SeriesOf> = {
  properties: {
    Color: {
      since: '1.1',
      get: ({ chart, index }) => {
        const color = chart.series[index]?.color;
        return typeof color === 'string' ? colorFromFile({ rgb: color }, '#000000') : '#000000';
      },
      set: setColor,
    },
    Weight: {
      since: '1.7',
      get: ({ chart, index }) => chart.series[index]?.stroke?.width ?? 1.5,
      set: ({ chart, index }, input) => {
        chart.sheet.guard();
        const series = chart.series[index];
        if (series !== undefined) series.stroke = { ...series.stroke, width: Number(input) };
      },
    },
  },
};

function setColor({ chart, index }: SeriesOf, input: unknown): void {
  chart.sheet.guard();
  const series = chart.series[index];
  if (series !== undefined) series.color = colorToFile(input);
}

export const chartFillClass: ClassSpec<SeriesOf> = {
  properties: {},
  methods: {
    SetSolidColor: {
      since: '1.1',
      call: (of, args) => setColor(of, args.text(0)),
    },
  },
};
