import type { ReportSheet, ReportSpec } from '../../core/report';
import { WorkbookError } from '../errors';
import { freeSheetName, isOwnChart, markName } from '../names';

/** A report sheet and where it goes. */
export interface PlannedSheet {
  readonly sheet: ReportSheet;
  readonly name: string;
  /** True when the workbook has the sheet already: it is cleared and written anew in place. */
  readonly exists: boolean;
  /** Names of the charts of ours that stand on it. */
  readonly charts: ReadonlySet<string>;
}

/**
 * Looks, with one request, at what is in the workbook and decides where each report sheet goes: to the sheet that bears its mark,
 * else to a new one, whose name gives way to a sheet of the user's.
 * Errors: `protected` with the sheet's name (empty: the workbook), before anything is written.
 */
export async function planReport(context: Excel.RequestContext, report: ReportSpec): Promise<readonly PlannedSheet[]> {
  const { workbook } = context;
  workbook.worksheets.load('items/name,items/names/items/name,items/charts/items/name,items/protection/protected');
  workbook.protection.load('protected');
  await context.sync();
  const sheets = workbook.worksheets.items;
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const planned = report.sheets.map((sheet): PlannedSheet => {
    const mark = markName(sheet.id).toLowerCase();
    const own = sheets.find((each) => each.names.items.some((name) => name.name.toLowerCase() === mark));
    if (own === undefined) {
      return { sheet, name: freeSheetName(sheet.name, taken), exists: false, charts: new Set() };
    }
    if (own.protection.protected) throw new WorkbookError('protected', own.name);
    const charts = own.charts.items.map((chart) => chart.name).filter(isOwnChart);
    return { sheet, name: own.name, exists: true, charts: new Set(charts) };
  });
  if (workbook.protection.protected && planned.some(({ exists }) => !exists)) throw new WorkbookError('protected');
  return planned;
}
