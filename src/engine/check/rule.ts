import type { DataColumn, Dataset, DataTable, Fix } from '../dataset';
import type { CellValue, ColumnSchema } from '../schema';
import type { OfficialIndex } from './officialIndex';
import type { CheckSettings } from '../settings';
import type { TableState } from './tableState';
import type { Finding, Severity, ValidationContext } from './types';

/** The workbook under check: its data, what is known about its rows, and what rules have derived from it. */
export interface Subject {
  readonly book: RuleBook;
  readonly dataset: Dataset;
  readonly context: ValidationContext;
  readonly settings: CheckSettings;
  /** Last day of the period as a serial; null when the profile does not say. */
  readonly period: number | null;
  /** Official areas by code. */
  readonly areas: OfficialIndex;
  state(table: string): TableState;
  /** Bits of some columns of a table. */
  mask(table: string, headers: readonly string[]): number;
  /** Tells the rows of a table in which one of some columns is missing or in an error. */
  unusable(table: string, headers: readonly string[]): (row: number) => boolean;
  /** True when the table was found and has rows; otherwise a structure finding has said so already, and whatever refers to it is withheld. */
  has(table: string): boolean;
  /** A fact that several rules share, worked out on first use. */
  get<T>(derive: (subject: Subject) => T): T;
}

/** What a rule has to say about the place where it fired; everything else follows from rule and place. */
export interface Hit {
  /** Column to name where it is not the rule's own. */
  readonly column?: string;
  readonly value?: CellValue;
  readonly fix?: Fix;
  readonly variant?: string;
  readonly params?: Readonly<Record<string, CellValue>>;
  /** Names of parameters that are shown as they stand: rows, years and counts, which have no unit. */
  readonly plain?: readonly string[];
  /** What names the row, where it is not there. */
  readonly about?: string;
}

/** Says what is wrong with a row, or null. */
export type Check = (row: number) => Hit | null;

/** Columns by table. */
export type ColumnsByTable = Readonly<Record<string, readonly string[]>>;

interface RuleBase {
  readonly id: string;
  readonly severity: Severity;
}

/** A rule that may look at cells beyond the row that it judges. */
interface GatheringRule extends RuleBase {
  /**
   * Cells of other rows that it looks at, keys and references aside: once one of them was edited, everything it says may be different
   * (`CheckSession`).
   */
  readonly gathers?: ColumnsByTable;
  /** True where a workbook has nothing that it could tell of, whatever the cells hold that it gathers: then no edit of them concerns it. */
  isIdle?(subject: Subject): boolean;
}

/** A rule whose faults the reader notices. */
export interface ReadingRuleEntry extends RuleBase {
  readonly phase: 'reading';
  /** Severity in some tables, where it is not the rule's own. */
  readonly severityIn?: Readonly<Record<string, Severity>>;
  /** Severity of some variants, where it is not the rule's own. */
  readonly severityOf?: Readonly<Record<string, Severity>>;
}

/** The cells of one column, as a cell rule sees them. */
export interface Cells {
  readonly schema: ColumnSchema;
  readonly data: DataColumn;
  readonly table: DataTable;
  readonly subject: Subject;
}

/** Search for the faulty cells of a column. */
export interface CellScan {
  /** First faulty row in `from` (inclusive) to `to` (exclusive); `to` when there is none. */
  next(from: number, to: number): number;
  hit(row: number): Hit;
}

/** A rule about single cells that follows from the column's schema. A cell in which it fires is missing for all later rules. */
export interface CellRule extends RuleBase {
  readonly phase: 'cell';
  /** Null when the rule says nothing about the column. */
  prepare(cells: Cells): CellScan | null;
}

/** A count over the rows of a table that follows when one of them changes. */
export interface RowCount {
  /** Takes a row out of the count (-1) before it changes, and adds it (1) afterwards. */
  add(row: number, sign: 1 | -1): void;
}

/** Looks at the columns that a rule gathers of a table. Throws for a table or column that it does not declare. */
export type Gathered = (table: string) => DataTable;

