import type { CellValue } from '../schema';
import type { NumberSetting, SettingUnit } from './types';

/** Thousands, as Indonesians and as Englishmen write them. */
const grouped = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/;
/** Units that have no decimals, in which a point or comma before three digits can only group. */
const wholeUnits: ReadonlySet<SettingUnit> = new Set<SettingUnit>(['rupiah', 'years', 'months', 'day']);
const written = /^(\d+(?:[.,]\d+)?)\s*(%)?$/;
const dayWritten = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Excel keeps fifteen digits: 1.1% is 0.011, not the nearest binary number of 1.1 / 100. */
const exact = (value: number): number => Number(value.toPrecision(15));

/** Serial of a day written as 31/12/2013; null where there is no such day. */
function serialOfDay(text: string): number | null {
  const [, day = 0, month = 0, year = 0] = (dayWritten.exec(text) ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year === 0 || date.getUTCMonth() !== month - 1) return null;
  return date.getTime() / 86_400_000 + 25_569;
}

/**
 * A number as a cell or a person gives it: `30%`, `0,3` and 30 are the same share, `100.000` and `Rp 100.000` the same amount, `1/1/1999` a day.
 * Null when it cannot be read, lies outside min and max, or is finer than the setting (shares go to 0.01%).
 */
export function readNumber(
  value: CellValue,
  { unit, min, max }: Pick<NumberSetting, 'unit' | 'min' | 'max'>,
): number | null {
  if (typeof value === 'boolean' || value === null) return null;
  const text = String(value)
    .trim()
    .replace(/^rp\.?\s*/i, '');
  const day = unit === 'date' ? serialOfDay(text) : null;
  const isGrouped = typeof value === 'string' && grouped.test(text);
  // 1.000 of a unit with decimals may be 1 or 1000.
  if (isGrouped && !wholeUnits.has(unit) && unit !== 'share') return null;
  const whole = isGrouped && unit !== 'share' ? text.replace(/[.,]/g, '') : text;
  const [, digits, percent] = written.exec(whole) ?? [];
  if (day === null && digits === undefined) return null;
  if (percent !== undefined && unit !== 'share') return null;
  const number = day ?? Number(digits?.replace(',', '.'));
  // A share beyond the largest that makes sense is meant in percents.
  const isPercent = percent !== undefined || (unit === 'share' && number > max);
  const read = isPercent ? exact(number / 100) : number;
  const isFineEnough =
    unit === 'share'
      ? Number.isInteger(exact(read * 10_000))
      : unit === 'count' || unit === 'points' || Number.isInteger(read);
  return isFineEnough && read >= min && read <= max ? read : null;
}
