import { computeIndicators, type IndicatorContext, type IndicatorResult } from '../core/indicators';
import { defaultSettings } from '../core/program';
import type { CheckResult } from './types';

/** Computes the indicators of checked data. */
export function indicatorsOf(check: CheckResult): IndicatorResult {
  return computeIndicators(check.dataset, indicatorContext(check));
}

/** What the indicators of checked data depend on beside the data. */
export function indicatorContext({ kabupaten }: CheckResult): IndicatorContext {
  return {
    kabupaten,
    arrearsMonths: defaultSettings.arrearsMonths,
    termYears: defaultSettings.termYears,
    reading: defaultSettings.limitReading,
  };
}
