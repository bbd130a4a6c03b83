export { openWorkbookFile } from './open';
export { readSourceFile, readSourceText, type SourceSteps } from './source';
export { FileWorkbook } from './workbook';
export { writeWorkbookFile, writeWorkbookPieces } from './write';
