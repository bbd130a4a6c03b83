import { readDataset, type RawWorkbook } from '../engine/dataset';
import { checkedTables } from './check';
import { consolidateFiles, type SourceFile } from './consolidate';
import { rawWorkbookOf } from './dataSheets';
import type { AppContext } from './types';

/**
 * Earlier workbooks as a check wants them (`AppContext.earlier`). Where several files are put together into one kabupaten workbook, the earlier ones of
 * kecamatan are as well, month by month, so that the whole is compared with the whole. Rejects with a `WorkbookError` or a `ConsolidationError`.
 */
export async function earlierWorkbooks(
  files: readonly SourceFile[],
  { areas }: AppContext,
  { joined }: { readonly joined: boolean },
): Promise<RawWorkbook[]> {
  const workbooks: RawWorkbook[] = [];
  const months = new Map<number, SourceFile[]>();
  for (const file of files) {
    const raw = await file.workbook.readTables(checkedTables);
    workbooks.push(raw);
    const { kodeKecamatan, periode } = readDataset(raw).profil;
    if (kodeKecamatan !== null && periode !== null) months.set(periode, [...(months.get(periode) ?? []), file]);
  }
  if (!joined) return workbooks;
  for (const month of months.values()) {
    workbooks.push(rawWorkbookOf((await consolidateFiles(month, { areas })).dataSheets));
  }
  return workbooks;
}
