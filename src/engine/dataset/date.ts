/**
 * Excel's 1900 date serials as whole numbers: 41639 is 31 December 2013. Integer arithmetic only, no time zones.
 * Right from 1 March 1900 on; Excel's own calendar before that day contains a 29 February 1900 that never was.
 */

/** A calendar day; `month` is 1..12, `day` is 1..31. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** First and last serial that can stand for a date: 1 March 1900 and 31 December 9999 (Excel's last). */
export const firstSerial = 61;
export const lastSerial = 2_958_465;

/** Days from 1 March 0000 (proleptic Gregorian) to serial 0, 30 December 1899. */
const marchZero = 693_899;
const daysIn400Years = 146_097;
const daysIn100Years = 36_524;
const daysIn4Years = 1_461;

/**
 * Serial of a calendar day. Months beyond 1..12 and days beyond the month carry over (`serialOf(2014, 13, 1)` is 1 January 2015).
 * Counts in years that begin with March, so that the leap day is the last of its year.
 */
export function serialOf(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 3);
  const marchYear = Math.floor(months / 12);
  const marchMonth = months - marchYear * 12;
  const daysBefore = Math.floor((153 * marchMonth + 2) / 5);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + daysBefore + day - 1 - marchZero;
}

/** Calendar day of a serial; a time of day (fraction) is ignored. */
export function parts(serial: number): DateParts {
  const days = Math.floor(serial) + marchZero;
  const era = Math.floor(days / daysIn400Years);
  const dayOfEra = days - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / (daysIn4Years - 1)) +
      Math.floor(dayOfEra / daysIn100Years) -
      Math.floor(dayOfEra / (daysIn400Years - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** Number of days of a month (1..12). */
export function daysInMonth(year: number, month: number): number {
  return serialOf(year, month + 1, 1) - serialOf(year, month, 1);
}

/** Serial of the last day of the serial's month. */
export function endOfMonth(serial: number): number {
  const { year, month } = parts(serial);
  return serialOf(year, month + 1, 1) - 1;
}

/** The same day `count` months later (earlier when negative), clamped to the end of that month: 31 January + 1 is 28 or 29 February. */
export function addMonths(serial: number, count: number): number {
  const { year, month, day } = parts(serial);
  const first = serialOf(year, month + count, 1);
  const next = serialOf(year, month + count + 1, 1);
  return first + Math.min(day, next - first) - 1;
}

/** `2014-12` for any day of December 2014. */
export function monthKey(serial: number): string {
  const { year, month } = parts(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Whether year, month and day name a day that exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
