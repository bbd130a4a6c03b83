import type { Dataset } from '../dataset';
import type { CellValue, ColumnType } from '../schema';
import type { CheckSettings } from '../settings';

/** What lists for work are drawn up from. */
export interface WorkSubject {
  readonly dataset: Dataset;
  readonly settings: CheckSettings;
  /** Day of the lists, a date serial. */
  readonly day: number;
  /** Row of the table by which lists are asked for; absent: everything. */
  readonly of?: number;
}

/** A line of a list. */
export interface WorkLine {
  /** Key of the row that it is about; of the first where it stands for several. */
  readonly key: string;
  /** Place to which it belongs, under which lines are put together. */
  readonly place: string;
  /** In the order of the list's columns; null where it is not known, or there is nothing. */
  readonly cells: readonly CellValue[];
  /** What it stands for, where that is more than one row. */
  readonly lines?: readonly WorkLine[];
}

/** A list for work; its words are the texts `work.<id>`, and those of its columns `work.column.<id>`. */
export interface WorkList {
  readonly id: string;
  readonly columns: readonly { readonly id: string; readonly type: ColumnType }[];
  readonly lines: readonly WorkLine[];
}
