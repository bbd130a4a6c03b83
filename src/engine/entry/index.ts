export * from './types';
export { columnRule, hintNote, type RuleBasis } from './cellRule';
export { calculationFormula } from './calculation';
export * from './entrySheets';
export * from './guide';
export * from './lists';
