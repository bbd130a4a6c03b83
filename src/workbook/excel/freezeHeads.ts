import { loud, quietly } from './quietly';

/**
 * Freezes the first row of sheets of ours that were just made. An extra that may fail, tried once more where it is refused, since nothing does it later; some Excels do it on the sheet
 * in front only (office-js#2196, office-js#3148), so that each comes to the front for it.
 */
export async function freezeHeads(context: Excel.RequestContext, sheets: readonly string[]): Promise<void> {
  if (sheets.length === 0) return;
  const isFrozen = (await freeze(context, sheets)) || (await freeze(context, sheets));
  if (!isFrozen) await loud(context);
}

async function freeze(context: Excel.RequestContext, sheets: readonly string[]): Promise<boolean> {
  const { application, worksheets } = context.workbook;
  const front = worksheets.getActiveWorksheet();
  quietly(context, () => {
    application.suspendScreenUpdatingUntilNextSync();
    for (const name of sheets) {
      const sheet = worksheets.getItem(name);
      sheet.activate();
      sheet.freezePanes.freezeRows(1);
    }
    front.activate();
  });
  try {
    await context.sync();
    return true;
  } catch {
    front.activate();
    return false;
  }
}
