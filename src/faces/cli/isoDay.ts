import { parts } from '../../engine/dataset';

/** A date serial as programs write days: `2014-04-30`. */
export function isoDay(serial: number): string {
  const { year, month, day } = parts(serial);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
