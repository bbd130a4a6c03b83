import type { IndicatorResult } from '../engine/measure';
import {
  earlierOf,
  memoryTables,
  readMemory,
  type Comparison,
  type ReportMemory,
  type ReportTexts,
} from '../engine/report';
import type { Workbook } from '../workbook/port';
import { previousIndicatorsOf, type ComparedCheck } from './indicators';

/** The earlier values and targets that a workbook holds. Rejects with a `WorkbookError`. */
export async function reportMemory(workbook: Workbook, texts: ReportTexts): Promise<ReportMemory> {
  const { tables } = await workbook.readTables(memoryTables);
  return readMemory(tables, texts);
}

/**
 * What the indicators of a workbook are compared with, as in its report: the earlier workbook it was checked against, else the latest earlier period
 * of `Riwayat Indikator`, else December of last year by the UPK reports. Null where there is none. Rejects with a `WorkbookError`.
 */
export async function earlierValues(
  workbook: Workbook,
  check: ComparedCheck,
  indicators: IndicatorResult,
  texts: ReportTexts,
): Promise<Comparison | null> {
  const { history } = await reportMemory(workbook, texts);
  return earlierOf(previousIndicatorsOf(check), history, indicators);
}
