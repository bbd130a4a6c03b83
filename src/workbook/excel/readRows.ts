import { gridOf, type RawTable, type RowCells } from '../../engine/dataset';
import type { Schema } from '../../engine/schema';
import type { TableRows } from '../port';
import { ascending, standOf, standsAlike, type TableStand } from '../tableRows';
import { headOf, type ShownTexts } from '../textColumns';
import { rowsOfAreas } from './cells';
import { workbookError } from './errors';
import { columnRuns, isOwnRowFormula, type ColumnRun } from './ownRowColumns';
import type { Piece } from './pieces';
import { readPieces, shownTexts, type Block } from './read';
import { findKinds, type Source } from './sources';

/** Most areas of formula cells that are asked for one by one. */
const mostAreas = 1_000;
/** Most unwanted rows between two wanted ones that are read with them: cheaper than another range. */
const longestGap = 4;

/** A table as it stands now. */
interface Standing {
  readonly table: RawTable;
  readonly stand: TableStand;
  /** Its formula cells that may change with cells of other rows, in one or several parts of its columns. */
  readonly formulas: readonly Excel.RangeAreas[];
}

/** See `Workbook.readRows`. Two requests: how the tables stand and the cells; one more where they hold formulas. */
export async function readRows(
  context: Excel.RequestContext,
  schema: Schema,
  texts: ShownTexts,
  tables: readonly RawTable[],
  wanted: readonly TableRows<number>[],
  limit: number,
): Promise<readonly TableRows<RowCells>[] | null> {
  const standing = await survey(context, schema, tables);
  if (standing === null) return null;
  const rowsOf = new Map(wanted.map(({ table, rows }) => [table, rows]));
  if (!(await addFormulaRows(context, standing, rowsOf, limit))) return null;
  const rows = tables.map((table) => ({ table, rows: ascending(rowsOf.get(table.name) ?? []) }));
  if (rows.reduce((sum, each) => sum + each.rows.length, 0) > limit) return null;
  const blocks = await readPieces(
    context,
    rows.flatMap((each) => piecesOf(context, texts, each.table, each.rows)),
  );
  return rows
    .filter((each) => each.rows.length > 0)
    .map((each) => ({ table: each.table.name, rows: cellsOf(texts, each.table, each.rows, blocks) }));
}

/** Looks, with one request, how tables stand and where they hold formulas; null when one stands otherwise than before or cannot be asked. */
async function survey(
  context: Excel.RequestContext,
  schema: Schema,
  tables: readonly RawTable[],
): Promise<readonly Standing[] | null> {
  const asked = tables.map((table) => {
    const cells = cellsOfTable(context, table);
    cells.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    // Asked about a single cell, Excel would look through the whole sheet.
    const parts = isCell(table) ? [] : columnRuns(schema, table).map((run) => askFormulas(cells, table, run));
    return { table, cells, parts };
  });
  let kinds: ReadonlyMap<string, Source['kind']>;
  try {
    kinds = await findKinds(
      context,
      schema,
      tables.map(({ name }) => name),
    );
  } catch (error) {
    // A table is gone; or its sheet is protected, where Excel does not look for formulas.
    const { code } = workbookError(error, '');
    if (code === 'not-found' || code === 'protected') return null;
    throw error;
  }
  const standing = asked.map(({ table, cells, parts }): Standing => {
    const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns, worksheet } = cells;
    const kind = kinds.get(table.name) ?? 'range';
    return {
      table,
      // Merged cells are not asked for: that would empty Excel's undo (office-js#5918) at every edit.
      stand: { sheet: worksheet.name, kind, top, left, rows, columns, merges: table.merges },
      formulas: parts.flatMap((part) => part() ?? []),
    };
  });
  return standing.every(({ table, stand }) => standsAlike(standOf(table), stand)) ? standing : null;
}

