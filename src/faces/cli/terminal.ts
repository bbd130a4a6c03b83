/** Signs that a terminal obeys instead of showing them: control characters but for the end of a line, and marks that turn the direction of writing. */
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const tab = '\t';
/** First of the signs that stand for the control characters U+0000 to U+001F. */
const pictures = 0x2400;
const unknownSign = '\ufffd';

/** A text in which such signs are seen, so that what stands in a workbook cannot steer the terminal. */
export function visible(text: string): string {
  return text.replace(obeyed, (sign) => {
    if (sign === tab) return ' ';
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(pictures + code) : unknownSign;
  });
}
