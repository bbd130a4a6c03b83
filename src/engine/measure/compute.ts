import { monthKey, type Dataset } from '../dataset';
import type { AllClassLimits, LimitReading } from '../../programme/settings/classes';
import type { KabupatenArea } from '../../areas';
import { catalogue } from '../../programme/indicators';
import { classify, worstClass } from './classify';
import type { IndicatorDefinition } from './definition';
import { evaluate, type MeasureValues } from './formula';
import { measuring } from './measuring';
import type { AreaIndicators, ClassedValue, IndicatorResult, IndicatorValue, Series } from './types';
import { completedWorks } from './works';

export interface IndicatorContext {
  /** Areas of the workbook's kabupaten; null when its code is not known. */
  readonly kabupaten: KabupatenArea | null;
  /** Months of arrears from which a loan is at risk (>=). */
  readonly arrearsMonths: number;
  /** Years that a board's term lasts. */
  readonly termYears: number;
  readonly classLimits: AllClassLimits;
  readonly reading: LimitReading;
}

/**
 * Computes every indicator of the catalogue for the kabupaten, each kecamatan and each desa of a checked dataset.
 * Cells that the check marked as faulty count as missing. Without a Periode everything that refers to it is null.
 */
export function computeIndicators(dataset: Dataset, context: IndicatorContext): IndicatorResult {
  const { periode } = dataset.profil;
  const { areas, aggregate, valuesOf } = measuring(dataset, context);
  const works = completedWorks(dataset, areas);

  function valueOf(
    definition: IndicatorDefinition,
    slot: number,
    values: MeasureValues,
    soFar: ReadonlyMap<string, IndicatorValue>,
  ): IndicatorValue {
    switch (definition.kind) {
      case 'value':
        return evaluate(definition.formula, values);
      case 'classed':
        return classedValue(definition, values, context);
      case 'worstClass':
        return worstClass([...soFar.values()].map((value) => (isClassed(value) ? value.class : null)));
      case 'works':
        return works[slot] ?? [];
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

  function areaAt(slot: number): AreaIndicators {
    const { level = 'kecamatan', code = '', name = '' } = areas.slots[slot] ?? {};
    const measures = valuesOf(slot);
    const values = new Map<string, IndicatorValue>();
    for (const definition of catalogue) values.set(definition.id, valueOf(definition, slot, measures, values));
    return { level, code, name, values: Object.fromEntries(values) };
  }

  const hasUnlinked = (['Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'UPK'] as const).some((table) =>
    areas.rowSlots(table).includes(areas.unlinked),
  );
  const slots = areas.slots.map((_, slot) => slot).filter((slot) => slot !== areas.unlinked || hasUnlinked);
  return { period: periode === null ? '' : monthKey(periode), areas: slots.map(areaAt) };
}

/** Value and class of a classed indicator from the measures of an area. */
export function classedValue(
  { id, numerator, denominator }: Extract<IndicatorDefinition, { readonly kind: 'classed' }>,
  values: MeasureValues,
  { classLimits, reading }: Pick<IndicatorContext, 'classLimits' | 'reading'>,
): ClassedValue {
  return classify(evaluate(numerator, values), evaluate(denominator, values), classLimits[id], reading);
}

/** Whether an indicator's value is that of a classed indicator. */
export function isClassed(value: IndicatorValue | undefined): value is ClassedValue {
  return typeof value === 'object' && value !== null && 'onLimit' in value;
}
