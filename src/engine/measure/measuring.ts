import { parts, type Dataset } from '../dataset';
import { aggregator, type Aggregated } from './aggregate';
import { indexAreas, type AreaIndex } from './areas';
import { breakdownLines, type Breakdown } from './breakdown';
import type { IndicatorContext } from './catalogue';
import type { MeasureValues } from './formula';
import type { Measure } from './measure';
import { measureRows, type MeasureRows } from './measureRows';
import { parameterIn, type Parameters } from './select';
import type { SpecialContext } from './special';
import { specialMeasures } from './specialValues';
import type { BreakdownLine } from './types';

/** All that the indicators of one area follow from. */
export interface AreaMeasures extends MeasureValues {
  /** The years or months of a grouped measure, and its value in each by their order. */
  groups(measure: Measure): readonly string[];
  inGroup(measure: Measure, group: number): number | null;
  lines(breakdown: Breakdown): readonly BreakdownLine[];
}

/** The measures of one dataset: every number that indicators follow from, by area. */
export interface Measuring {
  readonly areas: AreaIndex;
  /** NaN stands for what the profile does not say. */
  readonly parameters: Parameters;
  /** The rows that measures look at. */
  readonly rows: MeasureRows;
  /** What special measures look at. */
  readonly special: SpecialContext;
  aggregate(measure: Measure): Aggregated;
  /** The lines of a breakdown by area slot. */
  lines(breakdown: Breakdown): readonly (readonly BreakdownLine[])[];
  /** Values of all measures for one area slot. Without a period everything that refers to it is null. */
  valuesOf(slot: number): AreaMeasures;
}

/** Prepares the measures of a checked dataset; each is computed once, when it is first asked for. */
export function measuring(dataset: Dataset, { catalogue, official, settings }: IndicatorContext): Measuring {
  const { period } = dataset.profile;
  const areas = indexAreas(dataset, official);
  const parameters: Parameters = {
    period: period ?? NaN,
    ...Object.fromEntries(catalogue.parameters.map(({ id, value }) => [id, value(period, settings)])),
  };
  const ofPeriod = new Set(['period', ...catalogue.parameters.filter((each) => each.ofPeriod).map(({ id }) => id)]);
  const rows = measureRows(dataset, parameters);
  const { aggregate, aggregateByKey } = aggregator(dataset, areas, rows);
  const isOfPeriod = ({ where }: Measure): boolean =>
    where.some(
      (condition) => 'value' in condition && typeof condition.value === 'string' && ofPeriod.has(condition.value),
    );
  const context: SpecialContext = { dataset, areas, official, period };
  const special = specialMeasures({ ...context, aggregate, aggregateByKey, isOfPeriod });
  const known = new Map<Breakdown, readonly (readonly BreakdownLine[])[]>();
  const lines = (breakdown: Breakdown): readonly (readonly BreakdownLine[])[] => {
    const all = known.get(breakdown) ?? breakdownLines(dataset, areas, rows, breakdown);
    known.set(breakdown, all);
    return all;
  };
  return {
    areas,
    parameters,
    rows,
    special: context,
    aggregate,
    lines,
    valuesOf: (slot) => ({
      measure: (measure) => (isOfPeriod(measure) && period === null ? null : aggregate(measure).value(slot, 0)),
      special: (measure) => special(measure, slot),
      parameter(id) {
        const value = parameterIn(parameters, id);
        return Number.isNaN(value) ? null : value;
      },
      month: period === null ? null : parts(period).month,
      groups: (measure) => aggregate(measure).groups,
      inGroup: (measure, group) => aggregate(measure).value(slot, group),
      lines: (breakdown) => lines(breakdown)[slot] ?? [],
    }),
  };
}
