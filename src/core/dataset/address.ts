/** A1 addresses and zero-based rows and columns. */

/** A cell, zero-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Letters of a zero-based column: 0 is `A`, 25 `Z`, 26 `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of its letters, in either case: `A` is 0, `aa` is 26. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A1 address of a zero-based cell: (16, 12) is `M17`. */
export function addressOf(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** Zero-based cell of an A1 address (`$` signs allowed); null when the text is not one. */
export function parseAddress(address: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]*)$/.exec(address);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}
