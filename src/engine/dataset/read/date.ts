/** Dates, months and years as people type them: the day first, Indonesian month names. Texts come single-spaced and trimmed. */
import { daysInMonth, endOfMonth, firstSerial, isDay, lastSerial, parts, serialOf } from '../date';
import { thousandfold } from './number';
import { faulty, ok, repaired, type Reading } from './reading';

/** Spellings of each month, January first; English ones come from the same laptops. */
const monthSpellings: readonly string[] = [
  'jan januari january',
  'peb feb pebruari februari february',
  'mar maret march',
  'apr april',
  'mei may',
  'jun juni june',
  'jul juli july',
  'agt agu ags agst agustus aug august',
  'sep sept september',
  'okt oktober oct october',
  'nop nov nopember november',
  'des desember dec december',
];
const months = new Map(
  monthSpellings.flatMap((spellings, index) => spellings.split(' ').map((spelling) => [spelling, index + 1] as const)),
);

/** Whether a word in lower case is the name of a month or short for it, in Indonesian or English. */
export function isMonthName(word: string): boolean {
  return months.has(word);
}

/** A day or month read from text; not `certain` where the text has another reading. */
interface Spelling {
  readonly serial: number;
  readonly certain: boolean;
}

/** Two digits of a year: nothing in a workbook is older than 1999. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (digits === '99' ? 1900 : 2000);

/** A time of day behind a day, as programs write it into lists: `10:30`, `T00:00:00`, `12:00:00 am`, with fractions of a second and an offset from UTC. */
const timeOfDay = /(\d)(?: |t)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m| ?z|[+-]\d{2}:?\d{2})?$/;

/** Lower case, without spaces beside separators and without a time of day. */
const compact = (text: string): string =>
  text
    .toLowerCase()
    .replace(timeOfDay, '$1')
    .replace(/ ?([/.-]) ?/g, '$1');

function spellDay(text: string): Spelling | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), true);
  const [, day, name, year] = /^(\d{1,2})[ /.-]?([a-z]+)[ /.-]+(\d{4}|\d{2})$/.exec(text) ?? [];
  if (day !== undefined && name !== undefined && year !== undefined) {
    return dayOf(fullYear(year), months.get(name) ?? 0, Number(day), year.length === 4);
  }
  const [, first, , second, last] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === undefined || second === undefined || last === undefined) return null;
  // Where the second number cannot be a month, an English Office may have written it: month first.
  return (
    dayOf(fullYear(last), Number(second), Number(first), last.length === 4) ??
    dayOf(fullYear(last), Number(first), Number(second), false)
  );
}

function dayOf(year: number, month: number, day: number, certain: boolean): Spelling | null {
  if (year < 1900 || !isDay(year, month, day)) return null;
  const serial = serialOf(year, month, day);
  return serial >= firstSerial ? { serial, certain } : null;
}

function spellMonth(text: string): Spelling | null {
  const [, name, nameYear] = /^([a-z]+)[ /.'\u2019-]*(\d{4}|\d{2})$/.exec(text) ?? [];
  if (name !== undefined && nameYear !== undefined) return monthOf(fullYear(nameYear), months.get(name) ?? 0);
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined && year !== undefined) return monthOf(Number(year), Number(month));
  const iso = /^(\d{4})[/-](\d{1,2})$/.exec(text);
  return iso === null ? null : monthOf(Number(iso[1]), Number(iso[2]));
}

function monthOf(year: number, month: number): Spelling | null {
  return month < 1 || month > 12 ? null : dayOf(year, month, daysInMonth(year, month), true);
}

const readingOf = (spelling: Spelling | null): Reading<number> => {
  if (spelling === null) return faulty('type');
  return spelling.certain ? repaired('type', spelling.serial) : faulty('type', spelling.serial);
};

/** Text in a column of dates. */
export function readDateText(text: string): Reading<number> {
  return readingOf(spellDay(compact(text)));
}

/** A number cell in a column of dates; a time of day is dropped. */
export function readDateNumber(value: number): Reading<number> {
  const serial = Math.floor(value);
  return serial >= firstSerial && serial <= lastSerial ? ok(serial) : faulty('type');
}

/** Text in a column of months: a month, or any day of it, stands for the month's last day. */
export function readMonthText(text: string): Reading<number> {
  const spelled = compact(text);
  const month = spellMonth(spelled);
  if (month !== null) return readingOf(month);
  const day = spellDay(spelled);
  return readingOf(day === null ? null : { ...day, serial: endOfMonth(day.serial) });
}

/** A date cell in a column of months. */
export function readMonthNumber(value: number): Reading<number> {
  const day = readDateNumber(value);
  if (day.kind !== 'ok') return day;
  const last = endOfMonth(day.value);
  return last === day.value ? day : repaired('type', last);
}

/** Text in a column of years: the year, or a date in it. */
export function readYearText(text: string): Reading<number> {
  if (/^\d{4}$/.test(text)) return repaired('type', Number(text));
  if (/^\d+[.,]\d*[1-9]\d*$/.test(text)) return faulty('integer');
  const day = readDateText(text);
  if (day.kind === 'repaired') return repaired('type', parts(day.value).year);
  return day.kind === 'faulty' && day.suggestion !== undefined
    ? faulty('type', parts(day.suggestion).year)
    : faulty('type');
}

/** The years that a column allows. */
export interface YearRange {
  readonly min?: number;
  readonly max?: number;
}

/** A number cell in a column of years: the year, or a date in one that the column allows; as years such numbers would be out of range. */
export function readYearNumber(
  value: number,
  { min: firstYear = 1900, max: lastYear = 9999 }: YearRange,
): Reading<number> {
  const isDate = value > lastYear && value >= serialOf(firstYear, 1, 1) && value < serialOf(lastYear, 12, 31) + 1;
  if (isDate) return repaired('type', parts(value).year);
  if (Number.isInteger(value)) return ok(value);
  const typed = thousandfold(value);
  return faulty('integer', typed !== undefined && typed >= firstYear && typed <= lastYear ? typed : undefined);
}
