import { quietly } from './quietly';
import { checkWritable, survey } from './survey';

/** Clears the criteria of all filters of a sheet, so that no row is hidden by them. Errors: `not-found`, `protected`. */
export async function showAll(context: Excel.RequestContext, sheet: string): Promise<void> {
  const found = await survey(context);
  checkWritable(found, sheet);
  const { autoFilter, tables } = context.workbook.worksheets.getItem(sheet);
  autoFilter.load('isDataFiltered');
  tables.load('items/autoFilter/isDataFiltered');
  await context.sync();
  const active = [autoFilter, ...tables.items.map((table) => table.autoFilter)].filter((each) => each.isDataFiltered);
  if (active.length === 0) return;
  quietly(context, () => active.forEach((filter) => filter.clearCriteria()));
  await context.sync();
}
