import type { Dataset } from '../dataset';
import { entityNumbers, type Entity } from './entity';
import type { Measure } from './measure';
import { maskedRows, rowSelector, type Parameters } from './select';

/** Which rows a measure looks at, and what it tells apart. Totals and explanations ask the same. */
export interface MeasureRows {
  /** Rows that meet all conditions of a measure, in the order of the table; each list is made once. */
  rowsOf(measure: Pick<Measure, 'table' | 'where'>): Int32Array;
  /** Number of the entity that a row names, for measures that count different ones; -1 where it names none. */
  distinctIds(measure: Pick<Measure, 'table'>, of: Entity): (row: number) => number;
}

/** Prepares the row lists of a dataset's measures. */
export function measureRows(dataset: Dataset, parameters: Parameters): MeasureRows {
  const select = rowSelector(dataset, parameters);
  const rowLists = new Map<Uint8Array, Int32Array>();
  const entities = new Map<string, (row: number) => number>();
  return {
    rowsOf({ table, where }) {
      const mask = select(table, where);
      const known = rowLists.get(mask);
      if (known) return known;
      const rows = maskedRows(mask);
      rowLists.set(mask, rows);
      return rows;
    },
    distinctIds({ table }, of) {
      const key = `${table} ${of.id}`;
      const known = entities.get(key) ?? entityNumbers(dataset, table, of);
      entities.set(key, known);
      return known;
    },
  };
}
