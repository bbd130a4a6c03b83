import {
  computeIndicators,
  computeIndicatorsInSteps,
  type IndicatorContext,
  type IndicatorResult,
} from '../engine/measure';
import type { Progress } from '../workbook/port';
import { inTurns, yieldToHost } from './yieldToHost';
import type { CheckResult } from './types';

/** Computes the indicators of checked data. */
export function indicatorsOf(check: CheckResult): IndicatorResult {
  return computeIndicators(check.dataset, indicatorContext(check));
}

/** The same, giving way to whatever else waits. Rejects with the `WorkbookError` `cancelled` after *Batal*. */
export async function indicatorsInTurns(check: CheckResult, progress?: Progress): Promise<IndicatorResult> {
  return inTurns(computeIndicatorsInSteps(check.dataset, indicatorContext(check)), yieldToHost(progress));
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
