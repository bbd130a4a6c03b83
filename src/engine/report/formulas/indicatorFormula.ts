import type { Formula } from '../../measure';
import { quoted } from './notation';

/** Finds the cells of one area for the leaves of a formula: a cell holds a number, or the sign for "not available". */
export type FindOperand = (leaf: Extract<Formula, { readonly kind: 'measure' | 'special' | 'month' }>) => string;

/** How tightly an operation binds: operands that bind less tightly need brackets. */
export const binding = { sum: 1, product: 2, operand: 3 } as const;

export interface Expression {
  readonly text: string;
  readonly binding: number;
  /** Conditions, in any of which there is no value. */
  readonly absent: readonly string[];
}

/** The text of an expression, in brackets where it binds less tightly than its place asks. */
export const bracketed = ({ text, binding: own }: Expression, least: number): string =>
  own < least ? `(${text})` : text;

/** One of several conditions. */
export function anyOf(conditions: readonly string[]): string {
  const [first = 'FALSE', ...others] = [...new Set(conditions)];
  return others.length === 0 ? first : `OR(${[first, ...others].join(',')})`;
}

const allOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`;

function join(parts: readonly Expression[], sign: string, own: number): Expression {
  return {
    text: parts.map((part) => bracketed(part, own)).join(sign),
    binding: own,
    absent: parts.flatMap((part) => part.absent),
  };
}

/** As in the engine, a sum goes without the terms that are not available; it is not available itself only where all of them are. */
function sumOf(terms: readonly (Expression & { readonly isCell: boolean })[]): Expression {
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return only;
  const texts = terms.map((term) => {
    if (term.absent.length === 0) return bracketed(term, binding.sum);
    // N of a text is 0.
    return term.isCell ? `N(${term.text})` : `IF(${anyOf(term.absent)},0,${term.text})`;
  });
  const isAlways = terms.some(({ absent }) => absent.length === 0);
  return {
    text: texts.join('+'),
    binding: binding.sum,
    absent: isAlways ? [] : [allOf(terms.map(({ absent }) => anyOf(absent)))],
  };
}

/** A formula over cells, with the conditions in which it has no value. */
export function compile(formula: Formula, find: FindOperand, none: string): Expression {
  const of = (part: Formula): Expression => compile(part, find, none);
  switch (formula.kind) {
    case 'measure':
    case 'special': {
      const text = find(formula);
      return { text, binding: binding.operand, absent: [`${text}=${quoted(none)}`] };
    }
    case 'month':
      return { text: find(formula), binding: binding.operand, absent: [] };
    case 'constant':
      return { text: String(formula.value), binding: binding.operand, absent: [] };
    case 'sum':
      return sumOf(
        formula.terms.map((term) => ({ ...of(term), isCell: term.kind === 'measure' || term.kind === 'special' })),
      );
    case 'difference': {
      const [from, minus] = [of(formula.from), of(formula.minus)];
      return {
        text: `${from.text}-${bracketed(minus, binding.product)}`,
        binding: binding.sum,
        absent: [...from.absent, ...minus.absent],
      };
    }
    case 'product':
      return join(formula.factors.map(of), '*', binding.product);
    case 'ratio': {
      const [above, below] = [of(formula.numerator), of(formula.denominator)];
      return {
        text: `${bracketed(above, binding.product)}/${bracketed(below, binding.operand)}`,
        binding: binding.product,
        absent: [...above.absent, ...below.absent, `${below.text}=0`],
      };
    }
    case 'given': {
      const [condition, value] = [of(formula.condition), of(formula.formula)];
      return { ...value, absent: [...condition.absent, `${condition.text}=0`, ...value.absent] };
    }
  }
}

/** The Excel formula of an indicator over the cells of `Dasar Perhitungan`; where it has no value it gives `none`. */
export function indicatorFormula(formula: Formula, find: FindOperand, none: string): string {
  const { text, absent } = compile(formula, find, none);
  // A cell hands its sign on by itself.
  const isCell = formula.kind === 'measure' || formula.kind === 'special';
  return absent.length === 0 || isCell ? `=${text}` : `=IF(${anyOf(absent)},${quoted(none)},${text})`;
}
