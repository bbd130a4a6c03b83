import { isUnfinishedMark } from '../names';
import type { EntryState, SheetArea } from '../port';

/** See `Workbook.entryState`. One request. */
export async function entryState(context: Excel.RequestContext, areas: readonly SheetArea[]): Promise<EntryState> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load('items/name,items/protection/protected,items/names/items/name');
  names.load('items/name');
  protection.load('protected');
  const rules = areas.map(({ sheet, address }) =>
    worksheets.getItem(sheet).getRange(address).dataValidation.load('type'),
  );
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    protectedSheets: worksheets.items.filter((sheet) => sheet.protection.protected).map(({ name }) => name),
    isStructureLocked: protection.protected,
    names: [...names.items, ...worksheets.items.flatMap((sheet) => sheet.names.items)].map(({ name }) => name),
    unfinished: new Map(
      worksheets.items.map((sheet) => [
        sheet.name,
        new Set(sheet.names.items.map(({ name }) => name).filter((name) => isUnfinishedMark(name))),
      ]),
    ),
    isFree: rules.map(({ type }) => type === 'None'),
  };
}
