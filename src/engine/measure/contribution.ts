/** The rows of one table that a number is made of. */
export interface Contributions {
  readonly table: string;
  /** Column whose cells entered the number; the table's key where rows are counted. */
  readonly column: string;
  /** Row indexes of the table, in its order. */
  readonly rows: Int32Array;
  /** What each of them added: 0 for an entity that an earlier row named already, NaN where the cell is missing. */
  readonly values: Float64Array;
}

/** Puts rows and what they added into arrays of equal length. */
export function contributionsOf(
  table: string,
  column: string,
  entries: readonly (readonly [row: number, value: number])[],
): Contributions {
  return {
    table,
    column,
    rows: Int32Array.from(entries, ([row]) => row),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}
