/**
 * The vocabulary in which the contract with users' workbooks (docs/spec/workbook.md) is written down as data.
 * A schema holds no logic: readers, rules, templates and reports all follow from its entries.
 */

/** What a cell holds, as Office.js and the file reader give it: text, number, logical value or nothing. Dates are 1900 serials. */
export type CellValue = string | number | boolean | null;

/** Column types that are read into text (dictionary-coded). */
export type TextColumnType = 'text' | 'code' | 'choice' | 'yesno';
/** Column types that are read into numbers. `percent` is a fraction; `date` and `month` are 1900 serials. */
export type NumberColumnType = 'int' | 'rp' | 'number' | 'percent' | 'date' | 'month' | 'year';
export type ColumnType = TextColumnType | NumberColumnType;

/** The two answers of a `yesno` column. */
export const yesNo = ['Ya', 'Tidak'] as const;

/**
 * When a column must be filled: always, never, or when another column of the row has a value; with `unlessMoneyIn`, not while that rupiah column still
 * holds money, because then the value itself is in question.
 */
export type Requirement =
  | boolean
  | { readonly column: string; readonly is: string; readonly unlessMoneyIn?: string }
  | { readonly column: string; readonly above: number };

/**
 * How a column follows from others of its row, so that a workbook can calculate it itself: amounts added and taken off, or the class that a number lies
 * in (the programme's `classSteps` of that name say from which numbers on).
 */
export type Calculation =
  | { readonly plus: readonly string[]; readonly minus?: readonly string[] }
  | { readonly classOf: string; readonly steps: string };

/** One column of a table, as users see it. */
export interface ColumnSchema {
  /** Header text as written in templates; also the column's name throughout the program. */
  readonly header: string;
  readonly type: ColumnType;
  readonly required: Requirement;
  /** Other header texts that are understood. */
  readonly aliases?: readonly string[];
  /** Smallest value allowed (inclusive). For `year`: also the first year that is understood as one. */
  readonly min?: number;
  /** Value that must be exceeded (exclusive lower limit). */
  readonly above?: number;
  /** Largest value allowed (inclusive). */
  readonly max?: number;
  /** For `code`: the number of digits in each dotted group; [2, 2, 4] is a code like 12.34.5678. */
  readonly groups?: readonly number[];
  /** For `code`: how many of the groups a code has at least; all of them where it is not given. */
  readonly leastGroups?: number;
  /** A value as it ought to be, for messages. */
  readonly example?: string | number;
  /** For `choice`: the texts allowed. */
  readonly options?: readonly string[];
  /** For `choice`: other spellings (lower case) and the option each stands for. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** Name of the table whose key this column holds: the only place where one table's tie to another stands. */
  readonly refersTo?: string;
  /** Name of the table whose key this column may hold, where a rule of the programme judges whether it does: it is renamed with that key. */
  readonly mentions?: string;
  /** For `code`: ids of the levels whose areas this column names, in a table that is not tied to the area table. */
  readonly areaOf?: readonly string[];
  /** True when dates of this column must lie between the first day of the programme and the end of the period. */
  readonly withinPeriod?: boolean;
  /** True for what a new workbook has filled in, in the rows that it begins with. */
  readonly prefilled?: boolean;
  /** Columns of the row that it follows from. */
  readonly calculated?: Calculation;
  /** For a date that may lie after the period: column of dates of the row before which it must not lie. */
  readonly notBefore?: string;
  /** Column of the row that, where it is filled, lets the value be below its minimum: the row takes something back. */
  readonly negativeWith?: string;
  /** Values of other columns of the row without which it cannot apply; beside them a condition of `required` says so too. */
  readonly appliesWhen?: readonly { readonly column: string; readonly is: readonly string[] }[];
  /** For `choice`: column of the row by whose value only some options are left; those of a value that is not listed are all. */
  readonly narrowedBy?: { readonly column: string; readonly options: Readonly<Record<string, readonly string[]>> };
  /** True for what is likely to be the same in the row that is entered next; references, years and months are without being told. */
  readonly kept?: boolean;
  /** True for what stays as it is from month to month. */
  readonly stays?: boolean;
  /** Version of the template that brought it; absent for what was there from the first. What came later is optional. */
  readonly since?: string;
}

