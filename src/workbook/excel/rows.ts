import type { CellValue } from '../../engine/schema';
import { addressOf } from '../../engine/dataset';
import { isDone, planRows, type RowsPlan, type TableNow } from '../dataRows';
import { WorkbookError } from '../errors';
import type { CellEdit, DataRows } from '../port';
import { wholePiece } from './pieces';
import { readPieces } from './read';
import { optionalFeatures, type Supports } from './requirements';
import { checkWritable, sheetKey, type Survey } from './survey';

/** A data table in Excel as it stands, and what is to be done to it. */
export interface ExcelRows {
  readonly change: DataRows;
  readonly now: TableNow;
  readonly plan: RowsPlan;
  readonly columns: number;
  /** How rows are added: as cells put in below, with the Table resized, or by `rows.add`. */
  readonly growth: 'insert' | 'add';
  readonly state: RowsState;
}

/** What a row holds: what was typed into its cells, and their number formats. */
export interface RowBefore {
  readonly typed: readonly CellValue[];
  readonly formats: readonly string[];
}

/** What else must be known of a table whose rows change. */
export interface RowsState {
  /** Formulas of the calculated columns, relative to their cell (R1C1), by column. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Number formats of the last row. */
  readonly formats: readonly string[];
  /** Row of the first filled cell below the table, in its columns; null where there is none. */
  readonly below: number | null;
  /** Rows that are to be taken out. */
  readonly before: ReadonlyMap<number, RowBefore>;
  /** The same where other rows stood there at the moment of writing: those that went instead, filled by the writing. */
  readonly mistaken: Map<number, RowBefore>;
  /** Formulas below the data of a plain sheet, without their `=`, by sheet row and column. */
  readonly tail: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

/** What was asked about a table together with the survey. */
export interface AskedRows {
  readonly change: DataRows;
  readonly table: Excel.Table;
  readonly area: Excel.Range;
}

/** Queues the question where the tables stand; it goes with the next request. */
export function askRows(context: Excel.RequestContext, changes: readonly DataRows[]): readonly AskedRows[] {
  const { workbook } = context;
  return changes.map((change) => {
    const { name, sheet, kind } = change.table;
    const table = workbook.tables.getItemOrNullObject(name);
    table.load('showTotals,worksheet/name');
    const worksheet = workbook.worksheets.getItemOrNullObject(sheetKey(context, sheet));
    const area = kind === 'table' ? table.getRange() : worksheet.getUsedRangeOrNullObject(true);
    area.load('rowIndex,columnIndex,rowCount,columnCount');
    return { change, table, area };
  });
}

/**
 * Reads the tables and plans what is done to them; two requests, one where no row comes or goes.
 * Errors: those of the port, before anything is written.
 */
export async function planExcelRows(
  context: Excel.RequestContext,
  found: Survey,
  asked: readonly AskedRows[],
  supports: Supports,
): Promise<readonly ExcelRows[]> {
  for (const { change, table } of asked) {
    checkWritable(found, change.table.sheet);
    const { name, sheet, kind } = change.table;
    const isGone = kind === 'table' ? table.isNullObject || table.worksheet.name !== sheet : !table.isNullObject;
    if (isGone) throw new WorkbookError('conflict', name);
  }
  const others = asked.map((each) => askTablesBelow(context, found, each));
  const nows = await readTablesNow(context, asked);
  const plans = asked.map(({ change, table, area }, index) => {
    const now = nows[index];
    if (now === undefined) throw new WorkbookError('not-found', change.table.name);
    const below = others[index]?.() ?? null;
    const plan = planRows(change, now, below !== null);
    if (!isDone(plan) && found.filtered.has(change.table.sheet))
      throw new WorkbookError('filtered', change.table.sheet);
    if (plan.added.length > 0 && below !== null) throw new WorkbookError('overlap', below);
    refuseMerged(change, plan);
    const canResize = table.isNullObject || (supports(optionalFeatures.tableResize.api) && !table.showTotals);
    return { change, now, plan, columns: area.columnCount, growth: canResize ? 'insert' : 'add' } as const;
  });
  const states = plans.map((rows) => askState(context, rows));
  if (states.some((state) => state !== null)) await context.sync();
  return plans.map((rows, index) => {
    const planned = { ...rows, state: states[index]?.() ?? nothingAsked() };
    refuseMoved(planned);
    return planned;
  });
}

/** Errors: `conflict` where other rows than those that are to go stand there by now, sorted between the reading of the table and that of its rows. */
function refuseMoved({ change, now, state }: ExcelRows): void {
  for (const [row, { typed }] of state.before) {
    const read = now.values[row - now.top] ?? [];
    const isSame = typed.every(
      (cell, column) => now.isFormula(row, column) || (cell === '' ? null : cell) === (read[column] ?? null),
    );
    if (!isSame) throw new WorkbookError('conflict', `${change.table.sheet}!${addressOf(row, now.left)}`);
  }
}

const nothingAsked = (): RowsState => ({
  formulas: new Map(),
  formats: [],
  below: null,
  before: new Map(),
  mistaken: new Map(),
  tail: [],
});

/** Queues the question which other Tables there are on the sheet; the result names one that stands below in the same columns, or among the cells of a plain sheet. */
function askTablesBelow(
  { workbook }: Excel.RequestContext,
  { tables }: Survey,
  { change, area }: AskedRows,
): () => string | null {
  const { name, sheet, kind, top } = change.table;
  const others = tables
    .filter((each) => each.sheet === sheet && each.name.toLowerCase() !== name.toLowerCase())
    .map((each) => ({ name: each.name, range: workbook.tables.getItem(each.name).getRange() }));
  others.forEach(({ range }) => range.load('rowIndex,columnIndex,rowCount,columnCount'));
  return () => {
    const header = area.rowIndex + change.header - top;
    const isBelow = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): boolean =>
      (kind === 'table' ? rowIndex >= area.rowIndex + area.rowCount : rowIndex + rowCount - 1 > header) &&
      columnIndex < area.columnIndex + area.columnCount &&
      area.columnIndex < columnIndex + columnCount;
    return others.find(({ range }) => isBelow(range))?.name ?? null;
  };
}

