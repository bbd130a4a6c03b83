import { isMonthName } from '../../dataset';

/** How Excel formulas are written, in en-US notation (OOXML and Office.js take no other). */

/** Signs that a column specifier escapes with an apostrophe. */
const escaped = /['[\]#@]/g;
/** Signs that Excel wants a second pair of brackets around (Microsoft: "Using structured references with Excel tables"). */
const special = /[\t\r\n,:.[\]#'"{}$^&*+=\-><\/@]/;

/** A column of an Excel Table, its header row excluded: `Table[Column]`, `Table[[A-column]]`. */
export function columnReference(table: string, header: string): string {
  const name = header.replace(escaped, "'$&");
  return special.test(header) ? `${table}[[${name}]]` : `${table}[${name}]`;
}

/** A text as it stands in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A cell of another sheet. */
export function cellReference(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** `33.26.11.2001`: all digits, but with too many dots to be taken for a number or a date. */
const dottedCode = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
/** `DES-12`, `1 Jan`: Excel would make a date of it. */
function looksLikeDate(text: string): boolean {
  const [, word] = /^(?:\d{1,2}[-/ .]?)?([a-z]+)[-/ .]?\d*$/.exec(text.toLowerCase()) ?? [];
  return word !== undefined && isMonthName(word);
}

/**
 * How SUMIFS and COUNTIFS can be made to look for exactly a text. Given as it is, they take `* ? ~` for a pattern, a leading `< = >` for a comparison, and
 * whatever looks like a number, date (`DES-12`) or logical value for that value. `plain`: as it is; `pattern`: as a pattern of its own signs and as many
 * of any, which are compared as texts only; null: not at all.
 */
export function criterionForm(text: string): 'plain' | 'pattern' | null {
  if (dottedCode.test(text)) return 'plain';
  if (text.length > longestCriterion || /[*?~]/.test(text) || /^[<=>]/.test(text)) return null;
  const isValue =
    !/\p{L}/u.test(text) ||
    /^[\d.,]+e[-+]?\d+$/i.test(text) ||
    /^(true|false|benar|salah)$/i.test(text) ||
    looksLikeDate(text);
  return isValue ? 'pattern' : 'plain';
}

/** Criteria are cut off at 255 signs; a pattern has one sign more. */
const longestCriterion = 254;
