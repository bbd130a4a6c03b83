export { calculationBasis, type Basis } from './basis';
export { basisSheetId } from './basisSheet';
export type { WorkbookCells } from './agreement';
