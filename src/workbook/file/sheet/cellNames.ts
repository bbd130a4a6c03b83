import { nameCode } from './markup';

/** Elements and attributes of a sheet, by the codes of their names. */
export const names = {
  sheetData: nameCode('sheetData'),
  row: nameCode('row'),
  c: nameCode('c'),
  v: nameCode('v'),
  f: nameCode('f'),
  is: nameCode('is'),
  t: nameCode('t'),
  r: nameCode('r'),
  s: nameCode('s'),
  si: nameCode('si'),
  ref: nameCode('ref'),
  sheet: nameCode('sheet'),
  mergeCell: nameCode('mergeCell'),
  sheetProtection: nameCode('sheetProtection'),
};
/** Types of cells, by the codes of their names. */
export const types = {
  shared: nameCode('s'),
  formulaText: nameCode('str'),
  inline: nameCode('inlineStr'),
  yesNo: nameCode('b'),
  error: nameCode('e'),
};
export const numberType = nameCode('n');
export const sharedFormula = nameCode('shared');
/** Types of formulas that fill an area of cells. */
export const areaFormulas = new Set([nameCode('array'), nameCode('dataTable')]);
