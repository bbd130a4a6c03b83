import type { ListSheet } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { unfinishedMark } from '../names';
import type { Preparation } from '../port';
import { addEntryColumns, addEntrySheet } from './entrySheet';
import { workbookError } from './errors';
import { loud, quietly } from './quietly';
import { toldAfter, type Look } from './restored';
import type { Standing } from './standingEntry';
import { sheetOf, type Survey } from './survey';

/** What of a preparation is still to be written as cells. */
interface EntryCells extends Pick<Preparation, 'sheets' | 'lists'>, Pick<Standing, 'columns'> {
  /** The sheets that are added; the others are there, blank or begun by a try that broke off. */
  readonly added: ReadonlySet<string>;
}

/** Everything that people see as cells, with one request. What it has added is taken back where it breaks off, and looked for once more. */
export async function writeCells(context: Excel.RequestContext, found: Survey, cells: EntryCells): Promise<void> {
  const { sheets, columns, lists, added } = cells;
  const { worksheets, tables } = context.workbook;
  try {
    quietly(context, () => {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      // Sheets first: formulas and names call cells of any of them.
      for (const { name } of sheets) {
        const sheet = added.has(name) ? worksheets.add(name) : worksheets.getItem(name);
        setMark(sheet, unfinishedMark());
        if (!added.has(name)) strip(context, found, name);
      }
      if (lists !== null) addLists(context, lists, !added.has(lists.name));
      for (const sheet of sheets) addEntrySheet(worksheets.getItem(sheet.name), sheet);
      for (const { table, columns: all } of columns) {
        const sheet = worksheets.getItem(sheetOf(found, table));
        addEntryColumns(tables.getItem(table), all, ({ header }) => setMark(sheet, unfinishedMark(header)));
      }
    });
    await context.sync();
  } catch (error) {
    await takeBack(context, found, cells);
    const places = [...added, ...columns.map(({ table }) => sheetOf(found, table))];
    const looks = [() => [askLeft(context, found, cells)]];
    throw workbookError(await toldAfter(context, error, { places, looks, isFirst: true }), '');
  }
}

/** Queues the mark of what is begun on a sheet. */
function setMark(sheet: Excel.Worksheet, mark: string): void {
  unmark(sheet, mark);
  sheet.names.add(mark, sheet.getRange('A1'));
}

/** Queues the taking away of a mark, where there is one. */
export function unmark(sheet: Excel.Worksheet, mark: string): void {
  sheet.names.getItemOrNullObject(mark).delete();
}

/** Queues the taking away of what a try that broke off has left on its sheet. */
function strip({ workbook }: Excel.RequestContext, { tables }: Survey, sheet: string): void {
  for (const { name } of tables.filter((table) => table.sheet === sheet))
    workbook.tables.getItem(name).convertToRange();
  workbook.worksheets.getItem(sheet).getRange().clear();
}

function addLists({ workbook }: Excel.RequestContext, lists: ListSheet, isThere: boolean): void {
  const { worksheets } = workbook;
  const sheet = isThere ? worksheets.getItem(lists.name) : worksheets.add(lists.name);
  const rows = Math.max(...lists.columns.map((cells) => cells.length));
  const values = Array.from({ length: rows }, (_, row) => lists.columns.map((cells) => cells[row] ?? ''));
  sheet.getRangeByIndexes(0, 0, rows + 1, lists.headings.length).values = [[...lists.headings], ...values];
  for (const { row, column, formula, numberFormat } of lists.formulas) {
    const cell = sheet.getCell(row, column);
    cell.numberFormat = [[numberFormat]];
    cell.formulas = [[formula]];
  }
  sheet.visibility = 'Hidden';
}

/** Headings of the sheets that are added, by name. */
const headingsOf = ({ sheets, lists, added }: EntryCells): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [
      ...sheets.map(({ name, columns }) => [name, columns.map(({ header }) => header)] as const),
      ...(lists === null ? [] : [[lists.name, lists.headings] as const]),
    ].filter(([name]) => added.has(name)),
  );

/** What was added, as it is now: queued, to be asked after the sync. */
function askAdded({ workbook }: Excel.RequestContext, found: Survey, cells: EntryCells) {
  const sheets = [...headingsOf(cells)].map(([name, headings]) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('name');
    const used = sheet.getUsedRangeOrNullObject(true).load('values');
    // What holds something else is somebody's, made at the same moment.
    const isOurs = (): boolean =>
      !sheet.isNullObject &&
      (used.isNullObject || (used.values[0] ?? []).every((cell, column) => cell === headings[column]));
    return { sheet, isOurs };
  });
  const columns = missingColumns(cells).map(({ table, header }) => {
    const column = workbook.tables.getItem(table).columns.getItemOrNullObject(header);
    const body = column.getDataBodyRange().load('values');
    const isBlank = (): boolean => body.values.every((row: CellValue[]) => row.every((cell) => cell === ''));
    return { sheet: sheetOf(found, table), header, column: column.load('name'), isBlank };
  });
  return { sheets, columns };
}

/** Takes back sheets and columns that were just added. */
async function takeBack(context: Excel.RequestContext, found: Survey, cells: EntryCells): Promise<void> {
  const { sheets, columns } = askAdded(context, found, cells);
  try {
    await context.sync();
  } catch {
    // An Excel that does not answer is asked once more by what follows.
    return loud(context);
  }
  for (const { sheet } of sheets.filter(({ isOurs }) => isOurs())) {
    quietly(context, () => sheet.delete());
    await context.sync().catch(() => undefined);
  }
  // The last one first: no other moves.
  for (const { sheet, header, column, isBlank } of columns.reverse()) {
    quietly(context, () => {
      unmark(context.workbook.worksheets.getItem(sheet), unfinishedMark(header));
      if (!column.isNullObject && isBlank()) column.delete();
    });
    await context.sync().catch(() => undefined);
  }
  await loud(context);
}

/** Columns that were not there before. */
const missingColumns = ({ columns }: EntryCells): readonly { readonly table: string; readonly header: string }[] =>
  columns.flatMap(({ table, columns: all }) =>
    all.flatMap(({ header, isThere }) => (isThere ? [] : [{ table, header }])),
  );

/** Queues the question which of the sheets and columns that were taken back are still there. */
function askLeft(context: Excel.RequestContext, found: Survey, cells: EntryCells): Look {
  const { sheets, columns } = askAdded(context, found, cells);
  return () => [
    ...sheets.flatMap(({ sheet, isOurs }) => (isOurs() ? [sheet.name] : [])),
    ...columns.flatMap(({ sheet, column }) => (column.isNullObject ? [] : [sheet])),
  ];
}
