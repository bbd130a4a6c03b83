import { computeIndicators, type IndicatorContext, type IndicatorResult } from '../engine/measure';
import type { CheckResult } from './types';

/** Computes the indicators of checked data. */
export function indicatorsOf(check: CheckResult): IndicatorResult {
  return computeIndicators(check.dataset, indicatorContext(check));
}

/** What is needed of a check to compare its indicators. */
export type ComparedCheck = Pick<CheckResult, 'programme' | 'previous' | 'official' | 'settings'>;

/** The indicators of the earlier workbook that checked data were compared with, by the same limits; null without one. */
export function previousIndicatorsOf(check: ComparedCheck): IndicatorResult | null {
  return check.previous && computeIndicators(check.previous, indicatorContext(check));
}

/** What the indicators of checked data depend on beside the data. */
export function indicatorContext({
  programme,
  official,
  settings,
}: Pick<CheckResult, 'programme' | 'official' | 'settings'>): IndicatorContext {
  return { catalogue: programme.catalogue, official, settings };
}
