import { parts, serialOf } from '../../engine/dataset';

/** Months counted through, so that a difference is a number of calendar months. */
export function monthNumber(serial: number): number {
  const { year, month } = parts(serial);
  return year * 12 + month;
}

/** Last day of a month; months beyond 1..12 carry over. */
export function monthEnd(year: number, month: number): number {
  return serialOf(year, month + 1, 1) - 1;
}
