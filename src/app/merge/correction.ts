import { keyOf, monthKey } from '../../engine/dataset';
import { columnsOf, columnType, ownColumns, tableOf, type CellValue, type Schema } from '../../engine/schema';
import { mergedOwn } from './own';
import { joinedLeft, leftOf, planOf, takenOf } from './plan';
import type { MergeSide } from './read';
import { mergeOrder, Renaming } from './renumber';
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
import type { Difference, MergedRow, MergedTable, MergePlan } from './types';

/** The column of dates by which the rows of a table belong to a month: one of its key, else the first that every row has and that does not stay as it is; none of a table without. */
export function dayColumn(schema: Schema, name: string): string | null {
  const { key } = tableOf(schema, name);
  const days = columnsOf(schema, name).filter(({ type }) => type === 'date' || type === 'month');
  const day =
    days.find(({ header }) => key.includes(header)) ??
    days.find(({ required, stays }) => required === true && stays !== true);
  return day?.header ?? null;
}

/** Which value of a difference counts as long as nobody says otherwise: the running workbook's, or the file's. */
const here = 0;
const corrected = 1;

/**
 * Works out what a corrected month brings into the running workbook, in steps (docs/spec/recap.md 3). Each row that differs is listed with both. The file counts as long as nobody
 * says otherwise, but in cells that were changed in the running workbook since (somebody has to say), and, where that is of a later month, in cells of rows that are of no month.
 */
export function* mergeCorrection(target: MergeSide, side: MergeSide): Generator<void, MergePlan> {
  const { programme } = target.check;
  const { schema } = programme;
  const isLater = monthKey(target.period) !== monthKey(side.period);
  const changedHere = changesIn(target, side);
  const left: MergePlan['left'][number][] = [];
  const tables: MergedTable[] = [];
  const has = (name: string): boolean =>
    [target, side].some(({ check }) => (check.dataset.tables[name]?.rowCount ?? 0) > 0);
  for (const name of mergeOrder(schema)) {
    yield;
    const basis = tableBasis(target.check, name);
    const day = basis.columns.findIndex(({ header }) => header === dayColumn(schema, name));
    const isFollowed = followed(programme, basis, has);
    const standing = new RowsByKey<SideRow>();
    const rows = sideRows(target.check, name);
    for (const row of rows) standing.add(keyIn(basis, row.cells), row);
    const coming = sideRows(side.check, name);
    left.push(
      ...leftOf(
        basis,
        side,
        coming.map(({ cells }) => cells),
      ),
    );
    const met = new Set<SideRow>();
    const merged = new Map<SideRow, MergedRow>();
    const added: MergedRow[] = [];
    for (const [nth, { cells }] of coming.entries()) {
      const row = standing.take(keyIn(basis, cells));
      if (row === undefined) {
        const whole = wholeRow(basis, cells, nth, 'comes', side.file);
        added.push({ place: null, before: null, cells: takenOf(basis, cells), open: [], whole });
        continue;
      }
      met.add(row);
      merged.set(row, comparedRow(row, cells, nth));
    }
    const isOfMonth = (cells: readonly CellValue[]): boolean => {
      const at = cells[day] ?? null;
      return day === -1 ? !isLater : typeof at === 'number' && at < side.period + 1;
    };
    tables.push({
      table: name,
      headers: basis.columns.map(({ header }) => header),
      rows: [
        ...rows.map((row, nth): MergedRow => {
          const own = { place: row.place, before: row.cells, cells: row.cells, open: [] };
          if (met.has(row)) return merged.get(row) ?? own;
          if (!side.check.dataset.present.has(name) || !isOfMonth(row.cells)) return own;
          return { ...own, whole: wholeRow(basis, row.cells, nth, 'goes', side.file, changedHere) };
        }),
        ...added,
      ],
    });

    function comparedRow({ place, cells: own }: SideRow, cells: readonly CellValue[], nth: number): MergedRow {
      const open = basis.taken.flatMap((position) => {
        const [value, other] = [own[position] ?? null, cells[position] ?? null];
        const header = basis.columns[position]?.header ?? '';
        const isAbsent = side.check.dataset.tables[name]?.absent.has(header) === true;
        if (isAbsent || saysSame(basis, position, value, other) || isFollowed(position, [own, cells])) return [];
        const key = shownKey(basis, own);
        const isChangedHere = changedHere(name, key, header);
        const proposed = isChangedHere ? null : isLater && day === -1 ? here : corrected;
        const difference: Difference = {
          id: JSON.stringify([name, keyOf(key), nth, header]),
          ...{ table: name, key, kind: 'cell', column: header, proposed },
          values: [
            { value, files: [null] },
            { value: other, files: [side.file] },
          ],
        };
        return [{ position, difference }];
      });
      return { place, before: own, cells: own, open };
    }
  }
  const own = mergedOwn(target, [side], [new Renaming(schema)], {
    proposed: corrected,
    wanted: (table, cells) => isUpTo(schema, table, cells, side.period),
  });
  return planOf('correction', target, [side], tables, own, [], joinedLeft(left));
}

/** Whether a row of a table that the product keeps is of no later month. */
const isUpTo = (schema: Schema, table: string, cells: readonly CellValue[], period: number): boolean =>
  ownColumns(schema, table).every((header, at) => {
    const type = columnType(schema, table, header);
    const value = cells[at] ?? null;
    return (type !== 'date' && type !== 'month') || typeof value !== 'number' || value < period + 1;
  });

function wholeRow(
  basis: TableBasis,
  cells: readonly CellValue[],
  nth: number,
  kind: 'comes' | 'goes',
  file: string | null,
  changedHere: (table: string, key: string, column: string | null) => boolean = () => false,
): Difference {
  const key = shownKey(basis, cells);
  return {
    id: JSON.stringify([basis.name, keyIn(basis, cells), nth, null]),
    ...{ table: basis.name, key, kind, column: null },
    values: [
      { value: kind === 'goes', files: [null] },
      { value: kind === 'comes', files: [file] },
    ],
    proposed: changedHere(basis.name, key, null) ? null : corrected,
  };
}

/** Tells of a row or a cell whether it was changed in the running workbook, as far as `Riwayat Perbaikan` knows what the file does not. */
function changesIn(
  { history }: MergeSide,
  { history: known }: MergeSide,
): (table: string, key: string, column: string | null) => boolean {
  const isKnown = new Set(known.map((cells) => JSON.stringify(cells)));
  const changed = new Set<string>();
  for (const cells of history) {
    if (isKnown.has(JSON.stringify(cells))) continue;
    const [, , table, key, column] = cells.map((cell) => keyOf(String(cell ?? '')));
    changed.add(JSON.stringify([table, key, column])).add(JSON.stringify([table, key, null]));
  }
  return (table, key, column) =>
    changed.has(JSON.stringify([keyOf(table), keyOf(key), column === null ? null : keyOf(column)]));
}
