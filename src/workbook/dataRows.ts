import { addressOf } from '../engine/dataset';
import type { CellValue } from '../engine/schema';
import { WorkbookError } from './errors';
import type { CellEdit, DataRows } from './port';

/** Where rows of data tables come and go: planned here for every kind of workbook. Rows are zero-based sheet rows, columns counted from the table's first. */

/** A data table as it stands now. */
export interface TableNow {
  /** Sheet row and column of its first cell. */
  readonly top: number;
  readonly left: number;
  /** All its rows; null for nothing. */
  readonly values: readonly (readonly CellValue[])[];
  /** Whether an Excel Table ends with a row of totals. */
  readonly hasTotals: boolean;
  isFormula(row: number, column: number): boolean;
}

/** What is to be done to a data table. */
export interface RowsPlan {
  /** Its rows of data as they are now; `last` is before `first` where there is none. */
  readonly first: number;
  readonly last: number;
  /** Blank rows and what goes into them. */
  readonly filled: ReadonlyMap<number, readonly CellValue[]>;
  /** New rows below the last one. */
  readonly added: readonly (readonly CellValue[])[];
  /** Rows to be taken out, ascending. */
  readonly removed: readonly number[];
  /** Rows of which only the contents go. */
  readonly blanked: readonly number[];
  /** Rows, as the table was read, that are gone already. */
  readonly gone: readonly number[];
  /** Where the appended rows stand afterwards. */
  readonly rows: readonly number[];
}

/**
 * Plans what comes and goes.
 * @param isBound no row may be taken out, because another Table stands below
 * Errors: `conflict`.
 */
export function planRows(change: DataRows, now: TableNow, isBound: boolean): RowsPlan {
  const body = bodyOf(change, now);
  const { going, gone } = leaving(change, now, body);
  const { standing, filled, added } = coming(change, now, body, new Set(going));
  const stays = body.last - body.first + 1 - going.length + added.length > 0;
  const removed = isBound ? [] : stays ? going : going.slice(1);
  const removedSet = new Set(removed);
  const settled = (row: number): number => row - removed.filter((each) => each < row).length;
  return {
    ...body,
    filled,
    added,
    removed,
    blanked: going.filter((row) => !removedSet.has(row)),
    gone,
    rows: standing.map(settled),
  };
}

/** Nothing is left to be done. */
export const isDone = ({ filled, added, removed, blanked }: RowsPlan): boolean =>
  filled.size + added.length + removed.length + blanked.length === 0;

interface Body {
  readonly first: number;
  readonly last: number;
}

const rowNow = ({ top, values }: TableNow, row: number): readonly CellValue[] => values[row - top] ?? [];
const rowsOf = ({ first, last }: Body): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The rows of data now. Errors: `conflict` where header or, on a plain sheet, what stands below the data is another one. */
function bodyOf({ table, header, last }: DataRows, now: TableNow): Body {
  const conflict = (row: number): WorkbookError => new WorkbookError('conflict', placeOf(table.sheet, row, now.left));
  const headerNow = now.top + header - table.top;
  const read = table.values[header - table.top] ?? [];
  const isSameHeader = table.left === now.left && read.every((cell, column) => rowNow(now, headerNow)[column] === cell);
  if (!isSameHeader) throw conflict(headerNow);
  const bottom = now.top + now.values.length - 1;
  if (table.kind === 'table') return { first: headerNow + 1, last: bottom - (now.hasTotals ? 1 : 0) };
  const below = table.values.slice(last + 1 - table.top);
  const lastNow = bottom - below.length;
  below.forEach((cells, index) => {
    const row = lastNow + 1 + index;
    const isSame = cells.every((cell, column) => typeof cell !== 'string' || rowNow(now, row)[column] === cell);
    if (!isSame) throw conflict(row);
  });
  return { first: headerNow + 1, last: Math.max(headerNow, lastNow) };
}

const placeOf = (sheet: string, row: number, column: number): string => `${sheet}!${addressOf(row, column)}`;
const keyIn = (key: readonly number[], cells: readonly CellValue[]): string =>
  JSON.stringify(key.map((column) => cells[column] ?? null));

