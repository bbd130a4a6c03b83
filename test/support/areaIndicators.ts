import type { AreaIndicators, IndicatorResult, IndicatorValue, Level } from '../../src/engine/measure';

/** Indicators of one area, only those that a test is about. */
export const area = (
  level: Level,
  code: string,
  name: string,
  values: Readonly<Record<string, IndicatorValue>>,
): AreaIndicators => ({ level, code, name, values });

/** Indicators of a workbook for December 2014 or another period. */
export const indicatorsOf = (areas: readonly AreaIndicators[], period = '2014-12'): IndicatorResult => ({
  period,
  areas,
});
