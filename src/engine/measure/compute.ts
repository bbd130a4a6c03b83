import { atOnce, monthKey, type Dataset } from '../dataset';
import { classedIndicators, measuredTables, type Catalogue, type IndicatorContext } from './catalogue';
import { limitsOf, type Limits } from './classes';
import { classify, worstClass } from './classify';
import { ratioParts, type ClassedDefinition, type IndicatorDefinition } from './definition';
import { evaluate, type MeasureValues } from './formula';
import { measuring, type AreaMeasures, type Measuring } from './measuring';
import type { AreaIndicators, ClassedValue, IndicatorResult, IndicatorValue, Series } from './types';

/**
 * Computes every indicator of a catalogue for the whole and for each area of each level of a checked dataset.
 * Cells that the check marked as faulty count as missing. Without a period everything that refers to it is null.
 */
export function computeIndicators(dataset: Dataset, context: IndicatorContext): IndicatorResult {
  return atOnce(computeIndicatorsInSteps(dataset, context));
}

/** The same, with a stop after each indicator of each area, so that whoever computes them can let others work. */
export function* computeIndicatorsInSteps(
  dataset: Dataset,
  context: IndicatorContext,
): Generator<void, IndicatorResult> {
  const { catalogue } = context;
  const { period } = dataset.profile;
  const measured = measuring(dataset, context);
  const computed: AreaIndicators[] = [];
  for (const slot of shownSlots(dataset, catalogue, measured)) {
    const area = measured.areas.slots[slot];
    if (area !== undefined) computed.push({ ...area, values: yield* valuesInSteps(measured.valuesOf(slot), context) });
  }
  return { period: period === null ? '' : monthKey(period), areas: computed };
}

/** The slots that have something to show: all areas, and the rows that reach none where there are any. */
export function shownSlots(dataset: Dataset, catalogue: Catalogue, { areas }: Measuring): readonly number[] {
  const hasUnlinked = measuredTables(dataset.schema, catalogue).some((table) =>
    areas.rowSlots(table).includes(areas.unlinked),
  );
  return [...areas.slots.keys()].filter((slot) => slot !== areas.unlinked || hasUnlinked);
}

/** Every indicator of one area, by id, with a stop after each. */
export function* valuesInSteps(
  measures: AreaMeasures,
  { catalogue, settings }: Pick<IndicatorContext, 'catalogue' | 'settings'>,
): Generator<void, AreaIndicators['values']> {
  const limits = catalogue.limits(settings);
  const values: [string, IndicatorValue][] = [];
  for (const each of catalogue.indicators) {
    values.push([each.id, valueOf(each, measures, catalogue, limits)]);
    yield;
  }
  return Object.fromEntries(values);
}

function valueOf(
  definition: IndicatorDefinition,
  measures: AreaMeasures,
  catalogue: Catalogue,
  limits: Limits,
): IndicatorValue {
  switch (definition.kind) {
    case 'value':
      return evaluate(definition.formula, measures);
    case 'classed':
      return classedValue(definition, measures, limits);
    case 'worstClass': {
      const classed = classedIndicators(catalogue).map((each) => classedValue(each, measures, limits).class);
      return worstClass(catalogue.scale, classed);
    }
    case 'breakdown':
      return measures.lines(definition.breakdown);
    case 'series': {
      const { numerator, denominator } = definition;
      const series: Record<string, number | null> = {};
      measures.groups(numerator).forEach((group, index) => {
        const above = measures.inGroup(numerator, index);
        const below = denominator && measures.inGroup(denominator, index);
        series[group] =
          below === undefined ? above : above === null || below === null || below === 0 ? null : above / below;
      });
      return series satisfies Series;
    }
  }
}

/** Value and class of a classed indicator from the measures of an area. */
export function classedValue(definition: ClassedDefinition, values: MeasureValues, limits: Limits): ClassedValue {
  const [numerator, denominator] = ratioParts(definition, values);
  return classify(numerator, denominator, limitsOf(limits, definition.id), limits, definition.positive);
}

/** Whether an indicator's value is that of a classed indicator. */
export function isClassed(value: IndicatorValue | undefined): value is ClassedValue {
  return typeof value === 'object' && value !== null && 'onLimit' in value;
}

/** Whether people are told of an indicator, given its value for the whole that they look at. */
export const isTold = ({ ifKnown }: IndicatorDefinition, value: IndicatorValue | undefined): boolean =>
  ifKnown !== true || numberOf(value) !== null;

/** The plain number of an indicator value, of one year or month where it is a series; null when there is none. */
export function numberOf(value: IndicatorValue | undefined, group?: string): number | null {
  if (typeof value === 'number') return value;
  if (value === null || value === undefined || typeof value === 'string' || Array.isArray(value)) return null;
  if (isClassed(value)) return value.value;
  const entry = group === undefined ? undefined : (value as Series)[group];
  return entry ?? null;
}
