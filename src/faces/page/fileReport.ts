import { reportFiles, type AppContext, type ReportResult, type SourceFile } from '../../app';
import type { ReportTexts } from '../../engine/report';
import { writeWorkbookFile } from '../../workbook/file';
import type { Progress } from '../../workbook/port';

/** A report as a new workbook file. */
export interface FileReport {
  readonly result: ReportResult;
  readonly bytes: Uint8Array;
}

/** Makes a new workbook with the data of the files (certain repairs applied) and the report sheets; several files become one kabupaten workbook. */
export async function fileReport(
  files: readonly SourceFile[],
  app: AppContext,
  texts: ReportTexts,
  progress?: Progress,
): Promise<FileReport> {
  const { check, indicators, workbook } = await reportFiles(files, app, texts, progress);
  progress?.report('writing', 0, 1);
  const bytes = await writeWorkbookFile(workbook);
  progress?.report('writing', 1, 1);
  const sheets = workbook.report?.sheets.map(({ id, name }) => ({ id, name })) ?? [];
  return { result: { check, indicators, sheets, calculated: null, historyError: null }, bytes };
}
