import { endOfMonth, isMonthName, parts, serialOf } from '../dataset';
import { readCell } from '../dataset/column';
import { isTextType, type CellValue, type ColumnSchema } from '../schema';

/** What somebody typed into a field: nothing, a value that was understood, or something that may have been meant otherwise. */
export type Typed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string | number }
  /** `suggestion` is what it may mean; null where it cannot be guessed. `rule` says what is wrong, as when a cell is read. */
  | { readonly kind: 'unclear'; readonly rule: string; readonly suggestion: string | number | null };

/** What typed text is read by. */
export interface TypingBasis {
  /** Last day of the period, whose month and year a bare day stands in; null where it is not known. */
  readonly period: number | null;
  /** Sign that begins the decimals; the other one of comma and dot groups thousands. */
  readonly decimal: ',' | '.';
}

/** Words behind a number, and what they stand for. */
const scales: Readonly<Record<string, number>> = {
  rb: 1e3,
  ribu: 1e3,
  jt: 1e6,
  juta: 1e6,
  m: 1e9,
  miliar: 1e9,
  milyar: 1e9,
};
const scaled = new RegExp(`^(-?)(?:rp\\s*\\.?\\s*)?([\\d.,]+)\\s*(${Object.keys(scales).join('|')})$`, 'i');
const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * Reads what was typed into the field of a column (docs/spec/entry.md 3.1): all that a cell would be read as, and besides `500rb`, `1,5jt`, `15` for the 15th of the
 * period's month, and percentages without their sign. In a field what was understood is shown before it counts, so that two digits of a year, or one group of thousands, need no asking.
 */
export function readTyped(column: ColumnSchema, text: string, basis: TypingBasis): Typed {
  const typed = text.trim();
  if (typed === '') return { kind: 'blank' };
  const { type } = column;
  const reading = readCell(column, isTextType(type) ? typed : spelled(type, typed, basis));
  if (reading.kind === 'blank') return reading;
  if (reading.kind === 'ok' || reading.kind === 'repaired') return { kind: 'value', value: reading.value };
  const { rule, suggestion = null } = reading;
  const isShown = type === 'date' || type === 'month';
  return isShown && suggestion !== null ? { kind: 'value', value: suggestion } : { kind: 'unclear', rule, suggestion };
}

/** Typed text as a cell of the type would be written, so that one reader reads both. */
function spelled(type: ColumnSchema['type'], typed: string, { period, decimal }: TypingBasis): CellValue {
  if (type === 'date') return period === null ? typed : spelledDay(typed, period);
  if (type === 'month') return period === null ? typed : spelledMonth(typed, period);
  if (type === 'year') return typed;
  const indonesian = decimal === ',' ? typed : swapped(typed);
  if (type === 'percent') return percentOf(indonesian);
  if (type === 'number') return grouped.test(indonesian) ? numberOf(indonesian) : indonesian;
  return withoutScale(indonesian);
}

const swapped = (text: string): string => text.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

/** `1,5jt` as `1500000`, in columns of amounts and counts; what is no number behind which such a word stands is left as it is. */
function withoutScale(text: string): string {
  const [, sign = '', digits = '', word = ''] = scaled.exec(text) ?? [];
  const scale = scales[word.toLowerCase()];
  if (scale === undefined) return text;
  const number = grouped.test(digits) ? numberOf(digits) : Number(digits.replace(',', '.'));
  const value = Number((number * scale).toPrecision(15));
  return Number.isFinite(value) ? `${sign}${value}` : text;
}

/** A percentage, with its sign or without. */
function percentOf(text: string): string {
  const bare = text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
  return `${grouped.test(bare) ? numberOf(bare) : bare}%`;
}

/** `15` as the 15th of the period's month, `15/3` or `15 mar` as that day of the period's year. */
function spelledDay(text: string, period: number): CellValue {
  const { year, month } = parts(period);
  if (/^\d{1,2}$/.test(text)) return `${text}/${month}/${year}`;
  if (/^\d{1,2}[/.-]\d{1,2}$/.test(text)) return `${text.replace(/[.-]/g, '/')}/${year}`;
  const [, day, name] = /^(\d{1,2})[ /.-]?([a-z]+)$/i.exec(text) ?? [];
  return day !== undefined && name !== undefined && isMonthName(name.toLowerCase()) ? `${day} ${name} ${year}` : text;
}

/** `11` as the month of the period's year. */
function spelledMonth(text: string, period: number): CellValue {
  const { year } = parts(period);
  if (/^(?:\d|1[0-2])$/.test(text) && text !== '0') return endOfMonth(serialOf(year, Number(text), 1));
  return isMonthName(text.toLowerCase()) ? `${text} ${year}` : text;
}
