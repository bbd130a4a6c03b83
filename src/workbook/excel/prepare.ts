import type { ListName, ListSheet, ReportSheet } from '../../engine/report';
import { WorkbookError } from '../errors';
import { entryParts, type EntryPart, type Preparation, type Progress } from '../port';
import { addEntrySheet, addEntryColumns, entryLooks } from './entrySheet';
import { workbookError } from './errors';
import { freezeHeads } from './freezeHeads';
import { loud, quietly } from './quietly';
import { throwIfCancelled } from './run';
import { standingEntry } from './standingEntry';
import { checkWritable, survey } from './survey';
import { setHint, setRule } from './validation';
import { writeReport } from './write';

/**
 * Prepares the workbook for entry. Cells of all new sheets go with one request, and are taken back where it breaks off; rules, looks and print set-up follow,
 * each with a request of its own, and never cost cells. What a try before has made is not made again.
 */
export async function prepare(
  context: Excel.RequestContext,
  preparation: Preparation,
  progress?: Progress,
): Promise<readonly EntryPart[]> {
  const { rules, lists, guide } = preparation;
  throwIfCancelled(progress);
  const found = await survey(context);
  const standing = await standingEntry(context, found, preparation);
  const { columns, hasListSheet } = standing;
  const sheets = preparation.sheets.filter(({ name }) => !standing.sheets.has(name.toLowerCase()));
  const added = [...sheets.map(({ name }) => name), ...(lists === null || hasListSheet ? [] : [lists.name])];
  const taken = added.find((name) => found.names.has(name.toLowerCase()));
  if (taken !== undefined) throw new WorkbookError('name-taken', taken);
  if (found.isStructureLocked && (added.length > 0 || guide !== null)) throw new WorkbookError('protected');
  const changed = new Set([...columns.map(({ table }) => sheetOf(found, table)), ...rules.map(({ sheet }) => sheet)]);
  for (const sheet of changed) checkWritable(found, sheet);
  progress?.report('writing', 0, 3);
  await writeCells(context, { sheets, columns, lists }, hasListSheet);
  progress?.report('writing', 1, 3);
  await addNames(context, lists?.names ?? []);
  const missing = await dressEntry(context, preparation);
  await freezeHeads(
    context,
    sheets.map(({ name }) => name),
  );
  progress?.report('writing', 2, 3);
  if (guide !== null) await writeGuide(context, guide, sheets.length > 0 ? found.names.size : 0);
  progress?.report('writing', 3, 3);
  return missing;
}

const sheetOf = ({ tables }: Awaited<ReturnType<typeof survey>>, table: string): string =>
  tables.find(({ name }) => name.toLowerCase() === table.toLowerCase())?.sheet ?? table;

/**
 * Everything that people see as cells.
 * @param hasListSheet the lists have a sheet already, of a try that broke off
 */
async function writeCells(
  context: Excel.RequestContext,
  { sheets, columns, lists }: Pick<Preparation, 'sheets' | 'columns' | 'lists'>,
  hasListSheet: boolean,
): Promise<void> {
  const { worksheets } = context.workbook;
  try {
    quietly(context, () => {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      // Sheets first: formulas and names call cells of any of them.
      for (const { name } of sheets) worksheets.add(name);
      if (lists !== null) addLists(context, lists, hasListSheet);
      for (const sheet of sheets) addEntrySheet(worksheets.getItem(sheet.name), sheet);
      for (const each of columns) addEntryColumns(context.workbook.tables.getItem(each.table), each.columns);
    });
    await context.sync();
  } catch (error) {
    await takeBack(context, [
      ...sheets.map((sheet) => ({ name: sheet.name, headings: sheet.columns.map(({ header }) => header) })),
      ...(lists === null || hasListSheet ? [] : [lists]),
    ]);
    throw workbookError(error, '');
  }
}

