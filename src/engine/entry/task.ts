import type { Dataset } from '../dataset';
import type { CellValue, ColumnSchema, ColumnType } from '../schema';
import type { CheckSettings } from '../settings';
import type { Batch, RowValues } from './batch';

/** What a task may look at. */
export interface TaskSubject {
  readonly dataset: Dataset;
  readonly settings: CheckSettings;
  /** Rows of the tables that the product keeps for the programme, by table, the cells in the order of its columns. */
  readonly own: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
  /** The day on which it is done, a date serial. */
  readonly today: number;
  /** How much the last check of these data leaves open: errors, and warnings that nobody accepted. Absent where it is not known. */
  readonly open?: { readonly error: number; readonly warning: number };
}

/** A choice from a list that the task itself makes, such as the rows that belong to one chosen before. */
export interface TaskOption {
  /** What is kept as the answer. */
  readonly value: string;
  /** What stands beside it, in a few words. */
  readonly about: string;
}

/** Something that a task asks; its words are the texts `task.<task>.<id>` and, where there is one, `task.<task>.<id>.hint`. */
export interface TaskQuestion {
  /**
   * Like a column of a table: type, limits, choices, the table that it refers to. Its header is the id under which the answer is kept. The words of a choice
   * are the text `task.<task>.<id>.<choice>`, where there is one, else the choice itself.
   */
  readonly column: ColumnSchema;
  /**
   * Choices that follow from the other answers; absent: those of the column, or the keys of the table that it refers to. Of a text that refers to no table
   * they are proposals, and anything else may be typed.
   */
  readonly options?: readonly TaskOption[];
}

/** A figure that a task shows; its words are the text `task.<task>.<id>`, or `task.figure.<id>` where several tasks show it. */
export interface TaskFigure {
  readonly id: string;
  readonly type: ColumnType;
  /** Absent where there is nothing to compare with. */
  readonly before?: CellValue;
  readonly after: CellValue;
  /** All that there are, of which `after` is a part. */
  readonly of?: number;
}

/** Why a task cannot be done; the words are the text `refusal.<code>`, whose places are filled with `params`. */
export interface TaskRefusal {
  readonly code: string;
  /** Id of the question whose answer stands in the way; absent: all of them together. */
  readonly question?: string;
  /** Key of the line that it is about, in a list. */
  readonly line?: string;
  readonly params?: Readonly<Record<string, CellValue>>;
  /** Column types in which parameters are shown. */
  readonly types?: Readonly<Record<string, ColumnType>>;
}

/** What the answers come to. */
export interface TaskPlan {
  /** What is to be written; null while answers are missing or something stands in the way. */
  readonly batch: Batch | null;
  readonly refusals: readonly TaskRefusal[];
  /** Things to be told that do not stand in the way; texts `refusal.<code>` too. */
  readonly notes: readonly TaskRefusal[];
  readonly figures: readonly TaskFigure[];
}

/** A task that is done by answering a few questions, such as taking a payment. Its words are the texts `task.<id>.title` and `task.<id>.about`. */
export interface FormTask {
  readonly kind: 'form';
  readonly id: string;
  /** What is asked, given the answers so far; a question may come or go with them. */
  questions(subject: TaskSubject, answers: RowValues): readonly TaskQuestion[];
  /**
   * Answers to begin with, or that follow from the others as long as the user has not given them: a date, the next number. They are the answer to every
   * question that has none in `answers` (absent or null), in `questions` and `plan` too.
   */
  proposals(subject: TaskSubject, answers: RowValues): RowValues;
  plan(subject: TaskSubject, answers: RowValues): TaskPlan;
  /** Ids of the answers that stay for the next time in a row. */
  readonly kept: readonly string[];
}

/** A line of a list that is worked through: its own key, what stands in it, and what may be typed. */
export interface TaskLine {
  readonly key: string;
  /** Shown, in the order of `ListTask.columns`. */
  readonly cells: readonly CellValue[];
  /** What a single key press takes over into the typed columns, in their order; null for nothing. */
  readonly proposals: readonly CellValue[];
  /** What the workbook holds of it already, by id of the typed column. */
  readonly typed?: RowValues;
  /** Id of the heading under which it stands; absent: none. The words are the text `task.<task>.group.<id>`. */
  readonly group?: string;
}

/** What a list comes to. */
export interface ListPlan extends TaskPlan {
  /** Lines that cannot be stored and stay, by key. */
  readonly lines: ReadonlyMap<string, TaskRefusal>;
  /** Figures of single lines, by key. */
  readonly lineFigures?: ReadonlyMap<string, readonly TaskFigure[]>;
}

/** A task that works through many lines at once, such as a day of collecting payments. */
export interface ListTask {
  readonly kind: 'list';
  readonly id: string;
  /** What is asked once, above the lines. */
  questions(subject: TaskSubject, answers: RowValues): readonly TaskQuestion[];
  proposals(subject: TaskSubject, answers: RowValues): RowValues;
  /** Columns that are shown, and those that are typed; their headers are ids of texts `task.<task>.<id>`. */
  readonly columns: readonly ColumnSchema[];
  typed(answers: RowValues): readonly ColumnSchema[];
  lines(subject: TaskSubject, answers: RowValues): readonly TaskLine[];
  /**
   * @param typed what was typed, by key of the line and id of the column
   * @returns the plan of all lines that can be stored, and those that cannot
   */
  plan(subject: TaskSubject, answers: RowValues, typed: ReadonlyMap<string, RowValues>): ListPlan;
}

export type Task = FormTask | ListTask;

/** How far a task is in the month's work: how many of all that belong to it are done. */
export interface TaskProgress {
  /** Id of the task; its words are the text `task.<id>.progress` with `done` and `all`. */
  readonly task: string;
  readonly done: number;
  readonly all: number;
  /** Of whom it is not done yet: rows of a table, all of one; absent where there is nobody to be named. */
  readonly left?: { readonly table: string; readonly rows: readonly number[] };
}
