import type { Translate } from '../messages';
import type { Progress, Workbook } from '../workbook/port';
import type { AppContext, ReportResult } from './types';

/** Checks a workbook, computes its indicators and writes the report sheets into it. */
export async function reportWorkbook(
  workbook: Workbook,
  context: AppContext,
  translate: Translate,
  progress?: Progress,
): Promise<ReportResult> {
  throw new Error(`to be written: ${String(workbook)}${String(context)}${String(progress)}${String(translate)}`);
}
