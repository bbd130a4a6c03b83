export { calculationBasis, type Basis } from './basis';
export { basisSheetId } from './basisSheet';
export { quoted } from './notation';
export type { WorkbookCells } from './agreement';
