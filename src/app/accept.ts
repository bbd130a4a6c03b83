import { acceptanceRows, ruleAcceptanceRow, withdrawalOf, type AcceptedBy, type Finding } from '../engine/check';
import type { Progress, Workbook } from '../workbook/port';
import type { CheckResult } from './types';

/** Table in which acceptances are kept. */
export const acceptanceTable = 'Catatan Pemeriksaan';

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
  if (rows.length > 0) await workbook.apply([], [{ table: acceptanceTable, rows }], progress);
}

/** Accepts a rule in a whole table, now and in later months. Rejects with a `WorkbookError`. */
export async function acceptRule(
  workbook: Workbook,
  finding: Pick<Finding, 'rule' | 'table'>,
  by: AcceptedBy,
  progress?: Progress,
): Promise<void> {
  await workbook.apply([], [{ table: acceptanceTable, rows: [ruleAcceptanceRow(finding, by)] }], progress);
}

/**
 * Takes acceptances back: the rows that accept these warnings go, so that the warnings are open at the next check; those that were taken out by hand are
 * passed over. Rejects with a `WorkbookError`; then nothing was written.
 */
export async function withdrawAcceptances(
  workbook: Workbook,
  { findings, dataset }: Pick<CheckResult, 'findings' | 'dataset'>,
  chosen: readonly Finding[],
  progress?: Progress,
): Promise<void> {
  const { tables } = await workbook.readTables([acceptanceTable]);
  const removed = withdrawalOf(findings, chosen, dataset, tables).rows;
  if (removed.length > 0) await workbook.apply([], [{ table: acceptanceTable, rows: [], removed }], progress);
}
