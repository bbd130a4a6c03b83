import type { Formula } from '../../measure';
import { quoted } from './notation';

/** A cell of `Dasar Perhitungan`: where it is, and whether it holds a number (else the sign for "not available"). */
export interface Operand {
  readonly reference: string;
  readonly isNumber: boolean;
}

/** Finds the cells of one area for the leaves of a formula. */
export type FindOperand = (
  leaf: Extract<Formula, { readonly kind: 'measure' | 'special' | 'month' | 'parameter' }>,
) => Operand;

/** How tightly an operation binds: operands that bind less tightly need brackets. */
export const binding = { sum: 1, product: 2, operand: 3 } as const;

export interface Expression {
  readonly text: string;
  readonly binding: number;
  /** Tests of which any makes it unavailable: denominators of 0. */
  readonly unless: readonly string[];
}

/** The text of an expression, in brackets where it binds less tightly than its place asks. */
export const bracketed = ({ text, binding: own }: Expression, least: number): string =>
  own < least ? `(${text})` : text;

function join(parts: readonly Expression[], sign: string, own: number): Expression {
  return {
    text: parts.map((part) => bracketed(part, own)).join(sign),
    binding: own,
    unless: parts.flatMap((part) => part.unless),
  };
}

/** A formula over cells, without the tests of its denominators. Null where a part is not available: then neither is the whole. */
export function compile(formula: Formula, find: FindOperand): Expression | null {
  const all = (...parts: Formula[]): Expression[] | null => {
    const compiled = parts.map((part) => compile(part, find));
    return compiled.every((part) => part !== null) ? compiled : null;
  };
  switch (formula.kind) {
    case 'measure':
    case 'special':
    case 'month':
    case 'parameter': {
      const { reference, isNumber } = find(formula);
      return isNumber ? { text: reference, binding: binding.operand, unless: [] } : null;
    }
    case 'constant':
      return { text: String(formula.value), binding: binding.operand, unless: [] };
    case 'sum': {
      // As in the engine, a sum goes without the terms that are not available.
      const terms = formula.terms.map((term) => compile(term, find)).filter((term) => term !== null);
      return terms.length === 0 ? null : join(terms, '+', binding.sum);
    }
    case 'difference': {
      const [from, minus] = all(formula.from, formula.minus) ?? [];
      if (!from || !minus) return null;
      return {
        text: `${from.text}-${bracketed(minus, binding.product)}`,
        binding: binding.sum,
        unless: [...from.unless, ...minus.unless],
      };
    }
    case 'product': {
      const factors = all(...formula.factors);
      return factors && join(factors, '*', binding.product);
    }
    case 'ratio': {
      const [above, below] = all(formula.numerator, formula.denominator) ?? [];
      if (!above || !below) return null;
      return {
        text: `${bracketed(above, binding.product)}/${bracketed(below, binding.operand)}`,
        binding: binding.product,
        unless: [...above.unless, ...below.unless, `${below.text}${formula.positive === true ? '<=0' : '=0'}`],
      };
    }
    case 'given': {
      const [condition, meant] = all(formula.condition, formula.formula) ?? [];
      if (!condition || !meant) return null;
      return { ...meant, unless: [...condition.unless, `${condition.text}<=0`, ...meant.unless] };
    }
  }
}

/**
 * The Excel formula of an indicator over the cells of `Dasar Perhitungan`; undefined where a part it needs is not available, so that there is
 * nothing to calculate. A denominator of 0, or a condition that is not met, gives `notAvailable`.
 */
export function indicatorFormula(formula: Formula, find: FindOperand, notAvailable: string): string | undefined {
  const compiled = compile(formula, find);
  if (compiled === null) return undefined;
  const { text } = compiled;
  const unless = [...new Set(compiled.unless)];
  if (unless.length === 0) return `=${text}`;
  const test = unless.length === 1 ? unless[0] : `OR(${unless.join(',')})`;
  return `=IF(${test},${quoted(notAvailable)},${text})`;
}
