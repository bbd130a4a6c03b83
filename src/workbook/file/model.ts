import { readXlsx } from 'hucre';
import type { ReadOptions, Workbook as FileModel } from 'hucre';
import { relationships } from './parts';
import { WorkbookPart } from './workbookPart';
import { ZipFile } from './zip';

/**
 * Reads the cells of a workbook. Its sheets without cells, which hucre refuses (charts on a sheet of their own, dialogs and macros of old), are
 * passed over. Rejects with hucre's errors.
 */
export async function readModel(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<FileModel> {
  return readXlsx(await cellsOnly(bytes, name), options);
}

async function cellsOnly(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const zip = ZipFile.open(bytes, name);
  const workbook = await WorkbookPart.open(zip);
  const others = (await relationships(zip, workbook.path)).filter(
    ({ type }) => type.toLowerCase().endsWith('sheet') && type !== 'worksheet',
  );
  if (workbook.dropSheets(new Set(others.map(({ id }) => id)))) await zip.setText(workbook.path, workbook.xml);
  else if (!zip.isRenamed) return bytes;
  return zip.save();
}
