import { fail } from '../errors';
import { lineStyles, type LineStyle } from '../model/chart';
import { colorFromFile, colorToFile } from './format';
import type { AxisOf, ClassSpec, HostObject, Property, SeriesOf } from './types';
import { object } from './types';
import type { Chart } from '../model/book';

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

type Series = Chart['series'][number];

function seriesOf({ chart, index }: SeriesOf): Series {
  return chart.series[index] ?? fail('ItemNotFound', 'The series is gone.');
}

/** A property of a series, guarded by the sheet's protection. */
function ofSeries(
  since: string,
  get: (series: Series) => unknown,
  set: (series: Series, input: unknown) => void,
): Property<SeriesOf> {
  return {
    since,
    get: (of) => get(seriesOf(of)),
    set: (of, input) => {
      of.chart.sheet.guard();
      set(seriesOf(of), input);
    },
  };
}

const shownColor = (color: unknown): string =>
  colorFromFile(typeof color === 'string' ? { rgb: color } : undefined, '');

export const chartSeriesClass: ClassSpec<SeriesOf> = {
  properties: {
    Name: ofSeries(
      '1.1',
      (series) => series.name ?? '',
      (series, input) => void (series.name = String(input)),
    ),
    ChartType: {
      since: '1.7',
      get: ({ chart, index }) => (chart.lines.has(index) ? 'Line' : chart.type),
      set: ({ chart, index }, input) => {
        chart.sheet.guard();
        if (input === chart.type) chart.lines.delete(index);
        else if (input === 'Line' && chart.type.startsWith('Column')) chart.lines.set(index, 'Continuous');
        else fail('NotImplemented', `Series of type ${String(input)} in a chart of type ${chart.type}`);
      },
    },
    HasDataLabels: ofSeries(
      '1.7',
      (series) => typeof series.dataLabels === 'object',
      (series, input) => void (series.dataLabels = input === true ? { showValue: true } : false),
    ),
    MarkerBackgroundColor: ofSeries(
      '1.7',
      (series) => shownColor(series.marker?.fill),
      (series, input) => void (series.marker = { ...series.marker, fill: colorToFile(input) }),
    ),
    MarkerForegroundColor: ofSeries(
      '1.7',
      (series) => shownColor(series.marker?.line),
      (series, input) => void (series.marker = { ...series.marker, line: colorToFile(input) }),
    ),
    MarkerSize: ofSeries(
      '1.7',
      (series) => series.marker?.size ?? 5,
      (series, input) => void (series.marker = { ...series.marker, size: Number(input) }),
    ),
    Smooth: ofSeries(
      '1.7',
      (series) => series.smooth === true,
      (series, input) => void (series.smooth = input === true),
    ),
    // The file has one gap for all series of a chart.
    GapWidth: {
      since: '1.7',
      get: ({ chart }) => chart.drawing.gapWidth ?? 150,
      set: ({ chart }, input) => {
        chart.sheet.guard();
        if (typeof input !== 'number' || input < 0 || input > 500)
          fail('InvalidArgument', 'A gap is 0 to 500 percent.');
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

export const chartFillClass: ClassSpec<SeriesOf> = {
  properties: {},
  methods: {
    SetSolidColor: {
      since: '1.1',
      call: (of, args) => {
        of.chart.sheet.guard();
        seriesOf(of).color = colorToFile(args.text(0));
      },
    },
  },
};

/** Lines of series, and of gridlines, of which only the colour is known. */
export const chartLineFormatClass: ClassSpec<SeriesOf | AxisOf> = {
  properties: {
    Color: {
      since: '1.1',
      get: (of) => shownColor('axis' in of ? of.chart.gridlineColor : seriesOf(of).color),
      set: (of, input) => {
        of.chart.sheet.guard();
        if ('axis' in of) of.chart.gridlineColor = colorToFile(input);
        else seriesOf(of).color = colorToFile(input);
      },
    },
    LineStyle: {
      since: '1.7',
      get: (of) =>
        'axis' in of ? fail('NotImplemented', 'Style of gridlines') : (of.chart.lines.get(of.index) ?? 'Continuous'),
      set: (of, input) => {
        of.chart.sheet.guard();
        const style = Object.keys(lineStyles).find((name): name is LineStyle => name === input);
        if ('axis' in of || style === undefined || !of.chart.lines.has(of.index))
          fail('NotImplemented', `Line style ${String(input)} here`);
        else of.chart.lines.set(of.index, style);
      },
    },
    Weight: {
      since: '1.7',
      get: (of) =>
        'axis' in of ? fail('NotImplemented', 'Weight of gridlines') : (seriesOf(of).stroke?.width ?? 2.25),
      set: (of, input) => {
        of.chart.sheet.guard();
        if ('axis' in of) fail('NotImplemented', 'Weight of gridlines');
        const series = seriesOf(of);
        series.stroke = { ...series.stroke, width: Number(input) };
      },
    },
  },
};
