import { addressOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { isMark } from '../names';
import type { ExcelProbe, Leftovers, ProbedWorkbook } from '../probe';
import { inputOf } from './cells';
import { workbookError } from './errors';
import { loud, quietly } from './quietly';
import { run } from './run';

/** The running Excel, for *Uji di Excel ini*. */
export const excelProbe: ExcelProbe = {
  look: () => run('', look),
  addSheet: (name, rows, formats) => run(name, (context) => addSheet(context, name, rows, formats)),
  type: (sheet, address, value) =>
    run(sheet, async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
      await context.sync();
    }),
  numberFormats: (sheet, address) =>
    run(sheet, async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat.map((row) => row.map(String));
    }),
  formulas: (sheet, address) =>
    run(sheet, async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load('formulas');
      await context.sync();
      return range.formulas as CellValue[][];
    }),
  ruleKinds: (sheet, addresses) =>
    run(sheet, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const rules = addresses.map((address) => worksheet.getRange(address).dataValidation);
      rules.forEach((rule) => rule.load('type'));
      await context.sync();
      return rules.map(({ type }) => type);
    }),
  invalidCells: (sheet, address) => run(sheet, (context) => invalidCells(context, sheet, address)),
  chartKinds: (sheet) =>
    run(sheet, async (context) => {
      const { charts } = context.workbook.worksheets.getItem(sheet);
      charts.load('items/chartType');
      await context.sync();
      return charts.items.map(({ chartType }) => chartType);
    }),
  remove: (leftovers) => run('', (context) => remove(context, leftovers)),
};

async function look(context: Excel.RequestContext): Promise<ProbedWorkbook> {
  const { worksheets, tables, names } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  worksheets.load('items/id,items/name,items/names/items/name');
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const looked = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    return { sheet, used, charts: sheet.charts.getCount() };
  });
  await context.sync();
  return {
    sheets: looked.map(({ sheet, used, charts }) => ({
      id: sheet.id,
      name: sheet.name,
      isBlank: used.isNullObject && charts.value === 0,
      isMarked: sheet.names.items.some(({ name }) => isMark(name)),
    })),
    active: active.name,
    tables: tables.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
  };
}

async function addSheet(
  context: Excel.RequestContext,
  name: string,
  rows: readonly (readonly CellValue[])[],
  formats: readonly string[],
): Promise<void> {
  quietly(context, () => {
    const sheet = context.workbook.worksheets.add(name);
    const cells = sheet.getRangeByIndexes(0, 0, rows.length, formats.length);
    // Formats come first, so that codes stay texts.
    cells.numberFormat = rows.map(() => [...formats]);
    cells.values = rows.map((row) => formats.map((format, column) => inputOf(row[column] ?? null, format)));
  });
  await context.sync();
}

async function invalidCells(context: Excel.RequestContext, sheet: string, address: string): Promise<readonly string[]> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address);
  const invalid = range.dataValidation.getInvalidCellsOrNullObject();
  invalid.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  await context.sync();
  if (invalid.isNullObject) return [];
  return invalid.areas.items
    .flatMap(({ rowIndex, columnIndex, rowCount, columnCount }) =>
      Array.from({ length: rowCount * columnCount }, (_, index) => ({
        row: rowIndex + Math.floor(index / columnCount),
        column: columnIndex + (index % columnCount),
      })),
    )
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .map(({ row, column }) => addressOf(row, column));
}

/** Names first, then sheets, each with a request of its own, so that one that Excel keeps does not keep the others. Rejects with the first failure, when all else was tried. */
async function remove(context: Excel.RequestContext, { sheets, names, front }: Leftovers): Promise<void> {
  const { worksheets, names: defined } = context.workbook;
  worksheets.load('items/name,items/visibility');
  defined.load('items/name');
  await context.sync();
  const failures: unknown[] = [];
  const attempt = async (queue: () => void): Promise<void> => {
    quietly(context, queue);
    await context.sync().catch((error: unknown) => failures.push(error));
  };
  const isWanted = (wanted: readonly string[], name: string): boolean =>
    wanted.some((each) => each.toLowerCase() === name.toLowerCase());
  const steps = [
    ...worksheets.items.filter(({ name }) => name === front).map((sheet) => () => sheet.activate()),
    ...defined.items.filter(({ name }) => isWanted(names, name)).map((item) => () => item.delete()),
    ...worksheets.items
      .filter(({ name }) => isWanted(sheets, name))
      .map((sheet) => () => {
        // A very hidden one cannot be deleted.
        if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Visible';
        sheet.delete();
      }),
  ];
  for (const step of steps) await attempt(step);
  await loud(context);
  const [first] = failures;
  if (first !== undefined) throw workbookError(first, '');
}
