import { periodValue, type PeriodFormula } from '../engine/measure';

/**
 * The first day on which a board can have been elected whose term is not over at the end of the period. A term ends on the same day so many years
 * later, as Excel's EDATE counts (docs/spec/indicators.md): one begun on 28 February 2013 ends on 28 February 2016, before that month does.
 */
export function firstDayOfTerm(years: number): PeriodFormula {
  const period: PeriodFormula = { kind: 'period' };
  const start: PeriodFormula = { kind: 'yearsLater', day: period, years: -years };
  const end: PeriodFormula = { kind: 'yearsLater', day: start, years };
  const more: PeriodFormula = { kind: 'ifBefore', day: end, before: period, then: 1, otherwise: 0 };
  return { kind: 'plus', from: start, more };
}

/** The same as a serial, at a period. */
export const firstCurrentTerm = (period: number, years: number): number => periodValue(firstDayOfTerm(years), period);
