import type { TableRange } from '../../engine/dataset';
import { WorkbookError } from '../errors';
import { tableStyle } from '../layout';
import { loud, quietly } from './quietly';
import { checkWritable, survey } from './survey';

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
  try {
    quietly(context, () => {
      for (const range of missing) {
        if (filters[ranges.indexOf(range)]?.enabled === true) worksheets.getItem(range.sheet).autoFilter.remove();
        const { row, column, rows, columns } = range;
        const cells = worksheets.getItem(range.sheet).getRangeByIndexes(row, column, rows, columns);
        const table = worksheets.getItem(range.sheet).tables.add(cells, true);
        table.name = range.name;
        table.style = tableStyle;
        table.showBandedRows = false;
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

const isMade = (tables: readonly { readonly name: string; readonly sheet: string }[], name: string, sheet: string) =>
  tables.some((table) => table.name.toLowerCase() === name.toLowerCase() && table.sheet === sheet);
