import { monthKey, parts, type DataTable } from '../dataset';
import type { Grouping } from './measure';

/** Rows of a table by year or month. */
export interface RowGroups {
  /** Names of the groups that occur, in order: `2013`, `2014-12`. */
  readonly names: readonly string[];
  /** Number of each row's group; -1 where the cell is missing. */
  readonly rows: Int32Array;
}

/** Groups the rows of a table by the year or month of a column. */
export function groupRows(table: DataTable, grouping: Grouping): RowGroups {
  const { values } = table.number(grouping.column);
  const nameOf = (value: number) =>
    grouping.as === 'number' ? String(value) : grouping.as === 'year' ? String(parts(value).year) : monthKey(value);
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    if (value < lowest) lowest = Math.floor(value);
    if (value > highest) highest = Math.floor(value);
  }
  const rows = new Int32Array(values.length).fill(-1);
  if (lowest > highest) return { names: [], rows };
  // Serials and years lie close together, so a plain list by value is far faster than a map.
  const groupOf = new Int32Array(highest - lowest + 1).fill(-1);
  for (const value of values) if (!Number.isNaN(value)) groupOf[Math.floor(value) - lowest] = 0;
  const names: string[] = [];
  for (let index = 0; index < groupOf.length; index++) {
    if (groupOf[index] === -1) continue;
    const name = nameOf(lowest + index);
    if (name !== names.at(-1)) names.push(name);
    groupOf[index] = names.length - 1;
  }
  for (let row = 0; row < rows.length; row++) {
    const value = values[row] ?? NaN;
    if (!Number.isNaN(value)) rows[row] = groupOf[Math.floor(value) - lowest] ?? -1;
  }
  return { names, rows };
}
