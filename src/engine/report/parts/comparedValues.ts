import type { AreaIndicators } from '../../measure';

/** A value of an earlier period beside the one of now; null where it is not known. */
export interface ValuePair {
  readonly before: number | null;
  readonly now: number | null;
}

/** The values that an indicator itself has in two periods. */
export interface ComparedValues extends ValuePair {
  /** The two sides of the change, of those alone who report in both periods; absent: they are the values themselves. */
  readonly both?: ValuePair;
}

/** Where earlier values come from. */
export interface Comparison {
  /** Period of the earlier values, as `YYYY-MM`. */
  readonly period: string;
  /** What they were taken from: names the text `comparison.source.<source>`. */
  readonly source: 'history' | 'workbook' | 'store' | 'within';
  /** Parts of the whole that have data of one of the two periods only, so that sums are not of the same; absent: none is known. */
  readonly unlike?: number;
  of(area: AreaIndicators, id: string): ComparedValues;
}
