import { checkedTables } from '../app/check';
import type { RawWorkbook } from '../engine/dataset';

/** Reads a workbook file that the user has chosen. The reader of files comes only when it is needed. Rejects with a `WorkbookError`. */
export async function readEarlier(file: File): Promise<RawWorkbook> {
  const { openWorkbookFile } = await import('../workbook/file');
  const workbook = await openWorkbookFile(new Uint8Array(await file.arrayBuffer()), file.name);
  return workbook.readTables(checkedTables);
}
