/** Families of keys whose words a programme may have: what a column or table is for. */
export type EntryOwnKey = `column.${string}` | `table.${string}`;

/** Last part of the keys of what a cell must hold. */
export type FaultWords =
  | 'choice'
  | 'reference'
  | 'key'
  | 'whole'
  | 'wholeFrom'
  | 'wholeBetween'
  | 'rupiah'
  | 'rupiahFrom'
  | 'rupiahTaken'
  | 'number'
  | 'numberAbove'
  | 'percentUpTo'
  | 'date'
  | 'dateAhead'
  | 'dateFrom'
  | 'month';

/** Last part of the keys of what is typed into a cell. */
export type HintWords = FaultWords | 'code' | 'text' | 'calculated';

/** Keys of the texts that a prepared workbook shows; the catalogues in `src/messages` have them all. */
export type EntryTextKey =
  | `entry.hint.${HintWords | 'profileDate'}`
  | `entry.fault.${FaultWords | 'profileDate'}`
  | `entry.${'required' | 'requiredIf' | 'optional' | 'example'}`
  | `guide.${'sheet' | 'title' | 'place' | 'steps' | 'fill' | 'check' | 'report' | 'tables' | 'table' | 'holds' | 'colours' | 'colour.required' | 'colour.optional' | 'colour.calculated' | 'typing' | 'typing.number' | 'typing.date' | 'typing.rows' | 'typing.sheets' | 'time' | 'time.when' | 'footer'}`;

/** The words of a prepared workbook in one language, handed in as a value. */
export interface EntryTexts {
  text(key: EntryTextKey, params?: Readonly<Record<string, string | number>>): string;
  /** A text of the programme; null where it has none. */
  own(key: EntryOwnKey): string | null;
  /** `31 Des 2013` for the serial of a day. */
  date(serial: number): string;
  /** `Desember 2014` for the serial of a day. */
  month(serial: number): string;
  /** `1.250,5`. */
  number(value: number): string;
  /** `10%` for 0.1. */
  shortPercent(value: number): string;
}

/** Steps of a class: from which number on (inclusive) which class, ascending. */
export type ClassSteps = readonly { readonly from: number; readonly value: number }[];

/** Where columns of a table stand: letters of each by header, and the sheet row of the first row of data, from 1. */
export interface TableLayout {
  readonly letters: ReadonlyMap<string, string>;
  readonly firstRow: number;
}
