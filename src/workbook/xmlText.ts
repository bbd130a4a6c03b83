/** What XML cannot hold, or not without becoming something else: control characters, halves of a surrogate pair, U+FFFE and U+FFFF. */
const illegal =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What looks like the escape of such a character. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text as cells of a file hold it (ST_Xstring of ECMA-376): what XML cannot hold, and what looks like its escape, is escaped, so that it is read back as it
 * was. The signs of XML itself are left to the writer.
 */
export function cellText(text: string): string {
  return text.replace(escapeLike, escaped).replace(illegal, escaped);
}

/** The same for the name of a Table's column, which stands in an attribute: there the ends of lines are escaped too. */
export function columnName(text: string): string {
  return cellText(text).replace(/[\t\n]/g, escaped);
}

/** A text where nothing can be escaped (formulas, titles, slides): what XML cannot hold is replaced. */
export function xmlText(text: string): string {
  return text.replace(illegal, (sign) => (sign === '\r' ? '\n' : '\ufffd'));
}
