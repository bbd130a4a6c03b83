import type { ListName, ReportSheet } from '../../engine/report';
import { WorkbookError } from '../errors';
import { unfinishedMark, unfinishedSheetMark } from '../names';
import { entryParts, type EntryPart, type Preparation, type Progress } from '../port';
import { unmark, writeCells } from './entryCells';
import { entryLooks } from './entrySheet';
import { workbookError } from './errors';
import { freezeHeads } from './freezeHeads';
import { loud, quietly } from './quietly';
import { throwIfCancelled } from './run';
import { standingEntry } from './standingEntry';
import { checkWritable, sheetOf, survey, type Survey } from './survey';
import { setHint, setRule } from './validation';
import { writeReport } from './write';

/**
 * Prepares the workbook for entry. Cells of all new sheets go with one request, and are taken back where it breaks off; rules, looks and print set-up follow,
 * each with a request of its own, and never cost cells. What a try before has made is not made again. Marks stand for what is begun until all of it is done, so that whatever was
 * cut off is finished by the next try.
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
  const sheets = preparation.sheets.filter(({ name }) => standing.sheets.get(name) !== 'made');
  const added = sheets.map(({ name }) => name).filter((name) => standing.sheets.get(name) !== 'begun');
  if (lists !== null && !hasListSheet) added.push(lists.name);
  const taken = added.find((name) => found.names.has(name.toLowerCase()));
  if (taken !== undefined) throw new WorkbookError('name-taken', taken);
  if (found.isStructureLocked && (added.length > 0 || guide !== null)) throw new WorkbookError('protected');
  const changed = new Set([
    ...standing.sheets.keys(),
    ...columns.map(({ table }) => sheetOf(found, table)),
    ...rules.map(({ sheet }) => sheet),
  ]);
  for (const sheet of changed) checkWritable(found, sheet);
  progress?.report('writing', 0, 3);
  await writeCells(context, found, { sheets, columns, lists, added: new Set(added) });
  progress?.report('writing', 1, 3);
  await addNames(context, lists?.names ?? []);
  const missing = await dressEntry(context, preparation);
  await freezeHeads(
    context,
    preparation.sheets.map(({ name }) => name),
  );
  progress?.report('writing', 2, 3);
  await finish(context, found, preparation);
  progress?.report('writing', 3, 3);
  return missing;
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

/**
 * Rules, looks and print set-up, part by part, each once more where it is refused; gives those that were refused again. Errors: `cell-edit-mode`, `inactive`, after which the next try
 * does it all.
 */
async function dressEntry(context: Excel.RequestContext, preparation: Preparation): Promise<readonly EntryPart[]> {
  const missing: EntryPart[] = [];
  for (const part of entryParts) {
    const isPut = (await putPart(context, preparation, part)) || (await putPart(context, preparation, part));
    if (!isPut) missing.push(part);
  }
  return missing;
}

/** Whether Excel takes a part of what sheets have besides their cells. A part that is refused must not cost the others. */
async function putPart(
  context: Excel.RequestContext,
  { sheets, rules }: Preparation,
  part: EntryPart,
): Promise<boolean> {
  const { worksheets } = context.workbook;
  quietly(context, () => {
    for (const sheet of sheets) entryLooks[part](worksheets.getItem(sheet.name), sheet);
    if (part !== 'rules') return;
    for (const area of rules) {
      const range = worksheets.getItem(area.sheet).getRange(area.address);
      if ('rule' in area) setRule(range, area.rule);
      else setHint(range, area.hint);
    }
  });
  try {
    await context.sync();
    return true;
  } catch (error) {
    const { code } = workbookError(error, '');
    await loud(context);
    if (code === 'cell-edit-mode' || code === 'inactive') throw error;
    return false;
  }
}

/** The guide comes before the new sheets, or before all where there are none, and in front; then nothing is left unfinished. */
async function finish(
  context: Excel.RequestContext,
  found: Survey,
  { sheets, columns, guide }: Preparation,
): Promise<void> {
  const { worksheets } = context.workbook;
  const written = guide === null ? null : await writeGuide(context, guide);
  if (written !== null) {
    const sheet = worksheets.getItem(written);
    sheet.position = guidePosition(found, sheets, written);
    sheet.activate();
  }
  // The guide first: once it is done, the next try leaves it where it is.
  if (guide !== null && written !== null) unmark(worksheets.getItem(written), unfinishedSheetMark(guide.id));
  for (const { name } of sheets) unmark(worksheets.getItem(name), unfinishedMark());
  for (const { table, columns: all } of columns) {
    const sheet = worksheets.getItem(sheetOf(found, table));
    for (const { header } of all) unmark(sheet, unfinishedMark(header));
  }
  await context.sync();
}

/** Writes the guide, which is marked as unfinished, and gives the name of its sheet. */
async function writeGuide(context: Excel.RequestContext, guide: ReportSheet): Promise<string | null> {
  const names = [...(guide.names ?? []), { name: unfinishedSheetMark(guide.id), row: 0, column: 0 }];
  const [written] = await writeReport(context, { title: guide.name, sheets: [{ ...guide, names }] });
  return written?.name ?? null;
}

function guidePosition({ names }: Survey, sheets: Preparation['sheets'], guide: string): number {
  if (sheets.length === 0) return 0;
  const others = [...names.values()].filter((name) => name !== guide);
  const first = others.findIndex((other) => sheets.some(({ name }) => name === other));
  return first < 0 ? others.length : first;
}
