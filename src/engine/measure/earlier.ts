import { definitionOf, type Catalogue } from './catalogue';
import type { IndicatorDefinition } from './definition';
import { given, of, ratio, type Formula } from './formula';
import type { Condition, Measure, Parameter } from './measure';

type SeriesDefinition = Extract<IndicatorDefinition, { readonly kind: 'series' }>;

function seriesOf(catalogue: Catalogue, id: string): SeriesDefinition {
  const definition = definitionOf(catalogue, id);
  if (definition.kind !== 'series') throw new Error(`${id} is no series`);
  return definition;
}

/** A measure that is split by years or months, taken of those alone that meet a condition. */
function narrowed({ by, ...measure }: Measure, condition: (column: string) => Condition): Measure {
  if (by === undefined) throw new Error('a measure that is not split has no earlier value');
  return { ...measure, where: [...measure.where, condition(by.column)] };
}

const inMonth = (measure: Measure, month: Parameter): Measure =>
  narrowed(measure, (column) => ({ column, compare: '=', value: month }));

/** The measure that tells who has reported in a month; null where nobody reports. */
export function reportedIn(catalogue: Catalogue, month: Parameter): Measure | null {
  const { reportedBy } = catalogue;
  return reportedBy === null ? null : inMonth(seriesOf(catalogue, reportedBy).numerator, month);
}

/** What a month series is made of in one month. */
export interface SeriesParts {
  readonly numerator: Measure;
  /** Null where it is no ratio. */
  readonly denominator: Measure | null;
}

/** What the series behind an indicator is made of in a month; null where the indicator has no earlier value by months. */
export function partsInMonth(catalogue: Catalogue, id: string, month: Parameter): SeriesParts | null {
  const { earlier } = definitionOf(catalogue, id);
  if (earlier === undefined || earlier.by === 'year') return null;
  const { numerator, denominator } = seriesOf(catalogue, earlier.series);
  return {
    numerator: inMonth(numerator, month),
    denominator: denominator === undefined ? null : inMonth(denominator, month),
  };
}

/** The measure that a year series is of before the year of the period, and whether its column has any year at all. */
function beforeYear(
  { numerator }: SeriesDefinition,
  { year, yearStart }: NonNullable<Catalogue['earlierAt']>,
): Formula {
  const isNumber = numerator.by?.as === 'number';
  const before = narrowed(numerator, (column) => ({ column, compare: '<', value: isNumber ? year : yearStart }));
  const anyYear = narrowed({ ...numerator, aggregate: { kind: 'count' } }, (column) => ({ column, state: 'filled' }));
  return given(of(anyYear), of(before));
}

/**
 * The value that an indicator had in an earlier period, as the data themselves tell it, as a formula over measures: December of last year by the monthly
 * reports, sums of years up to last year. It has none where nobody had reported. Null where the indicator has no earlier value.
 */
export function earlierFormula(catalogue: Catalogue, id: string): Formula | null {
  const { earlier } = definitionOf(catalogue, id);
  const { earlierAt } = catalogue;
  if (earlier === undefined || earlierAt === null) return null;
  if (earlier.by === 'year') return beforeYear(seriesOf(catalogue, earlier.series), earlierAt);
  const parts = partsInMonth(catalogue, id, earlierAt.month);
  if (parts === null) return null;
  const value = parts.denominator === null ? of(parts.numerator) : ratio(of(parts.numerator), of(parts.denominator));
  const reported = reportedIn(catalogue, earlierAt.month);
  return reported === null ? value : given(of(reported), value);
}
