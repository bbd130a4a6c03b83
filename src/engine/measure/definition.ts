import type { ClassedIndicatorId } from '../../programme/settings/classes';
import { of, ratio, type Formula } from './formula';
import type { Measure } from './measure';

/** Sections of the programme's deck (spec/deck.md), in its order. */
export const sections = ['wilayah', 'blm', 'kegiatan', 'upk', 'kelembagaan', 'inovasi'] as const;
export type Section = (typeof sections)[number];

/** What a value counts; decides how it is shown. */
export type Unit = 'number' | 'rupiah' | 'fraction' | 'class' | 'list';

interface Base {
  /** Stable id, part of the command line's JSON. Its label is the text `indicator.<id>`. */
  readonly id: string;
  readonly section: Section;
  readonly unit: Unit;
}

/** One indicator: where its value comes from, as data. */
export type IndicatorDefinition =
  /** A single number. */
  | (Base & { readonly kind: 'value'; readonly formula: Formula })
  /** A ratio that is judged by class limits. */
  | (Base & {
      readonly kind: 'classed';
      readonly id: ClassedIndicatorId;
      readonly numerator: Formula;
      readonly denominator: Formula;
    })
  /** One number per year or month: a grouped measure, or the ratio of two grouped alike. */
  | (Base & { readonly kind: 'series'; readonly numerator: Measure; readonly denominator?: Measure })
  /** The worst class of the classed indicators. */
  | (Base & { readonly kind: 'worstClass'; readonly id: 'upk.kelas' })
  /** Finished works by kind and unit. */
  | (Base & { readonly kind: 'works' });

/** The number of an indicator, of one year or month where it is a series, as a formula over measures; null for those that are no number. */
export function formulaOf(definition: IndicatorDefinition): Formula | null {
  switch (definition.kind) {
    case 'value':
      return definition.formula;
    case 'classed':
      return ratio(definition.numerator, definition.denominator);
    case 'series': {
      const { numerator, denominator } = definition;
      return denominator === undefined ? of(numerator) : ratio(of(numerator), of(denominator));
    }
    case 'worstClass':
    case 'works':
      return null;
  }
}