/** Reads all cells of the tables, and where they hold formulas. */
export async function readTablesNow(
  context: Excel.RequestContext,
  asked: readonly AskedRows[],
): Promise<readonly (TableNow | undefined)[]> {
  const present = asked.filter(({ area }) => !area.isNullObject);
  const formulas = present.map(({ area }) => {
    // Asked about a single cell, Excel would look through the whole sheet.
    const cells = area.rowCount * area.columnCount === 1 ? null : area.getSpecialCellsOrNullObject('Formulas');
    cells?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return cells;
  });
  const blocks = await readPieces(
    context,
    present.map(({ change, area }, index) =>
      wholePiece({
        name: String(index),
        sheet: change.table.sheet,
        kind: change.table.kind,
        size: { rows: area.rowCount, columns: area.columnCount },
        textColumns: [],
        cells: () =>
          sheetOf(context, change).getRangeByIndexes(area.rowIndex, area.columnIndex, area.rowCount, area.columnCount),
      }),
    ),
  );
  return asked.map((each): TableNow | undefined => {
    const index = present.indexOf(each);
    if (index < 0) return undefined;
    const { area, table } = each;
    const places = new Set<string>();
    const cells = formulas[index];
    if (cells !== null && cells !== undefined && !cells.isNullObject) {
      for (const { rowIndex, columnIndex, rowCount, columnCount } of cells.areas.items)
        for (let row = rowIndex; row < rowIndex + rowCount; row += 1)
          for (let column = columnIndex; column < columnIndex + columnCount; column += 1)
            places.add(`${row},${column}`);
    }
    return {
      top: area.rowIndex,
      left: area.columnIndex,
      values: blocks.filter(({ piece }) => piece.source.name === String(index)).flatMap(({ values }) => values),
      hasTotals: !table.isNullObject && table.showTotals,
      isFormula: (row, column) => places.has(`${row},${area.columnIndex + column}`),
    };
  });
}

const sheetOf = (context: Excel.RequestContext, { table }: DataRows): Excel.Worksheet =>
  context.workbook.worksheets.getItem(sheetKey(context, table.sheet));

/** Errors: `overlap` on a plain sheet whose merged cells, as they were read, reach over rows that come or go. */
function refuseMerged({ table }: DataRows, { last, added, removed }: RowsPlan): void {
  const torn = table.merges.find(({ top, bottom }) => {
    const isSplit = added.length > 0 && top <= last && bottom > last;
    return isSplit || (bottom > top && removed.some((row) => top <= row && row <= bottom));
  });
  if (torn !== undefined) throw new WorkbookError('overlap', `${table.sheet}!${addressOf(torn.top, torn.left)}`);
}

