import type { AreaIndicators, BreakdownLine, Formula, IndicatorDefinition, LimitEnd } from '../../measure';

/** A cell that holds a position of a value between the limits of its classes. */
export interface PositionCell {
  readonly reference: string;
  /** Classes of the positions 1 … 5. */
  readonly classes: readonly string[];
}

/** A formula of a cell, with its leading `=`. */
export interface LiveFormula {
  readonly formula: string;
  /** Whether a cell of the basis that it looks at is no formula, so that the number stays as it was when the report was made. */
  readonly isFixed: boolean;
}

/** The change of an indicator between two months as expressions of Excel, each an error where it has no value. */
export type ChangeFormulas =
  /** Both sides, of those who report in both months. */
  | { readonly kind: 'both'; readonly before: string; readonly now: string }
  /** Whether the same report in both months; if not, nothing is compared. */
  | { readonly kind: 'same'; readonly isSame: string };

/** The live formulas of a report's indicator cells. */
export interface ReportFormulas {
  /** False in a report of numbers only. */
  readonly isLive: boolean;
  /** Formula of an indicator's number for an area, of one year or month where it is a series; undefined: the cell holds its number. */
  of(area: AreaIndicators, definition: IndicatorDefinition, group?: string): LiveFormula | undefined;
  /** The same of any formula over measures that the indicators of the catalogue use. */
  ofFormula(area: AreaIndicators, formula: Formula): LiveFormula | undefined;
  /** The same of a number of one line of a breakdown of the whole area. */
  ofLine(id: string, line: BreakdownLine, part: string): LiveFormula | undefined;
  /** The formula of the value that an indicator of an area had earlier, as the data themselves tell it; undefined where they do not. */
  earlier(area: AreaIndicators, id: string): LiveFormula | undefined;
  /** What the change of an indicator counts; undefined: the values themselves. */
  change(area: AreaIndicators, id: string): ChangeFormulas | undefined;
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
  earlier: () => undefined,
  change: () => undefined,
  position: () => undefined,
  limit: () => undefined,
  parameter: () => undefined,
};
