import type { CellValue } from '../../engine/schema';
import { isNothing, isSameCell } from '../entry/rawRows';
import type { MergeSide } from './read';
import type { TableBasis } from './rows';
import type { MergedRow, MergedTable, MergePlan, Renumbered } from './types';

/** The cells of a row that comes, without those that its table works out itself or does not have. */
export function takenOf({ taken }: TableBasis, cells: readonly CellValue[]): CellValue[] {
  return cells.map((value, at) => (taken.includes(at) ? value : null));
}

/** Columns of a file with something in them that the running workbook does not have; those of its users among them. */
export function leftOf(
  { name, absent, columns }: TableBasis,
  { check: { dataset } }: MergeSide,
  rows: readonly (readonly CellValue[])[],
): MergePlan['left'] {
  const table = dataset.tables[name];
  const known = absent.flatMap((at) =>
    rows.some((cells) => !isNothing(cells[at] ?? null)) ? [columns[at]?.header ?? ''] : [],
  );
  const own = (table?.ownHeaders ?? []).filter((header) =>
    Array.from({ length: table?.rowCount ?? 0 }, (_, row) => row).some(
      (row) => !isNothing(table?.ownValue(row, header) ?? null),
    ),
  );
  return known.length + own.length === 0 ? [] : [{ table: name, columns: [...known, ...own] }];
}

/** The same with a line for each table. */
export const joinedLeft = (left: MergePlan['left']): MergePlan['left'] =>
  [...new Set(left.map(({ table }) => table))].map((table) => ({
    table,
    columns: [...new Set(left.flatMap((each) => (each.table === table ? each.columns : [])))],
  }));

/** A plan of its tables, with what is certain of them counted. */
export function planOf(
  kind: MergePlan['kind'],
  target: MergeSide,
  sides: readonly MergeSide[],
  tables: readonly MergedTable[],
  own: readonly MergedTable[],
  renumbered: readonly Renumbered[],
  left: MergePlan['left'],
): MergePlan {
  const all = [...tables, ...own];
  const isChanged = ({ before, cells, open }: MergedRow): boolean =>
    before !== null &&
    cells.some((value, at) => !isSameCell(value, before[at] ?? null) && !open.some(({ position }) => position === at));
  return {
    ...{ kind, target, sides, tables, own, renumbered, left },
    counts: all.flatMap(({ table, rows }) => {
      const added = rows.filter(({ before, whole }) => before === null && whole === undefined).length;
      const changed = rows.filter(isChanged).length;
      return added + changed === 0 ? [] : [{ table, added, changed }];
    }),
    differences: all.flatMap(({ rows }) =>
      rows.flatMap(({ open, whole }) => [
        ...(whole === undefined ? [] : [whole]),
        ...open.map(({ difference }) => difference),
      ]),
    ),
  };
}