/** Queues what else must be known; the result gives it after the sync. Null where nothing must. */
function askState(
  context: Excel.RequestContext,
  { change, now, plan, columns }: Omit<ExcelRows, 'state'>,
): (() => RowsState) | null {
  const { first, last, added, filled, removed } = plan;
  if (added.length + filled.size + removed.length === 0) return null;
  const { left } = now;
  const sheet = sheetOf(context, change);
  const rows = (row: number, count: number): Excel.Range => sheet.getRangeByIndexes(row, left, count, columns);
  const calculated = candidates(now, plan, columns).map((column) => {
    const range = sheet.getRangeByIndexes(first, left + column, last - first + 1, 1);
    range.load('formulasR1C1');
    return { column, range };
  });
  if (calculated.length + added.length + removed.length === 0) return null;
  const like = added.length > 0 && last >= first ? rows(last, 1) : null;
  like?.load('numberFormat');
  const bottom = now.top + now.values.length;
  const under = rows(bottom, mostRows - bottom).getUsedRangeOrNullObject(true);
  under.load('rowIndex,values');
  const going = removed.map((row) => ({ row, range: rows(row, 1) }));
  going.forEach(({ range }) => range.load('formulas,numberFormat'));
  const tail = change.table.kind === 'range' && bottom - 1 > last ? rows(last + 1, bottom - 1 - last) : null;
  tail?.load('formulas');
  return () => ({
    formulas: new Map(
      calculated.flatMap(({ column, range }) => {
        const texts = new Set(range.formulasR1C1.map(([text]) => String(text)).filter((text) => text !== ''));
        const [only] = texts;
        return only !== undefined && texts.size === 1 ? [[column, only] as const] : [];
      }),
    ),
    formats: like === null ? [] : (like.numberFormat[0] ?? []).map(String),
    below: firstFilled(under),
    before: new Map(going.map(({ row, range }) => [row, rowBefore(range)])),
    mistaken: new Map(),
    tail: (tail?.formulas ?? []).flatMap((cells, down) =>
      cells.flatMap((formula: CellValue, right) =>
        typeof formula === 'string' && now.isFormula(last + 1 + down, right)
          ? [{ row: last + 1 + down, column: left + right, formula: formula.slice(1) }]
          : [],
      ),
    ),
  });
}

/** What a row holds that was loaded with formulas and number formats. */
export const rowBefore = ({ formulas, numberFormat }: Excel.Range): RowBefore => ({
  typed: (formulas[0] ?? []) as CellValue[],
  formats: (numberFormat[0] ?? []).map(String),
});

/** Row of the first filled cell of a range that may not be there; null where there is none. */
export function firstFilled(range: Excel.Range): number | null {
  if (range.isNullObject) return null;
  const index = range.values.findIndex((row: CellValue[]) => row.some((cell) => cell !== ''));
  return index < 0 ? null : range.rowIndex + index;
}

/** Rows of an Excel sheet. */
const mostRows = 1_048_576;

/** Columns that may be calculated, as far as a row needs their formula: every cell with something in it is a formula. */
function candidates(now: TableNow, { first, last, added, filled }: RowsPlan, columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => column).filter((column) => {
    let count = 0;
    for (let row = first; row <= last; row += 1) {
      if (now.isFormula(row, column)) count += 1;
      else if ((now.values[row - now.top]?.[column] ?? null) !== null) return false;
    }
    return count > 0 && (added.length > 0 || [...filled.keys()].some((row) => !now.isFormula(row, column)));
  });
}

/** What goes into cells that are there already: the blank rows that are filled, and the rows that are blanked. */
export function rowEdits({ change, now, plan, columns, state }: ExcelRows): readonly CellEdit[] {
  const edit = (row: number, column: number, after: CellValue): CellEdit[] => {
    const before = now.values[row - now.top]?.[column] ?? null;
    const numberFormat = change.numberFormats?.get(column);
    if (now.isFormula(row, column) || state.formulas.has(column) || before === after) return [];
    const place = { sheet: change.table.sheet, row, column: now.left + column };
    return [{ ...place, before, after, ...(numberFormat !== undefined && { numberFormat }) }];
  };
  const all = Array.from({ length: columns }, (_, column) => column);
  // The key first: a row that was cut off is known by it (dataRows.ts).
  const keyFirst = [...change.key, ...all.filter((column) => !change.key.includes(column))];
  return [
    ...[...plan.filled].flatMap(([row, cells]) =>
      keyFirst.flatMap((column) => edit(row, column, cells[column] ?? null)),
    ),
    ...plan.blanked.flatMap((row) => all.flatMap((column) => edit(row, column, null))),
  ];
}
