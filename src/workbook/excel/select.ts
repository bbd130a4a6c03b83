/** Brings a sheet to the front and selects a cell of it (A1 address; null: leaves the selection as it is). */
export async function select(context: Excel.RequestContext, sheet: string, cell: string | null): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  if (cell !== null) worksheet.getRange(cell).select();
  await context.sync();
}
