export * from './model';
export { PaperSheet, type PaperChart, type PaperLayout, type Signature } from './paperSheet';
export { dateStyle, known, unknownMark, PaperTable, type PaperColumn, type RowSpan } from './paperTable';
