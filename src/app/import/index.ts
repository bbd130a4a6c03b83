export { importTarget, matchSource, noMemory, rememberMapping, type ImportTarget, type Matching } from './matching';
export {
  importKinds,
  incompleteRows,
  plainChoices,
  previewImport,
  type ImportChoices,
  type ImportKind,
  type ImportPreview,
  type ImportRow,
  type IncompleteRows,
} from './preview';
export type { RejectReason } from './judge';
export { rejectedRows, type RejectedRows } from './rejected';
