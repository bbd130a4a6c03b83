import type { Formula } from '../../measure';
import { quoted } from './notation';

/** Finds the cells of one area for the leaves of a formula: a cell holds a number, or the sign for "not available". */
export type FindOperand = (
  leaf: Extract<Formula, { readonly kind: 'measure' | 'special' | 'month' | 'parameter' }>,
) => string;

/** How tightly an operation binds: operands that bind less tightly need brackets. */
export const binding = { sum: 1, product: 2, operand: 3 } as const;

export interface Expression {
  readonly text: string;
  readonly binding: number;
  /** When there is no value: cells that hold the sign for "not available", and then tests of numbers, which are errors for a text. */
  readonly absent: Absence;
}

/** Conditions in any of which there is no value. */
export interface Absence {
  readonly signs: readonly string[];
  readonly tests: readonly string[];
}

const always: Absence = { signs: [], tests: [] };

/** All conditions of several parts. */
export function absences(parts: readonly Absence[], tests: readonly string[] = []): Absence {
  const unique = (conditions: readonly string[]): readonly string[] => [...new Set(conditions)];
  return {
    signs: unique(parts.flatMap((part) => part.signs)),
    tests: unique([...parts.flatMap((part) => part.tests), ...tests]),
  };
}

const isAlways = ({ signs, tests }: Absence): boolean => signs.length + tests.length === 0;

const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] ?? '') : `OR(${conditions.join(',')})`;

/** `otherwise` where there is no value, else `text`; without a leading `=`. */
export function guarded({ signs, tests }: Absence, otherwise: string, text: string): string {
  const tested = tests.length === 0 ? text : `IF(${anyOf(tests)},${otherwise},${text})`;
  return signs.length === 0 ? tested : `IF(${anyOf(signs)},${otherwise},${tested})`;
}

/** The text of an expression, in brackets where it binds less tightly than its place asks. */
export const bracketed = ({ text, binding: own }: Expression, least: number): string =>
  own < least ? `(${text})` : text;

/** As in the engine, a sum goes without the terms that are not available; it is not available itself only where all of them are. */
function sumOf(terms: readonly (Expression & { readonly isCell: boolean })[]): Expression {
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return only;
  // SUM passes over texts in cells.
  const cells = terms.filter(({ isCell }) => isCell).map(({ text }) => text);
  const texts = [
    ...(cells.length === 0 ? [] : [`SUM(${cells.join(',')})`]),
    ...terms
      .filter(({ isCell }) => !isCell)
      .map((term) => (isAlways(term.absent) ? term.text : guarded(term.absent, '0', term.text))),
  ];
  const conditions = terms.map(({ absent }) =>
    absent.tests.length === 0 ? anyOf(absent.signs) : guarded(absent, 'TRUE', 'FALSE'),
  );
  return {
    text: texts.join('+'),
    binding: texts.length === 1 ? binding.operand : binding.sum,
    absent: terms.some(({ absent }) => isAlways(absent))
      ? always
      : { signs: [`AND(${conditions.join(',')})`], tests: [] },
  };
}

/** A formula over cells, with the conditions in which it has no value. */
export function compile(formula: Formula, find: FindOperand, none: string): Expression {
  const of = (part: Formula): Expression => compile(part, find, none);
  switch (formula.kind) {
    case 'measure':
    case 'special': {
      const text = find(formula);
      return { text, binding: binding.operand, absent: { signs: [`${text}=${quoted(none)}`], tests: [] } };
    }
    case 'month':
    case 'parameter':
      return { text: find(formula), binding: binding.operand, absent: always };
    case 'constant':
      return { text: String(formula.value), binding: binding.operand, absent: always };
    case 'sum':
      return sumOf(
        formula.terms.map((term) => ({ ...of(term), isCell: term.kind === 'measure' || term.kind === 'special' })),
      );
    case 'difference': {
      const [from, minus] = [of(formula.from), of(formula.minus)];
      return {
        text: `${from.text}-${bracketed(minus, binding.product)}`,
        binding: binding.sum,
        absent: absences([from.absent, minus.absent]),
      };
    }
    case 'product': {
      const factors = formula.factors.map(of);
      return {
        text: factors.map((factor) => bracketed(factor, binding.product)).join('*'),
        binding: binding.product,
        absent: absences(factors.map(({ absent }) => absent)),
      };
    }
    case 'ratio': {
      const [above, below] = [of(formula.numerator), of(formula.denominator)];
      return {
        text: `${bracketed(above, binding.product)}/${bracketed(below, binding.operand)}`,
        binding: binding.product,
        absent: absences([above.absent, below.absent], [`${below.text}${formula.positive === true ? '<=0' : '=0'}`]),
      };
    }
    case 'given': {
      const [condition, meant] = [of(formula.condition), of(formula.formula)];
      const { signs, tests } = condition.absent;
      return { ...meant, absent: absences([{ signs, tests: [...tests, `${condition.text}<=0`] }, meant.absent]) };
    }
  }
}

/** The Excel formula of an indicator over the cells of `Dasar Perhitungan`; where it has no value it gives `none`. */
export function indicatorFormula(formula: Formula, find: FindOperand, none: string): string {
  const { text, absent } = compile(formula, find, none);
  // A cell hands its sign on by itself.
  const isCell = formula.kind === 'measure' || formula.kind === 'special';
  return `=${isCell ? text : guarded(absent, quoted(none), text)}`;
}
