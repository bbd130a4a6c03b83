import type { AddedRow, RowValues } from './entry';
import type { CellValue, OfficialArea } from './schema';

/** A cell of a table's first row. */
export interface TrialCell {
  readonly table: string;
  readonly header: string;
}

/** A tiny made-up workbook on which a running Excel is tried (docs/excel-test.md). */
export interface Trial {
  /** The whole, with nothing but the part that the workbook is of. */
  readonly whole: OfficialArea;
  readonly part: OfficialArea;
  /** Last day of the month, as a date serial. */
  readonly period: number;
  /** What is filled into the first rows that a new workbook begins with, by table. */
  readonly begun: Readonly<Record<string, RowValues>>;
  /** Rows that come to it; with them it has no error. */
  readonly added: readonly AddedRow[];
  /** A cell that is typed so that its certain repair is another value. */
  readonly slip: TrialCell & { readonly typed: string; readonly repaired: CellValue };
  /** A row that is entered at the end, and a cell elsewhere that follows from it. */
  readonly entry: AddedRow;
  readonly follows: TrialCell & { readonly before: CellValue; readonly after: CellValue };
}
