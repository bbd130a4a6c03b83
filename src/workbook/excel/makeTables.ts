import type { TableRange } from '../../engine/dataset';
import { WorkbookError } from '../errors';
import { tableStyle } from '../layout';
import { loud, quietly } from './quietly';
import { checkWritable, survey, type Survey } from './survey';

/**
 * Makes Excel Tables of cells, all of them or none. Cells keep their looks: the style has no bands and no fills. A sheet's own filter gives way to the
 * Table's. Those that are Tables already are left alone.
 * Errors, before anything is changed: `not-found`, `protected`, `filtered` (a filter hides rows), `name-taken`, with sheet or table as place.
 */
export async function makeTables(context: Excel.RequestContext, ranges: readonly TableRange[]): Promise<void> {
  const { worksheets, names, tables } = context.workbook;
  names.load('items/name');
  const filters = ranges.map(({ sheet }) => worksheets.getItem(sheet).autoFilter);
  filters.forEach((filter) => filter.load('enabled'));
  const found = await survey(context);
  const before = new Set(found.tables.map(({ name }) => name.toLowerCase()));
  const taken = new Set(names.items.map(({ name }) => name.toLowerCase()));
  const missing = ranges.filter(({ name, sheet }) => !isMade(found.tables, name, sheet));
  for (const { name, sheet } of missing) {
    checkWritable(found, sheet);
    if (found.filtered.has(sheet)) throw new WorkbookError('filtered', sheet);
    if (before.has(name.toLowerCase()) || taken.has(name.toLowerCase())) throw new WorkbookError('name-taken', name);
  }
  if (missing.length === 0) return;
  const unnamed = await tablesOver(context, found, missing);
  try {
    quietly(context, () => {
      for (const range of missing) {
        const worksheet = worksheets.getItem(range.sheet);
        const there = unnamed.get(range);
        if (there === undefined && filters[ranges.indexOf(range)]?.enabled === true) worksheet.autoFilter.remove();
        const { row, column, rows, columns } = range;
        const cells = worksheet.getRangeByIndexes(row, column, rows, columns);
        const table = there === undefined ? worksheet.tables.add(cells, true) : tables.getItem(there);
        table.style = tableStyle;
        table.showBandedRows = false;
        // Last, since a Table that has its name is finished.
        table.name = range.name;
      }
    });
    await context.sync();
  } catch (error) {
    await takeBack(context, before).catch(() => undefined);
    throw error;
  }

  /** Makes plain cells again of the Tables that were not there before. */
  async function takeBack({ workbook }: Excel.RequestContext, kept: ReadonlySet<string>): Promise<void> {
    await loud(context);
    tables.load('items/name');
    await context.sync();
    for (const { name } of tables.items) {
      if (!kept.has(name.toLowerCase())) workbook.tables.getItem(name).convertToRange();
    }
    await context.sync();
  }
}

/**
 * Tables that cover such cells already, under another name: somebody's, or of a writing that broke off before it was named; they need only be finished.
 * Errors: `overlap`, with the sheet as place, for one that covers part of them, or more.
 */
async function tablesOver(
  context: Excel.RequestContext,
  { tables }: Survey,
  ranges: readonly TableRange[],
): Promise<ReadonlyMap<TableRange, string>> {
  const { workbook } = context;
  const asked = ranges.flatMap((range) =>
    tables
      .filter(({ sheet }) => sheet === range.sheet)
      .map(({ name }) => {
        const cells = workbook.worksheets
          .getItem(range.sheet)
          .getRangeByIndexes(range.row, range.column, range.rows, range.columns);
        const area = workbook.tables.getItem(name).getRange();
        const both = area.getIntersectionOrNullObject(cells);
        const properties = 'rowIndex,columnIndex,rowCount,columnCount';
        return { range, name, area: area.load(properties), both: both.load(properties) };
      }),
  );
  if (asked.length > 0) await context.sync();
  const over = new Map<TableRange, string>();
  for (const { range, name, area, both } of asked) {
    if (both.isNullObject) continue;
    const { row, column, rows, columns } = range;
    const isSame =
      area.rowIndex === row && area.columnIndex === column && area.rowCount === rows && area.columnCount === columns;
    if (!isSame) throw new WorkbookError('overlap', range.sheet);
    over.set(range, name);
  }
  return over;
}

const isMade = (tables: readonly { readonly name: string; readonly sheet: string }[], name: string, sheet: string) =>
  tables.some((table) => table.name.toLowerCase() === name.toLowerCase() && table.sheet === sheet);
