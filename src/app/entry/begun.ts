import { tableIn } from '../../engine/dataset';
import { isTable, tableOf } from '../../engine/schema';
import type { Workbook } from '../../workbook/port';
import { tablesOf } from '../check';
import { isUnfinished } from '../prepare/standing';
import type { CheckResult } from '../types';
import type { BatchPlan } from './plan';

/** A table that a try before may have begun to make; with a header, a column of it. */
interface Suspect {
  readonly table: string;
  readonly sheet: string;
  readonly header?: string;
}

/**
 * What a batch needs and the workbook does not have, with what a try before has begun to make and not finished: it stands already, and would stay half made. Excel is asked, with one
 * request, only where the batch writes the first row of a table or the first value of an optional column: nothing is written before all is made.
 */
export async function missingOf(
  workbook: Workbook,
  check: CheckResult,
  plan: BatchPlan,
): Promise<BatchPlan['missing']> {
  const { missing } = plan;
  const suspects = suspectsIn(check, plan);
  if (workbook.entryState === undefined || suspects.length === 0) return missing;
  const state = await workbook.entryState([]);
  const begun = suspects.filter(({ sheet, header }) => isUnfinished(state, sheet, header));
  const tables = [...missing.tables, ...begun.flatMap(({ table, header }) => (header === undefined ? [table] : []))];
  const columns = new Map([...missing.columns].filter(([table]) => !tables.includes(table)));
  for (const { table, header } of begun)
    if (header !== undefined) columns.set(table, [...(columns.get(table) ?? []), header]);
  return { tables, columns };
}

function suspectsIn(check: CheckResult, { added, cells }: BatchPlan): readonly Suspect[] {
  const { schema, present, ahead } = check.dataset;
  const { tables } = tablesOf(check);
  const touched = new Set([...added, ...cells].map(({ table }) => table));
  return [...touched].flatMap((name): Suspect[] => {
    const raw = tables.find((each) => each.name === name);
    if (raw === undefined || !isTable(schema, name) || !present.has(name)) return [];
    const { sheet, left } = raw;
    const table = tableIn(check.dataset, name);
    const { rowCount, sheetColumns } = table;
    if (rowCount === 0 && !ahead.has(name)) return [{ table: name, sheet }];
    const rows = added.filter((row) => row.table === name);
    const isWritten = (header: string, column: number): boolean =>
      rows.some((row) => (row.cells[column - left] ?? null) !== null) ||
      cells.some((cell) => cell.table === name && cell.header === header && cell.after !== null);
    const isBlank = (header: string): boolean => {
      for (let row = 0; row < rowCount; row += 1) if (table.rawValue(row, header) !== null) return false;
      return true;
    };
    return tableOf(schema, name).columns.flatMap(({ header, required }) => {
      const column = sheetColumns.get(header);
      if (required !== false || column === undefined) return [];
      return isWritten(header, column) && isBlank(header) ? [{ table: name, sheet, header }] : [];
    });
  });
}
