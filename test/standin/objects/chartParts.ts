import { fail } from '../errors';
import type { AxisName } from '../model/chart';
import { choice, colorFromFile, colorToFile, nameOf } from './format';
import type { AxisOf, ChartFontOf, ClassSpec, Property } from './types';
import { object } from './types';
import type { Chart } from '../model/book';

/** Changes what hucre draws; a key that is undefined is left out. */
function draw(chart: Chart, part: Partial<Chart['drawing']>): void {
  chart.sheet.guard();
  chart.drawing = { ...chart.drawing, ...part };
}

export const chartTitleClass: ClassSpec<Chart> = {
  properties: {
    Text: {
      since: '1.1',
      get: (chart) => chart.drawing.title ?? '',
      set: (chart, input) => draw(chart, { title: String(input), showTitle: true }),
    },
    Visible: {
      since: '1.1',
      get: (chart) => chart.drawing.title !== undefined && chart.drawing.showTitle !== false,
      set: (chart, input) => draw(chart, { showTitle: input === true }),
    },
    Overlay: {
      since: '1.1',
      get: (chart) => chart.drawing.titleOverlay === true,
      set: (chart, input) => draw(chart, { titleOverlay: input === true }),
    },
    Format: { since: '1.1', object: (chart) => object('ChartTitleFormat', chart) },
  },
};

export const chartTitleFormatClass: ClassSpec<Chart> = {
  properties: { Font: { since: '1.1', object: (chart) => object('ChartFont', { chart, isWhole: false }) } },
};

/** The chart whose title's font is meant; of the font of a whole chart no more than the size is played. */
const titled = ({ chart, isWhole }: ChartFontOf): Chart =>
  isWhole ? fail('NotImplemented', 'Of the font of a whole chart what is not its size') : chart;

/** The font of the title, or of all that is written in a chart: set, its size is that of the title, legend and axes, whatever they had before. */
export const chartFontClass: ClassSpec<ChartFontOf> = {
  properties: {
    Bold: {
      since: '1.1',
      get: (font) => titled(font).drawing.titleBold === true,
      set: (font, input) => draw(titled(font), { titleBold: input === true }),
    },
    Size: {
      since: '1.1',
      get: ({ chart: { drawing }, isWhole }) =>
        isWhole ? (drawing.legendFontSize ?? 10) : (drawing.titleFontSize ?? 14),
      set: ({ chart, isWhole }, input) => {
        const size = Number(input);
        draw(chart, { titleFontSize: size, ...(isWhole ? { legendFontSize: size } : {}) });
        if (!isWhole) return;
        for (const axis of ['x', 'y'] as const) chart.setAxis(axis, { labelFontSize: size, axisTitleFontSize: size });
      },
    },
    Name: {
      since: '1.1',
      get: (font) => titled(font).drawing.titleFontFamily ?? 'Calibri',
      set: (font, input) => draw(titled(font), { titleFontFamily: String(input) }),
    },
    Color: {
      since: '1.1',
      get: (font) => {
        const { titleColor } = titled(font).drawing;
        return typeof titleColor === 'string' ? colorFromFile({ rgb: titleColor }, '#000000') : '#000000';
      },
      set: (font, input) => draw(titled(font), { titleColor: colorToFile(input) }),
    },
  },
};

export const chartAreaFormatClass: ClassSpec<Chart> = {
  properties: { Font: { since: '1.1', object: (chart) => object('ChartFont', { chart, isWhole: true }) } },
};

const legendPositions = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right', Corner: 'topRight' } as const;

export const chartLegendClass: ClassSpec<Chart> = {
  properties: {
    Visible: {
      since: '1.1',
      get: (chart) => chart.drawing.legend !== false,
      set: (chart, input) => draw(chart, { legend: input === true ? chart.drawing.legend || 'bottom' : false }),
    },
    Position: {
      since: '1.1',
      get: (chart) =>
        Object.entries(legendPositions).find(([, place]) => place === chart.drawing.legend)?.[0] ?? 'Bottom',
      set: (chart, input) => {
        const place = Object.entries(legendPositions).find(([name]) => name === input)?.[1];
        draw(chart, { legend: place ?? fail('InvalidArgument', `${String(input)} is no place for a legend.`) });
      },
    },
    Overlay: {
      since: '1.1',
      get: (chart) => chart.drawing.legendOverlay === true,
      set: (chart, input) => draw(chart, { legendOverlay: input === true }),
    },
  },
};

export const chartDataLabelsClass: ClassSpec<Chart> = {
  properties: {
    ShowValue: {
      since: '1.1',
      get: (chart) => chart.drawing.dataLabels?.showValue === true,
      set: (chart, input) => draw(chart, { dataLabels: { ...chart.drawing.dataLabels, showValue: input === true } }),
    },
    ShowPercentage: {
      since: '1.1',
      get: (chart) => chart.drawing.dataLabels?.showPercent === true,
      set: (chart, input) => draw(chart, { dataLabels: { ...chart.drawing.dataLabels, showPercent: input === true } }),
    },
  },
};

