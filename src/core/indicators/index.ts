export * from './types';
export { catalogue } from './catalogue';
export { classify, compareRatio, worstClass } from './classify';
export { computeIndicators, isClassed, type IndicatorContext } from './compute';
export { sections, type IndicatorDefinition, type Section, type Unit } from './definition';
export type { Formula, MeasureValues } from './formula';
export type { AnyCondition, AnyGrouping, Measure, Parameter, SpecialMeasure } from './measure';
export { measuring, type Measuring, type MeasuringContext } from './measuring';
export { rowSelector } from './select';
