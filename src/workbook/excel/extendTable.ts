import { WorkbookError } from '../errors';
import { resizeTable } from './growingTable';
import { checkWritable, survey } from './survey';

const corners = 'rowIndex,columnIndex,rowCount,columnCount';

/**
 * Lets an Excel Table take in the filled rows right below it, down to the first blank one; none of their cells changes. Needs ExcelApi 1.13.
 * Errors, before anything is changed, with Table or sheet as place: `not-found`, `protected`, `filtered` (a filter hides rows, or there is a totals row), `overlap` (another Table stands there).
 */
export async function extendTable(context: Excel.RequestContext, name: string): Promise<void> {
  const found = await survey(context);
  const table = found.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (table === undefined) throw new WorkbookError('not-found', name);
  checkWritable(found, table.sheet);
  if (!table.canGrow) throw new WorkbookError('filtered', table.sheet);
  const { worksheets, tables } = context.workbook;
  const sheet = worksheets.getItem(table.sheet);
  const area = tables.getItem(table.name).getRange().load(corners);
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  const end = rowIndex + rowCount;
  const most = used.rowIndex + used.rowCount - end;
  if (most <= 0) return;
  const below = sheet.getRangeByIndexes(end, columnIndex, most, columnCount).load('values');
  const others = found.tables
    .filter((each) => each.sheet === table.sheet && each.name !== table.name)
    .map((each) => tables.getItem(each.name).getRange().load(corners));
  await context.sync();
  const blank = below.values.findIndex((cells) => cells.every((cell) => cell === ''));
  const rows = blank === -1 ? most : blank;
  if (rows === 0) return;
  const isInTheWay = (other: Excel.Range): boolean =>
    other.rowIndex < end + rows &&
    other.rowIndex + other.rowCount > end &&
    other.columnIndex < columnIndex + columnCount &&
    other.columnIndex + other.columnCount > columnIndex;
  if (others.some(isInTheWay)) throw new WorkbookError('overlap', table.sheet);
  resizeTable(tables.getItem(table.name), sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount + rows, columnCount));
  await context.sync();
}
