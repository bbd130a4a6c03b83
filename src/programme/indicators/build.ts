import type { ClassedIndicatorId } from '../settings/classes';
import type { IndicatorDefinition, Section, Unit } from '../../engine/measure/definition';
import { of, type Formula } from '../../engine/measure/formula';
import type { Measure } from '../../engine/measure/measure';

/** Builders for the entries of one section. */
export function indicatorsOf(section: Section) {
  const value =
    (unit: Unit) =>
    (id: string, formula: Formula | Measure): IndicatorDefinition => ({
      kind: 'value',
      id,
      section,
      unit,
      formula: 'kind' in formula ? formula : of(formula),
    });
  const series =
    (unit: Unit) =>
    (id: string, numerator: Measure, denominator?: Measure): IndicatorDefinition => ({
      kind: 'series',
      id,
      section,
      unit,
      numerator,
      ...(denominator === undefined ? {} : { denominator }),
    });
  return {
    number: value('number'),
    rupiah: value('rupiah'),
    fraction: value('fraction'),
    numberSeries: series('number'),
    rupiahSeries: series('rupiah'),
    fractionSeries: series('fraction'),
    classed: (id: ClassedIndicatorId, numerator: Formula, denominator: Formula): IndicatorDefinition => ({
      kind: 'classed',
      id,
      section,
      unit: 'fraction',
      numerator,
      denominator,
    }),
  };
}
