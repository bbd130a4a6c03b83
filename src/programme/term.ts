import { addMonths } from '../engine/dataset';

/**
 * The first day on which a board can have been elected whose term is not over at the end of the period. A term ends on the same day so many years
 * later, as Excel's EDATE counts (docs/spec/indicators.md): one begun on 28 February 2013 ends on 28 February 2016, before that month does.
 */
export function firstCurrentTerm(period: number, years: number): number {
  const start = addMonths(period, -12 * years);
  return addMonths(start, 12 * years) < period ? start + 1 : start;
}
