import type { ReportTexts } from '../engine/report';
import type { Progress } from '../workbook/port';
import type { SourceFile } from './consolidate';
import { reportFiles, type ReportFiles } from './report';
import type { AppContext } from './types';

/**
 * The few sheets of a report that are meant for paper, as a workbook of its own: numbers only, and nothing beside them, so that printing the whole workbook prints just
 * these. Rejects with a `WorkbookError` or a `ConsolidationError`.
 */
export async function leaderFiles(
  files: readonly SourceFile[],
  context: AppContext,
  texts: ReportTexts,
  progress?: Progress,
): Promise<Pick<ReportFiles, 'check' | 'workbook'>> {
  const { check, workbook } = await reportFiles(files, context, texts, progress, { formulas: false });
  const { report, title } = workbook;
  const sheets = (report?.sheets ?? []).filter(({ id }) => context.programme.leaderSheets.includes(id));
  return { check, workbook: { title, dataSheets: [], report: { title, sheets } } };
}
