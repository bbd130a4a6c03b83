import type { AreaIndicators, BreakdownLine, Formula, IndicatorDefinition, LimitEnd } from '../../measure';

/** A cell that holds a position of a value between the limits of its classes. */
export interface PositionCell {
  readonly reference: string;
  /** Classes of the positions 1 … 5. */
  readonly classes: readonly string[];
}

/** The live formulas of a report's indicator cells. */
export interface ReportFormulas {
  /** False in a report of numbers only. */
  readonly isLive: boolean;
  /** Formula of an indicator's number for an area, of one year or month where it is a series; undefined: the cell holds its number. */
  of(area: AreaIndicators, definition: IndicatorDefinition, group?: string): string | undefined;
  /** The same of any formula over measures that the indicators of the catalogue use. */
  ofFormula(area: AreaIndicators, formula: Formula): string | undefined;
  /** The same of a number of one line of a breakdown of the whole area. */
  ofLine(id: string, line: BreakdownLine, part: string): string | undefined;
  /** Where an area's classed indicator stands between its limits; undefined: that is not calculated. */
  position(area: AreaIndicators, id: string): PositionCell | undefined;
  /** The cell of a class limit. */
  limit(id: string, end: LimitEnd): string | undefined;
  /** The cell of a parameter. */
  parameter(id: string): string | undefined;
}

/** A report of numbers only. */
export const noFormulas: ReportFormulas = {
  isLive: false,
  of: () => undefined,
  ofFormula: () => undefined,
  ofLine: () => undefined,
  position: () => undefined,
  limit: () => undefined,
  parameter: () => undefined,
};
