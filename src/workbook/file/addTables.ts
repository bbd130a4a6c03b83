import type { DataSheet } from '../../engine/report';
import { WorkbookError } from '../errors';
import type { FileState } from './apply';
import { WorkbookPatch } from './patch/workbookPatch';
import type { FileBook, FileSheet, FileTable } from './sheet/book';

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
  for (const [table, headers] of columns) await widen(patch, find(book, table), headers);
  return patch.save();
}

interface Found {
  readonly sheet: FileSheet;
  readonly table: FileTable;
}

function find({ sheets }: FileBook, name: string): Found {
  for (const sheet of sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return { sheet, table };
  }
  throw new WorkbookError('not-found', name);
}

/** Adds columns at the right end of a Table; their headers look like the last one. */
async function widen(patch: WorkbookPatch, { sheet, table }: Found, headers: readonly string[]): Promise<void> {
  const { top, bottom, right } = table.area;
  if (await patch.isProtected(sheet.name)) throw new WorkbookError('protected', sheet.name);
  const room = { top, bottom, left: right + 1, right: right + headers.length };
  const inTheWay = isTaken(sheet, table, room);
  if (inTheWay !== null) throw new WorkbookError('overlap', inTheWay);
  await patch.widenTable(sheet.name, table.name, headers);
  for (const [index, header] of headers.entries())
    await patch.putLike({ sheet: sheet.name, row: top, column: right + 1 + index, value: header }, right);
}

/** What stands where a Table is to grow: another Table by its name, merged cells and cells with a value by their sheet's; null where nothing does. */
function isTaken({ name, cells, merges, tables }: FileSheet, own: FileTable, room: FileTable['area']): string | null {
  const meets = (area: FileTable['area']): boolean =>
    area.left <= room.right && area.right >= room.left && area.top <= room.bottom && area.bottom >= room.top;
  const other = tables.find((table) => table !== own && meets(table.area));
  if (other !== undefined) return other.name;
  if (merges.some(meets)) return name;
  const lastRow = Math.min(room.bottom, cells.used.bottom);
  const lastColumn = Math.min(room.right, cells.used.right);
  for (let column = room.left; column <= lastColumn; column += 1)
    for (let row = room.top; row <= lastRow; row += 1)
      if (cells.at(row, column) !== null || cells.isFormula(row, column)) return name;
  return null;
}
