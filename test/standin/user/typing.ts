import { isDateFormat } from 'hucre';
import { parts } from '../../../src/engine/dataset';
import type { Sheet } from '../model/book';

/**
 * What an Indonesian types into a cell, as the model reads typing (en-US): a decimal comma, dots between thousands, day before month. Formulas, and whatever
 * is no such number or date, stay as they are.
 */
export function fromIndonesian(typed: string): string {
  const text = typed.trim();
  const number = /^([-+]?(?:Rp\s*)?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(\s*%)?$/i.exec(text);
  if (number !== null && (text.includes(',') || text.includes('.'))) {
    const [, sign = '', whole = '', decimals, percent = ''] = number;
    return `${sign.replace(/Rp\s*/i, '')}${whole.replaceAll('.', '')}${decimals === undefined ? '' : `.${decimals}`}${percent.trim()}`;
  }
  const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (date !== null) {
    const [, day = '', month = '', year = ''] = date;
    if (Number(month) <= 12) return `${year}-${month}-${day}`;
  }
  return typed;
}

/** The text that stands in the formula bar, and in a cell that is edited: typed again as it is, it gives the same cell. */
export function editingText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.extra(row, column)?.formula;
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.value(row, column);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = sheet.numberFormat(row, column);
  if (typeof value === 'string') return format !== '@' && looksLikeMore(value) ? `'${value}` : value;
  if (isDateFormat(format) && Number.isInteger(value) && value > 0) {
    const { year, month, day } = parts(value);
    return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
  }
  if (format.includes('%')) return `${plainNumber(Number((value * 100).toPrecision(15)))}%`;
  return plainNumber(value);
}

const plainNumber = (value: number): string => String(value).replace('.', ',');

/** A text that typing would make a number, date, formula or logical value of. */
const looksLikeMore = (text: string): boolean => /^[=+@-]|^[\d.,/ :%-]+$|^(true|false)$/i.test(text);
