import type { ReportChart } from '../model/types';
import type { OwnTextKey } from '../../schema';

/** A table with one row per area and one column (or one per year, or a value with its class) per indicator. */
export interface AreaTable<Id extends string = string> {
  readonly kind: 'areas';
  /** Its title is the text `report.table.<title>`. */
  readonly title: string;
  readonly indicators: readonly Id[];
  /** Left out where none of its indicators has a value: what it tells of is in optional tables. */
  readonly ifKnown?: true;
  /** A share that is to reach a setting (its key); a line below the table says whether it does, unless the setting is 0. */
  readonly least?: { readonly indicator: Id; readonly setting: string };
}

/** A breakdown of the whole area. */
export interface BreakdownTable<Id extends string = string> {
  readonly kind: 'breakdown';
  readonly title: string;
  readonly indicator: Id;
}

/** Months down, series indicators across, for the whole area. */
export interface TrendTable<Id extends string = string> {
  readonly kind: 'trend';
  readonly title: string;
  readonly indicators: readonly Id[];
}

/** A chart over areas (one category per area) or over months (one per month of the series). */
export interface SectionChart<Id extends string = string> {
  /** Its title is the text `report.chart.<name>`. */
  readonly name: string;
  readonly kind: ReportChart['kind'];
  readonly over: 'areas' | 'months';
  readonly indicators: readonly Id[];
  /** Counts areas: over the lowest ones each column would be 1 or 0, so its columns then are the indicators of the whole area. */
  readonly countsAreas?: true;
  /** The indicators are steps of a scale. */
  readonly steps?: ReportChart['steps'];
  readonly axis: OwnTextKey | 'report.rupiah';
  readonly numberFormat: string;
  /** The classed indicator whose limits are drawn across the columns. */
  readonly limitsOf?: Id;
}

/** One sheet of the report, as data. */
export interface SectionSheet<Id extends string = string> {
  /** Section of the catalogue, by which the sheet is known. */
  readonly section: string;
  readonly tables: readonly (AreaTable<Id> | BreakdownTable<Id> | TrendTable<Id>)[];
  readonly charts: readonly SectionChart<Id>[];
}
