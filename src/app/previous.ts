import { readDataset, type RawWorkbook } from '../engine/dataset';
import { checkedTables } from './check';
import { consolidateFiles, type SourceFile } from './consolidate';
import { rawWorkbookOf } from './dataSheets';
import type { AppContext } from './types';

/**
 * Earlier workbooks as a check wants them (`AppContext.earlier`). Where several files are put together into one workbook of the whole, the earlier ones of
 * its parts are as well, month by month, so that the whole is compared with the whole. Rejects with a `WorkbookError` or a `ConsolidationError`.
 */
export async function earlierWorkbooks(
  files: readonly SourceFile[],
  { areas, programme }: AppContext,
  { joined }: { readonly joined: boolean },
): Promise<RawWorkbook[]> {
  const { schema } = programme;
  const part = schema.areas.levels[1];
  const workbooks: RawWorkbook[] = [];
  const months = new Map<number, SourceFile[]>();
  for (const file of files) {
    const raw = await file.workbook.readTables(checkedTables(schema));
    workbooks.push(raw);
    const { codes, period } = readDataset(schema, raw).profile;
    const isPart = part !== undefined && (codes[part.id] ?? null) !== null;
    if (isPart && period !== null) months.set(period, [...(months.get(period) ?? []), file]);
  }
  if (!joined) return workbooks;
  for (const month of months.values()) {
    workbooks.push(rawWorkbookOf(schema, (await consolidateFiles(month, { programme, areas })).dataSheets));
  }
  return workbooks;
}
