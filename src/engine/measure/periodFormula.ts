import { addMonths, parts, serialOf } from '../dataset';

/** How a number or a day follows from the last day of the period: evaluated, written as an Excel formula, and written as SQL. */
export type PeriodFormula =
  /** The last day of the period. */
  | { readonly kind: 'period' }
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'yearOf'; readonly day: PeriodFormula }
  /** A day of a year, as `month` and `day` of the calendar. */
  | { readonly kind: 'dayIn'; readonly year: PeriodFormula; readonly month: number; readonly day: number }
  /** The same day so many years later (earlier when negative), in a shorter month its last one, as Excel's EDATE counts. */
  | { readonly kind: 'yearsLater'; readonly day: PeriodFormula; readonly years: number }
  /** So many days (or a number of years) more. */
  | { readonly kind: 'plus'; readonly from: PeriodFormula; readonly more: PeriodFormula }
  /** One number where a day lies before another one, else another number. */
  | {
      readonly kind: 'ifBefore';
      readonly day: PeriodFormula;
      readonly before: PeriodFormula;
      readonly then: number;
      readonly otherwise: number;
    };

/** Value at a period, given by the serial of its last day: a number, or the serial of a day. */
export function periodValue(formula: PeriodFormula, period: number): number {
  const at = (inner: PeriodFormula): number => periodValue(inner, period);
  switch (formula.kind) {
    case 'period':
      return period;
    case 'whole':
      return formula.value;
    case 'yearOf':
      return parts(at(formula.day)).year;
    case 'dayIn':
      return serialOf(at(formula.year), formula.month, formula.day);
    case 'yearsLater':
      return addMonths(at(formula.day), 12 * formula.years);
    case 'plus':
      return at(formula.from) + at(formula.more);
    case 'ifBefore':
      return at(formula.day) < at(formula.before) ? formula.then : formula.otherwise;
  }
}

/** The same as Excel writes it, over the cell of the period; without the leading `=`. */
export function periodExpression(formula: PeriodFormula, cell: string): string {
  const of = (inner: PeriodFormula): string => periodExpression(inner, cell);
  switch (formula.kind) {
    case 'period':
      return cell;
    case 'whole':
      return String(formula.value);
    case 'yearOf':
      return `YEAR(${of(formula.day)})`;
    case 'dayIn':
      return `DATE(${of(formula.year)},${formula.month},${formula.day})`;
    case 'yearsLater':
      return `EDATE(${of(formula.day)},${formula.years < 0 ? '-' : ''}12*${Math.abs(formula.years)})`;
    case 'plus': {
      const more = of(formula.more);
      return `${of(formula.from)}${more.startsWith('-') ? '' : '+'}${more}`;
    }
    case 'ifBefore':
      return `IF(${of(formula.day)}<${of(formula.before)},${formula.then},${formula.otherwise})`;
  }
}
