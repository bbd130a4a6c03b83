import { addressOf } from '../../dataset';
import { cellReference } from './notation';
import { classedIndicators, type ClassedIndicatorId } from '../../settings';
import { limitEnds, limitName, type LimitEnd } from './classPosition';
import { parameterNames } from './measureFormula';

/** Where things stand on the sheet `Dasar Perhitungan`, zero-based. Title, programme and state of the data take the first three rows. */

export const basisParameters = ['periode', 'month', 'arrearsMonths', 'termStart'] as const;
export type BasisParameter = (typeof basisParameters)[number];

/** Parameters stand in the first rows, to the right of the title: labels here, values two columns further on. */
export const parameterLabelColumn = 5;
const parameterColumn = parameterLabelColumn + 2;

/** The class limits stand to the right of the parameters, one indicator a row below their heading: its name, then its two limits. */
export const limitLabelColumn = parameterColumn + 2;

/** Place of a limit's value. */
export function limitPlace(id: ClassedIndicatorId, end: LimitEnd): { readonly row: number; readonly column: number } {
  return { row: 1 + classedIndicators.indexOf(id), column: limitLabelColumn + 1 + limitEnds.indexOf(end) };
}

/** Code of the area, its name, code of its board. */
export const areaCodeColumn = 0;
export const areaNameColumn = 1;
export const boardColumn = 2;
/** First column with measures. */
export const firstMeasureColumn = 3;
/** What each column measures; the row below says how. */
export const headerRow = 2 + classedIndicators.length;
/** Row of the kabupaten; kecamatan, desa and the rows that reach no desa follow. */
export const firstAreaRow = headerRow + 2;

/** Place of a parameter's value. */
export function parameterPlace(parameter: BasisParameter): { readonly row: number; readonly column: number } {
  return { row: basisParameters.indexOf(parameter), column: parameterColumn };
}

/** Names of the cells that formulas refer to by name. */
export const namedCells = [
  ...Object.entries(parameterNames).map(([parameter, name]) => ({
    name: name as string,
    ...parameterPlace(parameter as keyof typeof parameterNames),
  })),
  ...classedIndicators.flatMap((id) => limitEnds.map((end) => ({ name: limitName(id, end), ...limitPlace(id, end) }))),
];

/** The table by month stands below that of the areas, which is `areas` rows high: a title, two header rows, the months. */
export const monthTitleRow = (areas: number): number => firstAreaRow + areas + 1;
export const firstMonthRow = (areas: number): number => monthTitleRow(areas) + 3;

/** The table of finished works stands below that of the months: a title, two header rows, the kinds. */
export const worksTitleRow = (areas: number, months: number): number =>
  months === 0 ? monthTitleRow(areas) : firstMonthRow(areas) + months + 1;
export const firstWorkRow = (areas: number, months: number): number => worksTitleRow(areas, months) + 3;

/** A cell of the sheet, seen from another sheet. */
export function basisReference(sheet: string, row: number, column: number): string {
  return cellReference(sheet, addressOf(row, column));
}
