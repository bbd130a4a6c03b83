import { computeIndicators, type IndicatorContext, type IndicatorResult } from '../engine/measure';
import type { CheckResult } from './types';

/** Computes the indicators of checked data. */
export function indicatorsOf(check: CheckResult): IndicatorResult {
  return computeIndicators(check.dataset, indicatorContext(check));
}

/** What is needed of a check to compare its indicators. */
export type ComparedCheck = Pick<CheckResult, 'previous' | 'kabupaten' | 'settings'>;

/** The indicators of the earlier workbook that checked data were compared with, by the same limits; null without one. */
export function previousIndicatorsOf(check: ComparedCheck): IndicatorResult | null {
  return check.previous && computeIndicators(check.previous, indicatorContext(check));
}

/** What the indicators of checked data depend on beside the data. */
export function indicatorContext({
  kabupaten,
  settings,
}: Pick<CheckResult, 'kabupaten' | 'settings'>): IndicatorContext {
  return {
    kabupaten,
    arrearsMonths: settings.arrearsMonths,
    termYears: settings.termYears,
    classLimits: settings.classLimits,
    reading: settings.limitReading,
  };
}
