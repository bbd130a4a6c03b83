import type { CellValue } from '../../engine/schema';
import { isNothing } from '../entry/rawRows';
import { mergedOwn } from './own';
import { joinedLeft, leftOf, planOf, takenOf } from './plan';
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
