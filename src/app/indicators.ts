import { computeIndicators, type IndicatorResult } from '../core/indicators';
import { defaultSettings } from '../core/program';
import type { CheckResult } from './types';

/** Computes the indicators of checked data. */
export function indicatorsOf({ dataset, kabupaten }: CheckResult): IndicatorResult {
  return computeIndicators(dataset, {
    kabupaten,
    arrearsMonths: defaultSettings.arrearsMonths,
    termYears: defaultSettings.termYears,
    reading: defaultSettings.limitReading,
  });
}
