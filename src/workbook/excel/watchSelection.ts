import { isMark } from '../names';
import type { SelectedCell } from '../port';
import { run } from './run';

/**
 * Calls `listener` for the cell that is selected now and for each one selected later (of several cells the active one).
 * @returns what ends it
 */
export async function watchSelection(listener: (selected: SelectedCell) => void): Promise<() => void> {
  const tell = async (): Promise<void> => {
    try {
      listener(await run('', selectedCell));
    } catch {
      // A chart is selected, or a cell is being typed in: there is no cell to speak of.
    }
  };
  const subscription = await run('', async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(tell);
    await context.sync();
    return added;
  });
  await tell();
  return () => {
    // As in watch.ts: when this fails the pane is closing, and the event goes with it.
    void Excel.run(subscription.context, async (context) => {
      subscription.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}

async function selectedCell(context: Excel.RequestContext): Promise<SelectedCell> {
  // Of several selected areas there is no selected range, but always an active cell.
  const cell = context.workbook.getActiveCell();
  cell.load('address,values,worksheet/name,worksheet/names/items/name');
  await context.sync();
  const { address, worksheet, values } = cell;
  return {
    sheet: worksheet.name,
    cell: address.slice(address.lastIndexOf('!') + 1),
    value: (values as SelectedCell['value'][][])[0]?.[0] ?? null,
    mark: worksheet.names.items.find(({ name }) => isMark(name))?.name ?? null,
  };
}
