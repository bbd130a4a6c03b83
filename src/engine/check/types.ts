import type { Dataset, Fix } from '../dataset';
import type { CellValue, OfficialArea } from '../schema';
import type { CheckSettings, SettingProblem } from '../settings';

export type Severity = 'error' | 'warning' | 'info';

/** One thing to look at, in one place. It carries codes and parameters; the words are texts `rule.<id>…`. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** Name of a data table, of the profile, or of the own table with settings. */
  readonly table: string;
  readonly sheet: string | null;
  /** A1 address; null for a finding without a cell. */
  readonly cell: string | null;
  /** The sheet's own row number (1-based); null for a finding without a row. */
  readonly row: number | null;
  /** Header of the column. */
  readonly column: string | null;
  readonly value: CellValue;
  readonly fix?: Fix;
  /** Wording of the rule's message: key `rule.<rule>.<variant>`, default variant `message`. */
  readonly variant?: string;
  /** What the message's places are filled with; `unit` names the column type in which its numbers are shown. */
  readonly params: Readonly<Record<string, CellValue>>;
  /** Names of parameters that are shown as they stand: rows, years and counts, which have no unit. */
  readonly plain?: readonly string[];
  /** What names the row that a finding is about, where it is not there: the code of an area, a number. */
  readonly about?: string;
  /** Present on a warning that a person accepted: why, who and when (a serial, or as it was typed). */
  readonly accepted?: { readonly reason: string; readonly by: string; readonly at: CellValue };
  /** File concerned, for a finding about one of several consolidated files as a whole. */
  readonly file?: string;
}

/** A row of `Catatan Pemeriksaan`: an accepted warning. */
export interface Acceptance {
  readonly rule: string;
  readonly table: string;
  /** Key of the row; `*` or '': every row. */
  readonly key: string;
  readonly column: string;
  readonly value: CellValue;
  readonly reason: string;
  readonly by: string;
  readonly at: CellValue;
}

/** Ids of the rules that the engine itself has, for every programme. */
export const engineRuleIds = [
  // Structure
  'table-missing',
  'table-empty',
  'row-unfilled',
  'column-missing',
  'column-duplicate',
  'column-unknown',
  'column-personal',
  'totals-row',
  'text-row',
  'rows-outside-table',
  'formula-overwritten',
  'formula-error',
  'profile',
  'settings',
  // Cells
  'required',
  'type',
  'integer',
  'range',
  'choice',
  'pattern',
  'spacing',
  'date-window',
  'slip-thousand',
  'slip-day-month',
  // Keys and references
  'unique',
  'foreign-key',
  // Continuity with an earlier workbook
  'then-facts',
] as const;

/** The best class of the data score, the one below, and the rest. */
export type ScoreGrade = 0 | 1 | 2;

/** The data score of docs/spec/rules.md: value 0..100, parts 0..1 (null where it could not be judged). */
export interface DataScore {
  readonly value: number;
  /** Null while an error stands: then it is said of the data how many errors they hold, not how good they are. */
  readonly grade: ScoreGrade | null;
  /** The grade in the programme's word. */
  readonly class: string | null;
  readonly completeness: number;
  readonly accuracy: number;
  readonly punctuality: number | null;
  readonly consistency: number | null;
  /**
   * The day of receipt by which punctuality was judged, and the value that the score has without it, by the day on which the profile says that the data
   * were made; null where both are the same.
   */
  readonly receipt: { readonly day: number; readonly otherwise: number } | null;
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Warnings among them that were accepted. */
  readonly accepted: number;
}

/** A row of the settings that is not used, and why; zero-based place of its value. */
export interface SettingFault {
  readonly kind: SettingProblem['kind'];
  readonly name: string;
  readonly value: CellValue;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a check needs beside the data. */
export interface ValidationContext {
  /**
   * The official areas by code of the whole: that of the profile and that of every well-formed code in the area table. One that is missing from the
   * map does not exist.
   */
  readonly areas: ReadonlyMap<string, OfficialArea>;
  readonly settings: CheckSettings;
  /** Rows of the tables that the product keeps for the programme (`Schema.own`), by table, the cells in the order of its columns. */
  readonly own?: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
  /** Accepted warnings, from `Catatan Pemeriksaan`. */
  readonly acceptances?: readonly Acceptance[];
  /** Settings that are not used, to be told. */
  readonly settingFaults?: readonly SettingFault[];
  /** Day on which the workbook was received, as a serial; without it the day counts on which the profile says that it was made. */
  readonly received?: number | null;
  /**
   * An earlier workbook, as read, for the rules of continuity; the check owns it like the dataset itself. One of another place, without a period, or
   * of a later one, says nothing.
   */
  readonly previous?: Dataset;
}

/** The outcome of a check. */
export interface Validation {
  /** By table (the profile first), row (those without a row first), column and rule. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  readonly score: DataScore;
  /** *Siap kirim*: no error, and every warning accepted or gone. */
  readonly ready: boolean;
}
