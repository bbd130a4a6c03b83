export { allFrom, decided, mergeBatch, undecided } from './batch';
export { mergeCorrection } from './correction';
export { mergeParts } from './parts';
export {
  mergeKinds,
  readMergeFile,
  readMergeTarget,
  type MergeKind,
  type MergeRead,
  type MergeRefusal,
  type MergeSide,
} from './read';
export { settledMerge, type SettledMerge } from './settle';
export { noMergeDecisions, type Difference, type MergeDecisions, type MergePlan, type MergeValue } from './types';
export { differenceText, mergeTexts, mergeValueText, refusedText } from './words';
