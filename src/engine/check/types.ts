import type { CellValue, TableName } from '../schema';
import type { Dataset, Fix } from '../dataset/types';
import type { SettingProblem, Settings } from '../settings';
import type { KabupatenArea } from '../../areas';

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding may stand. */
export type FindingTable = TableName | 'Profil' | 'Pengaturan';

/** One thing to look at, in one place. It carries codes and parameters; the words are in `src/messages`. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** `Pengaturan` only for `settings`. */
  readonly table: FindingTable;
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

/** Ids of all rules; stable, part of the command line's JSON. */
export const ruleIds = [
  // Structure
  'table-missing',
  'table-empty',
  'column-missing',
  'column-duplicate',
  'column-unknown',
  'column-personal',
  'totals-row',
  'text-row',
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
  'bkm-per-desa',
  'desa-without-bkm',
  'area-unknown',
  'area-outside',
  'area-name',
  'area-type',
  'area-incomplete',
  'group-name',
  // Rows
  'desa-households',
  'desa-poor',
  'bkm-board',
  'bkm-election',
  'bkm-term',
  'bkm-award',
  'blm-ceiling',
  'blm-used',
  'blm-split',
  'blm-poor',
  'blm-year',
  'activity-kind',
  'activity-unit',
  'activity-cost',
  'activity-poor',
  'activity-progress',
  'activity-condition',
  'loan-repaid',
  'loan-balance',
  'loan-overdue',
  'loan-arrears',
  'loan-class',
  'loan-status',
  'loan-settled',
  'loan-members',
  'loan-group',
  'loan-schedule',
  'loan-instalments',
  'upk-profit',
  'upk-assets',
  'upk-balance',
  'upk-overdue',
  // Across tables
  'recon-balance',
  'recon-arrears',
  'recon-groups',
  'upk-late',
  'upk-gap',
  'recon-activity',
  'beneficiaries',
  'outlier',
  // Continuity with an earlier workbook
  'then-loan-gone',
  'then-repaid-fell',
  'then-loan-changed',
  'then-loan-late',
  'then-upk-changed',
  'then-balance',
  'then-facts',
] as const;

export type RuleId = (typeof ruleIds)[number];

export type ScoreClass = 'Sangat Memuaskan' | 'Memuaskan' | 'Tidak Memuaskan';

/** The data score of spec/rules.md: value 0..100, parts 0..1 (null where it could not be judged). */
export interface DataScore {
  readonly value: number;
  readonly class: ScoreClass;
  readonly kelengkapan: number;
  readonly akurasi: number;
  readonly ketepatan: number | null;
  readonly konsistensi: number | null;
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Warnings among them that were accepted. */
  readonly accepted: number;
}

/** A row of Pengaturan that is not used, and why; zero-based place of its value. */
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
   * Kemendagri areas by kode kabupaten: that of Profil and that of every well-formed Kode Desa. A kabupaten missing from the map does not exist.
   */
  readonly areas: ReadonlyMap<string, KabupatenArea>;
  readonly settings: Settings;
  /** Accepted warnings, from `Catatan Pemeriksaan`. */
  readonly acceptances?: readonly Acceptance[];
  /** Rows of Pengaturan that are not used, to be told. */
  readonly settingFaults?: readonly SettingFault[];
  /** Day on which the workbook was received, as a serial; without it Profil's Tanggal Penyusunan counts. */
  readonly received?: number | null;
  /**
   * An earlier workbook, as read, for the rules of continuity; the check owns it like the dataset itself. One of another place, without a Periode, or
   * of a later one, says nothing.
   */
  readonly previous?: Dataset;
}

/** The outcome of a check. */
export interface Validation {
  /** By table (Profil first), row (those without a row first), column and rule. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  readonly score: DataScore;
  /** *Siap kirim*: no error, and every warning accepted or gone. */
  readonly ready: boolean;
}
