export * from './model';
export { PaperSheet, type PaperLayout, type Signature } from './paperSheet';
export { known, PaperTable, type PaperColumn, type RowSpan } from './paperTable';
