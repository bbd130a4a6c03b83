import { isOwnChart } from '../names';
import { sheetParts, type Progress, type SheetPart } from '../port';
import { setCharts } from './charts';
import { workbookError } from './errors';
import { lookSteps } from './formats';
import { setPage, setPanes, setPaper, setScale } from './page';
import type { PlannedSheet } from './plan';
import { throwIfCancelled } from './run';
import { fixedScale } from '../pages';
import { inBatches } from './steps';

/** A step of what gives a sheet a part, with the bytes that it takes in a request, about; the result, if any, says after the sync whether it has come about. */
interface PartStep {
  readonly bytes: number;
  queue(): (() => boolean) | void;
}

/** The steps that give a sheet a part. */
type Way = (context: Excel.RequestContext, planned: PlannedSheet) => readonly PartStep[];

const worksheetOf = ({ workbook }: Excel.RequestContext, { name }: PlannedSheet): Excel.Worksheet =>
  workbook.worksheets.getItem(name);

/** Bytes that calls take, about: for a sheet, for each page break and for each chart (measured on the report and the papers of the sample). */
const bytesOf = { page: 12_000, break: 300, paper: 1_000, panes: 2_000, chart: 20_000 } as const;

const bytesOfPage = ({ sheet }: PlannedSheet): number => bytesOf.page + bytesOf.break * sheet.print.breaks.length;

/** The usual way to give a sheet a part, and another where Excel does not take that. */
const parts: Readonly<Record<SheetPart, readonly [Way, Way?]>> = {
  looks: [(context, planned) => lookSteps(worksheetOf(context, planned), planned.sheet)],
  page: [
    (context, planned) => [
      { bytes: bytesOfPage(planned), queue: () => setPage(worksheetOf(context, planned), planned.sheet) },
    ],
    (context, planned) => [
      {
        bytes: bytesOfPage(planned),
        queue: () => {
          setPage(worksheetOf(context, planned), planned.sheet);
          if (fixedScale(planned.sheet) === undefined) setScale(worksheetOf(context, planned), planned.sheet);
        },
      },
    ],
  ],
  paper: [
    (context, planned) => [
      { bytes: bytesOf.paper, queue: () => setPaper(worksheetOf(context, planned), planned.sheet) },
    ],
  ],
  panes: [
    (context, planned) => [
      { bytes: bytesOf.panes, queue: () => setPanes(worksheetOf(context, planned), planned.sheet) },
    ],
    (context, planned) => [
      {
        bytes: bytesOf.panes,
        queue: () => {
          // Some freeze panes of the sheet in front only (office-js#2196, office-js#3148).
          worksheetOf(context, planned).activate();
          setPanes(worksheetOf(context, planned), planned.sheet);
        },
      },
    ],
  ],
  charts: [
    (context, planned) => [
      {
        bytes: bytesOf.chart * (planned.sheet.charts.length + 1),
        queue: () =>
          setCharts(worksheetOf(context, planned), planned.sheet.charts, planned.charts, planned.otherCharts),
      },
    ],
  ],
};

/** Parts that a sheet which stands alone gets with one request; a printer may lack the paper. */
const partsAtOnce = ['looks', 'page', 'panes', 'charts'] as const satisfies readonly SheetPart[];

/**
 * Gives the sheets of a report, whose values stand, everything else: part by part, each with a request of its own for all sheets, again in another way
 * or sheet by sheet where Excel refuses. A sheet that stands alone gets nearly everything with one request, as long as Excel takes it.
 * @param front name of the sheet that is in front afterwards
 * @returns what is missing, by the sheets' ids. Errors: `cancelled`
 */
export async function dress(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  front: string,
  progress?: Progress,
): Promise<ReadonlyMap<string, readonly SheetPart[]>> {
  const [only, second] = planned;
  const alone = only === undefined || second !== undefined ? null : await atOnce(context, only, front, progress);
  const missing = new Map<string, SheetPart[]>();
  for (const part of sheetParts) {
    const isDone = alone?.checked.get(part);
    if (isDone === true) continue;
    const sheets = alone === null ? planned : [alone.planned];
    const tidyUp = (): Promise<void> => bringToFront(context, front);
    // What Excel let pass without effect it would let pass again.
    for (const { sheet } of await put(context, sheets, { part, isTried: isDone === false }, progress, tidyUp))
      missing.set(sheet.id, [...(missing.get(sheet.id) ?? []), part]);
  }
  return missing;
}

/** A sheet after a try with one request: which parts it has (true) or has not though Excel took them (false), and its charts as they are now. */
interface Alone {
  readonly checked: ReadonlyMap<SheetPart, boolean>;
  readonly planned: PlannedSheet;
}

/** Tries to give a sheet its parts with one request, where one is enough. */
async function atOnce(
  context: Excel.RequestContext,
  planned: PlannedSheet,
  front: string,
  progress: Progress | undefined,
): Promise<Alone | null> {
  throwIfCancelled(progress);
  const steps = partsAtOnce.flatMap((part) => parts[part][0](context, planned).map((step) => ({ ...step, part })));
  // Goes with the next request, whichever that is.
  if (planned.name === front) worksheetOf(context, planned).activate();
  if (inBatches(steps, ({ bytes }) => bytes).length > 1) return null;
  quietUntilNextSync(context);
  const checks = steps.map((step) => [step.part, step.queue()] as const);
  try {
    await context.sync();
    return { checked: new Map(checks.map(([part, check]) => [part, check?.() !== false])), planned };
  } catch {
    const [now = planned] = await withCharts(context, [planned]);
    return { checked: new Map(), planned: now };
  }
}

function quietUntilNextSync({ workbook }: Excel.RequestContext): void {
  workbook.application.suspendScreenUpdatingUntilNextSync();
  workbook.application.suspendApiCalculationUntilNextSync();
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
  { part, isTried }: { readonly part: SheetPart; readonly isTried: boolean },
  progress: Progress | undefined,
  tidyUp: () => Promise<void>,
): Promise<readonly PlannedSheet[]> {
  const [usual, last = usual] = parts[part];
  const first = isTried ? last : usual;
  let outcome = await together(context, planned, first, progress);
  if (outcome.isOver) return outcome.failed;
  if (last !== first) outcome = await together(context, outcome.failed, last, progress);
  const failed: PlannedSheet[] = [];
  if (!outcome.isOver) {
    const alone = part === 'charts' ? await withCharts(context, outcome.failed) : outcome.failed;
    for (const each of alone) failed.push(...(await together(context, [each], last, progress)).failed);
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
  way: Way,
  progress: Progress | undefined,
): Promise<Outcome> {
  const failed = new Set<PlannedSheet>();
  const steps = planned.flatMap((each) => way(context, each).map((step) => ({ ...step, each })));
  for (const batch of inBatches(steps, ({ bytes }) => bytes)) {
    throwIfCancelled(progress);
    quietUntilNextSync(context);
    const checks = batch.map(({ each, queue }) => ({ each, check: queue() }));
    try {
      // One request of all calls could be refused above 5 MB; nearly always there is a single batch.
      await context.sync();
      for (const { each, check } of checks) if (check?.() === false) failed.add(each);
    } catch (error) {
      const { code } = workbookError(error, '');
      if (code === 'cell-edit-mode' || code === 'inactive') return { failed: planned, isOver: true };
      for (const { each } of batch) failed.add(each);
    }
  }
  return { failed: [...failed], isOver: failed.size === 0 };
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
