import { addressOf, firstRows } from '../../engine/dataset';
import type { CellValue, Schema } from '../../engine/schema';
import { WorkbookError } from '../errors';
import { appendedBlocks, ownTable, removedBlocks, settingBlocks, settingsSheet } from '../ownTable';
import type { OwnBlock, OwnSheet, OwnTable } from '../ownTable';
import { movedEdits } from '../dataRows';
import { formulaEdit, type FormulaEdit } from './formulaEdits';
import type { CellEdit, DataRows, EditRefusal, OwnRows } from '../port';
import { WorkbookPatch } from './patch/workbookPatch';
import { planFileRows, rowEdits, writeRows, type FileRows } from './rows';
import { sheetNamed, type FileBook } from './sheet/book';

/** A workbook file as it is before it is changed. */
export interface FileState {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly book: FileBook;
  readonly schema: Schema;
}

/** The file with cells changed and rows come and gone, and where the appended ones stand. Errors: those of the port, before anything is changed. */
export async function applyToFile(
  file: FileState,
  edits: readonly CellEdit[],
  own: readonly OwnRows[],
  rows: readonly DataRows[],
): Promise<{ readonly bytes: Uint8Array; readonly rows: readonly (readonly number[])[] }> {
  const patch = await WorkbookPatch.open(file.bytes, file.name, file.book);
  const changes: FileRows[] = [];
  for (const change of rows) changes.push(await planFileRows(patch, file.book, change));
  const plans = changes.map(({ plan }) => plan);
  const pending: CellEdit[] = [];
  const formulas: { readonly edit: CellEdit; readonly planned: FormulaEdit }[] = [];
  for (const edit of [...movedEdits(edits, rows, plans), ...changes.flatMap(rowEdits)]) {
    const place = `${edit.sheet}!${addressOf(edit.row, edit.column)}`;
    const value = valueOf(file.book, edit);
    const planned = await formulaEdit(patch, file.book, edit, value);
    if (planned?.kind === 'refused') throw new WorkbookError(planned.why, place);
    if (planned !== null) {
      formulas.push({ edit, planned });
      continue;
    }
    await patch.checkWritable(edit);
    if (value === edit.after) continue;
    if (value !== edit.before) throw new WorkbookError('conflict', place);
    pending.push(edit);
  }
  for (const { after, ...edit } of pending) await patch.put({ ...edit, value: after });
  for (const { edit, planned } of formulas) await putFormulaEdit(patch, edit, planned);
  for (const { table: name, rows, removed = [] } of own) {
    const table = ownTable(file.schema, name);
    const sheet = ownSheet(file.book, table);
    await writeOwn(patch, table, [...appendedBlocks(table, rows, sheet), ...removedBlocks(table, removed, sheet)]);
  }
  for (const change of changes) await writeRows(patch, change);
  return { bytes: await patch.save(), rows: plans.map((plan) => plan.rows) };
}

/** The file with all rows of a sheet shown that filters hide. Errors: `not-found`, `protected`. */
export async function showAllInFile({ bytes, name, book }: FileState, sheet: string): Promise<Uint8Array> {
  const patch = await WorkbookPatch.open(bytes, name, book);
  if (await patch.isProtected(sheet)) throw new WorkbookError('protected', sheet);
  await patch.showAll(sheet);
  return patch.save();
}

/** The file with values of the own table `Pengaturan` set. */
export async function setSettingsInFile(file: FileState, entries: ReadonlyMap<string, CellValue>): Promise<Uint8Array> {
  const patch = await WorkbookPatch.open(file.bytes, file.name, file.book);
  await writeOwn(patch, settingsSheet, settingBlocks(entries, ownSheet(file.book, settingsSheet)));
  return patch.save();
}

/** The edits that cannot be made without touching anything but cells, and why. */
export async function refusalsOfFile(
  file: FileState,
  edits: readonly CellEdit[],
): Promise<ReadonlyMap<CellEdit, EditRefusal>> {
  const patch = await WorkbookPatch.open(file.bytes, file.name, file.book);
  const refused = new Map<CellEdit, EditRefusal>();
  for (const edit of edits) {
    const value = valueOf(file.book, edit);
    const planned = await formulaEdit(patch, file.book, edit, value);
    if (planned?.kind === 'refused') refused.set(edit, planned.why);
    if (planned !== null) continue;
    const reason =
      (await patch.refusal(edit)) ??
      (value !== edit.after && value !== edit.before ? 'conflict' : null) ??
      ((await patch.lacksFormat(edit)) ? 'format' : null);
    if (reason !== null) refused.set(edit, reason);
  }
  return refused;
}

/** Makes an edit that concerns a formula. */
async function putFormulaEdit(patch: WorkbookPatch, edit: CellEdit, planned: FormulaEdit): Promise<void> {
  const { after, ...place } = edit;
  if (planned.kind === 'result') await patch.putResult(place, after);
  // Where the result is blank the formula gives an empty text; without any it would count as not calculated.
  if (planned.kind === 'restored') await patch.putFormula(place, planned.text, after ?? '', planned.like);
  if (planned.kind === 'replaced') {
    await patch.put({ ...place, value: after });
    patch.forgetCalculationOrder();
  }
}

function valueOf(book: FileBook, { sheet, row, column }: CellEdit): CellValue {
  return sheetNamed(book, sheet)?.cells.at(row, column) ?? null;
}

function ownSheet(book: FileBook, { name }: OwnTable): OwnSheet | null {
  const cells = sheetNamed(book, name)?.cells;
  if (cells === undefined) return null;
  const { top, left } = cells.used;
  const grid = cells.grid(cells.used);
  const rows = firstRows(grid, grid.rowCount);
  const isBlank = rows.every((row) => row.every((value) => value === null));
  return isBlank ? null : { top, left, rowCount: rows.length, head: rows, tail: rows };
}

async function writeOwn(patch: WorkbookPatch, table: OwnTable, blocks: readonly OwnBlock[]): Promise<void> {
  if (blocks.length === 0) return;
  const { name: sheet, columns } = table;
  if (!patch.hasSheet(sheet)) await patch.addSheet(sheet);
  for (const { top, left, cells } of blocks) {
    for (const [row, values] of cells.entries()) {
      for (const [column, value] of values.entries()) {
        if (value === null) continue;
        const place = { sheet, row: top + row, column: left + column };
        await patch.checkWritable(place);
        const numberFormat = table.formatOf(value, columns[column]);
        await patch.put({ ...place, value, ...(numberFormat === null ? {} : { numberFormat }) });
      }
    }
  }
}
