import { fail } from '../errors';
import { lastColumn, lastRow } from '../model/area';
import type { AxisName } from '../model/chart';
import { Chart, isChartType } from '../model/chart';
import type { Sheet } from '../model/sheet';
import type { Session } from '../session';
import { colorFromFile, colorToFile } from './format';
import type { Args, AxisOf, ClassSpec, HostObject, RangeValue } from './types';
import { object } from './types';

function find(sheet: Sheet, key: string): HostObject | null {
  const chart = sheet.charts.find((item) => item.name.toLowerCase() === key.toLowerCase() || item.id === key);
  return chart === undefined ? null : object('Chart', chart);
}

function orientation(input: unknown, range: RangeValue): 'Columns' | 'Rows' {
  if (input === 'Columns' || input === 'Rows') return input;
  if (input === null || input === 'Auto') return range.area.columns > range.area.rows ? 'Rows' : 'Columns';
  return fail('InvalidArgument', `${String(input)} is no way to take series from a range.`);
}

/** Standard size of a new chart (360 × 216 points) in standard cells. */
const standardSize = { rows: 15, columns: 8 };

function add(sheet: Sheet, args: Args, session: Session): HostObject {
  sheet.guard();
  const type = args.raw(0);
  if (!isChartType(type)) fail('NotImplemented', `Chart of type ${String(type)}`);
  const range = args.range(1, sheet, session);
  let number = sheet.charts.length + 1;
  while (find(sheet, `Chart ${number}`) !== null) number += 1;
  const chart = new Chart(sheet, sheet.book.newId(), `Chart ${number}`, type);
  chart.setData(range.sheet, range.area, orientation(args.raw(2), range));
  // A chart of one series takes its name as title, as in Excel.
  const [only, another] = chart.series;
  chart.drawing =
    another === undefined && only?.name !== undefined ? { title: only.name, legend: false } : { legend: 'bottom' };
  const { top, left } = sheet.selection;
  chart.anchor = {
    from: { row: top, col: left },
    to: { row: top + standardSize.rows, col: left + standardSize.columns },
  };
  sheet.charts.push(chart);
  return object('Chart', chart);
}

export const chartCollectionClass: ClassSpec<Sheet> = {
  properties: { Count: { since: '1.1', get: (sheet) => sheet.charts.length } },
  methods: {
    Add: { since: '1.1', call: add },
    GetCount: { since: '1.4', call: (sheet) => sheet.charts.length },
    GetItem: {
      since: '1.1',
      call: (sheet, args) => find(sheet, args.text(0)) ?? fail('ItemNotFound', `There is no chart ${args.text(0)}.`),
    },
    GetItemAt: {
      since: '1.1',
      call: (sheet, args) => {
        const chart = sheet.charts[args.whole(0)];
        return chart === undefined
          ? fail('InvalidArgument', 'There is no chart at this index.')
          : object('Chart', chart);
      },
    },
    GetItemOrNullObject: { since: '1.4', call: (sheet, args) => find(sheet, args.text(0)) },
  },
  items: (sheet) => sheet.charts.map((chart) => object('Chart', chart)),
  item: (sheet, key) => find(sheet, String(key)),
};

function setPosition(chart: Chart, args: Args, session: Session): void {
  chart.sheet.guard();
  const from = args.range(0, chart.sheet, session);
  const to = args.raw(1) === null ? null : args.range(1, chart.sheet, session);
  if (from.sheet !== chart.sheet || (to !== null && to.sheet !== chart.sheet))
    fail('InvalidArgument', 'A chart lies on its own sheet.');
  const { anchor } = chart;
  const size = { rows: (anchor.to?.row ?? 0) - anchor.from.row, columns: (anchor.to?.col ?? 0) - anchor.from.col };
  const { top: row, left: col } = from.area;
  // The file names the cell behind the last one that is covered.
  const end =
    to === null
      ? { row: row + size.rows, col: col + size.columns }
      : { row: lastRow(to.area) + 1, col: lastColumn(to.area) + 1 };
  if (end.row <= row || end.col <= col)
    fail('InvalidArgument', 'A chart ends below and to the right of its beginning.');
  chart.anchor = { from: { row, col }, to: end };
}

