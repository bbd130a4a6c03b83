export { calculationBasis, type Basis } from './basis';
export { formulasOver } from './reportFormulas';
export { quoted } from './notation';
export type { WorkbookCells } from './workbookCells';
