/** Id of a level of areas. */
export type Level = string;

/** Name of a class, as the programme has it. */
export type IndicatorClass = string;

/** Value of a classed indicator: a fraction, its class and whether it stands exactly on a limit. Null when the denominator is 0. */
export interface ClassedValue {
  readonly value: number | null;
  readonly class: IndicatorClass | null;
  readonly onLimit: boolean;
}

/** One line of a breakdown: the texts by which rows are told apart, and what they add up to (null: nothing), by the names of its definition. */
export type BreakdownLine = Readonly<Record<string, string | number | null>>;

/** Values by year (`2013`) or month (`2014-12`). */
export type Series = Readonly<Record<string, number | null>>;

export type IndicatorValue = number | null | IndicatorClass | ClassedValue | Series | readonly BreakdownLine[];

/** An area that indicators are computed for. */
export interface AreaSlot {
  readonly level: Level;
  /** 0 for the whole, then level by level. */
  readonly depth: number;
  /** Empty for the rows that reach no area of the lowest level, and for a whole whose code is not known. */
  readonly code: string;
  readonly name: string;
}

/** All indicators of one area, by indicator id. */
export interface AreaIndicators extends AreaSlot {
  readonly values: Readonly<Record<string, IndicatorValue>>;
}

/** Indicators of a workbook: the whole first, then level by level in code order, last the rows that reach no area, where there are any. */
export interface IndicatorResult {
  /** The period as `YYYY-MM`. */
  readonly period: string;
  readonly areas: readonly AreaIndicators[];
}

/** Whether an area stands for the rows that reach none. */
export const isUnlinked = ({ code, depth }: Pick<AreaSlot, 'code' | 'depth'>): boolean => code === '' && depth > 0;
