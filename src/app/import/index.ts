export { importTarget, matchSource, noMemory, rememberMapping, type ImportTarget, type Matching } from './matching';
export {
  importKinds,
  plainChoices,
  previewImport,
  type ImportChoices,
  type ImportKind,
  type ImportPreview,
  type ImportRow,
} from './preview';
export type { RejectReason } from './judge';
export { rejectedRows, type RejectedRows } from './rejected';
