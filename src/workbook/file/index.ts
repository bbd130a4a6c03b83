export { openWorkbookFile } from './open';
export { FileWorkbook } from './workbook';
export { writeWorkbookFile } from './write';
