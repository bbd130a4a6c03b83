import type { ConditionalRule } from 'hucre';
import { fail } from '../errors';
import type { Area } from '../model/area';
import type { Book, Name } from '../model/book';
import type { AxisName, Chart } from '../model/chart';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Session } from '../session';

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
  ChartFont: Chart;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical';
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

/** What a class has, with the ExcelApi version that brought it. Names are the client's own (first letter upper case). */
interface Member {
  /** Version of ExcelApi. */
  readonly since: string;
}

/** A property: a value, or (with `object`) an object of its own. */
export interface Property<V> extends Member {
  get?(target: V, session: Session): unknown;
  set?(target: V, input: unknown, session: Session): void;
  object?(target: V): HostObject | null;
}

export interface Method<V> extends Member {
  /** Answers plain data, an object, or null for the null object. */
  call(target: V, args: Args, session: Session): unknown;
}

export interface ClassSpec<V> {
  readonly properties: Readonly<Record<string, Property<V>>>;
  readonly methods?: Readonly<Record<string, Method<V>>>;
  /** A collection's items, in order. */
  items?(target: V): HostObject[];
  /** A collection's item by name, id or index; null when there is none. */
  item?(target: V, key: unknown): HostObject | null;
  /** By which the client finds the object again, and under which name it is told so. */
  id?(target: V): { readonly name: 'Id' | '_Id'; readonly value: string | number };
}

/** The arguments of a call, checked as they are taken. */
export class Args {
  constructor(private readonly list: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.list[index] ?? null;
  }

  text(index: number): string {
    const value = this.raw(index);
    return typeof value === 'string' ? value : fail('InvalidArgument', `Argument ${index + 1} must be a text.`);
  }

  optionalText(index: number): string | null {
    return this.raw(index) === null ? null : this.text(index);
  }

  whole(index: number): number {
    const value = this.raw(index);
    return typeof value === 'number' && Number.isInteger(value)
      ? value
      : fail('InvalidArgument', `Argument ${index + 1} must be a whole number.`);
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  /** A range object, or an address on the given sheet (or on the sheet that the address names). */
  range(index: number, on: Sheet, session: Session): RangeValue {
    const value = this.raw(index);
    if (value instanceof HostObject) {
      if (value.type === 'Range') return value.value as RangeValue;
      fail('InvalidArgument', `Argument ${index + 1} must be a range.`);
    }
    return session.locate(this.text(index), on);
  }
}
