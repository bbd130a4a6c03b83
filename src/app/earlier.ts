import type { IndicatorResult } from '../core/indicators';
import { earlierOf, memoryTables, readMemory, type Comparison, type ReportTexts } from '../core/report';
import type { Workbook } from '../workbook/port';

/**
 * What the indicators of a workbook are compared with, as in its report: the latest earlier period of `Riwayat Indikator`, else December of last
 * year by the UPK reports. Null where there is neither. Rejects with a `WorkbookError`.
 */
export async function earlierValues(
  workbook: Workbook,
  indicators: IndicatorResult,
  texts: ReportTexts,
): Promise<Comparison | null> {
  const { tables } = await workbook.readTables(memoryTables);
  return earlierOf(readMemory(tables, texts).history, indicators);
}
