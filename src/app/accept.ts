import { acceptanceRows, ruleAcceptanceRow, type AcceptedBy, type Finding } from '../core/validation';
import type { Progress, Workbook } from '../workbook/port';
import type { CheckResult } from './types';

/**
 * Accepts warnings with a reason, which the workbook keeps in its visible table `Catatan Pemeriksaan`; the next check counts them as accepted. What is no
 * warning is passed over. Rejects with a `WorkbookError`; then nothing was written.
 */
export async function acceptFindings(
  workbook: Workbook,
  { dataset }: Pick<CheckResult, 'dataset'>,
  findings: readonly Finding[],
  by: AcceptedBy,
  progress?: Progress,
): Promise<void> {
  const rows = acceptanceRows(findings, dataset, by);
  if (rows.length > 0) await workbook.apply([], [{ table: 'Catatan Pemeriksaan', rows }], progress);
}

/** Accepts a rule in a whole table, now and in later months. Rejects with a `WorkbookError`. */
export async function acceptRule(
  workbook: Workbook,
  finding: Pick<Finding, 'rule' | 'table'>,
  by: AcceptedBy,
  progress?: Progress,
): Promise<void> {
  await workbook.apply([], [{ table: 'Catatan Pemeriksaan', rows: [ruleAcceptanceRow(finding, by)] }], progress);
}