/** One table of the workbook. */
export interface TableSchema {
  readonly name: string;
  /** Headers of the columns that together identify a row: a text column, and at most two columns of numbers or of a list beside it. */
  readonly key: readonly [string, ...string[]];
  /** A workbook without an optional table, or without rows in it, is complete. */
  readonly optional?: boolean;
  /** True when its rows judge rows of other tables: of several workbooks joined into one, all must have it, or none is used. */
  readonly onlyTogether?: boolean;
  /** A table that must be there but may truly have no rows. */
  readonly mayBeEmpty?: boolean;
  /** Beginnings of keys that are given for themselves, and are no part of the series that new rows continue. */
  readonly unnumbered?: readonly string[];
  /** Column of dates by which rows of the month after the period are kept apart (`Dataset.ahead`): they are there already, and count for nothing until then. */
  readonly ahead?: string;
  /** Version of the template that brought it; absent for what was there from the first. What came later is optional. */
  readonly since?: string;
  readonly columns: readonly ColumnSchema[];
}

/** What an entry of the profile tells the engine. */
export type ProfileRole = 'period' | 'author' | 'office' | 'madeOn' | 'revision' | 'version';

/** An entry of the profile, described like a column of a single row. */
export interface ProfileEntry extends ColumnSchema {
  readonly role?: ProfileRole;
  /** For the code or the name of the area that the workbook is about: id of the area's level. */
  readonly codeOf?: string;
  readonly nameOf?: string;
}

/** The sheet with named entries that say what the workbook is about. */
export interface ProfileSchema {
  readonly name: string;
  /** Header over the names of the entries, and over their values. */
  readonly labelHeader: string;
  readonly valueHeader: string;
  readonly valueAliases: readonly string[];
  readonly entries: readonly ProfileEntry[];
}

/** A level of areas: the whole that a workbook is about, what it is divided into, down to the areas that rows belong to. */
export interface AreaLevel {
  readonly id: string;
  /** Word that stands before the name of an area of this level; absent where the name says it itself. */
  readonly title?: string;
  /** Kind of an area by its code, where areas of this level are called differently: its name is the text `level.<id>.<kind>`, else `level.<id>.named`. */
  readonly kindOf?: (code: string) => string;
  /** Number of groups of an area code that name an area of this level. */
  readonly groups: number;
  /** Column of the area table that names the area of this level; absent for the whole, whose name the profile gives. */
  readonly nameColumn?: string;
}

/** A level of areas above the whole of a workbook: several wholes are put together into them by the beginnings of their codes. */
export type UpperLevel = Pick<AreaLevel, 'id' | 'title' | 'groups'>;

/** How rows come to belong to areas. */
export interface AreaSchema {
  /** Levels above the whole, from the highest (with no group of a code: all there is); absent: none. */
  readonly above?: readonly UpperLevel[];
  /** From the whole to the lowest; each code begins with that of its parent. */
  readonly levels: readonly [AreaLevel, ...AreaLevel[]];
  /** Table with a row for each area of the lowest level, whose key is the area's code. */
  readonly table: string;
}

/** All that is known of the workbooks of a programme. */
export interface Schema {
  /** Data tables by name, in the order in which rows are checked and sheets are written. */
  readonly tables: Readonly<Record<string, TableSchema>>;
  readonly profile: ProfileSchema;
  readonly areas: AreaSchema;
  /** Tables that the product keeps for this programme beside `ownTables`, with their columns; absent: none. */
  readonly own?: Readonly<Record<string, readonly string[]>>;
  /** Types of columns of `own` that hold numbers, by header: how they are shown. */
  readonly ownTypes?: Readonly<Record<string, ColumnType>>;
}

/** An area of an official list, with the areas that it is divided into. */
export interface OfficialArea {
  readonly code: string;
  readonly name: string;
  readonly areas: readonly OfficialArea[];
}
