import type { ReportSheet, ReportSpec } from '../../engine/report';
import { WorkbookError } from '../errors';
import { freeSheetName, isOwnChart, markName, temporarySheetName } from '../names';

/** A report sheet and where it goes. */
export interface PlannedSheet {
  readonly sheet: ReportSheet;
  readonly name: string;
  /** Name of the sheet of ours that the workbook has already, which is cleared and written anew in place; null when there is none. */
  readonly existing: string | null;
  readonly isMarked: boolean;
  /** Names that the existing sheet's cells have; they keep their places. */
  readonly cellNames: ReadonlySet<string>;
  /** Names of the charts that stand on it, and of those among them that are not ours. */
  readonly charts: ReadonlySet<string>;
  readonly otherCharts: ReadonlySet<string>;
}

/** Where the sheets of a report go. */
export interface ReportPlan {
  readonly sheets: readonly PlannedSheet[];
  /** Name of the sheet that the user has in front. */
  readonly front: string;
}

/**
 * Looks, with one request, at what is in the workbook and decides where each report sheet goes: to the sheet that bears its mark,
 * else to a new one, whose name gives way to a sheet of the user's.
 * Errors: `protected` with the sheet's name (empty: the workbook), before anything is written.
 */
export async function planReport(context: Excel.RequestContext, report: ReportSpec): Promise<ReportPlan> {
  const { workbook } = context;
  workbook.worksheets.load('items/name,items/names/items/name,items/charts/items/name,items/protection/protected');
  workbook.protection.load('protected');
  const front = workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  const sheets = workbook.worksheets.items;
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const planned = report.sheets.map((sheet): PlannedSheet => {
    const mark = markName(sheet.id).toLowerCase();
    const marked = sheets.find((each) => each.names.items.some((name) => name.name.toLowerCase() === mark));
    // Left over from a writing that broke off right after adding it.
    const unfinished = sheets.find((each) => each.name === temporarySheetName(sheet.id));
    const own = marked ?? unfinished;
    // Of a writing that broke off right after marking it, it has no name of its own yet.
    const isNamed = marked !== undefined && marked.name !== temporarySheetName(sheet.id);
    if (own?.protection.protected) throw new WorkbookError('protected', own.name);
    const charts = new Set(own?.charts.items.map((chart) => chart.name));
    return {
      sheet,
      name: isNamed ? marked.name : freeSheetName(sheet.name, taken),
      existing: own?.name ?? null,
      isMarked: marked !== undefined,
      cellNames: new Set(own?.names.items.map(({ name: cellName }) => cellName)),
      charts,
      otherCharts: new Set([...charts].filter((name) => !isOwnChart(name))),
    };
  });
  const changesSheets = planned.some(({ existing, name }) => existing !== name);
  if (workbook.protection.protected && changesSheets) throw new WorkbookError('protected');
  return { sheets: planned, front: front.name };
}
