import type { SheetChart } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { fail } from '../errors';
import type { Area } from './area';
import { formatArea, lastColumn, lastRow, quoteSheet } from './area';

/** Excel's chart types that the stand-in draws, as hucre writes them. */
export const chartTypes = {
  ColumnClustered: { type: 'column', barGrouping: 'clustered' },
  ColumnStacked: { type: 'column', barGrouping: 'stacked' },
  ColumnStacked100: { type: 'column', barGrouping: 'percentStacked' },
  BarClustered: { type: 'bar', barGrouping: 'clustered' },
  BarStacked: { type: 'bar', barGrouping: 'stacked' },
  BarStacked100: { type: 'bar', barGrouping: 'percentStacked' },
  Line: { type: 'line', lineGrouping: 'standard', showLineMarkers: false },
  LineMarkers: { type: 'line', lineGrouping: 'standard', showLineMarkers: true },
  Pie: { type: 'pie' },
  Doughnut: { type: 'doughnut' },
} as const satisfies Readonly<Record<string, Partial<SheetChart>>>;

export type ChartType = keyof typeof chartTypes;

export const chartTypeNames = Object.keys(chartTypes) as ChartType[];

export function isChartType(text: unknown): text is ChartType {
  return typeof text === 'string' && text in chartTypes;
}

/** Excel's line styles that the stand-in draws. */
export const lineStyles = { Continuous: 'solid', Dash: 'dash', RoundDot: 'dot' } as const;
export type LineStyle = keyof typeof lineStyles;

type Drawing = Omit<SheetChart, 'type' | 'series' | 'anchor'>;
type Axes = NonNullable<SheetChart['axes']>;
export type AxisName = 'x' | 'y';
export type Axis = NonNullable<Axes['x']> & NonNullable<Axes['y']>;

/** The cells that a chart shows. */
interface Source {
  readonly name: string;
  value(row: number, column: number): CellValue;
  each(area: Area, visit: (row: number, column: number) => void): void;
}

/** A native chart on a sheet. */
export class ChartOn<Sheet> {
  series: SheetChart['series'] = [];
  /** Top left cell and the cell whose top left corner is the chart's bottom right one. */
  anchor: SheetChart['anchor'] = { from: { row: 0, col: 0 }, to: { row: 15, col: 8 } };
  /** Title, legend, axes and the like, as hucre writes them. */
  drawing: Drawing = {};
  /** Colour (hex RGB) of the major gridlines; hucre writes them without. */
  gridlineColor: string | undefined;
  /** Series of a column chart, by their index, that are drawn as lines; hucre writes charts of one kind only. */
  readonly lines = new Map<number, LineStyle>();

  constructor(
    readonly sheet: Sheet,
    readonly id: string,
    public name: string,
    public type: ChartType,
  ) {}

  axis(name: AxisName): Axis {
    return this.drawing.axes?.[name] ?? {};
  }

  setAxis(name: AxisName, change: Axis): void {
    this.drawing.axes = { ...this.drawing.axes, [name]: { ...this.axis(name), ...change } };
  }

  /** Takes its series from a block of cells, one a column (or row), with names and labels where the block has them. */
  setData(source: Source, area: Area, seriesBy: 'Columns' | 'Rows'): void {
    const blank = { value: true };
    source.each(area, (row, column) => void (blank.value &&= source.value(row, column) === null));
    if (blank.value) fail('EmptyChartSeries', 'The range of the chart has no data.');
    const { header, labels } = headings(source, area);
    const across = seriesBy === 'Columns';
    const first = across ? area.left + labels : area.top + header;
    const last = across ? lastColumn(area) : lastRow(area);
    const reference = (top: number, left: number, rows: number, columns: number): string =>
      `${quoteSheet(source.name)}!${formatArea({ top, left, rows, columns }, true)}`;
    const top = area.top + header;
    const left = area.left + labels;
    const rows = area.rows - header;
    const columns = area.columns - labels;
    this.series = [];
    this.lines.clear();
    for (let index = first; index <= last; index += 1) {
      const name = across ? header > 0 && source.value(area.top, index) : labels > 0 && source.value(index, area.left);
      const hasLabels = across ? labels > 0 : header > 0;
      this.series.push({
        ...(name === false || name === null ? {} : { name: String(name) }),
        values: across ? reference(top, index, rows, 1) : reference(index, left, 1, columns),
        ...(hasLabels
          ? { categories: across ? reference(top, area.left, rows, 1) : reference(area.top, left, 1, columns) }
          : {}),
      });
    }
  }

  /** The chart as hucre writes it; name and colour of gridlines are added to the written file (`chartFile.ts`). */
  toFile(): SheetChart {
    const { axes } = this.drawing;
    // As in Excel, the title of a standing value axis stands, too.
    const turned = this.type.startsWith('Bar') ? axes : { ...axes, y: { axisTitleRotation: -90, ...axes?.y } };
    return {
      ...this.drawing,
      ...chartTypes[this.type],
      series: this.series,
      anchor: this.anchor,
      ...(turned === undefined ? {} : { axes: turned }),
    };
  }
}

/** How many leading rows (0 or 1) name series and how many leading columns label points: those that are not all numbers. */
function headings(sheet: Source, area: Area): { header: 0 | 1; labels: 0 | 1 } {
  const numbers = (top: number, left: number, rows: number, columns: number): boolean => {
    let all = true;
    sheet.each(
      { top, left, rows, columns },
      (row, column) => void (all &&= typeof sheet.value(row, column) === 'number'),
    );
    return all;
  };
  const header =
    area.rows > 1 && !numbers(area.top, area.left + (area.columns > 1 ? 1 : 0), 1, Math.max(1, area.columns - 1))
      ? 1
      : 0;
  const labels = area.columns > 1 && !numbers(area.top + header, area.left, area.rows - header, 1) ? 1 : 0;
  return { header, labels };
}