function addLists({ workbook }: Excel.RequestContext, lists: ListSheet, isThere: boolean): void {
  const { worksheets } = workbook;
  const sheet = isThere ? worksheets.getItem(lists.name) : worksheets.add(lists.name);
  const rows = Math.max(...lists.columns.map((cells) => cells.length));
  const values = Array.from({ length: rows }, (_, row) => lists.columns.map((cells) => cells[row] ?? ''));
  sheet.getRangeByIndexes(0, 0, rows + 1, lists.headings.length).values = [[...lists.headings], ...values];
  for (const { row, column, formula, numberFormat } of lists.formulas) {
    const cell = sheet.getCell(row, column);
    cell.numberFormat = [[numberFormat]];
    cell.formulas = [[formula]];
  }
  sheet.visibility = 'Hidden';
}

/** Takes back sheets that were just added. A sheet that holds something else is somebody else's, made at the same moment. */
async function takeBack(
  context: Excel.RequestContext,
  added: readonly { readonly name: string; readonly headings: readonly string[] }[],
): Promise<void> {
  const { worksheets } = context.workbook;
  const found = added.map(({ name, headings }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    return { sheet, headings, used: sheet.getUsedRangeOrNullObject(true).load('values') };
  });
  try {
    await context.sync();
  } catch {
    // An Excel that does not answer has made no sheets either.
    return loud(context);
  }
  for (const { sheet, headings, used } of found) {
    const isOurs = used.isNullObject || (used.values[0] ?? []).every((cell, column) => cell === headings[column]);
    if (sheet.isNullObject || !isOurs) continue;
    quietly(context, () => sheet.delete());
    await context.sync().catch(() => undefined);
  }
  await loud(context);
}

/** Ways to add a name; some Excels take arguments as the computer's region parts them, whatever the documentation says (office-js#2891). */
const waysToName: readonly ((names: Excel.NamedItemCollection, name: ListName) => void)[] = [
  (names, { name, formula }) => names.add(name, formula),
  (names, { name, formula }) => names.addFormulaLocal(name, formula.replaceAll(',', ';')),
  (names, { name, formula, plain }) => names.add(name, plain ?? formula),
];

/** Adds the names that rules call. Where none of the ways is taken, neither will the rules that call them, which is told. */
async function addNames(context: Excel.RequestContext, added: readonly ListName[]): Promise<void> {
  const { names } = context.workbook;
  if (added.length === 0) return;
  for (const way of waysToName) {
    quietly(context, () => {
      // What the way before has added, up to the name that was refused.
      for (const { name } of added) names.getItemOrNullObject(name).delete();
      for (const each of added) way(names, each);
    });
    try {
      await context.sync();
      return;
    } catch {
      await loud(context);
    }
  }
}

/** Rules, looks and print set-up, part by part; gives those that were refused. */
async function dressEntry(context: Excel.RequestContext, preparation: Preparation): Promise<readonly EntryPart[]> {
  const { worksheets } = context.workbook;
  const missing: EntryPart[] = [];
  for (const part of entryParts) {
    const calls = (): void => {
      for (const sheet of preparation.sheets) entryLooks[part](worksheets.getItem(sheet.name), sheet);
      if (part !== 'rules') return;
      for (const area of preparation.rules) {
        const range = worksheets.getItem(area.sheet).getRange(area.address);
        if ('rule' in area) setRule(range, area.rule);
        else setHint(range, area.hint);
      }
    };
    quietly(context, calls);
    try {
      // A part that is refused must not cost the others.
      await context.sync();
    } catch (error) {
      const { code } = workbookError(error, '');
      await loud(context);
      missing.push(part);
      if (code === 'cell-edit-mode' || code === 'inactive') break;
    }
  }
  return missing;
}

/** The guide comes before the new sheets, or before all where there are none, and in front. */
async function writeGuide(context: Excel.RequestContext, guide: ReportSheet, position: number): Promise<void> {
  const [written] = await writeReport(context, { title: guide.name, sheets: [guide] });
  if (written === undefined) return;
  const sheet = context.workbook.worksheets.getItem(written.name);
  sheet.position = position;
  sheet.activate();
  await context.sync();
}
