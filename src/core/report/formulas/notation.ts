/** How Excel formulas are written, in en-US notation (OOXML and Office.js take no other). */

/** Signs that a column specifier escapes with an apostrophe. */
const escaped = /['[\]#@]/g;
/** Signs that Excel wants a second pair of brackets around (Microsoft: "Using structured references with Excel tables"). */
const special = /[\t\r\n,:.[\]#'"{}$^&*+=\-><\/@]/;

/** A column of an Excel Table, its header row excluded: `Pinjaman[Saldo]`, `BKM[[Pengurus Laki-laki]]`. */
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

const months = 'jan|feb|peb|mar|apr|may|mei|jun|jul|aug|agu|ags|agt|sep|oct|okt|nov|nop|dec|des';
/** `33.26.11.2001`: all digits, but with too many dots to be taken for a number or a date. */
const dottedCode = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const monthAndNumber = new RegExp(`^(\\d{1,2}[-/ .]?)?(${months})[a-z]*[-/ .]?\\d*$`, 'i');

/**
 * Whether SUMIFS and COUNTIFS, given this text as a criterion, look for exactly this text. They take `* ? ~` for a pattern, a leading
 * `< = >` for a comparison, and whatever looks like a number, date (`DES-12`) or logical value for that value.
 */
export function isPlainCriterion(text: string): boolean {
  if (dottedCode.test(text)) return true;
  return (
    text.length <= 255 &&
    !/[*?~]/.test(text) &&
    !/^[<=>]/.test(text) &&
    /\p{L}/u.test(text) &&
    !/^[\d.,]+e[-+]?\d+$/i.test(text) &&
    !/^(true|false|benar|salah)$/i.test(text) &&
    !monthAndNumber.test(text)
  );
}
