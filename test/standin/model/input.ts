import { isDay, serialOf } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { fail } from '../errors';

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

const maxTextLength = 32_767;
const maxFormulaLength = 8_192;

/** Excel keeps 15 significant digits. */
function precise(value: number): number {
  return Math.abs(value) >= 1e15 ? Number(value.toPrecision(15)) : value;
}

function checkFormula(formula: string): void {
  if (formula.length > maxFormulaLength) fail('InvalidArgument', 'The formula is longer than 8,192 characters.');
  const code = formula.replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'/g, 'x');
  let depth = 0;
  for (const sign of code) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) break;
  }
  const broken =
    depth !== 0 ||
    code.includes('"') ||
    /[-+*/^&=<>,;(]\s*$/.test(code) ||
    /^\s*[*/^&=<>,;)]/.test(code) ||
    code.trim() === '';
  if (broken) fail('InvalidArgument', `The formula has an error: =${formula}`);
}

function readFormula(formula: string): CellInput {
  checkFormula(formula);
  const link = linkOf(formula);
  return link === undefined ? { value: '', formula } : { value: link.shown, formula, isCalculated: true };
}

/** Target and text of a `HYPERLINK` of two fixed texts (or a text and a number): the one formula whose result needs no calculation. */
export function linkOf(formula: string): { readonly target: string; readonly shown: string | number } | undefined {
  const match = /^HYPERLINK\("((?:[^"]|"")*)",\s*(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?))\)$/i.exec(formula);
  if (match === null) return undefined;
  const [, target = '', text, number] = match;
  const plain = (quoted: string): string => quoted.replaceAll('""', '"');
  return { target: plain(target).replace(/^#/, ''), shown: text === undefined ? Number(number) : plain(text) };
}

const numberPattern = /^([-+]?)\s*(\$?)\s*([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[-+]?\d+)?\s*(%?)$/i;

function readNumber(text: string): CellInput | null {
  const match = numberPattern.exec(text);
  if (match === null) return null;
  const [, sign = '', dollar = '', innerSign = '', whole = '', fraction = '', exponent = '', percent = ''] = match;
  const digits = `${whole.replaceAll(',', '')}${fraction}`;
  if (!/\d/.test(digits) || (sign !== '' && innerSign !== '')) return null;
  const size = Number(digits + exponent) / (percent === '' ? 1 : 100);
  const value = precise(sign === '-' || innerSign === '-' ? -size : size);
  const decimals = fraction.length > 1;
  if (percent !== '') return { value, numberFormat: decimals ? '0.00%' : '0%' };
  if (dollar !== '') return { value, numberFormat: decimals ? '$#,##0.00' : '$#,##0' };
  if (exponent !== '') return { value, numberFormat: '0.00E+00' };
  if (whole.includes(',')) return { value, numberFormat: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const yearOf = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

/** Dates as an en-US Excel reads them: month first, or year first, or with an English month name. */
function readDate(text: string): CellInput | null {
  const date = (year: number, month: number, day: number, numberFormat: string): CellInput | null =>
    year >= 1900 && year <= 9999 && isDay(year, month, day)
      ? { value: serialOf(year, month, day), numberFormat }
      : null;
  let match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (match !== null) return date(yearOf(match[3] ?? ''), Number(match[1]), Number(match[2]), 'm/d/yyyy');
  match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (match !== null) return date(Number(match[1]), Number(match[2]), Number(match[3]), 'm/d/yyyy');
  match = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{4}|\d{2})$/.exec(text);
  if (match !== null) return date(yearOf(match[3] ?? ''), monthOf(match[2] ?? ''), Number(match[1]), 'd-mmm-yy');
  match = /^([A-Za-z]{3,9})[- ](\d{4})$/.exec(text);
  if (match !== null) return date(Number(match[2]), monthOf(match[1] ?? ''), 1, 'mmm-yy');
  return null;
}

/**
 * What a written value becomes. Strings are read as an en-US Excel reads typing: `=` starts a formula, `'` forces text, and what looks like
 * a number, date or logical value is one, unless the cell's format is text (`@`): then everything is text.
 * @throws HostError `InvalidArgument` for text over 32,767 characters, a broken formula, or anything that is no cell value.
 */
export function readInput(written: unknown, numberFormat: string): CellInput {
  if (written === null || written === '') return { value: null };
  if (typeof written === 'boolean') return { value: numberFormat === '@' ? String(written).toUpperCase() : written };
  if (typeof written === 'number') {
    if (!Number.isFinite(written)) fail('InvalidArgument', 'A cell cannot hold this number.');
    return { value: numberFormat === '@' ? String(precise(written)) : precise(written) };
  }
  if (typeof written !== 'string') fail('InvalidArgument', 'A cell holds text, a number or a logical value.');
  if (written.length > maxTextLength) fail('InvalidArgument', 'Text in a cell is limited to 32,767 characters.');
  if (numberFormat === '@') return { value: written };
  if (written.startsWith('=') && written.length > 1) return readFormula(written.slice(1));
  if (written.startsWith("'")) return { value: written.slice(1) };
  const text = written.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  return readNumber(text) ?? readDate(text) ?? { value: written };
}
