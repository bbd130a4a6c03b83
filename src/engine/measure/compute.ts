import { atOnce, monthKey, type Dataset } from '../dataset';
import { classedIndicators, measuredTables, type IndicatorContext } from './catalogue';
import { limitsOf, type Limits } from './classes';
import { classify, worstClass } from './classify';
import { ratioParts, type ClassedDefinition, type IndicatorDefinition } from './definition';
import { evaluate, type MeasureValues } from './formula';
import { measuring } from './measuring';
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
  const limits = catalogue.limits(context.settings);
  const { areas, aggregate, valuesOf, lines } = measuring(dataset, context);

  function valueOf(definition: IndicatorDefinition, slot: number, values: MeasureValues): IndicatorValue {
    switch (definition.kind) {
      case 'value':
        return evaluate(definition.formula, values);
      case 'classed':
        return classedValue(definition, values, limits);
      case 'worstClass': {
        const classed = classedIndicators(catalogue).map((each) => classedValue(each, values, limits).class);
        return worstClass(catalogue.scale, classed);
      }
      case 'breakdown':
        return lines(definition.breakdown)[slot] ?? [];
      case 'series': {
        const numerator = aggregate(definition.numerator);
        const denominator = definition.denominator && aggregate(definition.denominator);
        const series: Record<string, number | null> = {};
        numerator.groups.forEach((group, index) => {
          const above = numerator.value(slot, index);
          const below = denominator?.value(slot, index);
          series[group] =
            below === undefined ? above : above === null || below === null || below === 0 ? null : above / below;
        });
        return series satisfies Series;
      }
    }
  }

  const hasUnlinked = measuredTables(dataset.schema, catalogue).some((table) =>
    areas.rowSlots(table).includes(areas.unlinked),
  );
  const shown = areas.slots.filter((_, slot) => slot !== areas.unlinked || hasUnlinked);
  const computed: AreaIndicators[] = [];
  for (const [slot, area] of shown.entries()) {
    const measures = valuesOf(slot);
    const values: [string, IndicatorValue][] = [];
    for (const each of catalogue.indicators) {
      values.push([each.id, valueOf(each, slot, measures)]);
      yield;
    }
    computed.push({ ...area, values: Object.fromEntries(values) });
  }
  return { period: period === null ? '' : monthKey(period), areas: computed };
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
