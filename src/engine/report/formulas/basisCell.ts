/**
 * Why a cell is a number instead of a formula:
 * `special` no plain formula can say it; `missing` the table or a column of it is not there; `notTable` the data are a plain range; `period` the profile
 * names no period; `cells` a cell waits for a repair or is faulty; `rows` the table holds rows that are no data; `code` Excel would read the code
 * as a pattern or number; `keys` the area has several keys; `empty` there is nothing to sum.
 */
export type BasisReason = 'special' | 'missing' | 'notTable' | 'period' | 'cells' | 'rows' | 'code' | 'keys' | 'empty';

/** A number of the calculation basis, with its formula or the reason why it has none. */
export type BasisCell =
  | { readonly value: number; readonly formula: string }
  | { readonly value: number | null; readonly reason: BasisReason };
