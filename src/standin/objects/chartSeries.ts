import { fail } from '../errors';
import type { Chart } from '../model/chart';
import { colorToFile } from './format';
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
    Format: { since: '1.1', object: (of) => object('ChartSeriesFormat', of) },
  },
};

export const chartSeriesFormatClass: ClassSpec<SeriesOf> = {
  properties: { Fill: { since: '1.1', object: (of) => object('ChartFill', of) } },
};

export const chartFillClass: ClassSpec<SeriesOf> = {
  properties: {},
  methods: {
    SetSolidColor: {
      since: '1.1',
      call: ({ chart, index }, args) => {
        chart.sheet.guard();
        const series = chart.series[index];
        if (series !== undefined) series.color = colorToFile(args.text(0));
      },
    },
  },
};
