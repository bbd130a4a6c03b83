/**
 * The vocabulary in which the contract with users' workbooks (spec/workbook.md) is written down as data.
 * The schema holds no logic: readers, rules, templates and reports all follow from these entries.
 */

/** What a cell holds, as Office.js and the file reader give it: text, number, logical value or nothing. Dates are 1900 serials. */
export type CellValue = string | number | boolean | null;

/** Column types that are read into text (dictionary-coded). */
export type TextColumnType = 'text' | 'code' | 'choice' | 'yesno';
/** Column types that are read into numbers. `percent` is a fraction; `date` and `month` are 1900 serials. */
export type NumberColumnType = 'int' | 'rp' | 'number' | 'percent' | 'date' | 'month' | 'year';
export type ColumnType = TextColumnType | NumberColumnType;

/**
 * When a column must be filled: always, never, or when another column of the row has a value; with `unlessMoneyIn`, not while that rupiah column still
 * holds money, because then the value itself is in question.
 */
export type Requirement =
  | boolean
  | { readonly column: string; readonly is: string; readonly unlessMoneyIn?: string }
  | { readonly column: string; readonly above: number };

/** One column of a table, as users see it. */
export interface ColumnSchema {
  /** Header text as written in templates; also the column's name throughout the program. */
  readonly header: string;
  readonly type: ColumnType;
  readonly required: Requirement;
  /** Other header texts that are understood. */
  readonly aliases?: readonly string[];
  /** Smallest value allowed (inclusive). */
  readonly min?: number;
  /** Value that must be exceeded (exclusive lower limit). */
  readonly above?: number;
  /** Largest value allowed (inclusive). */
  readonly max?: number;
  /** For `code`: the number of digits in each dotted group, e.g. 33.26.11.2001 is [2, 2, 2, 4]. */
  readonly groups?: readonly number[];
  /** For `choice`: the texts allowed. */
  readonly options?: readonly string[];
  /** For `choice`: other spellings (lower case) and the option each stands for. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** Name of the table whose key this column holds. */
  readonly refersTo?: string;
  /** True when dates of this column must lie between 1999-01-01 and the end of Periode. */
  readonly withinPeriode?: boolean;
}

/** One table of the workbook. */
export interface TableSchema {
  readonly name: string;
  /** Headers of the columns that together identify a row. */
  readonly key: readonly string[];
  /** A workbook without an optional table is complete. */
  readonly optional?: boolean;
  readonly columns: readonly ColumnSchema[];
}
