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

/** An area of cells, zero-based and inclusive; whole rows and columns end nowhere. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Areas of an A1 address: `B2`, `A1:C3`, `2:5`, `B:D`, or several of them; null when one of them is none. */
export function parseAreas(address: string): readonly CellArea[] | null {
  const areas = address.split(/[,;]/).map((text) => parseArea(text.trim()));
  return areas.some((area) => area === null) ? null : areas.filter((area) => area !== null);
}

function parseArea(text: string): CellArea | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9][0-9]*)?)?$/.exec(text);
  const [, left, top, right = left, bottom = top] = match ?? [];
  const isWhole = left === undefined || top === undefined;
  const isPair = (right === undefined) === (left === undefined) && (bottom === undefined) === (top === undefined);
  if (!isPair || (left === undefined && top === undefined) || (isWhole && !text.includes(':'))) return null;
  return {
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnIndex(left),
    bottom: bottom === undefined ? Infinity : Number(bottom) - 1,
    right: right === undefined ? Infinity : columnIndex(right),
  };
}
