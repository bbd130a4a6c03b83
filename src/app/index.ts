export * from './store';
export { filesByWhole, indicatorsOfFiles, type FilesOfWhole } from './wholes';
export { changeText } from './changeText';
export * from './types';
export { acceptanceTable, acceptFindings, acceptRule, withdrawAcceptances } from './accept';
export { checkedTables, checkTables, checkWorkbook, reportedTables, settle } from './check';
export { checkAfter } from './checkAfter';
export {
  ConsolidationError,
  consolidateFiles,
  HandedFiles,
  type Misfit,
  type SourceFile,
  type SourceFiles,
} from './consolidate';
export { cellsAsTyped, cellsAsWritten, rawWorkbookOf } from './dataSheets';
export { deckFiles, deckOf, type PictureSource } from './deck';
export {
  noteText,
  reminderMessage,
  workListMessage,
  workListsOf,
  workSubject,
  workText,
  type WorkAsked,
} from './workLists';
export { rowKeyText } from './rowKeyText';
export { namesBehind, notReported, rowNamer, workNames, writeNames, type NameList, type RowNames } from './names';
export { paperReport, papersOf, paperWorkbook, writePaper, type PaperOrder } from './papers';
export { planRestore, readBatches, type Batch, type RestorePlan, type RestoreRefusal } from './history';
export { areaOfFindings } from './findingArea';
export { areaWords, placesOf } from './place';
export { findingSummary } from './findingSummary';
export { findAgain } from './findAgain';
export { LiveCheck, type LiveState, type StaleReason } from './live';
export { indicatorsInTurns, indicatorsOf, previousIndicatorsOf } from './indicators';
export {
  applyRepairs,
  historyTable,
  planRepairs,
  repairPlan,
  repairsOf,
  undoRepairs,
  type Change,
  type Repair,
  type RepairAuthor,
  type RepairPlan,
} from './repair';
export { consolidatedWorkbook, gatherFiles, reportFiles, reportOf, reportWorkbook, type ReportOptions } from './report';
export {
  applyRecalculation,
  planRecalculation,
  recalculation,
  type RecalculatedEntry,
  type RecalculationPlan,
} from './recalculate';
export { leaderFiles } from './leaderReport';
export { reportOffers, type ReportOffers } from './reportOffers';
export { verifyReport } from './verifyReport';
export { privateCopy } from './privateCopy';
export { summaryText } from './summary';
export { earlierValues, reportMemory } from './earlier';
export { earlierWorkbooks } from './previous';
export { explainIndicator, type ExplainedEntry, type IndicatorExplanation } from './explainIndicator';
export { explainer, paperTraces, reportTraces, type TracedCell } from './trace';
export { marksOf } from './marks';
export { readSettingRows, saveSettings, settingValueIn, withChanges, type SettingRows } from './settings';
export { numberText, writtenNumber } from './settingNumber';
export { missingText } from './missingParts';
export { languageIn, readProfile } from './opening';
export { stampWorkbook } from './stamp';
export { keepingTyped, typedSettings, type ReadableWorkbook, type TypedSetting } from './typedSettings';
export * from './prepare';
export * from './entry';
export * from './recap';
export * from './import';
export * from './merge';
export { inSteps } from './yieldToHost';
