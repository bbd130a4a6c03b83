import { mark, tableIn, type DataTable, type Dataset } from '../dataset';
import type { Comparison, Condition, Parameter } from './measure';

/** Values of parameters; NaN stands for what is not known. */
export type Parameters = Readonly<Record<Parameter, number>>;

/** Value of a parameter. Throws for one that the programme does not have: a mistake of ours. */
export function parameterIn(parameters: Parameters, id: Parameter): number {
  const value = parameters[id];
  if (value === undefined) throw new Error(`no parameter ${id}`);
  return value;
}

/** How numbers are compared; NaN meets nothing. */
export const comparisons: Readonly<Record<Comparison, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
};

/** Clears the rows of `mask` (1 = counted) that do not meet a condition. */
function restrict(mask: Uint8Array, table: DataTable, condition: Condition, parameters: Parameters): void {
  if ('state' in condition) {
    const { marks } = table.column(condition.column);
    const blank = condition.state === 'blank';
    for (let row = 0; row < mask.length; row++) {
      const state = marks[row];
      const met = blank ? state === mark.blank : state === mark.ok || state === mark.repaired;
      if (!met) mask[row] = 0;
    }
  } else if ('compare' in condition) {
    const { values } = table.number(condition.column);
    const limit = typeof condition.value === 'number' ? condition.value : parameterIn(parameters, condition.value);
    const meets = comparisons[condition.compare];
    for (let row = 0; row < mask.length; row++) {
      const value = values[row] ?? NaN;
      const met = meets(value, limit);
      if (!met) mask[row] = 0;
    }
  } else {
    const { codes, dictionary } = table.text(condition.column);
    const negated = 'isNot' in condition;
    const wanted = dictionary.indexOf(negated ? condition.isNot : condition.is);
    for (let row = 0; row < mask.length; row++) {
      const code = codes[row] ?? -1;
      if (code < 0 || (code === wanted) === negated) mask[row] = 0;
    }
  }
}

/**
 * Gives the rows that meet all conditions, as a mask with 1 for each such row. Masks are kept, because many measures
 * share their conditions.
 */
export function rowSelector(dataset: Dataset, parameters: Parameters) {
  const masks = new Map<string, Uint8Array>();
  return function select(tableName: string, where: readonly Condition[]): Uint8Array {
    const key = JSON.stringify([tableName, where]);
    const known = masks.get(key);
    if (known) return known;
    const table = tableIn(dataset, tableName);
    const last = where.at(-1);
    const mask = last ? select(tableName, where.slice(0, -1)).slice() : new Uint8Array(table.rowCount).fill(1);
    if (last) restrict(mask, table, last, parameters);
    masks.set(key, mask);
    return mask;
  };
}

/** The rows that a mask selects. */
export function maskedRows(mask: Uint8Array): Int32Array {
  const rows = new Int32Array(mask.length);
  let count = 0;
  for (let row = 0; row < mask.length; row++) {
    rows[count] = row;
    count += mask[row] ?? 0;
  }
  return rows.subarray(0, count);
}
