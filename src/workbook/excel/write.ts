import type { ReportSpec } from '../../engine/report';
import { markName, temporarySheetName } from '../names';
import type { Progress, WriteOptions, WrittenSheet } from '../port';
import { excelValues } from './cells';
import { dress } from './dress';
import { setNumberFormats } from './formats';
import { bytesOf, payloadBudget } from './payload';
import { planReport } from './plan';
import type { PlannedSheet } from './plan';
import { throwIfCancelled } from './run';

/** Bytes that the calls for a sheet's number formats take, about (measured on the report of the sample). */
const bytesOfBeginning = 20_000;

/** A part of the writing, small enough for one request. */
interface Step {
  readonly bytes: number;
  queue(): void;
}

/**
 * Writes the report: a request for what there is, one for the values of all sheets, and then whatever else the sheets have, which never costs values
 * (dress.ts). Values take more requests only where they are too many for one of Excel on the web. Of a sheet so big the first rows, with its title, come
 * last, so that a broken-off sheet is seen to be one.
 */
export async function writeReport(
  context: Excel.RequestContext,
  report: ReportSpec,
  progress?: Progress,
  { isShown = false }: WriteOptions = {},
): Promise<readonly WrittenSheet[]> {
  throwIfCancelled(progress);
  const { sheets: planned, front } = await planReport(context, report);
  const shown = isShown ? planned[0]?.name : undefined;
  const names = new Map(planned.map(({ sheet, name }) => [sheet.name, name]));
  // Formulas may call any sheet of the report, so that all are there before the first is filled.
  const steps = [
    ...planned.map((each) => beginning(context, each, each.name === shown)),
    ...planned.flatMap((each) => valueSteps(context, each, names)),
  ];
  const { application } = context.workbook;
  let bytes = 0;
  let waiting = 0;
  for (const [index, step] of steps.entries()) {
    if (waiting > 0 && bytes + step.bytes > payloadBudget) {
      throwIfCancelled(progress);
      progress?.report('writing', index, steps.length);
      // A request above 5 MB would be refused; nearly always everything goes with one.
      await send(context, planned);
      bytes = 0;
      waiting = 0;
    }
    if (waiting === 0) {
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
    }
    step.queue();
    bytes += step.bytes;
    waiting += 1;
  }
  throwIfCancelled(progress);
  await send(context, planned);
  const missing = await dress(context, planned, shown ?? front, progress);
  progress?.report('writing', steps.length, steps.length);
  return planned.map((each) => {
    const parts = missing.get(each.sheet.id) ?? [];
    return { id: each.sheet.id, name: each.name, ...(parts.length === 0 ? {} : { missing: parts }) };
  });
}

/** Sends what is queued. Where Excel breaks it off, a sheet that was added and has no name yet is taken away again: people would see it under its inner name. */
async function send(context: Excel.RequestContext, planned: readonly PlannedSheet[]): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const added = planned.filter(({ existing }) => existing === null);
    for (const { sheet } of added)
      context.workbook.worksheets.getItemOrNullObject(temporarySheetName(sheet.id)).delete();
    // An Excel that does not answer is asked once more by the next report.
    if (added.length > 0) await context.sync().catch(() => undefined);
    throw error;
  }
}

/** Clears or adds a sheet. Number formats come before the values, which Excel would give formats of its own otherwise. */
function beginning({ workbook }: Excel.RequestContext, planned: PlannedSheet, isShown: boolean): Step {
  return {
    bytes: bytesOfBeginning,
    queue: () => {
      begin(workbook.worksheets, planned);
      const worksheet = workbook.worksheets.getItem(planned.name);
      // The user may have hidden the one that was there.
      if (isShown) worksheet.visibility = 'Visible';
      setNumberFormats(worksheet, planned.sheet);
    },
  };
}

/** Clears the sheet, or adds it, and sees that it bears its mark, its name and the names of its cells. */
function begin(
  worksheets: Excel.WorksheetCollection,
  { sheet, name, existing, isMarked, cellNames }: PlannedSheet,
): void {
  const worksheet = existing === null ? worksheets.add(temporarySheetName(sheet.id)) : worksheets.getItem(existing);
  if (existing !== null) worksheet.getUsedRange().clear();
  if (!isMarked) worksheet.names.add(markName(sheet.id), worksheet.getRange('A1'));
  for (const cell of sheet.names ?? []) {
    if (!cellNames.has(cell.name)) worksheet.names.add(cell.name, worksheet.getCell(cell.row, cell.column));
  }
  if (existing !== name) worksheet.name = name;
}

/** The values in blocks of rows, each below the budget, the last rows first. */
function valueSteps(
  { workbook }: Excel.RequestContext,
  { sheet, name }: PlannedSheet,
  names: ReadonlyMap<string, string>,
): Step[] {
  const values = excelValues(sheet, names);
  const steps: Step[] = [];
  let from = 0;
  let bytes = 0;
  values.forEach((row, index) => {
    bytes += row.reduce<number>((sum, value) => sum + bytesOf(value), 0);
    if (bytes < payloadBudget / 2 && index < values.length - 1) return;
    const block = values.slice(from, index + 1);
    const top = from;
    steps.push({
      bytes,
      queue: () => {
        const worksheet = workbook.worksheets.getItem(name);
        worksheet.getRangeByIndexes(top, 0, block.length, block[0]?.length ?? 1).formulas = block;
      },
    });
    from = index + 1;
    bytes = 0;
  });
  return steps.reverse();
}
