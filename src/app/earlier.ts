import type { IndicatorResult } from '../engine/measure';
import {
  earlierValuesOf,
  memoryTables,
  readMemory,
  type Comparison,
  type ReportMemory,
  type ReportTexts,
} from '../engine/report';
import type { Programme } from '../engine/programme';
import type { Workbook } from '../workbook/port';
import { previousIndicatorsOf, type ComparedCheck } from './indicators';

/** The earlier values and targets that a workbook holds. Rejects with a `WorkbookError`. */
export async function reportMemory(
  { catalogue }: Programme,
  workbook: Workbook,
  texts: ReportTexts,
): Promise<ReportMemory> {
  const { tables } = await workbook.readTables(memoryTables);
  return readMemory(catalogue, tables, texts);
}

/**
 * What the indicators of a workbook are compared with, as in its report: the earlier workbook it was checked against, else the latest earlier period
 * of `Riwayat Indikator`, else December of last year by the monthly reports. Null where there is none. Rejects with a `WorkbookError`.
 */
export async function earlierValues(
  workbook: Workbook,
  check: ComparedCheck,
  indicators: IndicatorResult,
  texts: ReportTexts,
): Promise<Comparison | null> {
  const { history } = await reportMemory(check.programme, workbook, texts);
  return earlierValuesOf(check.programme, previousIndicatorsOf(check), history, indicators);
}
