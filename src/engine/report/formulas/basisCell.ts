/**
 * Why a cell is a number instead of a formula:
 * `official` it comes from the official list of areas; `special` no plain formula can say it; `missing` the table or a column of it is not there; `notTable` the data are a plain range; `period` the profile
 * names no period; `cells` a cell waits for a repair or is faulty; `rows` the table holds rows that are no data; `code` Excel would read the code
 * as a pattern or comparison; `keys` the area has several keys; `outside` no plain formula can say it of rows that reach no area.
 */
export type BasisReason =
  'official' | 'special' | 'missing' | 'notTable' | 'period' | 'cells' | 'rows' | 'code' | 'keys' | 'outside';

/** A number of the calculation basis; null: not available. */
export interface BasisCell {
  readonly value: number | null;
  /** Absent: the cell holds its number, which stays as it was when the report was made. */
  readonly formula?: string;
  /** Why the cell, or one that it adds up, is no formula. */
  readonly reason?: BasisReason;
}
