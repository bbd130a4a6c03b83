import type { Progress, Workbook } from '../workbook/port';
import type { AppContext, CheckResult } from './types';

/** Reads a workbook and checks it. Rejects with a `WorkbookError` when it cannot be read. */
export async function checkWorkbook(workbook: Workbook, context: AppContext, progress?: Progress): Promise<CheckResult> {
  throw new Error(`to be written: ${String(workbook)}${String(context)}${String(progress)}`);
}
