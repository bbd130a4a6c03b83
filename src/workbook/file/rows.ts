import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { addressOf, firstRows } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { isDone, planRows, type RowsPlan, type TableNow } from '../dataRows';
import { WorkbookError } from '../errors';
import type { CellEdit, DataRows } from '../port';
import type { RowShift } from '../rowShift';
import type { WorkbookPatch } from './patch/workbookPatch';
import { sheetNamed, type FileBook, type FileSheet } from './sheet/book';

/** A data table of a file as it stands, and what is to be done to it. */
export interface FileRows {
  readonly change: DataRows;
  readonly sheet: FileSheet;
  readonly now: TableNow;
  readonly plan: RowsPlan;
  /** Formulas of the calculated columns, relative to their cell (R1C1), by column. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** Errors: those of the port, before anything is changed. */
export async function planFileRows(patch: WorkbookPatch, book: FileBook, change: DataRows): Promise<FileRows> {
  const { table } = change;
  const { sheet, now, below } = find(book, change);
  const plan = planRows(change, now, below !== null);
  const found = { change, sheet, now, plan, formulas: await columnFormulas(patch, sheet, now, plan) };
  if (isDone(plan)) return found;
  if (await patch.isProtected(table.sheet)) throw new WorkbookError('protected', table.sheet);
  if (await patch.isFiltered(table.sheet)) throw new WorkbookError('filtered', table.sheet);
  if (plan.added.length > 0 && below !== null) throw new WorkbookError('overlap', below);
  const growth = growthOf(found);
  for (const shift of [...(growth === null ? [] : [growth]), ...removalsOf(found)]) await patch.checkShift(shift);
  return found;
}

/** What goes into cells that are there already: the blank rows that are filled, and the rows that are blanked. Formulas get the value given as their result. */
export function rowEdits({ change, now, plan, formulas }: FileRows): readonly CellEdit[] {
  const { sheet } = change.table;
  const edit = (row: number, column: number, after: CellValue): CellEdit[] => {
    const before = now.values[row - now.top]?.[column] ?? null;
    const calculated = now.isFormula(row, column);
    const numberFormat = change.numberFormats?.get(column);
    if (before === after || (!calculated && formulas.has(column))) return [];
    const place = { sheet, row, column: now.left + column };
    return [
      {
        ...place,
        before,
        after,
        ...(calculated && { formula: 'kept' as const }),
        ...(numberFormat !== undefined && { numberFormat }),
      },
    ];
  };
  const columns = now.values[0] ?? [];
  return [
    ...[...plan.filled].flatMap(([row, cells]) =>
      columns.flatMap((_, column) => edit(row, column, cells[column] ?? null)),
    ),
    ...plan.blanked.flatMap((row) => columns.flatMap((_, column) => edit(row, column, null))),
  ];
}

/** Adds rows and takes rows out; puts the formulas of calculated columns into filled rows that have none yet. */
export async function writeRows(patch: WorkbookPatch, rows: FileRows): Promise<void> {
  const { plan } = rows;
  for (const [row, cells] of plan.filled) await putFormulas(patch, rows, row, cells, row);
  const growth = growthOf(rows);
  if (growth !== null) {
    await patch.shift(growth);
    await putNewRows(patch, rows);
  }
  for (const shift of removalsOf(rows)) await patch.shift(shift);
}

/** Puts the new rows, which look like the last one. */
async function putNewRows(patch: WorkbookPatch, rows: FileRows): Promise<void> {
  const { change, now, plan, formulas } = rows;
  const { first, last, added } = plan;
  const like = last >= first ? last : null;
  const numberFormats = new Map([...(change.numberFormats ?? [])].map(([column, code]) => [now.left + column, code]));
  const values =
    formulas.size === 0
      ? added
      : added.map((cells) => cells.map((cell, column) => (formulas.has(column) ? null : cell)));
  await patch.putRows({ ...columnsOf(rows), top: last + 1, rows: values, like, numberFormats });
  for (const [index, cells] of added.entries()) await putFormulas(patch, rows, last + 1 + index, cells, last);
}

/** Puts the calculated columns' formulas into a row; values given are their results. */
async function putFormulas(
  patch: WorkbookPatch,
  { change, now, formulas }: FileRows,
  row: number,
  cells: readonly CellValue[],
  like: number,
): Promise<void> {
  for (const [index, formula] of formulas) {
    // Of rows that were there already those that are calculated keep their own formula.
    if (row === like && now.isFormula(row, index)) continue;
    const column = now.left + index;
    const text = translateFormulaToA1(formula, addressOf(row, column)).slice(1);
    await patch.putFormula({ sheet: change.table.sheet, row, column }, text, cells[index] ?? null, like);
  }
}

type Placed = Pick<FileRows, 'change' | 'now' | 'plan'>;

function columnsOf({ change, now }: Placed): Pick<RowShift, 'sheet' | 'left' | 'right'> {
  return { sheet: change.table.sheet, left: now.left, right: now.left + (now.values[0]?.length ?? 1) - 1 };
}

/** How cells move down for the rows that are added; null where none is. */
function growthOf(rows: Placed): RowShift | null {
  const { added, first, last } = rows.plan;
  return added.length === 0 ? null : { ...columnsOf(rows), top: last + 1, rows: added.length, continues: first };
}

/** How cells move up for the rows that are taken out, the last of them first; rows that stand together go together. */
function removalsOf(rows: Placed): readonly RowShift[] {
  const runs: { top: number; rows: number }[] = [];
  for (const row of rows.plan.removed) {
    const run = runs.at(-1);
    if (run !== undefined && run.top - run.rows === row) run.rows -= 1;
    else runs.push({ top: row, rows: -1 });
  }
  return runs.reverse().map((run) => ({ ...columnsOf(rows), ...run }));
}

/** Finds the table as it stands. Errors: `not-found`; `conflict` where it is no longer of its kind. */
function find(
  book: FileBook,
  { table, header, appended }: DataRows,
): { readonly sheet: FileSheet; readonly now: TableNow; readonly below: string | null } {
  const sheet = sheetNamed(book, table.sheet);
  if (sheet === undefined) throw new WorkbookError('not-found', table.sheet);
  const { cells, tables } = sheet;
  const own = tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  if ((own === undefined) !== (table.kind === 'range')) throw new WorkbookError('conflict', table.name);
  const { top, left, bottom, right } = own?.area ?? cells.used;
  // A Table may be said to be as large as the whole sheet: of its blank rows no more are looked at than are wanted.
  const wanted = Math.max(cells.used.bottom + 1, top + 2) + appended.length;
  const lastRow = Math.min(bottom, wanted);
  const grid = cells.grid({ top, left, bottom: lastRow, right });
  const below = tables.find((each) => {
    if (each === own) return false;
    const other = each.area;
    // Among the cells of a plain sheet a Table beside is in the way as well.
    const isLower = own === undefined ? other.bottom > top + header - table.top : other.top > bottom;
    return isLower && other.left <= right && other.right >= left;
  });
  return {
    sheet,
    now: {
      top,
      left,
      values: firstRows(grid, grid.rowCount),
      hasTotals: own?.hasTotals === true && lastRow === bottom,
      isFormula: (row, column) => cells.isFormula(row, left + column),
    },
    below: below?.name ?? null,
  };
}

/** Columns that hold one formula, the same seen from each of their cells, and no value. */
async function columnFormulas(
  patch: WorkbookPatch,
  { name, cells }: FileSheet,
  { top, left, values }: TableNow,
  { first, last, added, filled }: RowsPlan,
): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  if (added.length + filled.size === 0) return found;
  for (let index = 0; index < (values[0]?.length ?? 0); index += 1) {
    const column = left + index;
    const texts = new Set<string | null>();
    for (let row = first; row <= last && texts.size < 2; row += 1) {
      if (!cells.isFormula(row, column)) {
        if ((values[row - top]?.[index] ?? null) !== null) texts.add(null);
        continue;
      }
      const formula = await patch.formulaOf({ sheet: name, row, column });
      // A cell that shares the formula of another one has no text of its own, and the same one seen from it.
      if (formula !== '') texts.add(translateFormulaToR1C1(`=${formula}`, addressOf(row, column)));
    }
    const [only] = texts;
    if (texts.size === 1 && typeof only === 'string') found.set(index, only);
  }
  return found;
}
