import type { Dataset } from '../core/dataset';
import type { IndicatorResult } from '../core/indicators';
import {
  buildReport,
  calculationBasis,
  countSkippedCells,
  earlierOf,
  memoryTables,
  noMemory,
  readMemory,
  sectionSheets,
  type ReportMemory,
  type ReportSpec,
  type ReportTexts,
  type WorkbookCells,
  type WorkbookSpec,
} from '../core/report';
import { syntheticAuthor } from '../core/schema';
import type { Progress, Workbook } from '../workbook/port';
import { checkedTables, checkTables, checkWorkbook } from './check';
import { consolidateFiles, type SourceFile } from './consolidate';
import { cellsAsTyped, cellsAsWritten, dataSheetsOf } from './dataSheets';
import { indicatorContext, indicatorsOf } from './indicators';
import type { AppContext, CheckResult, ReportResult } from './types';
import { verifyReport } from './verifyReport';

/** Whether a workbook's data are the product's own sample. */
export const isSynthetic = ({ profil }: Dataset) => profil.disusunOleh === syntheticAuthor;

/** How a report is written. */
export interface ReportOptions {
  /** Live formulas wherever Excel can say an indicator; false: numbers only. */
  readonly formulas: boolean;
}

const liveReport: ReportOptions = { formulas: true };

/**
 * Describes the report sheets of checked data.
 * @param cells the cells that stand beside the report, for its formulas; null: numbers only
 * @param memory earlier values and targets that the workbook holds; without an earlier period in it the UPK reports are compared
 */
export function reportOf(
  check: CheckResult,
  texts: ReportTexts,
  cells: WorkbookCells | null,
  { history, targets }: ReportMemory = noMemory,
): { indicators: IndicatorResult; report: ReportSpec } {
  const indicators = indicatorsOf(check);
  const { disusunOleh, jabatan, tanggalPenyusunan } = check.dataset.profil;
  const report = buildReport({
    indicators,
    check,
    skippedCells: countSkippedCells(check.dataset),
    synthetic: isSynthetic(check.dataset),
    paper: check.preferences.paper ?? 'a4',
    comparison: earlierOf(history, indicators),
    targets,
    author: { name: disusunOleh, position: jabatan, date: tanggalPenyusunan },
    letter: check.preferences.letter,
    code: check.stampState === 'valid' ? (check.stamp?.code ?? null) : null,
    basis: cells && calculationBasis(check.dataset, indicatorContext(check), cells, sectionSheets),
    texts,
  });
  return { indicators, report };
}

/** Checks a workbook, computes its indicators and writes the report sheets into it. Rejects with a `WorkbookError`. */
export async function reportWorkbook(
  workbook: Workbook,
  context: AppContext,
  texts: ReportTexts,
  progress?: Progress,
  { formulas }: ReportOptions = liveReport,
): Promise<ReportResult> {
  // Read together, since Excel is asked only once then.
  const raw = await workbook.readTables([...new Set([...checkedTables, ...memoryTables])], progress);
  const check = await checkTables(raw, context, progress);
  progress?.report('computing', 0, 1);
  const memory = readMemory(raw.tables, texts);
  const { indicators, report } = reportOf(check, texts, formulas ? cellsAsTyped : null, memory);
  progress?.report('computing', 1, 1);
  const sheets = await workbook.writeReport(report, progress);
  return { check, indicators, sheets, calculated: await verifyReport(workbook, report, sheets, progress) };
}

/** Data of one file, or of several consolidated, ready for a new workbook. */
export interface GatheredFiles {
  readonly check: CheckResult;
  /** Data sheets with certain repairs applied. */
  readonly workbook: WorkbookSpec;
  /** The check of each file. */
  readonly sources: readonly { readonly name: string; readonly check: CheckResult }[];
}

/** Reads one file, or consolidates several. Rejects with a `WorkbookError` or a `ConsolidationError`. */
export async function gatherFiles(
  files: readonly SourceFile[],
  context: AppContext,
  progress?: Progress,
): Promise<GatheredFiles> {
  const [only, second] = files;
  if (only && !second) {
    const check = await checkWorkbook(only.workbook, context, progress);
    return {
      check,
      workbook: {
        title: check.dataset.profil.kecamatan ?? only.name,
        dataSheets: dataSheetsOf(check.dataset),
        report: null,
      },
      sources: [{ name: only.name, check }],
    };
  }
  const { check, dataSheets, sources } = await consolidateFiles(files, context, progress);
  return { check, workbook: { title: check.kabupaten?.name ?? '', dataSheets, report: null }, sources };
}

/** A new workbook with the data of the files (repaired) and the report sheets. */
export async function reportFiles(
  files: readonly SourceFile[],
  context: AppContext,
  texts: ReportTexts,
  progress?: Progress,
  { formulas }: ReportOptions = liveReport,
): Promise<GatheredFiles & { readonly indicators: IndicatorResult }> {
  const gathered = await gatherFiles(files, context, progress);
  progress?.report('computing', 0, 1);
  const remembered = await Promise.all(files.map(({ workbook }) => workbook.readTables(memoryTables)));
  const memory = readMemory(
    remembered.flatMap(({ tables }) => tables),
    texts,
  );
  const { indicators, report } = reportOf(gathered.check, texts, formulas ? cellsAsWritten : null, memory);
  progress?.report('computing', 1, 1);
  return {
    ...gathered,
    indicators,
    workbook: { title: report.title, dataSheets: gathered.workbook.dataSheets, report },
  };
}