/** Asks for the formula cells of some columns; the result gives them after the sync, null where none may change with other rows. */
function askFormulas(
  cells: Excel.Range,
  table: RawTable,
  { from, count, calculated }: ColumnRun,
): () => Excel.RangeAreas | null {
  const isWhole = count === table.values[0]?.length;
  const part = isWhole ? cells : cells.getColumn(from).getResizedRange(0, count - 1);
  const formulas = part.getSpecialCellsOrNullObject('Formulas');
  formulas.load('cellCount,areaCount');
  // The template's formulas are the same text in every row: the first and the last tell what they are.
  const samples = calculated ? [part.getCell(1, 0), part.getLastRow()] : [];
  samples.forEach((cell) => cell.load('formulas'));
  return () => {
    if (formulas.isNullObject) return null;
    const texts = samples.flatMap((cell): string[] => cell.formulas.flat().map(String));
    const isOwnRow = texts.length > 0 && texts.every((text) => text === texts[0] && isOwnRowFormula(text));
    return isOwnRow ? null : formulas;
  };
}

function cellsOfTable(context: Excel.RequestContext, { name, sheet, kind }: RawTable): Excel.Range {
  const { tables, worksheets } = context.workbook;
  return kind === 'table' ? tables.getItem(name).getRange() : worksheets.getItem(sheet).getUsedRange(true);
}

function isCell(table: RawTable): boolean {
  const { rowCount, columnCount } = gridOf(table);
  return rowCount === 1 && columnCount === 1;
}

/** Adds the rows with formulas to the wanted ones of their tables; false where there are too many. */
async function addFormulaRows(
  context: Excel.RequestContext,
  standing: readonly Standing[],
  rowsOf: Map<string, readonly number[]>,
  limit: number,
): Promise<boolean> {
  const found = standing.flatMap(({ table, stand, formulas }) =>
    formulas.map((areas) => ({ name: table.name, columns: stand.columns, formulas: areas })),
  );
  if (found.length === 0) return true;
  const isTooMuch = ({ columns, formulas }: (typeof found)[number]): boolean =>
    formulas.areaCount > mostAreas || formulas.cellCount > limit * columns;
  if (found.some(isTooMuch)) return false;
  found.forEach(({ formulas }) => formulas.load('areas/items/rowIndex,areas/items/rowCount'));
  await context.sync();
  for (const { name, formulas } of found) {
    rowsOf.set(name, [...(rowsOf.get(name) ?? []), ...rowsOfAreas(formulas)]);
  }
  return true;
}

/** Pieces of a table with the given rows. */
function piecesOf(
  context: Excel.RequestContext,
  texts: ShownTexts,
  table: RawTable,
  sheetRows: readonly number[],
): readonly Piece[] {
  const { name, sheet, kind, top } = table;
  const { rows, columns } = standOf(table);
  const runs: { from: number; to: number }[] = [];
  for (const row of sheetRows) {
    const last = runs.at(-1);
    if (last !== undefined && row - last.to - 1 <= longestGap) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const source: Source = {
    name,
    sheet,
    kind,
    size: { rows, columns },
    textColumns: texts.isProfile(name) ? null : texts.columns(name, headOf(table)),
    cells: () => cellsOfTable(context, table),
  };
  return runs.map(({ from, to }) => ({ source, from: from - top, count: to - from + 1 }));
}

/** The cells of the given rows among what was read. */
function cellsOf(
  texts: ShownTexts,
  table: RawTable,
  sheetRows: readonly number[],
  blocks: readonly Block[],
): readonly RowCells[] {
  const own = blocks.filter(({ piece }) => piece.source.name === table.name);
  const wanted = new Set(texts.columns(table.name, headOf(table)));
  const shown = new Map(own.flatMap((block) => shownTexts(texts, table.name, block, wanted)));
  const cells = new Map(own.flatMap(({ top, values }) => values.map((row, index) => [top + index, row] as const)));
  return sheetRows.map((sheetRow) => ({ sheetRow, cells: cells.get(sheetRow) ?? [], shown }));
}
