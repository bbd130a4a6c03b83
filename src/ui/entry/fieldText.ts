import { isTextType, type CellValue, type ColumnSchema } from '../../engine/schema';
import { formatDate, formatMonth, formatNumber, roundHalfUp } from '../../messages/format';
import type { Language } from '../../messages';

/** The sign that begins decimals in a language. */
export const decimalOf = (language: Language): ',' | '.' => (language === 'id' ? ',' : '.');

/** A value as it is typed into the field of its column: numbers in groups, days with the name of their month. */
export function fieldText({ type }: ColumnSchema, value: CellValue, language: Language): string {
  if (value === null) return '';
  if (typeof value !== 'number' || isTextType(type)) return String(value);
  switch (type) {
    case 'date':
      return formatDate(value, language);
    case 'month':
      return formatMonth(value, language);
    case 'percent':
      return formatNumber(roundHalfUp(value * 100, 10), language);
    case 'year':
      return String(value);
    default:
      return formatNumber(value, language);
  }
}

const groupedTypes: ReadonlySet<ColumnSchema['type']> = new Set(['rp', 'int', 'number']);

/**
 * What is typed into a field of amounts, with its thousands in groups; what is no plain number stays as it is typed.
 * @param caret place of the caret in the text; it stays behind the same digit
 */
export function groupedWhileTyping(
  { type }: ColumnSchema,
  text: string,
  caret: number,
  language: Language,
): { readonly text: string; readonly caret: number } {
  const decimal = decimalOf(language);
  const group = decimal === ',' ? '.' : ',';
  const [, sign = '', whole, rest = ''] =
    (decimal === ',' ? /^(-?)([\d.]+)(,\d*)?$/ : /^(-?)([\d,]+)(\.\d*)?$/).exec(text) ?? [];
  if (!groupedTypes.has(type) || whole === undefined) return { text, caret };
  const digits = whole.replaceAll(group, '').replace(/^0+(?=\d)/, '');
  const grouped = `${sign}${digits.replace(/\B(?=(\d{3})+$)/g, group)}${rest}`;
  const behind = [...text.slice(caret)].filter((sign_) => sign_ !== group).length;
  let place = grouped.length;
  for (let left = behind; left > 0 && place > 0; place -= 1) if (grouped[place - 1] !== group) left -= 1;
  return { text: grouped, caret: place };
}
