import type { Dataset, RawWorkbook } from '../engine/dataset';
import type { IndicatorResult } from '../engine/measure';
import type { Programme } from '../engine/programme';
import type { OfficialArea } from '../engine/schema';
import type { CheckSettings, Preferences } from '../engine/settings';
import type { CalculatedComparison } from '../engine/report';
import type { DataScore, Finding, FindingCounts, Stamp, StampState } from '../engine/check';
import type { AreaSource } from '../areas';
import type { WorkbookError } from '../workbook/errors';
import type { WrittenSheet } from '../workbook/port';
import type { TypedSetting } from './typedSettings';

/** What the use cases need from the face that runs them. */
export interface AppContext {
  readonly programme: Programme;
  /** Official area codes, loaded one whole at a time. */
  readonly areas: AreaSource;
  /** Period to use instead of the profile's, as the serial of its month's last day. */
  readonly period?: number;
  /** Day on which workbooks were received, as a serial; without it the day on which they were made decides whether they came in time. */
  readonly received?: number;
  /** Earlier workbooks, for continuity: the latest of them that a workbook continues (same place, earlier or same period) is compared with it. */
  readonly earlier?: readonly RawWorkbook[];
}

/** The outcome of *Periksa Data*. */
export interface CheckResult {
  readonly programme: Programme;
  /** The data as read, with certain repairs applied and faulty cells counted as missing. */
  readonly dataset: Dataset;
  /** The whole that the workbook is of, in the official list; null when its code is not known. */
  readonly official: OfficialArea | null;
  /** Limits that apply, and what the workbook prefers: the defaults as far as its table Pengaturan does not say otherwise. */
  readonly settings: CheckSettings;
  readonly preferences: Preferences;
  /** Sorted by table, row, column. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  readonly score: DataScore;
  /** The earlier workbook that the data were compared with; null where there was none. */
  readonly previous: Dataset | null;
  /** Its period. */
  readonly comparedWith: number | null;
  /** *Siap kirim*: no error, and every warning accepted or gone. */
  readonly ready: boolean;
  /** The stamp that the workbook holds, and whether its data are still those that were stamped. */
  readonly stamp: Stamp | null;
  readonly stampState: StampState;
}

/** The outcome of *Buat Laporan*. */
export interface ReportResult {
  readonly check: CheckResult;
  readonly indicators: IndicatorResult;
  readonly sheets: readonly WrittenSheet[];
  /** What Excel calculates in the report's formula cells, compared with the program's own numbers; null where nothing calculates (a new file). */
  readonly calculated: CalculatedComparison | null;
  /** Settings that had been typed into the sheet `Dasar Perhitungan`, and whether they stand in Pengaturan now or were replaced by what it says. */
  readonly typed: { readonly settings: readonly TypedSetting[]; readonly kept: boolean };
  /** Why the report, which is written, could not add its indicators to `Riwayat Indikator`; null when it could. */
  readonly historyError: WorkbookError | null;
}
