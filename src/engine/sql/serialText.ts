import { parts } from '../dataset';

/** A 1900 serial as `2014-12-31`. */
export function serialText(serial: number): string {
  const { year, month, day } = parts(serial);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