/** A rule about the rows of one table, whatever else it looks up. */
export interface RowRule extends GatheringRule {
  readonly phase: 'key' | 'row' | 'across';
  readonly table: string;
  /** Columns it needs: rows where one is missing, or was read by an earlier error of the row, are skipped. */
  readonly reads: readonly string[];
  /** Columns that it reads too but that may be blank. */
  readonly optional?: readonly string[];
  /** Columns that it looks at one by one: an error in one of them does not withhold the rule. */
  readonly also?: readonly string[];
  /** Column that its findings name. */
  readonly column: string;
  /** True when what it gathers only decides whether it is withheld, while what it says of a row follows from that row. */
  readonly gathersOnlyToWithhold?: boolean;
  /** True when it judges the row although it reads one cell: where that is merged over several rows, each of them has its own finding. */
  readonly ofRow?: true;
  /** Counts that it keeps (as `Subject.get` does), so that an edited row need not have the whole column counted again. */
  count?(subject: Subject): RowCount;
  /**
   * Looks up what the check needs; null when the rule is withheld.
   * @param table its own table with the columns that it declares, and no others
   * @param gathered other rows' columns that it declares
   */
  prepare(table: DataTable, subject: Subject, gathered: Gathered): Check | null;
}

/** A rule about rows that ought to be there; its findings have no row. */
export interface AbsenceRule extends GatheringRule {
  readonly phase: 'absence';
  readonly table: string;
  find(subject: Subject): readonly Hit[];
}

export type Rule = ReadingRuleEntry | CellRule | RowRule | AbsenceRule;

/** What is wrong with an entry of the profile though it could be read. */
export interface ProfileHit {
  /** Id of the rule that it is told by. */
  readonly rule: string;
  readonly entry: string;
  readonly hit: Hit;
}

/** Rows of a table that are compared with rows of another one, or with sums over them which are kept. */
export interface Follower {
  /** Table whose rows are looked at. */
  readonly edited: string;
  /** Table whose rows are compared with them. */
  readonly table: string;
  /** Brings the sums up to date after some rows were edited; gives the rows to be compared again, none of the edited ones. */
  follow(subject: Subject, rows: readonly number[]): readonly number[];
}

/** Everything that a programme says about right and wrong data; the rules of reading and of single cells are the engine's. */
export interface RuleBook {
  /** Rules about data rows, in running order: an error hides later rules of its row that read the same cells. */
  readonly rows: readonly RowRule[];
  readonly absences: readonly AbsenceRule[];
  readonly profile: (subject: Subject) => readonly ProfileHit[];
  readonly followers: readonly Follower[];
  /** Rules about a whole file, whose findings would be lost when files are joined; the engine's own are known. */
  readonly ofFile: readonly string[];
  /** For the data score: rows that a table ought to have beside those it has, by table. */
  readonly expectedRows: Readonly<Record<string, (subject: Subject, findings: readonly Finding[]) => number>>;
  /** Words for the classes of the data score, the best first. */
  readonly scoreClasses: readonly [string, string, string];
}

/** Whether what a rule found is a matter of one cell alone: its own content, or whatever a new value for it would settle. */
export function isOfCell(rule: Rule, { fix }: Hit): boolean {
  if (rule.phase === 'reading' || rule.phase === 'cell' || fix !== undefined) return true;
  return rule.phase !== 'absence' && rule.ofRow !== true && rule.reads.length === 1;
}

/** Value of a number column; NaN where it is missing. */
export function at(values: Float64Array | Int32Array, row: number): number {
  return values[row] ?? NaN;
}

/** A row's number as Excel shows it beside the sheet. */
export function rowNumber({ sheetRows }: Pick<DataTable, 'sheetRows'>, row: number): number {
  return at(sheetRows, row) + 1;
}

/** Entry of an index column; -1 where there is none. */
export function codeAt(codes: Int32Array, row: number): number {
  return codes[row] ?? -1;
}
