import type { Dataset } from '../dataset';
import type { AreaIndex } from './areas';
import { BorrowingGroups } from './groups';
import type { Measure } from './measure';
import { maskedRows, rowSelector, type Parameters } from './select';

/** Which rows a measure looks at, and what it tells apart. Totals and explanations ask the same. */
export interface MeasureRows {
  /** Rows that meet all conditions of a measure, in the order of the table; each list is made once. */
  rowsOf(measure: Pick<Measure, 'table' | 'where'>): Int32Array;
  /** Number of the board or group that a row names, for measures that count different ones; -1 where it names none. */
  distinctIds(measure: Measure, of: 'bkm' | 'ksm'): (row: number) => number;
}

/** Prepares the row lists of a dataset's measures. */
export function measureRows(dataset: Dataset, areas: AreaIndex, parameters: Parameters): MeasureRows {
  const select = rowSelector(dataset, parameters);
  const rowLists = new Map<Uint8Array, Int32Array>();
  let groups: BorrowingGroups | undefined;
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
      if (of === 'ksm') {
        const numbered = (groups ??= new BorrowingGroups(dataset.tables.Pinjaman, areas.rowBoards('Pinjaman')));
        return (row) => numbered.numberOf(row);
      }
      const boards = areas.rowBoards(table === 'Pinjaman' || table === 'BLM' || table === 'BKM' ? table : 'UPK');
      return (row) => boards[row] ?? -1;
    },
  };
}
