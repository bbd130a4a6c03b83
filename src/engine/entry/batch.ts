import type { CellValue } from '../schema';

/** Cells of a row by header; null for nothing. */
export type RowValues = Readonly<Record<string, CellValue>>;

/** A row that comes to a data table; columns that are not named stay blank, calculated ones are worked out. */
export interface AddedRow {
  readonly kind: 'add';
  readonly table: string;
  readonly cells: RowValues;
}

/** Cells of a row of a data table that hold something else from now on. */
export interface ChangedRow {
  readonly kind: 'change';
  readonly table: string;
  /** Row of the table as it was read. */
  readonly row: number;
  /** True for a row of the month after the period: `row` counts those that are kept apart (`Dataset.ahead`). */
  readonly ahead?: true;
  readonly cells: RowValues;
}

/** A row that leaves a data table. */
export interface RemovedRow {
  readonly kind: 'remove';
  readonly table: string;
  /** Row of the table as it was read. */
  readonly row: number;
  /** True for a row of the month after the period: `row` counts those that are kept apart (`Dataset.ahead`). */
  readonly ahead?: true;
}

export type RowChange = AddedRow | ChangedRow | RemovedRow;

/** Rows that are appended to a table that the product keeps for the programme (`Schema.own`), and rows that go, by their cells in the order of its columns. */
export interface OwnAddition {
  readonly table: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly removed?: readonly (readonly CellValue[])[];
}

/** Changes that belong together: all of them are made, or none. */
export interface Batch {
  readonly changes: readonly RowChange[];
  readonly own?: readonly OwnAddition[];
  /** Entries of the profile that hold something else from now on, by header. */
  readonly profile?: RowValues;
  /** Why it is made, for the history of changes; absent where nothing needs a reason. */
  readonly reason?: string;
}
