import { keptRows } from '../engine/dataset';
import { programmeTables, type CellValue } from '../engine/schema';
import { tablesOf } from './check';
import type { CheckResult } from './types';

/** Rows of the tables that the product keeps for the programme (`Schema.own`) in a checked workbook, by table, the cells in the order of its columns. */
export function programmeRows(check: CheckResult): ReadonlyMap<string, readonly (readonly CellValue[])[]> {
  const { schema } = check.programme;
  const { tables } = tablesOf(check);
  return new Map(
    programmeTables(schema).map((name) => [name, keptRows(schema, name, tables).map(({ cells }) => cells)] as const),
  );
}
