import {
  of,
  type Formula,
  type IndicatorDefinition,
  type IndicatorFacts,
  type Measure,
  type Unit,
} from '../../engine/measure';
import type { ClassedIndicatorId } from '../settings/classes';

/** Sections of the programme's deck (docs/spec/deck.md), in its order. */
export const sections = ['wilayah', 'blm', 'kegiatan', 'upk', 'kelembagaan', 'inovasi'] as const;
export type Section = (typeof sections)[number];

/** Where an indicator's definition comes from; its words are the text `source.<key>`. */
export type IndicatorSource = 'pob' | 'lu02' | 'deck' | 'tool' | 'kemendagri' | 'workbook';

/** What is known of an indicator; without a source it comes from the workbook alone. */
type Facts = Partial<IndicatorFacts> & { readonly source?: IndicatorSource };

const factsOf = (facts: Facts): IndicatorFacts => ({ source: 'workbook', ...facts });

/** An entry whose id the compiler knows. */
type Entry<Id extends string> = IndicatorDefinition & { readonly id: Id };

/** Builders for the entries of one section. */
export function indicatorsOf(section: Section) {
  const value =
    (unit: Unit) =>
    <const Id extends string>(id: Id, formula: Formula | Measure, facts: Facts = {}): Entry<Id> => ({
      kind: 'value',
      id,
      section,
      unit,
      formula: 'kind' in formula ? formula : of(formula),
      ...factsOf(facts),
    });
  const series =
    (unit: Unit) =>
    <const Id extends string>(
      id: Id,
      numerator: Measure,
      facts: Facts & { readonly denominator?: Measure } = {},
    ): Entry<Id> => ({ kind: 'series', id, section, unit, numerator, ...factsOf(facts) });
  return {
    number: value('number'),
    rupiah: value('rupiah'),
    fraction: value('fraction'),
    numberSeries: series('number'),
    rupiahSeries: series('rupiah'),
    fractionSeries: series('fraction'),
    classed: <const Id extends ClassedIndicatorId>(
      id: Id,
      numerator: Formula,
      denominator: Formula,
      facts: Facts & { readonly known?: Formula; readonly positive?: true },
    ): Entry<Id> => ({ kind: 'classed', id, section, unit: 'fraction', numerator, denominator, ...factsOf(facts) }),
  };
}
