import type { AreaReference, Contributions, Formula, TraceTarget } from '../../measure';

/** An indicator's number, or its class. */
export interface IndicatorTrace extends TraceTarget {
  readonly kind: 'indicator';
}

/** A number over measures that is no indicator: a measure of `Dasar Perhitungan`, a difference of two indicators. */
export interface FormulaTrace {
  readonly kind: 'formula';
  /** What it is, in words. */
  readonly title: string;
  readonly formula: Formula;
  readonly area: AreaReference;
  /** Year or month of a measure that is split. */
  readonly group?: string;
}

/** A number that comes from elsewhere than the rows of the data: an earlier value, a target, a limit. */
export interface NoteTrace {
  readonly kind: 'note';
  readonly title: string;
  /** Terms with what they are, in words. */
  readonly facts: readonly (readonly [term: string, text: string])[];
  /** Indicators that it has to do with and that can be explained in turn. */
  readonly about: readonly TraceTarget[];
}

/** A number of a paper that was worked out of rows of the data: a balance of its payments, a sum of the lines above it. */
export interface RowsTrace {
  readonly kind: 'rows';
  readonly title: string;
  /** Terms with what they are, in words. */
  readonly facts: readonly (readonly [term: string, text: string])[];
  /** The rows, looked for when they are asked for. */
  rows(): readonly Contributions[];
}

/** What a cell of the report shows, for whoever wants it explained. */
export type CellTrace = IndicatorTrace | FormulaTrace | NoteTrace | RowsTrace;
