import { tableIn, type DataTable, type Dataset, type ReadingRule } from '../../dataset';
import type { AreaIndex } from '../../measure';
import { tableNames } from '../../schema';
import type { Agreement } from './agreement';
import { areaCriterion, type AreaCriterion } from './criterion';
import { columnReference } from './notation';
import type { WorkbookCells } from './workbookCells';

/**
 * Rows from which on the formulas of an area look only at the rows between its first and its last one in the table. Most workbooks keep the
 * rows of an area together, so that this saves nearly all of the work (docs/decisions.md); below it, plain formulas are fast.
 */
const boundedFrom = 10_000;

/** Which end of the rows of an area. */
export type RowEnd = 'first' | 'last';

const otherRows: ReadonlySet<string> = new Set<ReadingRule>(['totals-row', 'text-row']);

/** Whether rows of a table are left out that Excel would count: totals, texts, column numbers, blank rows. */
export function hasOtherRows(dataset: Dataset, table: DataTable): boolean {
  const { sheetRows, rowCount } = table;
  const isClosed = rowCount > 0 && (sheetRows[rowCount - 1] ?? 0) - (sheetRows[0] ?? 0) === rowCount - 1;
  return !isClosed || dataset.faults.some((fault) => otherRows.has(fault.rule) && fault.table === table.name);
}

/** The tables that are so big that their formulas are bounded. */
export function boundedTables(dataset: Dataset, cells: WorkbookCells): readonly string[] {
  return tableNames(dataset.schema).filter((name) => {
    const table = tableIn(dataset, name);
    if (areaCriterion(dataset.schema, name) === null) return false;
    return table.rowCount >= boundedFrom && cells.isTable(table) && !hasOtherRows(dataset, table);
  });
}

/** Number within its table of the first or last row of an area, counted from 1; 1 where it has none. By area slot. */
export function rowBounds(name: string, end: RowEnd, areas: AreaIndex, compared: Agreement): Int32Array {
  const bounds = new Int32Array(areas.slots.length);
  compared.foundSlots(name).forEach((slot, row) => {
    if (end === 'last' || bounds[slot] === 0) bounds[slot] = row + 1;
  });
  return bounds.map((bound) => Math.max(1, bound));
}

/** The same as an Excel formula, without the leading `=`. */
export function boundFormula(name: string, { column }: AreaCriterion, end: RowEnd, area: string): string {
  const key = columnReference(name, column);
  return end === 'first'
    ? `IFERROR(MATCH(${area},${key},0),1)`
    : // LOOKUP of a number above all others gives the last one that is no error.
      `IFERROR(LOOKUP(2,1/(${key}=${area}),ROW(${key}))-ROW(INDEX(${key},1))+1,1)`;
}
