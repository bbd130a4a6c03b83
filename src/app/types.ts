import type { Dataset, RawWorkbook } from '../engine/dataset';
import type { IndicatorResult } from '../engine/measure';
import type { Preferences, Settings } from '../engine/settings';
import type { CalculatedComparison } from '../engine/report';
import type { DataScore, Finding, FindingCounts, Stamp, StampState } from '../engine/check';
import type { AreaSource, KabupatenArea } from '../areas';
import type { WorkbookError } from '../workbook/errors';
import type { WrittenSheet } from '../workbook/port';

/** What the use cases need from the face that runs them. */
export interface AppContext {
  /** Kemendagri area codes, loaded one kabupaten at a time. */
  readonly areas: AreaSource;
  /** Periode to use instead of Profil's, as the serial of its month's last day. */
  readonly periode?: number;
  /** Day on which workbooks were received, as a serial; without it their Tanggal Penyusunan decides whether they came in time. */
  readonly received?: number;
  /** Earlier workbooks, for continuity: the latest of them that a workbook continues (same place, earlier or same Periode) is compared with it. */
  readonly earlier?: readonly RawWorkbook[];
}

/** The outcome of *Periksa Data*. */
export interface CheckResult {
  /** The data as read, with certain repairs applied and faulty cells counted as missing. */
  readonly dataset: Dataset;
  /** Areas of Profil's kabupaten; null when its code is not known. */
  readonly kabupaten: KabupatenArea | null;
  /** Limits that apply, and what the workbook prefers: the defaults as far as its table Pengaturan does not say otherwise. */
  readonly settings: Settings;
  readonly preferences: Preferences;
  /** Sorted by table, row, column. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  readonly score: DataScore;
  /** The earlier workbook that the data were compared with; null where there was none. */
  readonly previous: Dataset | null;
  /** Its Periode. */
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
  /** Why the report, which is written, could not add its indicators to `Riwayat Indikator`; null when it could. */
  readonly historyError: WorkbookError | null;
}
