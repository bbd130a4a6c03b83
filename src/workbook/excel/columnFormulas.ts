import { nearestRows, sharedFormula } from '../columnFormula';
import type { CellEdit } from '../port';
import { rowsOfAreas } from './cells';
import type { Survey } from './survey';

/** The part of an Excel Table's column in which a formula is to be restored. */
interface Column {
  readonly edits: readonly CellEdit[];
  readonly body: Excel.Range;
  readonly formulas: Excel.RangeAreas;
}

/**
 * The formulas that cells get again, in the form that stands there, by edit; those are left out whose neighbours share none. Three requests, none where nothing is to be
 * restored.
 */
export async function restoredFormulas(
  context: Excel.RequestContext,
  found: Survey,
  edits: readonly CellEdit[],
): Promise<ReadonlyMap<CellEdit, string>> {
  const wanted = edits.filter(({ formula }) => formula === 'restored');
  if (wanted.length === 0) return new Map();
  const columns = await findColumns(context, found, wanted);
  if (columns.length === 0) return new Map();
  await context.sync();
  const asked = columns.flatMap(({ edits: own, body, formulas }) => {
    const rows = formulas.isNullObject ? [] : rowsOfAreas(formulas);
    return own.map((edit) => {
      const cells = nearestRows(edit.row, rows).map((row) =>
        body.getCell(row - body.rowIndex, edit.column - body.columnIndex),
      );
      cells.forEach((cell) => cell.load('formulasR1C1'));
      return { edit, cells };
    });
  });
  await context.sync();
  return new Map(
    asked.flatMap(({ edit, cells }) => {
      const formula = sharedFormula(
        edit,
        cells.map(({ formulasR1C1 }) => String(formulasR1C1[0]?.[0])),
      );
      return formula === null ? [] : [[edit, formula] as const];
    }),
  );
}

/** Finds the Tables' columns, and queues the question where they hold formulas. */
async function findColumns(
  context: Excel.RequestContext,
  found: Survey,
  edits: readonly CellEdit[],
): Promise<readonly Column[]> {
  const sheets = new Set(edits.map(({ sheet }) => sheet.toLowerCase()));
  const bodies = found.tables
    .filter(({ sheet }) => sheets.has(sheet.toLowerCase()))
    .map(({ name, sheet }) => ({
      sheet: sheet.toLowerCase(),
      body: context.workbook.tables.getItem(name).getDataBodyRange(),
    }));
  bodies.forEach(({ body }) => body.load('rowIndex,columnIndex,rowCount,columnCount'));
  await context.sync();
  return bodies.flatMap(({ sheet, body }): Column[] => {
    const { rowIndex, columnIndex, rowCount, columnCount } = body;
    // Asked about a single cell, Excel would look through the whole sheet.
    if (rowCount < 2) return [];
    const own = edits.filter(
      (edit) =>
        edit.sheet.toLowerCase() === sheet &&
        edit.row >= rowIndex &&
        edit.row < rowIndex + rowCount &&
        edit.column >= columnIndex &&
        edit.column < columnIndex + columnCount,
    );
    return [...new Set(own.map(({ column }) => column))].map((column) => {
      const formulas = body.getColumn(column - columnIndex).getSpecialCellsOrNullObject('Formulas');
      formulas.load('areas/items/rowIndex,areas/items/rowCount');
      return { edits: own.filter((edit) => edit.column === column), body, formulas };
    });
  });
}
