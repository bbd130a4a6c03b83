import { readDataset, tableIn, type RawTable } from '../engine/dataset';
import { calculatedValue, listSheetName, periodEndName, stepHeadings } from '../engine/entry';
import type { Programme } from '../engine/programme';
import { columnsOf, tableNames } from '../engine/schema';
import type { CheckSettings } from '../engine/settings';
import { freeSheetName } from '../workbook/names';
import type { CellEdit, Workbook } from '../workbook/port';

/**
 * What brings the limits of classes, which formulas of a workbook look up on its hidden sheet of lists, to those of its settings; and, where nothing calculates by itself,
 * the results of those formulas. Nothing where it has no such sheet, or its limits are these. Rejects with a `WorkbookError`.
 */
export async function listedLimits(
  workbook: Workbook,
  programme: Programme,
  settings: CheckSettings,
): Promise<readonly CellEdit[]> {
  const steps = programme.classSteps?.(settings) ?? {};
  if (Object.keys(steps).length === 0) return [];
  const sheet = await listSheetOf(workbook);
  const limits = sheet === null ? [] : Object.entries(steps).flatMap(([name, own]) => limitEdits(sheet, name, own));
  return limits.length === 0 ? [] : [...limits, ...(await resultEdits(workbook, programme, steps))];
}

type Steps = ReturnType<NonNullable<Programme['classSteps']>>;

/** The sheet of lists; null where there is none. A sheet that bears its name may be the user's, and ours another. */
async function listSheetOf(workbook: Workbook): Promise<RawTable | null> {
  const taken = new Set<string>();
  for (;;) {
    const [sheet] = (await workbook.readTables([freeSheetName(listSheetName, taken)])).tables;
    if (sheet === undefined) return null;
    if (sheet.top === 0 && sheet.left === 0 && sheet.values[0]?.[0] === periodEndName) return sheet;
  }
}

/** The cells of the steps of classes that hold something else; none where the sheet has other steps. */
function limitEdits({ sheet, values }: RawTable, name: string, steps: Steps[string]): readonly CellEdit[] {
  const [headings = []] = values;
  const wanted = stepHeadings(name);
  const first = headings.findIndex((_, at) => wanted.every((each, index) => headings[at + index] === each));
  if (first < 0) return [];
  return steps.flatMap(({ from, value }, index) =>
    [from, value].flatMap((after, at): CellEdit[] => {
      const place = { sheet, row: index + 1, column: first + at };
      const before = values[place.row]?.[place.column] ?? null;
      return before === null || before === after ? [] : [{ ...place, before, after }];
    }),
  );
}

/** Cells that are classes by formula and show another one. */
async function resultEdits(workbook: Workbook, programme: Programme, steps: Steps): Promise<readonly CellEdit[]> {
  const { schema } = programme;
  const names = tableNames(schema).filter((name) =>
    columnsOf(schema, name).some(({ calculated }) => calculated !== undefined && 'classOf' in calculated),
  );
  const dataset = readDataset(schema, await workbook.readTables([schema.profile.name, ...names]));
  const edits = names.flatMap((name) => {
    const table = tableIn(dataset, name);
    return columnsOf(schema, name).flatMap(({ header, calculated }) => {
      const column = table.sheetColumns.get(header);
      if (calculated === undefined || !('classOf' in calculated) || column === undefined) return [];
      return Array.from(table.sheetRows, (row, index): CellEdit | null => {
        const before = table.rawValue(index, header);
        const after = calculatedValue(calculated, (each) => table.rawValue(index, each), steps);
        if (after === null || before === after) return null;
        return { sheet: table.place.sheet, row, column, before, after };
      }).filter((edit) => edit !== null);
    });
  });
  if (edits.length === 0) return [];
  const refusals = await workbook.refusals(edits);
  // A class that was typed stays as it is.
  return edits.filter((edit) => refusals.get(edit) === 'formula').map((edit) => ({ ...edit, formula: 'kept' }));
}
