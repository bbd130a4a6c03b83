import type { DataSheet } from '../../engine/report';
import { WorkbookError } from '../errors';
import type { FileState } from './apply';
import { widenedTable } from './patch/tablePart';
import { WorkbookPatch } from './patch/workbookPatch';
import { findTable, isBlank, tableIn, type PlacedTable } from './tableRoom';

/**
 * The file with a plain sheet for each of some data tables, which holds its header, and with columns at the right end of Excel Tables.
 * Errors, before anything is changed: `name-taken`, `not-found`, `protected`, `overlap`.
 */
export async function addTablesToFile(
  { bytes, name, book }: FileState,
  tables: readonly DataSheet[],
  columns: ReadonlyMap<string, readonly string[]>,
): Promise<Uint8Array> {
  const patch = await WorkbookPatch.open(bytes, name, book);
  for (const { name: sheet, columns: all } of tables) {
    if (patch.hasSheet(sheet)) throw new WorkbookError('name-taken', sheet);
    await patch.addSheet(sheet);
    for (const [column, { header }] of all.entries())
      await patch.put({ sheet, row: 0, column, value: header, numberFormat: '@' });
  }
  for (const [table, headers] of columns) await widen(patch, findTable(book, table), headers);
  return patch.save();
}

/** Adds columns at the right end of a Table; their headers look like the last one. */
async function widen(patch: WorkbookPatch, { sheet, table }: PlacedTable, headers: readonly string[]): Promise<void> {
  const { top, bottom, right } = table.area;
  if (await patch.isProtected(sheet.name)) throw new WorkbookError('protected', sheet.name);
  const room = { top, bottom, left: right + 1, right: right + headers.length };
  const inTheWay = tableIn(sheet, table, room) ?? (isBlank(sheet, room) ? null : sheet.name);
  if (inTheWay !== null) throw new WorkbookError('overlap', inTheWay);
  await patch.changeTable(sheet.name, table.name, (xml) => widenedTable(xml, headers));
  for (const [index, header] of headers.entries())
    await patch.putLike({ sheet: sheet.name, row: top, column: right + 1 + index, value: header }, right);
}
