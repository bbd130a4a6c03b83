export * from './types';
export { catalogue } from './catalogue';
export { classify, compareRatio, worstClass } from './classify';
export { computeIndicators, isClassed, type IndicatorContext } from './compute';
export { sections, type IndicatorDefinition, type Section, type Unit } from './definition';
