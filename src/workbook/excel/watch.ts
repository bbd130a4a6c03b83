import { idOfMark, isMark } from '../names';
import type { CellChange, WrittenSheet } from '../port';
import { run } from './run';

/** What is known of a sheet. */
interface KnownSheet {
  readonly name: string;
  /** Id of the report's sheet that it is, told by its mark; null for one of the user's. That never changes. */
  readonly reportId: string | null;
}

/**
 * Calls `listener` after cells outside the report sheets were changed. Report sheets are told by their mark, so that the
 * report's own writing is no change of data in any version of Excel; other writing of ours raises no events (quietly.ts).
 * @param onWritten told of report sheets of which several cells were written at once, which the program does and people hardly ever
 * @returns what ends it
 */
export async function watch(
  listener: (change: CellChange) => void,
  onWritten: (sheet: WrittenSheet) => void = () => undefined,
): Promise<() => void> {
  const known = new Map<string, KnownSheet>();
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const { worksheetId: id, address, changeType, source } = event;
    const isBlock = address.includes(':');
    // One cell of a report's sheet tells nothing, so that Excel is not asked.
    if (!isBlock && (known.get(id)?.reportId ?? null) !== null) return;
    try {
      // A report's sheet stays one; its name is asked for when it is written anew.
      known.set(id, await run('', (context) => askSheet(context, id)));
    } catch {
      // Excel is busy (the next cell is being typed in): what was known of the sheet still counts.
    }
    const sheet = known.get(id);
    if (sheet !== undefined && sheet.reportId !== null) {
      if (isBlock) onWritten({ id: sheet.reportId, name: sheet.name });
      return;
    }
    listener({
      sheet: sheet?.name ?? null,
      address: changeType === 'RangeEdited' ? address : null,
      source: source === 'Remote' ? 'remote' : 'local',
    });
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

async function askSheet(context: Excel.RequestContext, id: string): Promise<KnownSheet> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load('name,names/items/name');
  await context.sync();
  const mark = sheet.names.items.find(({ name }) => isMark(name))?.name;
  return { name: sheet.name, reportId: mark === undefined ? null : idOfMark(mark) };
}
