export * from './types';
export * from './styles';
export * from './dataSheets';
export * from './texts';
export { sectionSheets } from './sections';
export * from './formulas';
export { buildReport, type ReportInput } from './build';
export * from './checkSheet';
export { countSkippedCells } from './skipped';
