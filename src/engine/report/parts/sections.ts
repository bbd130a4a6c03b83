import type { Section } from '../../measure';
import type { ClassedIndicatorId } from '../../settings';
import type { ReportChart } from '../model/types';
import type { ChartKey, ReportTextKey, TableKey } from '../model/texts';

/** A table with one row per area and one column (or one per year, or a value with its class) per indicator. */
export interface AreaTable {
  readonly kind: 'areas';
  readonly title: TableKey;
  readonly indicators: readonly string[];
}

/** Finished works of the whole area. */
export interface WorksTable {
  readonly kind: 'works';
  readonly title: TableKey;
}

/** Months down, series indicators across, for the whole area. */
export interface TrendTable {
  readonly kind: 'trend';
  readonly title: TableKey;
  readonly indicators: readonly string[];
}

/** A chart over areas (one category per area) or over months (one per month of the series). */
export interface SectionChart {
  readonly name: ChartKey;
  readonly kind: ReportChart['kind'];
  readonly over: 'areas' | 'months';
  readonly indicators: readonly string[];
  /** Counts desa: over the desa of one kecamatan each column would be 1 or 0, so its columns then are the indicators of the whole area. */
  readonly countsDesa?: true;
  readonly axis: ReportTextKey;
  readonly numberFormat: string;
  /** The classed indicator whose limits are drawn across the columns. */
  readonly limitsOf?: ClassedIndicatorId;
}

/** One sheet of the report, as data. */
export interface SectionSheet {
  readonly section: Section;
  readonly tables: readonly (AreaTable | WorksTable | TrendTable)[];
  readonly charts: readonly SectionChart[];
}
