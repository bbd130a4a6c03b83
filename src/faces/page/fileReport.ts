import {
  keepingTyped,
  reportFiles,
  type AppContext,
  type ReadableWorkbook,
  type ReportOptions,
  type ReportResult,
} from '../../app';
import type { ReportTexts } from '../../engine/report';
import { yieldToHost } from '../../app/yieldToHost';
import type { FileTools } from '../../ui/fileTools';
import type { Progress } from '../../workbook/port';

/** A report as a new workbook file. */
export interface FileReport {
  readonly result: ReportResult;
  readonly bytes: Uint8Array;
}

/** A file that a report is made of. */
export interface ReadableFile {
  readonly name: string;
  readonly workbook: ReadableWorkbook;
}

/** Makes a new workbook with the data of the files (certain repairs applied) and the report sheets; several files become one kabupaten workbook. */
export async function fileReport(
  tools: FileTools,
  files: readonly ReadableFile[],
  app: AppContext,
  texts: ReportTexts,
  progress?: Progress,
  options: ReportOptions = {},
): Promise<FileReport> {
  const kept = options.keepTyped ?? true;
  const opened = await Promise.all(files.map((file) => keepingTyped(file, app.programme)));
  const sources = kept ? opened.map(({ source }) => source) : files;
  const { check, indicators, workbook } = await reportFiles(sources, app, texts, progress, options);
  progress?.report('writing', 0, 1);
  await yieldToHost(progress)();
  const bytes = await tools.writeWorkbook(workbook);
  progress?.report('writing', 1, 1);
  const sheets = workbook.report?.sheets.map(({ id, name }) => ({ id, name })) ?? [];
  const typed = { settings: opened.flatMap((each) => each.typed), kept };
  return { result: { check, indicators, sheets, calculated: null, typed, historyError: null }, bytes };
}
