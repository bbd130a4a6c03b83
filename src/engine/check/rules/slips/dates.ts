import { parts, serialOf } from '../../../dataset';

/** The date with day and month exchanged, as an English Excel reads what was typed day first; null when that is no date, or the same. */
export function swapped(serial: number): number | null {
  const { year, month, day } = parts(Math.floor(serial));
  return day > 12 || day === month ? null : serialOf(year, day, month);
}