export const chartAxesClass: ClassSpec<Chart> = {
  properties: {
    CategoryAxis: { since: '1.1', object: (chart) => object('ChartAxis', { chart, axis: 'x' satisfies AxisName }) },
    ValueAxis: { since: '1.1', object: (chart) => object('ChartAxis', { chart, axis: 'y' satisfies AxisName }) },
  },
};

const numberFormatOf = ({ chart, axis }: AxisOf): string => {
  const format = chart.axis(axis).numberFormat;
  return format?.formatCode ?? 'General';
};

const scaled = (key: 'min' | 'max' | 'majorUnit'): Property<AxisOf> => ({
  since: '1.1',
  get: ({ chart, axis }) => chart.axis(axis).scale?.[key] ?? '',
  set: ({ chart, axis }, input) => {
    chart.sheet.guard();
    const { [key]: before, ...others } = chart.axis(axis).scale ?? {};
    void before;
    chart.setAxis(axis, { scale: typeof input === 'number' ? { ...others, [key]: input } : others });
  },
});

const crossings = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' } as const;
const labelPlaces = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' } as const;
const other = (axis: AxisName): AxisName => (axis === 'x' ? 'y' : 'x');

export const chartAxisClass: ClassSpec<AxisOf> = {
  properties: {
    Title: { since: '1.1', object: (of) => object('ChartAxisTitle', of) },
    MajorGridlines: { since: '1.1', object: (of) => object('ChartGridlines', of) },
    NumberFormat: {
      since: '1.8',
      get: numberFormatOf,
      set: ({ chart, axis }, input) => {
        chart.sheet.guard();
        chart.setAxis(axis, { numberFormat: { formatCode: String(input) } });
      },
    },
    Minimum: scaled('min'),
    Maximum: scaled('max'),
    MajorUnit: scaled('majorUnit'),
    ReversePlotOrder: {
      since: '1.7',
      get: ({ chart, axis }) => chart.axis(axis).reverse === true,
      set: ({ chart, axis }, input) => chart.setAxis(axis, { reverse: input === true }),
    },
    Position: {
      since: '1.8',
      // The file keeps with each axis where it crosses the other one, Excel tells of the other one where it is crossed.
      get: ({ chart, axis }) => nameOf(crossings, chart.axis(other(axis)).crosses, 'Automatic'),
      set: ({ chart, axis }, input) => {
        chart.sheet.guard();
        chart.setAxis(other(axis), { crosses: choice(crossings, input) });
      },
    },
    TickLabelPosition: {
      since: '1.7',
      get: ({ chart, axis }) => nameOf(labelPlaces, chart.axis(axis).tickLblPos, 'NextToAxis'),
      set: ({ chart, axis }, input) => {
        chart.sheet.guard();
        chart.setAxis(axis, { tickLblPos: choice(labelPlaces, input) });
      },
    },
    Visible: {
      since: '1.7',
      get: ({ chart, axis }) => chart.axis(axis).hidden !== true,
      set: ({ chart, axis }, input) => chart.setAxis(axis, { hidden: input !== true }),
    },
  },
};

export const chartAxisTitleClass: ClassSpec<AxisOf> = {
  properties: {
    Text: {
      since: '1.1',
      get: ({ chart, axis }) => chart.axis(axis).title ?? '',
      set: ({ chart, axis }, input) => {
        chart.sheet.guard();
        chart.setAxis(axis, { title: String(input) });
      },
    },
    Visible: {
      since: '1.1',
      get: ({ chart, axis }) => chart.axis(axis).title !== undefined,
      set: ({ chart, axis }, input) => {
        if (input === true) return;
        const { title, ...rest } = chart.axis(axis);
        void title;
        chart.drawing.axes = { ...chart.drawing.axes, [axis]: rest };
      },
    },
  },
};

export const chartGridlinesClass: ClassSpec<AxisOf> = {
  properties: {
    Visible: {
      since: '1.1',
      get: ({ chart, axis }) => chart.axis(axis).gridlines?.major === true,
      set: ({ chart, axis }, input) => {
        chart.sheet.guard();
        chart.setAxis(axis, { gridlines: { ...chart.axis(axis).gridlines, major: input === true } });
      },
    },
    Format: { since: '1.1', object: (of) => object('ChartGridlinesFormat', of) },
  },
};

export const chartGridlinesFormatClass: ClassSpec<AxisOf> = {
  properties: { Line: { since: '1.1', object: (of) => object('ChartLineFormat', of) } },
};
