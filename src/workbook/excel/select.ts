import { WorkbookError } from '../errors';

/**
 * Brings a sheet to the front and selects a cell of it (A1 address; null: leaves the selection as it is).
 * @param reveal whether a hidden sheet, row or column is shown, and a filter that hides the row cleared
 * Errors: `hidden`, `filtered` with the cell as place, when it cannot be seen and `reveal` is false.
 */
export async function select(
  context: Excel.RequestContext,
  sheet: string,
  cell: string | null,
  reveal = false,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = cell === null ? null : worksheet.getRange(cell);
  worksheet.load('visibility');
  range?.load('rowIndex,rowHidden,columnHidden');
  await context.sync();
  const place = cell === null ? sheet : `${sheet}!${cell}`;
  const filters = range?.rowHidden ? await filtersOver(context, worksheet, range.rowIndex) : [];
  const isHidden = worksheet.visibility !== 'Visible' || range?.rowHidden || range?.columnHidden;
  if (!reveal && filters.length > 0) throw new WorkbookError('filtered', place);
  if (!reveal && isHidden) throw new WorkbookError('hidden', place);
  if (worksheet.visibility !== 'Visible') worksheet.visibility = 'Visible';
  for (const filter of filters) filter.clearCriteria();
  if (range?.rowHidden) range.rowHidden = false;
  if (range?.columnHidden) range.columnHidden = false;
  worksheet.activate();
  range?.select();
  await context.sync();
}

/** The filters, of tables or of the sheet, that leave out rows and have a row in their area. */
async function filtersOver(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  row: number,
): Promise<readonly Excel.AutoFilter[]> {
  const { autoFilter, tables } = worksheet;
  autoFilter.load('isDataFiltered');
  tables.load('items/autoFilter/isDataFiltered');
  await context.sync();
  const active = [autoFilter, ...tables.items.map((table) => table.autoFilter)].filter((each) => each.isDataFiltered);
  const areas = active.map((filter) => ({ filter, area: filter.getRangeOrNullObject() }));
  areas.forEach(({ area }) => area.load('rowIndex,rowCount'));
  await context.sync();
  return areas
    .filter(({ area }) => !area.isNullObject && area.rowIndex <= row && row < area.rowIndex + area.rowCount)
    .map(({ filter }) => filter);
}
