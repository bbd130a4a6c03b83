export { calculationBasis, calculationBasisInSteps, type Basis } from './basis';
export { formulasOver } from './reportFormulas';
export { settingCells, type SettingCell } from './settingCells';
export { cellReference, quoted } from './notation';
export type { WorkbookCells } from './workbookCells';
