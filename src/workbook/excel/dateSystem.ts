import { parts } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';

/** Days from the 1900 date system to that of 1904. */
const days1904 = 1_462;
const firstDate = 20_000;
const lastDate = 60_000;

/**
 * Whether a cell shows a year that its number has only when days are counted from 1904. Office.js gives such numbers as they are and does not say how
 * the workbook counts (`use1904DateSystem` is a preview), but what Excel shows gives it away.
 */
export function showsYearFrom1904(value: CellValue | undefined, shown: string): boolean {
  if (typeof value !== 'number' || value < firstDate || value > lastDate) return false;
  const years = (shown.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number);
  return !years.includes(parts(value).year) && years.includes(parts(value + days1904).year);
}
