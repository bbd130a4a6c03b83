export * from './model';
export { orderCell, paperSheetId, PaperSheet, type PaperChart, type PaperLayout, type Signature } from './paperSheet';
export { dateStyle, known, unknownMark, PaperTable, type PaperColumn, type RowSpan } from './paperTable';
export { paperIndex } from './paperIndex';
