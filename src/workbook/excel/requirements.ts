/**
 * Office.js features above the set that the manifest demands (ExcelApi 1.9). Each is used only where `supports` says so, in the
 * file named after it, and the add-in does its work without it. A test holds every Office.js member in use against this list.
 */
export const minimumApi = '1.9';

export const optionalFeatures = {
  /** Merged cells of plain sheets; without it a value stands only in the first of the merged rows. */
  mergedAreas: { api: '1.13', file: 'mergedAreas.ts' },
  /** Excel Tables that take in the rows appended to them; without it there is none, and the rows stand on a plain sheet. */
  tableResize: { api: '1.13', file: 'growingTable.ts' },
} as const;

/** Whether the running Excel has an ExcelApi requirement set. */
export type Supports = (apiVersion: string) => boolean;
