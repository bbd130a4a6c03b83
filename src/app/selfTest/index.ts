export { runSelfTest, selfTestSteps, withTrialAreas } from './run';
export { selfTestReport, type KeyResult } from './report';
export { isBlankWorkbook } from './leftovers';
export * from './types';
