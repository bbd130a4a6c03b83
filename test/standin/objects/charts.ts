import { fail } from '../errors';
import { lastColumn, lastRow } from '../model/area';
import { isChartType, ChartOn } from '../model/chart';
import type { Session } from '../session';
import type { Args, ClassSpec, HostObject, RangeValue } from './types';
import { object } from './types';
import type { Chart, Sheet } from '../model/book';

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
  const chart = new ChartOn(sheet, sheet.book.newId(), `Chart ${number}`, type);
  chart.setData(range.sheet, range.area, orientation(args.raw(2), range));
  // A chart of one series takes its name as title, as in Excel.
  const [only, another] = chart.series;
  const heading = another === undefined && only?.name !== undefined ? { title: only.name } : {};
  chart.drawing = {
    ...heading,
    legend: another === undefined ? false : 'bottom',
    axes: { x: { minorTickMark: 'none' }, y: { minorTickMark: 'none', gridlines: { major: true } } },
  };
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
    Format: { since: '1.1', object: (chart) => object('ChartAreaFormat', chart) },
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
