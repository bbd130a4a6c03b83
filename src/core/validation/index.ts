export * from './types';
export { registry } from './registry';
export type { Rule } from './rule';
export { scoreOf, type ScoreParts } from './score';
export { validate, validateInSteps, type ValidationStep } from './validate';
