import type { ClassedValue, IndicatorClass } from '../measure';
import type { Dataset } from '../dataset';
import type { CellValue, ColumnType } from '../schema';
import type { CheckSettings } from '../settings';
import type { TaskSubject } from './task';

/** Values by which lists are narrowed, by the ids of the filters; a filter that is not named leaves everything. */
export type WorkFilters = Readonly<Record<string, string>>;

/** What lists for work are drawn up from. */
export interface WorkSubject extends Pick<TaskSubject, 'own'> {
  readonly dataset: Dataset;
  readonly settings: CheckSettings;
  /** Day of the lists, a date serial. */
  readonly day: number;
  /** One of the programme's ways of working (`Work.modes`). */
  readonly mode: string;
}

/** Days of which lists can tell, date serials. */
export interface WorkDays {
  /** The day that is taken unless another is chosen, and the last one that may be. */
  readonly proposed: number;
  readonly last: number;
  /** True where no other day can be told of. */
  readonly isOnly: boolean;
}

/** Something to be told: the text `work.note.<code>`, whose places are filled with `params`, shown by their column types. */
export interface WorkNote {
  readonly code: string;
  readonly params?: Readonly<Record<string, CellValue>>;
  readonly types?: Readonly<Record<string, ColumnType>>;
}

/** A line of a list. */
export interface WorkLine {
  /** Key of the row that it is about; of the first where it stands for several. */
  readonly key: string;
  /** Place to which it belongs, under which lines are put together, and a key that tells places of one name apart. */
  readonly place: string;
  readonly group: string;
  /** In the order of the list's columns; null where it is not known, or there is nothing. */
  readonly cells: readonly CellValue[];
  /** What it falls under, by the ids of the filters. */
  readonly facets: WorkFilters;
  /** What it stands for, where that is more than one row. */
  readonly lines?: readonly WorkLine[];
  /** What is to be known about it. */
  readonly note?: WorkNote;
}

/** A list for work; its words are the text `work.<id>`, and of a cell of a column, with its value in place, `work.column.<id>`. */
export interface WorkList {
  readonly id: string;
  readonly columns: readonly { readonly id: string; readonly type: ColumnType }[];
  readonly lines: readonly WorkLine[];
  /** Whether the lines of a group stand together. */
  readonly isGrouped: boolean;
  /** What is to be told of groups, those without lines too. */
  readonly groups?: readonly WorkGroup[];
  /** Id of the list at whose end its lines are folded into one. */
  readonly foldedInto?: string;
}

/** What is to be told of a group of lines. */
export interface WorkGroup extends Pick<WorkLine, 'group' | 'place' | 'facets'> {
  readonly note: WorkNote;
}

/** A way to narrow the lists; its words are the text `work.filter.<id>`. */
export interface WorkFilter {
  readonly id: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** An indicator before and after. */
export interface WorkRatio {
  /** Id of the indicator. */
  readonly id: string;
  readonly before: ClassedValue;
  readonly after: ClassedValue;
}

/** What doing the work of some rows comes to; nothing is written. */
export interface WorkEffect {
  /** What they come to; words: the texts `work.effect.<id>`. Null where it is not known. */
  readonly figures: readonly { readonly id: string; readonly type: ColumnType; readonly value: CellValue }[];
  readonly ratios: readonly WorkRatio[];
  /** The worst class of these. */
  readonly worst: { readonly before: IndicatorClass | null; readonly after: IndicatorClass | null };
}

/** A reminder to whom some rows belong, as lines of text. */
export interface WorkReminder {
  /** Key of the first of the rows. */
  readonly key: string;
  readonly notes: readonly WorkNote[];
}

/** The lists at a day, and what is to be known of all of them. */
export interface WorkLists {
  readonly lists: readonly WorkList[];
  readonly filters: readonly WorkFilter[];
  readonly notes: readonly WorkNote[];
}

/** The lists by which a programme works from day to day, such as collecting what is overdue. */
export interface Work {
  /** The table whose rows its lines are about, and the column that a line leads to. */
  readonly table: string;
  readonly column: string;
  /** Ways of working of which one is chosen, the usual one first; words: the texts `work.mode.<id>`. */
  readonly modes: readonly string[];
  /** Id of the list whose rows reach what is aimed at; words: `work.goal` with `figures` and `after`, `work.goal.none`. */
  readonly goal: string;
  /** Ids of the tasks (lists) that go on with marked rows, whose keys are those of their lines. */
  readonly tasks: readonly string[];
  /** Null where the workbook does not say of which day it tells. `today` is a date serial. */
  days(dataset: Dataset, today: number): WorkDays | null;
  lists(subject: WorkSubject): WorkLists;
  /**
   * What doing the work of some rows comes to.
   * @param keys of the rows
   * @param within what the ratios are of: rows outside are left out, whatever filters do not say a place
   */
  effect(subject: WorkSubject, keys: ReadonlySet<string>, within: WorkFilters): WorkEffect;
  /** Reminders about some rows, for each to whom they belong. */
  reminders(subject: WorkSubject, keys: ReadonlySet<string>): readonly WorkReminder[];
}

/** Keys of the rows that a line stands for. */
export const keysOfLine = ({ key, lines }: WorkLine): readonly string[] =>
  lines === undefined ? [key] : lines.map((line) => line.key);

/** The lines, or groups, that fall under all filters. */
export const linesWithin = <Line extends Pick<WorkLine, 'facets'>>(
  lines: readonly Line[],
  filters: WorkFilters,
): readonly Line[] =>
  lines.filter(({ facets }) => Object.entries(filters).every(([id, value]) => facets[id] === value));
