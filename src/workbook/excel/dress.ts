import { isOwnChart } from '../names';
import { sheetParts, type Progress, type SheetPart } from '../port';
import { setCharts } from './charts';
import { workbookError } from './errors';
import { setLooks } from './formats';
import { setPage, setPanes, setPaper, setScale } from './page';
import type { PlannedSheet } from './plan';
import { throwIfCancelled } from './run';
import { inBatches } from './steps';

/** Queues a part for a sheet; the result, if any, says after the sync whether it has come about. */
type Way = (context: Excel.RequestContext, planned: PlannedSheet) => (() => boolean) | void;

/** A part of a sheet. */
interface Part {
  /** Bytes that the calls for a sheet take, about (measured on the report of the sample). */
  readonly bytes: number;
  /** The usual way to do it, and another where Excel does not take that. */
  readonly ways: readonly [Way, Way?];
}

const worksheetOf = ({ workbook }: Excel.RequestContext, { name }: PlannedSheet): Excel.Worksheet =>
  workbook.worksheets.getItem(name);

const parts: Readonly<Record<SheetPart, Part>> = {
  looks: {
    bytes: 90_000,
    ways: [
      (context, planned) => {
        const columns = Math.max(1, ...planned.sheet.rows.map((row) => row.length));
        setLooks(worksheetOf(context, planned), planned.sheet, columns);
      },
    ],
  },
  page: {
    bytes: 12_000,
    ways: [
      (context, planned) => setPage(worksheetOf(context, planned), planned.sheet),
      (context, planned) => {
        setPage(worksheetOf(context, planned), planned.sheet);
        if (planned.sheet.print.acrossPages === undefined) setScale(worksheetOf(context, planned), planned.sheet);
      },
    ],
  },
  paper: { bytes: 1_000, ways: [(context, planned) => setPaper(worksheetOf(context, planned), planned.sheet)] },
  panes: {
    bytes: 2_000,
    ways: [
      (context, planned) => setPanes(worksheetOf(context, planned), planned.sheet),
      (context, planned) => {
        // Some freeze panes of the sheet in front only (office-js#2196, office-js#3148).
        worksheetOf(context, planned).activate();
        setPanes(worksheetOf(context, planned), planned.sheet);
      },
    ],
  },
  charts: {
    bytes: 40_000,
    ways: [
      (context, planned) =>
        setCharts(worksheetOf(context, planned), planned.sheet.charts, planned.charts, planned.otherCharts),
    ],
  },
};

/**
 * Gives the sheets of a report, whose values stand, everything else: part by part, each with a request of its own for all sheets, again in another way
 * or sheet by sheet where Excel refuses.
 * @param front name of the sheet that the user has in front
 * @returns what is missing, by the sheets' ids. Errors: `cancelled`
 */
export async function dress(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  front: string,
  progress?: Progress,
): Promise<ReadonlyMap<string, readonly SheetPart[]>> {
  const missing = new Map<string, SheetPart[]>();
  for (const part of sheetParts) {
    for (const { sheet } of await put(context, planned, part, progress, () => bringToFront(context, front)))
      missing.set(sheet.id, [...(missing.get(sheet.id) ?? []), part]);
  }
  return missing;
}

/** Freezing may have brought another sheet to the front. */
async function bringToFront(context: Excel.RequestContext, name: string): Promise<void> {
  const front = context.workbook.worksheets.getActiveWorksheet().load('name');
  try {
    await context.sync();
    if (front.name === name) return;
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  } catch {
    // The user looks at another workbook, or types: nothing that could be helped.
  }
}

/** Puts a part on sheets; gives those that it failed for. */
async function put(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  part: SheetPart,
  progress: Progress | undefined,
  tidyUp: () => Promise<void>,
): Promise<readonly PlannedSheet[]> {
  const { bytes, ways } = parts[part];
  const [usual, last = usual] = ways;
  let outcome = await together(context, planned, bytes, usual, progress);
  if (outcome.isOver) return outcome.failed;
  if (last !== usual) outcome = await together(context, outcome.failed, bytes, last, progress);
  const failed: PlannedSheet[] = [];
  if (!outcome.isOver) {
    const alone = part === 'charts' ? await withCharts(context, outcome.failed) : outcome.failed;
    for (const each of alone) failed.push(...(await together(context, [each], bytes, last, progress)).failed);
    if (part === 'charts') await removeUnnamed(context, failed);
  }
  if (part === 'panes') await tidyUp();
  return outcome.isOver ? outcome.failed : failed;
}

/** What came of a try; `isOver`: nothing is left, or another try would be as vain. */
interface Outcome {
  readonly failed: readonly PlannedSheet[];
  readonly isOver: boolean;
}

/** Does it for all sheets with one request; more only where the calls are too many for one. */
async function together(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  bytes: number,
  way: Way,
  progress: Progress | undefined,
): Promise<Outcome> {
  const failed: PlannedSheet[] = [];
  for (const batch of inBatches(planned, () => bytes)) {
    throwIfCancelled(progress);
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    const checks = batch.map((each) => way(context, each));
    try {
      // One request of all calls could be refused above 5 MB; nearly always there is a single batch.
      await context.sync();
      failed.push(...batch.filter((_, index) => checks[index]?.() === false));
    } catch (error) {
      const { code } = workbookError(error, '');
      if (code === 'cell-edit-mode' || code === 'inactive') return { failed: planned, isOver: true };
      failed.push(...batch);
    }
  }
  return { failed, isOver: failed.length === 0 };
}

/** The sheets with the charts that stand on them now: some may have been made before a request broke off. */
async function withCharts(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
): Promise<readonly PlannedSheet[]> {
  const charts = planned.map((each) => worksheetOf(context, each).charts.load('items/name'));
  try {
    await context.sync();
  } catch {
    return planned;
  }
  return planned.map((each, index) => ({
    ...each,
    charts: new Set(charts[index]?.items.map(({ name }) => name)),
  }));
}

/** Removes charts that were added and not named any more, so that the next report does not take them for the user's. */
async function removeUnnamed(context: Excel.RequestContext, planned: readonly PlannedSheet[]): Promise<void> {
  if (planned.length === 0) return;
  for (const each of await withCharts(context, planned)) {
    for (const name of each.charts)
      if (!isOwnChart(name) && !each.otherCharts.has(name)) worksheetOf(context, each).charts.getItem(name).delete();
  }
  await context.sync().catch(() => undefined);
}
