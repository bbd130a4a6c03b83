import type { Formula, Measure, PartFormula, SpecialMeasure } from '../measure';
import type { Words } from './words';

/** Where the leaves of a formula stand, as SQL. */
export interface FindLeaf {
  measure(measure: Measure): string;
  special(measure: SpecialMeasure): string;
  parameter(id: string): string;
  readonly month: string;
}

/** A sum goes without its null terms, and is null only where all of them are. */
function sumSql(terms: readonly string[]): string {
  const [only = ''] = terms;
  if (terms.length === 1) return only;
  return `CASE WHEN COALESCE(${terms.join(', ')}) IS NOT NULL THEN ${terms.map((term) => `COALESCE(${term}, 0)`).join(' + ')} END`;
}

/** A formula as SQL: null where it has no value. */
export function formulaSql(words: Words, formula: Formula, find: FindLeaf): string {
  const of = (inner: Formula): string => formulaSql(words, inner, find);
  switch (formula.kind) {
    case 'measure':
      return find.measure(formula.measure);
    case 'special':
      return find.special(formula.special);
    case 'month':
      return find.month;
    case 'parameter':
      return find.parameter(formula.id);
    case 'constant':
      return words.number(formula.value);
    case 'sum':
      return sumSql(formula.terms.map(of));
    case 'difference':
      return `(${of(formula.from)}) - (${of(formula.minus)})`;
    case 'product':
      return formula.factors.map((factor) => `(${of(factor)})`).join(' * ');
    case 'ratio': {
      const [above, below] = [of(formula.numerator), of(formula.denominator)];
      return `CASE WHEN ${below} ${formula.positive === true ? '>' : '<>'} 0 THEN (${above}) / (${below}) END`;
    }
    case 'given':
      return `CASE WHEN ${of(formula.condition)} > 0 THEN ${of(formula.formula)} END`;
  }
}

/** A formula of a part as SQL. */
export function partSql(
  words: Words,
  formula: PartFormula,
  find: { measure(measure: Measure): string; readonly officialParts: string },
): string {
  const of = (inner: PartFormula): string => partSql(words, inner, find);
  switch (formula.kind) {
    case 'measure':
      return find.measure(formula.measure);
    case 'officialParts':
      return find.officialParts;
    case 'number':
      return words.number(formula.value);
    case 'sum':
      return sumSql(formula.terms.map(of));
    case 'holds': {
      const [left, right] = [formula.left, formula.right].map((side) => `COALESCE(${of(side)}, 0)`);
      return `CASE WHEN ${left ?? ''} ${formula.compare} ${right ?? ''} THEN ${words.number(1)} ELSE ${words.number(0)} END`;
    }
    case 'given':
      return `CASE WHEN ${of(formula.condition)} > 0 THEN ${of(formula.formula)} END`;
  }
}
