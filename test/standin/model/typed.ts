import { isDay, serialOf } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';

/** What Excel makes of a value that is written to a cell. */
export interface CellInput {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** True when `value` is the formula's result. */
  readonly isCalculated?: boolean;
  /** Number format that Excel gives a cell of General format because of what was typed. */
  readonly numberFormat?: string;
}

/** Excel keeps 15 significant digits. */
export function precise(value: number): number {
  return Math.abs(value) >= 1e15 ? Number(value.toPrecision(15)) : value;
}

/** What an Excel makes of a typed text that looks like something else than text; null where it stays text. */
export function readTyped(text: string): CellInput | null {
  return readBrackets(text) ?? readNumber(text) ?? readFraction(text) ?? readMoment(text);
}

/** The signs of the dollar and of the rupiah: texts are read as en-US, but an amount in the user's own currency is one, too. */
const numberPattern = /^([-+]?)\s*(\$|Rp\.?)?\s*([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[-+]?\d+)?\s*(%?)$/i;

function readNumber(text: string): CellInput | null {
  const match = numberPattern.exec(text);
  if (match === null) return null;
  const [, sign = '', currency = '', innerSign = '', whole = '', fraction = '', exponent = '', percent = ''] = match;
  const digits = `${whole.replaceAll(',', '')}${fraction}`;
  if (!/\d/.test(digits) || (sign !== '' && innerSign !== '')) return null;
  const size = Number(digits + exponent) / (percent === '' ? 1 : 100);
  const value = precise(sign === '-' || innerSign === '-' ? -size : size);
  const decimals = fraction.length > 1;
  if (percent !== '') return { value, numberFormat: decimals ? '0.00%' : '0%' };
  if (currency !== '') {
    const unit = currency === '$' ? '$' : '"Rp"';
    return { value, numberFormat: decimals ? `${unit}#,##0.00` : `${unit}#,##0` };
  }
  if (exponent !== '') return { value, numberFormat: '0.00E+00' };
  if (whole.includes(',')) return { value, numberFormat: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

/** An amount in brackets is negative. */
function readBrackets(text: string): CellInput | null {
  const inner = /^\(\s*((?:\$|Rp)?\s*[\d.,]+)\s*\)$/i.exec(text)?.[1];
  const read = inner === undefined ? null : readNumber(inner);
  return read === null ? null : { ...read, value: -Number(read.value) };
}

/** `1 1/2`; a fraction without whole number is a date. */
function readFraction(text: string): CellInput | null {
  const match = /^([-+]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (match === null || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === '-' ? -size : size, numberFormat: '# ?/?' };
}

/** A date, a time, or both. */
function readMoment(text: string): CellInput | null {
  const match = /^(?:(.*\S)\s+)?(\d{1,4}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?(?:\s*[ap]m?)?)$/i.exec(text);
  if (match === null) return readDate(text);
  const [, before, clock = ''] = match;
  const time = readTime(clock);
  if (time === null || before === undefined) return time;
  const date = readDate(before);
  return date === null ? null : { value: Number(date.value) + Number(time.value), numberFormat: 'm/d/yyyy h:mm' };
}

function readTime(text: string): CellInput | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?\s*([ap])?m?$/i.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds = '0', half = ''] = match;
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (half !== '' && (Number(hours) < 1 || Number(hours) > 12)))
    return null;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const value = (hour + Number(minutes) / 60 + Number(seconds) / 3_600) / 24;
  const format = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return { value, numberFormat: half === '' ? format : `${format} AM/PM` };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const yearOf = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);
const dayAndMonth = 'd-mmm';

/** The year that a date without one is in. */
export const thisYear = (): number => new Date().getFullYear();

/** Dates as an en-US Excel reads them: month first, or year first, or with an English month name; without a year they are of this one. */
function readDate(text: string): CellInput | null {
  const date = (year: number, month: number, day: number, numberFormat: string): CellInput | null =>
    year >= 1900 && year <= 9999 && isDay(year, month, day)
      ? { value: serialOf(year, month, day), numberFormat }
      : null;
  let match = /^0*(\d{1,2})[/-]0*(\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (match !== null) return date(yearOf(match[3] ?? ''), Number(match[1]), Number(match[2]), 'm/d/yyyy');
  match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (match !== null) return date(Number(match[1]), Number(match[2]), Number(match[3]), 'm/d/yyyy');
  match = /^0*(\d{1,2})[/-](\d{1,4})$/.exec(text);
  if (match !== null) return date(thisYear(), Number(match[1]), Number(match[2]), dayAndMonth) ?? monthAndYear(match);
  match = /^(\d{1,2})[- /]?([A-Za-z]{3,9})$/.exec(text);
  if (match !== null) return date(thisYear(), monthOf(match[2] ?? ''), Number(match[1]), dayAndMonth);
  match = /^(\d{1,2})[- /]([A-Za-z]{3,9})[- /](\d{4}|\d{2})$/.exec(text);
  if (match !== null) return date(yearOf(match[3] ?? ''), monthOf(match[2] ?? ''), Number(match[1]), 'd-mmm-yy');
  match = /^([A-Za-z]{3,9})[- /](\d{1,2})$/.exec(text);
  if (match !== null)
    return (
      date(thisYear(), monthOf(match[1] ?? ''), Number(match[2]), dayAndMonth) ??
      date(yearOf(match[2] ?? ''), monthOf(match[1] ?? ''), 1, 'mmm-yy')
    );
  match = /^([A-Za-z]{3,9})[- /](\d{4})$/.exec(text);
  if (match !== null) return date(Number(match[2]), monthOf(match[1] ?? ''), 1, 'mmm-yy');
  return null;

  /** `5/2014`, or `13/99`, which is no day of a month. */
  function monthAndYear([, month = '', year = '']: RegExpExecArray): CellInput | null {
    return date(yearOf(year), Number(month), 1, 'mmm-yy');
  }
}
