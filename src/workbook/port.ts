import type { RawWorkbook } from '../core/dataset';
import type { ReportSpec } from '../core/report';

/** Progress of a long action and the means to stop it. */
export interface Progress {
  /** How far: rows or steps done of all; `what` is a message key of the running step. */
  report(step: 'reading' | 'checking' | 'computing' | 'writing', done: number, total: number): void;
  /** Aborted when the user pressed *Batal*. */
  readonly signal: AbortSignal;
}

/** A sheet of the report as it was written. */
export interface WrittenSheet {
  readonly id: string;
  /** Name actually used. */
  readonly name: string;
}

/**
 * A workbook, wherever it lives. Implementations: `excel/` (Office.js) and `file/` (`.xlsx` bytes).
 * Every method rejects with a `WorkbookError`.
 */
export interface Workbook {
  /** Reads the wanted tables (an Excel Table of that name, else a sheet of that name); those not found are left out. */
  readTables(names: readonly string[], progress?: Progress): Promise<RawWorkbook>;
  /** Writes the report sheets, rewriting in place those written before; other sheets stay as they are. */
  writeReport(report: ReportSpec, progress?: Progress): Promise<readonly WrittenSheet[]>;
  /** Brings a cell into view and selects it. `cell` is an A1 address; null selects the sheet only. */
  select(sheet: string, cell: string | null): Promise<void>;
  /**
   * Calls `listener` after cells outside the report sheets were changed, by the user or by somebody else in the same
   * workbook. Resolves to what ends it. Absent where nothing changes unless the program does it (a file).
   */
  watch?(listener: () => void): Promise<() => void>;
}
