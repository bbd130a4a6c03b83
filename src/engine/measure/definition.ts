import type { Breakdown } from './breakdown';
import { evaluate, formulaLeaves, given, isAbove0, of, ratio, type Formula, type MeasureValues } from './formula';
import type { Measure } from './measure';

/** What a value counts; decides how it is shown. */
export type Unit = 'number' | 'rupiah' | 'fraction' | 'class' | 'list';

/** Where the value of an indicator at an earlier time can be found in the workbook itself. */
export type EarlierSource =
  /** A series by months; with `weight`, a series that the parts of a ratio are weighted with. */
  | { readonly by: 'month'; readonly series: string; readonly weight?: string }
  /** A series by months that cannot be put together from parts: comparable only where the same areas have reported. */
  | { readonly by: 'sameMonth'; readonly series: string }
  /** A series by years, of which the indicator is the sum up to now. */
  | { readonly by: 'year'; readonly series: string };

/** Where an indicator is shown first; numbers order those of one place. */
export interface KeyPlaces {
  /** A card on the pane's first view of the indicators. */
  readonly card?: true;
  /** A line of the letter to the leadership. */
  readonly letter?: number;
  /** A ranking of the areas. */
  readonly ranking?: number;
}

/** What is known of an indicator beside how it is computed. */
export interface IndicatorFacts {
  /** Which direction of change is better; not given where neither is. */
  readonly better?: 'more' | 'less';
  /** Where its definition comes from: its words are the text `source.<source>`. */
  readonly source: string;
  /** Its earlier value within the workbook; the series shows how it came to where it is. */
  readonly earlier?: EarlierSource;
  readonly key?: KeyPlaces;
  /** Told of only where the whole has a value: it is made of what most workbooks do not hold. */
  readonly ifKnown?: true;
}

interface Base extends IndicatorFacts {
  /** Stable id, part of the command line's JSON. Its label is the text `indicator.<id>`. */
  readonly id: string;
  readonly section: string;
  readonly unit: Unit;
}

/** The ratio of an indicator that is judged by class limits. */
interface ClassedRatio {
  readonly numerator: Formula;
  readonly denominator: Formula;
  /** Nothing is known of the indicator where this is not above 0: neither value nor class. */
  readonly known?: Formula;
  /** A denominator that is not above 0 has used up what is measured: no value, and the bad class. */
  readonly positive?: true;
}

/** One indicator: where its value comes from, as data. */
export type IndicatorDefinition =
  /** A single number. */
  | (Base & { readonly kind: 'value'; readonly formula: Formula })
  /** A ratio that is judged by class limits. */
  | (Base & ClassedRatio & { readonly kind: 'classed' })
  /** One number per year or month: a grouped measure, or the ratio of two grouped alike. */
  | (Base & { readonly kind: 'series'; readonly numerator: Measure; readonly denominator?: Measure })
  /** The worst class of the classed indicators. */
  | (Base & { readonly kind: 'worstClass' })
  /** Rows by several columns, counted and summed. */
  | (Base & { readonly kind: 'breakdown'; readonly breakdown: Breakdown });

export type ClassedDefinition = Extract<IndicatorDefinition, { readonly kind: 'classed' }>;

/** The number of an indicator, of one year or month where it is a series, as a formula over measures; null for those that are no number. */
export function formulaOf(definition: IndicatorDefinition): Formula | null {
  switch (definition.kind) {
    case 'value':
      return definition.formula;
    case 'classed': {
      const { numerator, denominator, known, positive } = definition;
      const quotient: Formula = { kind: 'ratio', numerator, denominator, ...(positive && { positive }) };
      return known === undefined ? quotient : given(known, quotient);
    }
    case 'series': {
      const { numerator, denominator } = definition;
      return denominator === undefined ? of(numerator) : ratio(of(numerator), of(denominator));
    }
    case 'worstClass':
    case 'breakdown':
      return null;
  }
}

/** Numerator and denominator of a classed indicator in one area; both null where nothing is known of it. */
export function ratioParts(
  { numerator, denominator, known }: ClassedRatio,
  values: MeasureValues,
): readonly [number | null, number | null] {
  if (known !== undefined && !isAbove0(evaluate(known, values))) return [null, null];
  return [evaluate(numerator, values), evaluate(denominator, values)];
}

/** Numerator and denominator of a classed indicator, and what nothing is known without. */
export function ratioFormulas({ numerator, denominator, known }: ClassedRatio) {
  const parts = [numerator, denominator, ...(known === undefined ? [] : [known])];
  return parts as [numerator: Formula, denominator: Formula, known?: Formula];
}

/** The measures of a formula, in the order in which they stand there. */
export const measuresIn = (formula: Formula): readonly Measure[] =>
  formulaLeaves(formula).flatMap((leaf) => (leaf.kind === 'measure' ? [leaf.measure] : []));
