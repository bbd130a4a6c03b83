import { WorkbookError } from '../errors';
import type { FileState } from './apply';
import { lengthenedTable } from './patch/tablePart';
import { WorkbookPatch } from './patch/workbookPatch';
import { findTable, isBlank, tableIn } from './tableRoom';

/**
 * The file with an Excel Table that takes in the filled rows right below it, down to the first blank one; none of their cells changes.
 * Errors, before anything is changed, with Table or sheet as place: `not-found`, `protected`, `filtered` (a filter hides rows, or there is a totals row), `overlap`.
 */
export async function extendTableOfFile({ bytes, name, book }: FileState, tableName: string): Promise<Uint8Array> {
  const patch = await WorkbookPatch.open(bytes, name, book);
  const { sheet, table } = findTable(book, tableName);
  const { left, bottom, right } = table.area;
  if (await patch.isProtected(sheet.name)) throw new WorkbookError('protected', sheet.name);
  if (table.hasTotals || (await patch.isFiltered(sheet.name))) throw new WorkbookError('filtered', sheet.name);
  let last = bottom;
  while (!isBlank(sheet, { top: last + 1, bottom: last + 1, left, right })) last += 1;
  if (last === bottom) return bytes;
  const inTheWay = tableIn(sheet, table, { top: bottom + 1, bottom: last, left, right });
  if (inTheWay !== null) throw new WorkbookError('overlap', inTheWay);
  await patch.changeTable(sheet.name, table.name, (xml) => lengthenedTable(xml, last - bottom));
  return patch.save();
}
