import {
  gridOf,
  parseAreas,
  tableIn,
  type CellArea,
  type DataTable,
  type Dataset,
  type RawTable,
  type RowCells,
} from '../engine/dataset';
import { columnsOf, isTable, type CellValue } from '../engine/schema';
import type { CellChange, TableRows, Workbook } from '../workbook/port';
import { checkedTables, continueCheck, takeSession } from './check';
import type { CheckResult } from './types';

/** Most rows that are checked again by themselves; beyond, checking everything costs little more. */
export const mostRows = 2_000;

/**
 * Brings a check up to date after changes of cells, by reading and checking only the rows concerned, together with the rows that hold formulas. The
 * check that is handed in can then be shown, but not be brought up to date once more: its data are those of the new one.
 * @returns the new outcome, the check itself where nothing is different; null where the changes may concern more, so that everything must be read and
 * checked anew. Rejects with a `WorkbookError` when the workbook cannot be read; then the check is still good for another try.
 */
export async function recheck(
  workbook: Workbook,
  check: CheckResult,
  changes: readonly CellChange[],
): Promise<CheckResult | null> {
  const session = takeSession(check);
  if (session === null) return null;
  const tables = [...session.raw.values()];
  const wanted = rowsOf(changes, tables, check);
  if (wanted === null) return null;
  let read: readonly TableRows<RowCells>[] | null;
  try {
    read = await workbook.readRows(tables, wanted, mostRows);
  } catch (error) {
    continueCheck(check, session);
    throw error;
  }
  if (read === null) return null;
  for (const { table, rows } of read) {
    const raw = session.raw.get(table);
    const isData = isTable(check.dataset.schema, table);
    const outcome = isData ? session.update({ table, rows }) : isUnchanged(raw, rows);
    if (outcome === null || outcome === false) return null;
  }
  return continueCheck(check, session);
}

/** Rows of the tables that changes lie in; null where a change may concern more than rows. */
function rowsOf(
  changes: readonly CellChange[],
  tables: readonly RawTable[],
  { dataset }: CheckResult,
): readonly TableRows<number>[] | null {
  const wanted = new Map<string, Set<number>>();
  for (const { sheet, address } of changes) {
    const areas = address === null ? null : parseAreas(address);
    if (sheet === null || areas === null || isNewTable(dataset, sheet, tables)) return null;
    for (const table of tables.filter((each) => each.sheet === sheet)) {
      const { name } = table;
      for (const area of areas) {
        const part = partOf(area, table);
        if (part === null && !touchesBelow(area, table)) continue;
        if (part === null || touchesCalculated(part, table, dataset)) return null;
        if (!isTable(dataset.schema, name) || part.top < firstRow(tableIn(dataset, name))) return null;
        const rows = wanted.get(name) ?? new Set();
        wanted.set(name, rows);
        for (let row = part.top; row <= part.bottom && rows.size <= mostRows; row += 1) rows.add(row);
      }
    }
  }
  return [...wanted].map(([table, rows]) => ({ table, rows: [...rows] }));
}

/** Whether a sheet may have become a table that the workbook did not have. */
function isNewTable({ schema }: CheckResult['dataset'], sheet: string, tables: readonly RawTable[]): boolean {
  const name = checkedTables(schema).find((each) => each.toLowerCase() === sheet.toLowerCase());
  return name !== undefined && !tables.some((table) => table.name === name);
}

/** The part of an area that lies in a table; null where there is none. */
function partOf(area: CellArea, table: RawTable): CellArea | null {
  const { top, left } = table;
  const { rowCount, columnCount } = gridOf(table);
  const part = {
    top: Math.max(area.top, top),
    left: Math.max(area.left, left),
    bottom: Math.min(area.bottom, top + rowCount - 1),
    right: Math.min(area.right, left + columnCount - 1),
  };
  return part.top <= part.bottom && part.left <= part.right ? part : null;
}

/** Whether an area has cells right below an Excel Table, or in what stood there, which is told of. */
function touchesBelow({ top, left, bottom, right }: CellArea, table: RawTable): boolean {
  const { rowCount, columnCount } = gridOf(table);
  const row = table.top + rowCount;
  const isBeside = right < table.left || left >= table.left + columnCount;
  return table.kind === 'table' && !isBeside && top <= Math.max(row, table.below?.row ?? row) && bottom >= row;
}

/** Whether an area has cells of a column that should be calculated, in a table where formulas do so: only the whole table tells what was typed over a formula. */
function touchesCalculated({ left, right }: CellArea, table: RawTable, { schema, tables }: Dataset): boolean {
  if (table.overwritten === undefined || !isTable(schema, table.name)) return false;
  const { sheetColumns } = tableIn({ tables }, table.name);
  return columnsOf(schema, table.name).some(({ header, calculated }) => {
    const column = sheetColumns.get(header);
    return calculated !== undefined && column !== undefined && column >= left && column <= right;
  });
}

/** First data row on the sheet: what stands above it is the header, or belongs to it. */
const firstRow = ({ sheetRows }: DataTable): number => sheetRows[0] ?? Infinity;

/** Whether rows of a table that is read as a whole (the profile, the settings …) hold what they held. */
function isUnchanged(raw: RawTable | undefined, rows: readonly RowCells[]): boolean {
  const before = (sheetRow: number, column: number): CellValue => raw?.values[sheetRow - raw.top]?.[column] ?? null;
  return rows.every(({ sheetRow, cells }) => cells.every((cell, column) => cell === before(sheetRow, column)));
}
