import type { ConditionalRule } from 'hucre';
import type { Area } from '../model/area';
import type { Book, Chart, Name, Sheet, Table } from '../model/book';
import type { AxisName } from '../model/chart';

export interface RangeValue {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface Rule {
  readonly range: RangeValue;
  readonly rule: ConditionalRule;
}

/** What stands behind an object of each class of the client. */
export interface Values {
  Workbook: Book;
  Application: Book;
  WorkbookCreated: { readonly bytes: Uint8Array };
  Runtime: Book;
  WorkbookProtection: Book;
  SettingCollection: Book;
  Setting: { readonly book: Book; readonly key: string };
  NamedItemCollection: { readonly book: Book; readonly scope: Sheet | null };
  NamedItem: { readonly book: Book; readonly item: Name };
  WorksheetCollection: Book;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  PageBreakCollection: Sheet;
  PageBreak: { readonly sheet: Sheet; readonly row: number };
  Range: RangeValue;
  RangeCollection: readonly RangeValue[];
  RangeAreas: { readonly sheet: Sheet; readonly areas: readonly Area[] };
  RangeFormat: RangeValue;
  RangeFill: RangeValue;
  RangeFont: RangeValue;
  RangeBorderCollection: RangeValue;
  RangeBorder: { readonly range: RangeValue; readonly side: BorderSide };
  FormatProtection: RangeValue;
  DataValidation: RangeValue;
  ConditionalFormatCollection: RangeValue;
  ConditionalFormat: Rule;
  CustomConditionalFormat: Rule;
  CellValueConditionalFormat: Rule;
  TextConditionalFormat: Rule;
  ConditionalFormatRule: Rule;
  ConditionalRangeFormat: Rule;
  ConditionalRangeFill: Rule;
  ConditionalRangeFont: Rule;
  TableCollection: { readonly book: Book; readonly sheet: Sheet | null };
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: { readonly table: Table; readonly index: number };
  TableRowCollection: Table;
  TableRow: { readonly table: Table; readonly index: number };
  AutoFilter: { readonly sheet: Sheet; readonly table: Table | null };
  ChartCollection: Sheet;
  Chart: Chart;
  ChartTitle: Chart;
  ChartLegend: Chart;
  ChartDataLabels: Chart;
  ChartAxes: Chart;
  ChartAxis: AxisOf;
  ChartAxisTitle: AxisOf;
  ChartGridlines: AxisOf;
  ChartGridlinesFormat: AxisOf;
  ChartSeriesCollection: Chart;
  ChartSeries: SeriesOf;
  ChartSeriesFormat: SeriesOf;
  ChartFill: SeriesOf;
  /** A line of a series, or (by its axis) of gridlines. */
  ChartLineFormat: SeriesOf | AxisOf;
  ChartTitleFormat: Chart;
  ChartFont: ChartFontOf;
  ChartAreaFormat: Chart;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical';
/** The font of a chart's title, or of the whole chart. */
export interface ChartFontOf {
  readonly chart: Chart;
  readonly isWhole: boolean;
}
export interface AxisOf {
  readonly chart: Chart;
  readonly axis: AxisName;
}
export interface SeriesOf {
  readonly chart: Chart;
  readonly index: number;
}

export type ClassName = keyof Values;

/** An object of the client, as the host knows it. */
export class HostObject<K extends ClassName = ClassName> {
  constructor(
    readonly type: K,
    readonly value: Values[K],
  ) {}
}

/** The object of a class; collections and methods that find nothing answer null, the null object. */
export function object<K extends ClassName>(type: K, value: Values[K]): HostObject {
  return new HostObject<K>(type, value);
}