/** The rows that are to go, ascending, and those that are gone already. A row is known by its key and must be as it was read, calculated cells apart. */
function leaving(change: DataRows, now: TableNow, body: Body): { going: readonly number[]; gone: readonly number[] } {
  const { table, header, key, removed } = change;
  if (removed.length === 0) return { going: [], gone: [] };
  const rows = rowsOf(body);
  const calculated = new Set(
    (table.values[0] ?? []).flatMap((_, column) => (rows.some((row) => now.isFormula(row, column)) ? [column] : [])),
  );
  const sameCells = (cells: readonly CellValue[]): string =>
    JSON.stringify(cells.map((cell, column) => (calculated.has(column) ? null : cell)));
  const read = table.values.slice(header + 1 - table.top);
  // Rows by what they hold, each row looked at once.
  const wanted = grouped(removed, (row) => sameCells(table.values[row - table.top] ?? []));
  const standing = grouped(rows, (row) => sameCells(rowNow(now, row)));
  const before = grouped(read, sameCells);
  const going: number[] = [];
  const gone: number[] = [];
  for (const [cells, asked] of wanted) {
    const found = standing.get(cells) ?? [];
    const count = Math.max(0, found.length - ((before.get(cells)?.length ?? 0) - asked.length));
    const [example = 0] = asked;
    if (count < asked.length) refuseChanged(table.values[example - table.top] ?? [], cells);
    const isFound = new Set(found);
    const isAsked = new Set(asked);
    const nearest = [...asked.filter((row) => isFound.has(row)), ...found.filter((row) => !isAsked.has(row))];
    going.push(...nearest.slice(0, count));
    gone.push(...asked.slice(0, asked.length - count));
  }
  return { going: going.sort((a, b) => a - b), gone };

  /** Errors: `conflict` where a row of the same key holds other cells than any row that was read. */
  function refuseChanged(cells: readonly CellValue[], own: string): void {
    const known = keyIn(key, cells);
    const changed = rows.find((row) => {
      const cellsNow = rowNow(now, row);
      const held = sameCells(cellsNow);
      return keyIn(key, cellsNow) === known && held !== own && !before.has(held);
    });
    if (changed !== undefined && key.some((column) => (cells[column] ?? null) !== null))
      throw new WorkbookError('conflict', placeOf(table.sheet, changed, now.left));
  }
}

/** Things by what a function says of each. */
function grouped<Thing>(things: readonly Thing[], of: (thing: Thing) => string): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const name = of(thing);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [thing]);
    else group.push(thing);
  }
  return groups;
}

/**
 * Where the appended rows go, before any row is taken out; those that stand already stay, and those of which a writing that was cut off has filled in a part are finished where they stand.
 * Errors: `conflict` where a key is taken.
 */
function coming(
  { table, key, appended }: DataRows,
  now: TableNow,
  body: Body,
  going: ReadonlySet<number>,
): Pick<RowsPlan, 'filled' | 'added'> & { readonly standing: readonly number[] } {
  const filled = new Map<number, readonly CellValue[]>();
  const added: (readonly CellValue[])[] = [];
  if (appended.length === 0) return { filled, added, standing: [] };
  const rows = rowsOf(body).filter((row) => !going.has(row));
  const byKey = new Map(rows.map((row) => [keyIn(key, rowNow(now, row)), row]));
  const blank = table.kind === 'range' ? [] : rows.filter((row) => rowNow(now, row).every((cell) => cell === null));
  const standing = appended.map((cells) => {
    const taken = byKey.get(keyIn(key, cells));
    const begun = begunRow(cells);
    if (taken !== undefined) {
      const isSame = cells.every(
        (cell, column) => cell === null || now.isFormula(taken, column) || rowNow(now, taken)[column] === cell,
      );
      if (isSame) return taken;
      if (begun === undefined)
        throw new WorkbookError('conflict', placeOf(table.sheet, taken, now.left + (key[0] ?? 0)));
    }
    if (begun !== undefined) {
      filled.set(begun, cells);
      return begun;
    }
    const free = blank.shift();
    if (free === undefined) return body.last + added.push(cells);
    filled.set(free, cells);
    return free;
  });
  return { filled, added, standing };

  /** A row of a Table that holds a part of the cells and nothing else; those of the key are filled in first, in their order. */
  function begunRow(cells: readonly CellValue[]): number | undefined {
    if (table.kind === 'range') return undefined;
    const parts = key.map((_, count) => key.map((column, at) => (at <= count ? (cells[column] ?? null) : null)));
    return parts
      .filter((part) => part.some((cell) => cell !== null))
      .flatMap((part) => byKey.get(JSON.stringify(part)) ?? [])
      .findLast(
        (row) =>
          !filled.has(row) &&
          rowNow(now, row).every(
            (cell, column) => cell === null || now.isFormula(row, column) || cell === cells[column],
          ),
      );
  }
}

/** Edits where their cells stand by now: rows above them may be gone already. */
export function movedEdits(
  edits: readonly CellEdit[],
  rows: readonly DataRows[],
  plans: readonly RowsPlan[],
): readonly CellEdit[] {
  const moves = rows.flatMap(({ table }, index) => {
    const gone = plans[index]?.gone ?? [];
    return gone.length === 0 ? [] : [{ table, gone }];
  });
  if (moves.length === 0) return edits;
  return edits.map((edit) => {
    const move = moves.find(({ table: { sheet, left, values } }) => {
      return sheet === edit.sheet && edit.column >= left && edit.column < left + (values[0]?.length ?? 0);
    });
    const above = move?.gone.filter((row) => row < edit.row).length ?? 0;
    return above === 0 ? edit : { ...edit, row: edit.row - above };
  });
}
