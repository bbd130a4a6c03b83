/** Looking for marks (`mark`) of a column, of which few cells have the one that is wanted. */

/** The rows whose cell has a mark, from above. */
export function* markedRows(marks: Uint8Array, wanted: number): Generator<number> {
  for (let row = marks.indexOf(wanted); row >= 0; row = marks.indexOf(wanted, row + 1)) yield row;
}

/** How many cells have a mark. */
export function countMarked(marks: Uint8Array, wanted: number): number {
  let count = 0;
  for (let row = marks.indexOf(wanted); row >= 0; row = marks.indexOf(wanted, row + 1)) count += 1;
  return count;
}
