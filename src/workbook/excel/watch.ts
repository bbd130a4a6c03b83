import { isMark } from '../names';
import { run } from './run';

/**
 * Calls `listener` after cells outside the report sheets were changed. Report sheets are told by their mark, so that the
 * report's own writing is no change of data in any version of Excel (only ExcelApi 1.14 says who made a change).
 * @returns what ends it
 */
export async function watch(listener: () => void): Promise<() => void> {
  /** Whether a sheet, by id, is one of the report's; that never changes. */
  const known = new Map<string, boolean>();
  const onChanged = async ({ worksheetId }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    try {
      const isReport = known.get(worksheetId) ?? (await run('', (context) => isReportSheet(context, worksheetId)));
      known.set(worksheetId, isReport);
      if (!isReport) listener();
    } catch {
      // Excel is busy (a cell is being typed in): better to call the data changed than to miss a change.
      listener();
    }
  };
  const subscription = await run('', async (context) => {
    const added = context.workbook.worksheets.onChanged.add(onChanged);
    await context.sync();
    return added;
  });
  return () => {
    // An event is removed in the context that added it. When that fails the pane is closing, and the event goes with it.
    void Excel.run(subscription.context, async (context) => {
      subscription.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}

async function isReportSheet(context: Excel.RequestContext, id: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('names/items/name');
  await context.sync();
  return !sheet.isNullObject && sheet.names.items.some(({ name }) => isMark(name));
}
