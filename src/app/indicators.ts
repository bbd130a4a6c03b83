import { computeIndicators, type IndicatorContext, type IndicatorResult } from '../core/indicators';
import type { CheckResult } from './types';

/** Computes the indicators of checked data. */
export function indicatorsOf(check: CheckResult): IndicatorResult {
  return computeIndicators(check.dataset, indicatorContext(check));
}

/** What the indicators of checked data depend on beside the data. */
export function indicatorContext({ kabupaten, settings }: CheckResult): IndicatorContext {
  return {
    kabupaten,
    arrearsMonths: settings.arrearsMonths,
    termYears: settings.termYears,
    reading: settings.limitReading,
  };
}
