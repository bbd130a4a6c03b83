import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { parseRange } from 'hucre';
import type { Sheet, Workbook as FileModel } from 'hucre';
import { addressOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { planRows, type RowsPlan, type TableNow } from '../dataRows';
import { WorkbookError } from '../errors';
import type { CellEdit, DataRows } from '../port';
import type { RowShift } from '../rowShift';
import type { WorkbookPatch } from './patch/workbookPatch';
import { plainValue, usedArea } from './read';

/** A data table of a file as it stands, and what is to be done to it. */
export interface FileRows {
  readonly change: DataRows;
  readonly sheet: Sheet;
  readonly now: TableNow;
  readonly plan: RowsPlan;
  /** Formulas of the calculated columns, relative to their cell (R1C1), by column. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** Errors: those of the port, before anything is changed. */
export async function planFileRows(patch: WorkbookPatch, model: FileModel, change: DataRows): Promise<FileRows> {
  const { table } = change;
  const { sheet, now, below } = find(model, change);
  const plan = planRows(change, now, below !== null);
  const found = { change, sheet, now, plan, formulas: columnFormulas(sheet, now, plan) };
  if (plan.added.length + plan.removed.length + plan.filled.size + plan.blanked.length === 0) return found;
  if (await patch.isProtected(table.sheet)) throw new WorkbookError('protected', table.sheet);
  if (await patch.isFiltered(table.sheet)) throw new WorkbookError('filtered', table.sheet);
  if (plan.added.length > 0 && below !== null) throw new WorkbookError('overlap', below);
  for (const shift of shiftsOf(found)) await patch.checkShift(shift);
  return found;
}

/** What goes into cells that are there already: the blank rows that are filled, and the rows that are blanked. */
export function rowEdits({ change, now, plan, formulas }: FileRows): readonly CellEdit[] {
  const { sheet } = change.table;
  const edit = (row: number, column: number, after: CellValue): CellEdit[] => {
    const before = now.values[row - now.top]?.[column] ?? null;
    const numberFormat = change.numberFormats?.get(column);
    if (now.isFormula(row, column) || before === after) return [];
    return [
      { sheet, row, column: now.left + column, before, after, ...(numberFormat !== undefined && { numberFormat }) },
    ];
  };
  return [
    ...[...plan.filled].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) => (formulas.has(column) ? [] : edit(row, column, cell))),
    ),
    ...plan.blanked.flatMap((row) =>
      (now.values[row - now.top] ?? []).flatMap((_cell, column) => edit(row, column, null)),
    ),
  ];
}

/** Puts calculated columns into filled rows, adds rows and takes rows out. */
export async function writeRows(patch: WorkbookPatch, rows: FileRows): Promise<void> {
  const { change, now, plan, formulas } = rows;
  const { sheet } = change.table;
  const width = now.values[0]?.length ?? 0;
  const put = async (row: number, cells: readonly CellValue[], like: number): Promise<void> => {
    for (let column = 0; column < width; column += 1) {
      const value = cells[column] ?? null;
      const place = { sheet, row, column: now.left + column };
      const formula = formulas.get(column);
      const numberFormat = change.numberFormats?.get(column);
      if (formula !== undefined) {
        const text = translateFormulaToA1(formula, addressOf(row, place.column)).slice(1);
        await patch.putFormula(place, text, value, like);
      } else if (row > plan.last && value !== null)
        await patch.put({ ...place, value, ...(numberFormat !== undefined && { numberFormat }) });
    }
  };
  for (const row of plan.blanked) {
    for (let column = 0; column < width; column += 1)
      if (now.isFormula(row, column)) await patch.dropResult({ sheet, row, column: now.left + column });
  }
  for (const [row, cells] of plan.filled) await put(row, cells, row);
  const [growing, ...leaving] = shiftsOf(rows);
  if (growing !== undefined && growing.rows > 0) {
    await patch.shift(growing);
    const like = Math.max(plan.first, plan.last);
    for (const [index, cells] of plan.added.entries()) {
      const row = plan.last + 1 + index;
      if (plan.last >= plan.first) await patch.dress(sheet, row, like, { left: now.left, right: now.left + width - 1 });
      await put(row, cells, like);
    }
  }
  for (const shift of growing !== undefined && growing.rows < 0 ? [growing, ...leaving] : leaving)
    await patch.shift(shift);
}

