import type { CellValue } from '../../../src/engine/schema';
import { formatIndonesian } from '../display';
import { parseReference } from '../model/area';
import { lineStyles, type ChartType, type LineStyle } from '../model/chart';
import type { Book, Chart } from '../model/book';

/** A series of a chart with what its cells hold. */
export interface SeriesPicture {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Hex RGB; null: as the order of series has it. */
  readonly color: string | null;
  /** Hex RGB of single points, by their index. */
  readonly pointColors: Readonly<Record<number, string>>;
  /** Drawn as a line over columns, and how. */
  readonly line: (typeof lineStyles)[LineStyle] | null;
  readonly labels: 'value' | 'percent' | null;
}

/** A chart as it is to be drawn. */
export interface ChartPicture {
  readonly name: string;
  readonly type: ChartType;
  readonly title: string;
  readonly legend: 'top' | 'bottom' | 'left' | 'right' | null;
  /** What stands along the axis of categories. */
  readonly categories: readonly string[];
  readonly series: readonly SeriesPicture[];
  readonly categoryAxis: AxisPicture;
  readonly valueAxis: AxisPicture;
  /** Share of the hole of a doughnut, in percent. */
  readonly hole: number;
  /** Room between the groups of columns, in percent of a column. */
  readonly gap: number;
  /** Hex RGB of the gridlines; null where there are none. */
  readonly gridlines: string | null;
  /** First cell, and the cell behind the last one covered. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface AxisPicture {
  readonly title: string;
  readonly hidden: boolean;
  readonly format: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly reverse: boolean;
}

/** What the cells of a reference hold, in order, with their number formats; none where it is no reference to a sheet. */
function cellsOf(book: Book, address: string | undefined): { value: CellValue; format: string }[] {
  const reference = address === undefined ? null : parseReference(address);
  const sheet = reference?.sheet == null ? undefined : book.sheet(reference.sheet);
  const area = reference === null ? null : sheet?.bounded(reference.area);
  const cells: { value: CellValue; format: string }[] = [];
  if (sheet === undefined || area == null) return cells;
  sheet.each(area, (row, column) =>
    cells.push({ value: sheet.value(row, column), format: sheet.numberFormat(row, column) }),
  );
  return cells;
}

const rgb = (color: unknown): string | null => (typeof color === 'string' ? color : null);

function axisOf(chart: Chart, name: 'x' | 'y', sourceFormat: string): AxisPicture {
  const axis = chart.axis(name);
  const { formatCode, sourceLinked } = axis.numberFormat ?? {};
  return {
    title: axis.title ?? '',
    hidden: axis.hidden === true,
    format: formatCode === undefined || sourceLinked === true ? sourceFormat : formatCode,
    min: axis.scale?.min ?? null,
    max: axis.scale?.max ?? null,
    reverse: axis.reverse === true,
  };
}

/** A chart with the values that its cells hold now. */
export function chartPicture(book: Book, chart: Chart): ChartPicture {
  const { drawing, anchor } = chart;
  const [first] = chart.series;
  const sources = chart.series.map(({ values }) => cellsOf(book, values));
  const labelsOf = (labels: (typeof chart.series)[number]['dataLabels']): SeriesPicture['labels'] => {
    const known =
      typeof labels === 'object' ? labels : typeof drawing.dataLabels === 'object' ? drawing.dataLabels : {};
    if (labels === false) return null;
    return known.showPercent === true ? 'percent' : known.showValue === true ? 'value' : null;
  };
  const { legend = 'bottom' } = drawing;
  return {
    name: chart.name,
    type: chart.type,
    title: drawing.showTitle === false ? '' : (drawing.title ?? ''),
    legend: legend === false ? null : legend === 'topRight' ? 'right' : legend,
    categories: cellsOf(book, first?.categories).map(({ value, format }) => formatIndonesian(value, format)),
    series: chart.series.map((series, index) => ({
      name: series.name ?? `Seri ${index + 1}`,
      values: (sources[index] ?? []).map(({ value }) => (typeof value === 'number' ? value : null)),
      color: rgb(series.color),
      pointColors: Object.fromEntries(
        (series.dataPoints ?? []).flatMap((point) => {
          const color = rgb(point.fillColor);
          return color === null ? [] : [[point.idx, color]];
        }),
      ),
      line: chart.lines.has(index) ? lineStyles[chart.lines.get(index) ?? 'Continuous'] : null,
      labels: labelsOf(series.dataLabels),
    })),
    categoryAxis: axisOf(chart, 'x', 'General'),
    valueAxis: axisOf(chart, 'y', sources[0]?.[0]?.format ?? 'General'),
    hole: drawing.holeSize ?? 50,
    gap: drawing.gapWidth ?? 150,
    gridlines: chart.axis('y').gridlines?.major === false ? null : (chart.gridlineColor ?? 'D9D9D9'),
    from: { row: anchor.from.row, column: anchor.from.col },
    to: { row: anchor.to?.row ?? anchor.from.row + 15, column: anchor.to?.col ?? anchor.from.col + 8 },
  };
}
