import { levels } from '../../src/programme/schema';
import type { AreaIndicators, IndicatorResult, IndicatorValue } from '../../src/engine/measure';

/** Indicators of one area, only those that a test is about. */
export const area = (
  level: keyof typeof levels,
  code: string,
  name: string,
  values: Readonly<Record<string, IndicatorValue>>,
): AreaIndicators => ({ level, depth: levels[level], code, name, values });

/** Indicators of a workbook for December 2014 or another period. */
export const indicatorsOf = (areas: readonly AreaIndicators[], period = '2014-12'): IndicatorResult => ({
  period,
  areas,
});
