import { WorkbookError } from '../errors';

/** What there is in the workbook before cells are changed. */
export interface Survey {
  /** Actual names of the sheets by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly protectedSheets: ReadonlySet<string>;
  readonly isStructureLocked: boolean;
  /** Sheets of which a filter hides rows. */
  readonly filtered: ReadonlySet<string>;
  /** `canGrow`: rows can be added below it; no filter hides rows, and it has no totals row. */
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly canGrow: boolean }[];
}

/** Ids of the sheets by name in lower case, as they were surveyed in a context. */
const surveyed = new WeakMap<Excel.RequestContext, ReadonlyMap<string, string>>();

/** Name or id by which Excel finds a sheet: its id where it was surveyed, so that it is found, and what was done to it can be taken back, although it is renamed meanwhile. */
export const sheetKey = (context: Excel.RequestContext, name: string): string =>
  surveyed.get(context)?.get(name.toLowerCase()) ?? name;

/** Looks, with one request, at the sheets, their protection and their filters. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected,items/autoFilter/isDataFiltered');
  tables.load('items/name,items/showTotals,items/worksheet/name,items/autoFilter/isDataFiltered');
  protection.load('protected');
  await context.sync();
  const sheets = worksheets.items;
  surveyed.set(context, new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id])));
  return {
    names: new Map(sheets.map(({ name }) => [name.toLowerCase(), name])),
    protectedSheets: new Set(sheets.filter((sheet) => sheet.protection.protected).map(({ name }) => name)),
    isStructureLocked: protection.protected,
    filtered: new Set([
      ...sheets.filter(({ autoFilter }) => autoFilter.isDataFiltered).map(({ name }) => name),
      ...tables.items.filter(({ autoFilter }) => autoFilter.isDataFiltered).map(({ worksheet }) => worksheet.name),
    ]),
    tables: tables.items.map(({ name, worksheet, showTotals, autoFilter }) => ({
      name,
      sheet: worksheet.name,
      canGrow: !showTotals && !autoFilter.isDataFiltered,
    })),
  };
}

/** Errors: `not-found`, `protected`, for a sheet whose cells are to be changed. */
export function checkWritable({ names, protectedSheets }: Survey, sheet: string): void {
  const name = names.get(sheet.toLowerCase());
  if (name === undefined) throw new WorkbookError('not-found', sheet);
  if (protectedSheets.has(name)) throw new WorkbookError('protected', name);
}

/** Name of the sheet on which an Excel Table stands. */
export const sheetOf = ({ tables }: Survey, table: string): string =>
  tables.find(({ name }) => name.toLowerCase() === table.toLowerCase())?.sheet ?? table;
