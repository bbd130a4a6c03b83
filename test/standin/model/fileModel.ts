import { readXlsx } from 'hucre';
import type { ReadOptions, Workbook as FileModel } from 'hucre';
import { relationships } from '../../../src/workbook/file/parts';
import { WorkbookPart } from '../../../src/workbook/file/workbookPart';
import { attributes, element, elements } from '../../../src/workbook/file/xml';
import { ZipFile } from '../../../src/workbook/file/zip';

/**
 * Reads a workbook with hucre: its looks as well as its cells. Sheets without cells, which hucre refuses (charts on a sheet of their own, dialogs and
 * macros of old), are passed over, and with them the names, which count sheets. Rejects with hucre's errors.
 */
export async function readModel(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<FileModel> {
  const zip = ZipFile.open(bytes, name);
  const { path, xml } = await WorkbookPart.open(zip);
  const others = new Set(
    (await relationships(zip, path))
      .filter(({ type }) => type.toLowerCase().endsWith('sheet') && type !== 'worksheet')
      .map(({ id }) => id),
  );
  const dropped = elements(element(xml, 'sheets') ?? '', 'sheet').filter((each) =>
    others.has(attributes(each)['id'] ?? ''),
  );
  if (dropped.length > 0) {
    const rest = [...dropped, element(xml, 'definedNames') ?? ''].reduce((text, each) => text.replace(each, ''), xml);
    await zip.setText(path, rest);
  }
  // Saved anew, names of parts are written as the format wants them.
  return readXlsx(zip.save(), options);
}
