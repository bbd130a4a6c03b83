import type { Measure, Parameter } from './measure';
import type { SpecialMeasure } from './special';

/**
 * How an indicator follows from measures. The same tree is evaluated by the column engine, shown as an explanation and
 * written down in the documentation.
 */
export type Formula =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'special'; readonly special: SpecialMeasure }
  /** Month number of the period (1..12). */
  | { readonly kind: 'month' }
  | { readonly kind: 'constant'; readonly value: number }
  /** A number that the settings may change. */
  | { readonly kind: 'parameter'; readonly id: Parameter }
  | { readonly kind: 'sum'; readonly terms: readonly Formula[] }
  | { readonly kind: 'difference'; readonly from: Formula; readonly minus: Formula }
  | { readonly kind: 'product'; readonly factors: readonly Formula[] }
  | RatioFormula
  /** A formula that means something only where another one is above 0. */
  | { readonly kind: 'given'; readonly condition: Formula; readonly formula: Formula };

interface RatioFormula {
  readonly kind: 'ratio';
  readonly numerator: Formula;
  readonly denominator: Formula;
  /** Whether a denominator below 0 is no more use than one of 0. */
  readonly positive?: true;
}

export const of = (measure: Measure): Formula => ({ kind: 'measure', measure });
export const special = (measure: SpecialMeasure): Formula => ({ kind: 'special', special: measure });
export const month: Formula = { kind: 'month' };
export const constant = (value: number): Formula => ({ kind: 'constant', value });
export const parameter = (id: Parameter): Formula => ({ kind: 'parameter', id });
export const sum = (...terms: Formula[]): Formula => ({ kind: 'sum', terms });
export const difference = (from: Formula, minus: Formula): Formula => ({ kind: 'difference', from, minus });
export const product = (...factors: Formula[]): Formula => ({ kind: 'product', factors });
export const ratio = (numerator: Formula, denominator: Formula): Formula => ({ kind: 'ratio', numerator, denominator });
export const given = (condition: Formula, formula: Formula): Formula => ({ kind: 'given', condition, formula });

/** What a formula is put together from: terms, factors, numerator and denominator, a formula and its condition; nothing for a leaf. */
export function formulaParts(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'sum':
      return formula.terms;
    case 'difference':
      return [formula.from, formula.minus];
    case 'product':
      return formula.factors;
    case 'ratio':
      return [formula.numerator, formula.denominator];
    case 'given':
      return [formula.formula, formula.condition];
    case 'measure':
    case 'special':
    case 'month':
    case 'constant':
    case 'parameter':
      return [];
  }
}

/** What a formula is calculated from, in the order in which it stands there. */
export function formulaLeaves(formula: Formula): readonly Formula[] {
  const parts = formulaParts(formula);
  return parts.length === 0 ? [formula] : parts.flatMap(formulaLeaves);
}

/** Values of measures for one area. Null: nothing was left to sum though rows exist, or the table is not there. */
export interface MeasureValues {
  measure(measure: Measure): number | null;
  special(measure: SpecialMeasure): number | null;
  parameter(id: Parameter): number | null;
  readonly month: number | null;
}

/** Whether a number is known and above 0. */
export const isAbove0 = (value: number | null): boolean => value !== null && value > 0;

/** Value of a formula for one area; null when a denominator is 0 or a part is null (a sum skips its null terms). */
export function evaluate(formula: Formula, values: MeasureValues): number | null {
  switch (formula.kind) {
    case 'measure':
      return values.measure(formula.measure);
    case 'special':
      return values.special(formula.special);
    case 'month':
      return values.month;
    case 'constant':
      return formula.value;
    case 'parameter':
      return values.parameter(formula.id);
    case 'sum': {
      const terms = formula.terms.map((term) => evaluate(term, values)).filter((term) => term !== null);
      return terms.length === 0 ? null : terms.reduce((total, term) => total + term, 0);
    }
    case 'difference': {
      const from = evaluate(formula.from, values);
      const minus = evaluate(formula.minus, values);
      return from === null || minus === null ? null : from - minus;
    }
    case 'product': {
      let result = 1;
      for (const factor of formula.factors) {
        const value = evaluate(factor, values);
        if (value === null) return null;
        result *= value;
      }
      return result;
    }
    case 'ratio': {
      const numerator = evaluate(formula.numerator, values);
      const denominator = evaluate(formula.denominator, values);
      if (numerator === null || denominator === null || denominator === 0) return null;
      return formula.positive === true && denominator < 0 ? null : numerator / denominator;
    }
    case 'given':
      return isAbove0(evaluate(formula.condition, values)) ? evaluate(formula.formula, values) : null;
  }
}
