export * from './types';
export { columnRule, hintNote, type RuleBasis } from './cellRule';
export { calculatedValue, calculationFormula } from './calculation';
export * from './entrySheets';
export * from './guide';
export * from './lists';
export * from './batch';
export * from './task';
