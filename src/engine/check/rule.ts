import type { DataColumn, DataTable, Fix } from '../dataset';
import type { CellValue, ColumnSchema, Header, TableName } from '../schema';
import type { Subject } from './subject';
import type { RuleId, Severity } from './types';

/** What a rule has to say about the place where it fired; everything else follows from rule and place. */
export interface Hit {
  /** Column to name where it is not the rule's own. */
  readonly column?: string;
  readonly value?: CellValue;
  readonly fix?: Fix;
  readonly variant?: string;
  readonly params?: Readonly<Record<string, CellValue>>;
}

/** Says what is wrong with a row, or null. */
export type Check = (row: number) => Hit | null;

/** Columns by table. */
export type ColumnsByTable = { readonly [Name in TableName]?: readonly Header<Name>[] };

interface RuleBase {
  readonly id: RuleId;
  readonly severity: Severity;
}

/** A rule that may look at cells beyond the row that it judges. */
interface GatheringRule extends RuleBase {
  /**
   * Cells of other rows that it looks at, keys and references aside: once one of them was edited, everything it says may be different
   * (`CheckSession`).
   */
  readonly gathers?: ColumnsByTable;
}

/** A rule whose faults the reader notices. */
export interface ReadingRuleEntry extends RuleBase {
  readonly phase: 'reading';
  /** Severity in some tables, where it is not the rule's own. */
  readonly severityIn?: Readonly<Partial<Record<TableName | 'Profil', Severity>>>;
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

/** A rule about the rows of one table, whatever else it looks up. */
export interface RowRule<Name extends TableName = TableName> extends GatheringRule {
  readonly phase: 'key' | 'row' | 'across';
  readonly table: Name;
  /** Columns it needs: rows where one is missing, or was read by an earlier error of the row, are skipped. */
  readonly reads: readonly Header<Name>[];
  /** Columns that it reads too but that may be blank. */
  readonly optional?: readonly Header<Name>[];
  /** Column that its findings name. */
  readonly column: Header<Name>;
  /** True when what it gathers only decides whether it is withheld, while what it says of a row follows from that row. */
  readonly gathersOnlyToWithhold?: boolean;
  /** True when it judges the row although it reads one cell: where that is merged over several rows, each of them has its own finding. */
  readonly ofRow?: true;
  /** Counts that it keeps (as `Subject.get` does), so that an edited row need not have the whole column counted again. */
  count?(subject: Subject): RowCount;
  /** Looks up what the check needs; null when the rule is withheld. */
  prepare(table: DataTable<Name>, subject: Subject): Check | null;
}

/** A rule about rows that ought to be there; its findings have no row. */
export interface AbsenceRule extends GatheringRule {
  readonly phase: 'absence';
  readonly table: TableName;
  find(subject: Subject): readonly Hit[];
}

export type Rule = ReadingRuleEntry | CellRule | RowRule | AbsenceRule;

/**
 * Lets the compiler check a row rule's headers against its own table. From here on rules of all tables are handled alike: the engine gives each only
 * its own table, which the compiler cannot know.
 */
export function rowRule<Name extends TableName>(rule: RowRule<Name>): RowRule {
  return rule as unknown as RowRule;
}

/** Whether what a rule found is a matter of one cell alone: its own content, or whatever a new value for it would settle. */
export function isOfCell(rule: Rule, { fix }: Hit): boolean {
  if (rule.phase === 'reading' || rule.phase === 'cell' || fix !== undefined) return true;
  return rule.phase !== 'absence' && rule.ofRow !== true && rule.reads.length === 1;
}

/** Value of a number column; NaN where it is missing. */
export function at(values: Float64Array, row: number): number {
  return values[row] ?? NaN;
}

/** Entry of an index column; -1 where there is none. */
export function codeAt(codes: Int32Array, row: number): number {
  return codes[row] ?? -1;
}