export const chartClass: ClassSpec<Chart> = {
  id: (chart) => ({ name: 'Id', value: chart.id }),
  properties: {
    Id: { since: '1.7', get: (chart) => chart.id },
    Name: {
      since: '1.1',
      get: (chart) => chart.name,
      set: (chart, input) => {
        chart.sheet.guard();
        const name =
          typeof input === 'string' && input !== '' ? input : fail('InvalidArgument', 'A chart name is a text.');
        const other = chart.sheet.charts.find((item) => item.name.toLowerCase() === name.toLowerCase());
        if (other !== undefined && other !== chart) fail('ItemAlreadyExists', `There is a chart ${name} already.`);
        chart.name = name;
      },
    },
    ChartType: {
      since: '1.7',
      get: (chart) => chart.type,
      set: (chart, input) => {
        chart.sheet.guard();
        chart.type = isChartType(input) ? input : fail('NotImplemented', `Chart of type ${String(input)}`);
      },
    },
    Title: { since: '1.1', object: (chart) => object('ChartTitle', chart) },
    Legend: { since: '1.1', object: (chart) => object('ChartLegend', chart) },
    DataLabels: { since: '1.1', object: (chart) => object('ChartDataLabels', chart) },
    Axes: { since: '1.1', object: (chart) => object('ChartAxes', chart) },
    Series: { since: '1.1', object: (chart) => object('ChartSeriesCollection', chart) },
    Worksheet: { since: '1.2', object: (chart) => object('Worksheet', chart.sheet) },
  },
  methods: {
    Delete: {
      since: '1.1',
      call: (chart) => {
        chart.sheet.guard();
        chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1);
      },
    },
    SetData: {
      since: '1.1',
      call: (chart, args, session) => {
        chart.sheet.guard();
        const range = args.range(0, chart.sheet, session);
        chart.setData(range.sheet, range.area, orientation(args.raw(1), range));
      },
    },
    SetPosition: { since: '1.1', call: setPosition },
  },
};

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
  properties: { Font: { since: '1.1', object: (chart) => object('ChartFont', chart) } },
};

/** The font of the title. */
export const chartFontClass: ClassSpec<Chart> = {
  properties: {
    Bold: {
      since: '1.1',
      get: (chart) => chart.drawing.titleBold === true,
      set: (chart, input) => draw(chart, { titleBold: input === true }),
    },
    Size: {
      since: '1.1',
      get: (chart) => chart.drawing.titleFontSize ?? 14,
      set: (chart, input) => draw(chart, { titleFontSize: Number(input) }),
    },
    Name: {
      since: '1.1',
      get: (chart) => chart.drawing.titleFontFamily ?? 'Calibri',
      set: (chart, input) => draw(chart, { titleFontFamily: String(input) }),
    },
    Color: {
      since: '1.1',
      get: (chart) =>
        typeof chart.drawing.titleColor === 'string'
          ? colorFromFile({ rgb: chart.drawing.titleColor }, '#000000')
          : '#000000',
      set: (chart, input) => draw(chart, { titleColor: colorToFile(input) }),
    },
  },
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

const scaled = (key: 'min' | 'max' | 'majorUnit'): NonNullable<ClassSpec<AxisOf>['properties'][string]> => ({
  since: '1.1',
  get: ({ chart, axis }) => chart.axis(axis).scale?.[key] ?? '',
  set: ({ chart, axis }, input) => {
    chart.sheet.guard();
    const { [key]: before, ...others } = chart.axis(axis).scale ?? {};
    void before;
    chart.setAxis(axis, { scale: typeof input === 'number' ? { ...others, [key]: input } : others });
  },
});

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
      set: ({ chart, axis }, input) =>
        chart.setAxis(axis, { gridlines: { ...chart.axis(axis).gridlines, major: input === true } }),
    },
  },
};
