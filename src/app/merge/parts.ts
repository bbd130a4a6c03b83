import type { CellValue } from '../../engine/schema';
import { isNothing, isSameCell } from '../entry/rawRows';
import { mergedOwn } from './own';
import type { MergeSide } from './read';
import { mergeOrder, renumber, Renaming } from './renumber';
import {
  followed,
  keyIn,
  RowsByKey,
  saysSame,
  shownKey,
  sideRows,
  tableBasis,
  type SideRow,
  type TableBasis,
} from './rows';
import type { Difference, MergedRow, MergedTable, MergePlan, MergeValue, Renumbered } from './types';

/** A row while files are brought in. */
interface GrowingRow {
  readonly place: MergedRow['place'];
  readonly before: readonly CellValue[] | null;
  /** The first value that was found for each cell. */
  readonly cells: CellValue[];
  readonly key: string;
  /** How many rows before it have the same key. */
  readonly nth: number;
  /** All values of cells in which the workbooks differ, by position. */
  readonly values: Map<number, { value: CellValue; files: (string | null)[] }[]>;
  /** Files that have the row. */
  readonly files: (string | null)[];
}

/** Files that are looked at between two looks at whatever else waits: each table of each. */
type Steps<Result> = Generator<void, Result>;

/**
 * Works out what bringing parts of a workbook together comes to, in steps (docs/spec/recap.md 3): rows are known by their keys; what only one has is taken, what is the same once,
 * a blank cell gives way to a filled one, and where two filled cells differ somebody has to say which counts. Nothing is written.
 */
export function* mergeParts(target: MergeSide, sides: readonly MergeSide[]): Steps<MergePlan> {
  const { programme } = target.check;
  const { schema } = programme;
  const renamings = sides.map(() => new Renaming(schema));
  const renumbered: Renumbered[] = [];
  const left: MergePlan['left'][number][] = [];
  const tables: MergedTable[] = [];
  const all = [target, ...sides];
  const has = (name: string): boolean => all.some(({ check }) => (check.dataset.tables[name]?.rowCount ?? 0) > 0);
  for (const name of mergeOrder(schema)) {
    const basis = tableBasis(target.check, name);
    const isFollowed = followed(programme, basis, has);
    const rows: GrowingRow[] = [];
    const byKey = new RowsByKey<GrowingRow>();
    const counts = new Map<string, number>();
    const add = (row: Omit<GrowingRow, 'key' | 'nth' | 'values'>): void => {
      const key = keyIn(basis, row.cells);
      const nth = counts.get(key) ?? 0;
      counts.set(key, nth + 1);
      const growing: GrowingRow = { ...row, key, nth, values: new Map() };
      rows.push(growing);
      byKey.add(key, growing);
    };
    for (const { place, cells } of sideRows(target.check, name))
      add({ place, before: cells, cells: [...cells], files: [null] });
    for (const [index, side] of sides.entries()) {
      yield;
      const { file } = side;
      const renaming = renamings[index] ?? new Renaming(schema);
      const coming = sideRows(side.check, name).map(({ place, cells }): SideRow => ({
        place,
        cells: renaming.references(basis, cells),
      }));
      const changed = renumber(schema, basis, { byKey, all: rows }, coming, renaming, (at) => !isFollowed(at, []));
      renumbered.push(...changed.map((each) => ({ table: name, file: file ?? '', ...each })));
      // Rows of the table that name others of it.
      const named = coming.map(({ cells }) => renaming.references(basis, cells));
      left.push(...leftOf(basis, side, named));
      byKey.restart();
      for (const cells of named) {
        const row = byKey.take(keyIn(basis, cells));
        if (row === undefined) add({ place: null, before: null, cells: takenOf(basis, cells), files: [file] });
        else joinRow(basis, row, cells, file, isFollowed);
      }
    }
    tables.push({
      table: name,
      headers: basis.columns.map(({ header }) => header),
      rows: rows.map((row) => mergedRow(basis, row)),
    });
  }
  const own = mergedOwn(target, sides, renamings);
  return planOf('parts', target, sides, tables, own, renumbered, joinedLeft(left));
}

/** The cells of a row that comes, without those that its table works out itself or does not have. */
function takenOf({ taken }: TableBasis, cells: readonly CellValue[]): CellValue[] {
  return cells.map((value, at) => (taken.includes(at) ? value : null));
}

function joinRow(
  basis: TableBasis,
  row: GrowingRow,
  cells: readonly CellValue[],
  file: string | null,
  isFollowed: (at: number, rows: readonly (readonly CellValue[])[]) => boolean,
): void {
  for (const at of basis.taken) {
    const [own, other] = [row.cells[at] ?? null, cells[at] ?? null];
    if (isNothing(other)) continue;
    if (isNothing(own)) {
      row.cells[at] = other;
      continue;
    }
    const known = row.values.get(at);
    if (known === undefined) {
      if (saysSame(basis, at, own, other) || isFollowed(at, [row.cells, cells])) continue;
      row.values.set(at, [
        { value: own, files: [...row.files] },
        { value: other, files: [file] },
      ]);
      continue;
    }
    const same = known.find(({ value }) => saysSame(basis, at, value, other));
    if (same === undefined) known.push({ value: other, files: [file] });
    else same.files.push(file);
  }
  row.files.push(file);
}

function mergedRow(basis: TableBasis, { place, before, cells, key, nth, values }: GrowingRow): MergedRow {
  const open = [...values].map(([position, found]) => {
    const column = basis.columns[position]?.header ?? '';
    const difference: Difference = {
      id: JSON.stringify([basis.name, key, nth, column]),
      table: basis.name,
      key: shownKey(basis, cells),
      kind: 'cell',
      column,
      values: found satisfies readonly MergeValue[],
      proposed: null,
    };
    return { position, difference };
  });
  return { place, before, cells, open };
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
