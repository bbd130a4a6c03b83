import { stampOf, stampRows, type Stamp } from '../engine/check';
import type { Workbook } from '../workbook/port';
import type { CheckResult } from './types';

/**
 * Stamps a workbook as *Siap kirim*; null, and nothing is written, while its data are not ready. `at` is the local time as a serial.
 * Rejects with a `WorkbookError`.
 */
export async function stampWorkbook(
  workbook: Workbook,
  check: CheckResult,
  by: Pick<Stamp, 'by' | 'at'>,
): Promise<Stamp | null> {
  const stamp = stampOf(check, check.dataset, by);
  if (stamp !== null) await workbook.setSettings(stampRows(stamp));
  return stamp;
}
