export { runSelfTest, selfTestSteps, withTrialAreas } from './run';
export { selfTestReport, triedKeys, type KeyResult, type TriedKey } from './report';
export { isBlankWorkbook } from './leftovers';
export * from './types';