/** How cells move: down for the rows that are added, then up from the last row that is taken out on. */
function shiftsOf({ change, now, plan }: Pick<FileRows, 'change' | 'now' | 'plan'>): readonly RowShift[] {
  const columns = { sheet: change.table.sheet, left: now.left, right: now.left + (now.values[0]?.length ?? 1) - 1 };
  const { added, removed, first, last } = plan;
  return [
    ...(added.length === 0 ? [] : [{ ...columns, top: last + 1, rows: added.length, continues: first }]),
    ...[...removed].reverse().map((row) => ({ ...columns, top: row, rows: -1 })),
  ];
}

/** Finds the table as it stands. Errors: `not-found`; `conflict` where it is no longer of its kind. */
function find(
  model: FileModel,
  { table }: DataRows,
): { readonly sheet: Sheet; readonly now: TableNow; readonly below: string | null } {
  const named = (name: string | undefined, other: string): boolean => name?.toLowerCase() === other.toLowerCase();
  const sheet = model.sheets.find(({ name }) => named(name, table.sheet));
  if (sheet === undefined) throw new WorkbookError('not-found', table.sheet);
  const tables = sheet.tables ?? [];
  const own = tables.find((each) => named(each.displayName ?? each.name, table.name));
  if ((own === undefined) !== (table.kind === 'range')) throw new WorkbookError('conflict', table.name);
  const { startRow, startCol, endRow, endCol } =
    own?.range === undefined ? rangeOf(usedArea(sheet.rows)) : parseRange(own.range);
  const values = Array.from({ length: endRow - startRow + 1 }, (_row, row) =>
    Array.from({ length: endCol - startCol + 1 }, (_column, column) =>
      plainValue(sheet.rows[startRow + row]?.[startCol + column]),
    ),
  );
  const below = tables.find(({ range }) => {
    if (range === undefined) return false;
    const other = parseRange(range);
    return other.startRow > endRow && other.startCol <= endCol && other.endCol >= startCol;
  });
  return {
    sheet,
    now: {
      top: startRow,
      left: startCol,
      values,
      hasTotals: own?.showTotalRow === true,
      isFormula: (row, column) => sheet.cells?.get(`${row},${startCol + column}`)?.formula !== undefined,
    },
    below: below === undefined ? null : (below.displayName ?? below.name),
  };
}

const rangeOf = ({ top, left, bottom, right }: ReturnType<typeof usedArea>): ReturnType<typeof parseRange> => ({
  startRow: top,
  startCol: left,
  endRow: bottom,
  endCol: right,
});

/** Columns that hold one formula, the same seen from each of their cells, and no value. */
function columnFormulas(
  sheet: Sheet,
  now: TableNow,
  { first, last, added, filled }: RowsPlan,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (added.length + filled.size === 0) return found;
  const cellAt = (row: number, column: number) => sheet.cells?.get(`${row},${now.left + column}`);
  for (let column = 0; column < (now.values[0]?.length ?? 0); column += 1) {
    const texts = new Set<string | null>();
    for (let row = first; row <= last && texts.size < 2; row += 1) {
      const { formula, formulaSharedIndex } = cellAt(row, column) ?? {};
      if (formula === undefined) {
        if ((now.values[row - now.top]?.[column] ?? null) !== null) texts.add(null);
        continue;
      }
      // A cell that shares the formula of another one has no text of its own, and the same one seen from it.
      if (formula !== '' || formulaSharedIndex === undefined)
        texts.add(translateFormulaToR1C1(`=${formula}`, addressOf(row, now.left + column)));
    }
    const [only] = texts;
    if (texts.size === 1 && typeof only === 'string') found.set(column, only);
  }
  return found;
}
