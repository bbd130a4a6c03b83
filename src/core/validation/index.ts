export * from './acceptance';
export * from './types';
export { countFindings } from './findings';
export { registry } from './registry';
export type { Rule } from './rule';
export { findingKeys, rowKey } from './rowKey';
export { scoreOf, type ScoreParts } from './score';
export { validate, validateInSteps, type ValidationStep } from './validate';
