import type { Comparison, Measure } from './measure';
import { comparisons } from './select';

/** What a special measure takes of each part: numbers of its own measures, compared and put together. */
export type PartFormula =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'number'; readonly value: number }
  /** How many areas the official list divides it into; null where it is not in the list. */
  | { readonly kind: 'officialParts' }
  /** A sum; goes without its null terms. */
  | { readonly kind: 'sum'; readonly terms: readonly PartFormula[] }
  /** 1 where a comparison holds, else 0; what has no value counts as 0. */
  | { readonly kind: 'holds'; readonly left: PartFormula; readonly compare: Comparison; readonly right: PartFormula }
  /** A formula that means something only where another one is above 0. */
  | { readonly kind: 'given'; readonly condition: PartFormula; readonly formula: PartFormula };

const zero: PartFormula = { kind: 'number', value: 0 };

/** Builders of formulas of parts. */
export const ofPart = {
  measure: (measure: Measure): PartFormula => ({ kind: 'measure', measure }),
  officialParts: { kind: 'officialParts' } as const satisfies PartFormula,
  sum: (...terms: PartFormula[]): PartFormula => ({ kind: 'sum', terms }),
  holds: (left: PartFormula, compare: Comparison, right: PartFormula): PartFormula => ({
    kind: 'holds',
    left,
    compare,
    right,
  }),
  isAbove0: (formula: PartFormula): PartFormula => ofPart.holds(formula, '>', zero),
  is0: (formula: PartFormula): PartFormula => ofPart.holds(formula, '=', zero),
  given: (condition: PartFormula, formula: PartFormula): PartFormula => ({ kind: 'given', condition, formula }),
} as const;

/** The leaves of a formula. */
function leavesOf(formula: PartFormula): readonly PartFormula[] {
  switch (formula.kind) {
    case 'sum':
      return formula.terms.flatMap(leavesOf);
    case 'holds':
      return [formula.left, formula.right].flatMap(leavesOf);
    case 'given':
      return [formula.condition, formula.formula].flatMap(leavesOf);
    case 'measure':
    case 'number':
    case 'officialParts':
      return [formula];
  }
}

/** The measures of a formula, each once, in the order in which they stand there. */
export const partMeasures = (formula: PartFormula): readonly Measure[] => [
  ...new Set(leavesOf(formula).flatMap((leaf) => (leaf.kind === 'measure' ? [leaf.measure] : []))),
];

/** Whether a formula comes from the official list of areas. */
export const isOfficialPart = (formula: PartFormula): boolean =>
  leavesOf(formula).some(({ kind }) => kind === 'officialParts');

/** Numbers of one part. */
export interface PartValues {
  measure(measure: Measure): number | null;
  readonly officialParts: number | null;
}

/** Value of a formula for one part. */
export function evaluatePart(formula: PartFormula, values: PartValues): number | null {
  const at = (inner: PartFormula): number | null => evaluatePart(inner, values);
  switch (formula.kind) {
    case 'measure':
      return values.measure(formula.measure);
    case 'number':
      return formula.value;
    case 'officialParts':
      return values.officialParts;
    case 'sum': {
      const terms = formula.terms.map(at).filter((term) => term !== null);
      return terms.length === 0 ? null : terms.reduce((total, term) => total + term, 0);
    }
    case 'holds':
      return comparisons[formula.compare](at(formula.left) ?? 0, at(formula.right) ?? 0) ? 1 : 0;
    case 'given':
      return (at(formula.condition) ?? 0) > 0 ? at(formula.formula) : null;
  }
}

/**
 * A formula as Excel writes it.
 * @param addressOf address of the cell of a measure: a number, or the sign for "not available", over which SUM passes
 * @param none the expression of "not available"
 */
export function partExpression(formula: PartFormula, addressOf: (measure: Measure) => string, none: string): string {
  const of = (inner: PartFormula): string => partExpression(inner, addressOf, none);
  const number = (inner: PartFormula): string => (inner.kind === 'measure' ? `SUM(${of(inner)})` : of(inner));
  switch (formula.kind) {
    case 'measure':
      return addressOf(formula.measure);
    case 'number':
      return String(formula.value);
    case 'officialParts':
      return none;
    case 'sum':
      return `SUM(${formula.terms.map(of).join(',')})`;
    case 'holds':
      return `IF(${number(formula.left)}${formula.compare}${number(formula.right)},1,0)`;
    case 'given':
      return `IF(${number(formula.condition)}>0,${of(formula.formula)},${none})`;
  }
}
