import { reportWorkbook, type AppContext, type ReportOptions, type ReportResult } from '../app';
import type { ReportTexts } from '../engine/report';
import type { Progress, Workbook } from '../workbook/port';

/** *Buat Laporan* in Excel: writes the report sheets and goes to the first one, Lembar Pimpinan. */
export async function reportIntoExcel(
  workbook: Workbook,
  app: AppContext,
  texts: ReportTexts,
  progress?: Progress,
  options?: ReportOptions,
): Promise<ReportResult> {
  const result = await reportWorkbook(workbook, app, texts, progress, options);
  const [first] = result.sheets;
  if (first !== undefined) await workbook.select(first.name, 'A1');
  return result;
}
