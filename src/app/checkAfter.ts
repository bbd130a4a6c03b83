import { gridOf, rowOf, sameCells, withRows, type RawTable } from '../engine/dataset';
import { isTable, type CellValue } from '../engine/schema';
import type { CellEdit } from '../workbook/port';
import { checkTables, continueCheck, tablesOf, takeSession } from './check';
import { mostRows } from './recheck';
import type { AppContext, CheckResult } from './types';

/** Rows of a table as edits leave them, by zero-based sheet row. */
type Rows = ReadonlyMap<number, readonly CellValue[]>;

/**
 * The check of a workbook in which edits were made that nothing else follows from, as in a file, where nothing is calculated: the workbook is not read
 * once more. The check that is handed in cannot be brought up to date any more.
 */
export async function checkAfter(
  check: CheckResult,
  edits: readonly CellEdit[],
  context: AppContext,
): Promise<CheckResult> {
  const { tables } = tablesOf(check);
  const restored = edits.filter(({ formula }) => formula === 'restored');
  const changed = tables.map((table) => ({ table: withFormulas(table, restored), rows: editedRows(table, edits) }));
  // That a cell holds a formula again is no matter of its row.
  const rows = restored.length > 0 ? null : rechecked(check, changed);
  return rows ?? checkTables({ tables: changed.map(afterwards) }, context);
}

/** The table in which some cells hold the formulas of their columns again. */
function withFormulas(table: RawTable, restored: readonly CellEdit[]): RawTable {
  const { overwritten } = table;
  if (overwritten === undefined || restored.length === 0) return table;
  const places = new Set(
    restored.filter(({ sheet }) => sheet === table.sheet).map(({ row, column }) => `${row},${column}`),
  );
  return sameCells(table, { overwritten: new Set([...overwritten].filter((cell) => !places.has(cell))) });
}

function editedRows(table: RawTable, edits: readonly CellEdit[]): Rows {
  const { sheet, top, left } = table;
  const grid = gridOf(table);
  const rows = new Map<number, CellValue[]>();
  for (const edit of edits) {
    const [row, column] = [edit.row - top, edit.column - left];
    const isWithin = row >= 0 && row < grid.rowCount && column >= 0 && column < grid.columnCount;
    if (edit.sheet.toLowerCase() !== sheet.toLowerCase() || !isWithin) continue;
    const cells = rows.get(edit.row) ?? [...rowOf(grid, row)];
    cells[column] = edit.after;
    rows.set(edit.row, cells);
  }
  return rows;
}

/** The outcome where only the rows concerned have to be checked; null where more may be different. */
function rechecked(
  check: CheckResult,
  changed: readonly { readonly table: RawTable; readonly rows: Rows }[],
): CheckResult | null {
  const edited = changed.filter(({ rows }) => rows.size > 0);
  const isSmall = edited.every(({ table, rows }) => isTable(check.dataset.schema, table.name) && rows.size <= mostRows);
  const session = isSmall ? takeSession(check) : null;
  if (session === null) return null;
  for (const { table, rows } of edited) {
    const shown = shownAfter(table, rows);
    const read = [...rows].map(([sheetRow, cells]) => ({ sheetRow, cells, ...(shown !== undefined && { shown }) }));
    if (session.update({ table: table.name, rows: read }) === null) return null;
  }
  return continueCheck(check, session);
}

function afterwards({ table, rows }: { readonly table: RawTable; readonly rows: Rows }): RawTable {
  const shown = shownAfter(table, rows);
  return rows.size === 0 ? table : sameCells(withRows(table, rows), shown === undefined ? {} : { shown });
}

/** What cells show, without those that hold something else now. */
function shownAfter(table: RawTable, rows: Rows): RawTable['shown'] {
  if (table.shown === undefined) return undefined;
  const grid = gridOf(table);
  const shown = new Map(table.shown);
  rows.forEach((cells, sheetRow) =>
    cells.forEach((cell, column) => {
      if (cell !== grid.at(sheetRow - table.top, column)) shown.delete(`${sheetRow},${table.left + column}`);
    }),
  );
  return shown;
}
