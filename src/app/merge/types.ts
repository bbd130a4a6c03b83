import type { RowPlace } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import type { MergeKind, MergeSide } from './read';

/** A value that one or several of the workbooks have. */
export interface MergeValue {
  /** Of a row as a whole: whether it is there. */
  readonly value: CellValue;
  /** The files that have it; null is the running workbook. */
  readonly files: readonly (string | null)[];
}

/** Something in which the workbooks differ, and of which one value counts. */
export interface Difference {
  /** Tells it from all others. */
  readonly id: string;
  readonly table: string;
  /** The row's key as it is read. */
  readonly key: string;
  /** `cell`; a row that only the file has (`comes`), or only the running workbook (`goes`). */
  readonly kind: 'cell' | 'comes' | 'goes';
  /** Null for a row as a whole. */
  readonly column: string | null;
  readonly values: readonly MergeValue[];
  /** Which of the values counts as long as nobody says otherwise; null: somebody has to. */
  readonly proposed: number | null;
}

/** A cell of a row in which the workbooks differ: its position in the row. */
export interface OpenCell {
  readonly position: number;
  readonly difference: Difference;
}

/** A row as it is to be. */
export interface MergedRow {
  /** Where it stands by now; null for one that comes. */
  readonly place: RowPlace | null;
  /** As it stands by now, in the order of the table's columns; null for one that comes. */
  readonly before: readonly CellValue[] | null;
  readonly cells: readonly CellValue[];
  readonly open: readonly OpenCell[];
  /** Where it is to be decided whether the row comes or goes at all. */
  readonly whole?: Difference;
}

/** A data table, or one that the product keeps for the programme, as it is to be. */
export interface MergedTable {
  readonly table: string;
  readonly headers: readonly string[];
  readonly rows: readonly MergedRow[];
}

/** A row whose number another row has already: it gets the next free one. */
export interface Renumbered {
  readonly table: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** How many rows of a table come, go and change for certain, whatever is decided. */
export interface MergeCounts {
  readonly table: string;
  readonly added: number;
  readonly changed: number;
}

/** What bringing files into a workbook comes to; nothing is written. */
export interface MergePlan {
  readonly kind: MergeKind;
  readonly target: MergeSide;
  readonly sides: readonly MergeSide[];
  readonly tables: readonly MergedTable[];
  readonly own: readonly MergedTable[];
  readonly counts: readonly MergeCounts[];
  readonly differences: readonly Difference[];
  readonly renumbered: readonly Renumbered[];
  /** Columns with something in them that the running workbook does not have, by table. */
  readonly left: readonly { readonly table: string; readonly columns: readonly string[] }[];
}

/** What a person decided, by the ids of differences: which of the values counts. */
export type MergeDecisions = ReadonlyMap<string, number>;

export const noMergeDecisions: MergeDecisions = new Map();
