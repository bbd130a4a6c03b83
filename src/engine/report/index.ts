export * from './model/types';
export type * from './model/trace';
export * from './model/styles';
export * from './model/palette';
export * from './model/paper';
export * from './model/texts';
export type * from './model/context';
export type * from './model/slides';
export { showLive, withFormula, withWordFormula, type ShownValue } from './model/values';
export * from './formulas';
export * from './live';
export * from './papers';
export {
  buildRecap,
  buildStandingRecap,
  buildReport,
  buildReportInSteps,
  type ReportAuthor,
  type ReportInput,
  type SheetMaker,
} from './build';
export { buildDeck } from './buildDeck';
export { columnsOfIndicator, type AreaColumn } from './parts/areaTable';
export { basisSheetId } from './parts/basisSheet';
export * from './parts/calculated';
export * from './parts/checkSheet';
export { classCell } from './parts/classCells';
export * from './parts/comparison';
export { comparisonWithin } from './parts/comparisonWithin';
export { buildComparisonSheet } from './parts/comparisonSheet';
export * from './parts/dataSheets';
export * from './parts/figures';
export * from './parts/frames';
export { formulaNumbers } from './parts/formulaNumbers';
export { definitionWords, formulaWords } from './parts/formulaWords';
export { markFixed } from './parts/fixedMark';
export { buildLetterSheet, type LetterRules } from './parts/letterSheet';
export type { ChosenAreas } from './parts/chosenAreas';
export type { LetterFacts } from './parts/letterFacts';
export type { LetterPoint, PointFinder } from './parts/letterPoints';
export { changedLimits, classWords, limitWords, onLimitWords, readingWords, settingWords } from './parts/limits';
export { buildLowestSheet, lowestGroups } from './parts/lowestTable';
export * from './parts/memory';
export { buildRankingSheet } from './parts/rankingSheet';
export { recapStates, type RecapEntry, type RecapFile, type RecapLine, type RecapState } from './parts/recapSheet';
export { recapTimings, type RecapTiming, type RecapYear } from './parts/recapYear';
export { wrapLines } from './parts/lines';
export { liveIndicator, markedFixed } from './parts/liveIndicator';
export { reportAreas } from './parts/reportAreas';
export type * from './parts/sections';
export { shownSeries } from './parts/shownSeries';
export { receiptWords, scoreClassWords } from './parts/scoreWords';
export { buildSectionSheet } from './parts/sectionSheet';
export { groupsOf } from './parts/seriesGroups';
export { countSkippedCells } from './parts/skipped';
export * from './parts/slideParts';
export { buildSummarySheet } from './parts/summarySheet';
export { nameSheet, listedNames, type NameColumn, type NameRow } from './parts/nameSheet';
