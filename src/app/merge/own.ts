import { keptRows, keyOf } from '../../engine/dataset';
import { ownColumns, programmeTables, tableNames, tableOf, type CellValue, type Schema } from '../../engine/schema';
import { acceptanceTable } from '../accept';
import { tablesOf } from '../check';
import { isNothing, isSameCell } from '../entry/rawRows';
import type { MergeSide } from './read';
import type { Renaming } from './renumber';
import type { Difference, MergedRow, MergedTable } from './types';

/** Columns of a table that the product keeps which say what its rows are about: those called as keys of data tables, with the table that each names where only one can be meant. */
interface OwnKey {
  readonly position: number;
  readonly table: string | undefined;
}

function ownKey(schema: Schema, name: string): readonly OwnKey[] {
  const named = new Map<string, string | undefined>();
  for (const table of tableNames(schema))
    for (const [index, header] of tableOf(schema, table).key.entries()) {
      const column = tableOf(schema, table).columns.find((each) => each.header === header);
      const isOwn = index === 0 && column?.refersTo === undefined && column?.type === 'text';
      const known = named.has(header);
      named.set(header, isOwn && !known ? table : isOwn ? undefined : named.get(header));
    }
  return ownColumns(schema, name).flatMap((header, position) =>
    named.has(header) ? [{ position, table: named.get(header) }] : [],
  );
}

/** The columns by which rows of such a table are told, as they stand in their key. */
export const ownKeyHeaders = (schema: Schema, name: string): readonly string[] =>
  ownKey(schema, name).map(({ position }) => ownColumns(schema, name)[position] ?? '');

/** Tables that the product keeps for the programme and that are merged: those whose rows are about rows of data tables. What is about the whole workbook, as its closing, stays. */
const mergedTables = (schema: Schema): readonly string[] =>
  programmeTables(schema).filter((name) => ownKey(schema, name).some(({ table }) => table !== undefined));

const rowsOf = ({ check }: MergeSide, name: string): readonly (readonly CellValue[])[] =>
  keptRows(check.programme.schema, name, tablesOf(check).tables).map(({ cells }) => cells);

const shown = (key: readonly OwnKey[], cells: readonly CellValue[]): string =>
  key.map(({ position }) => String(cells[position] ?? '')).join(' / ');

/** The tables that the product keeps for the programme, with the rows of all: of several rows about the same thing the last counts. */
export function mergedOwn(
  target: MergeSide,
  sides: readonly MergeSide[],
  renamings: readonly Renaming[],
  /** Whether rows of files count that differ from the running workbook's without being asked about. */
  options: {
    readonly proposed?: number;
    readonly wanted?: (table: string, cells: readonly CellValue[]) => boolean;
  } = {},
): readonly MergedTable[] {
  const { schema } = target.check.programme;
  const { proposed = null, wanted = () => true } = options;
  const tables = mergedTables(schema).map((table): MergedTable => {
    const headers = ownColumns(schema, table);
    const key = ownKey(schema, table);
    const rows = new Map<string, MergedRow>();
    const standing = rowsOf(target, table);
    standing.forEach((cells, row) =>
      rows.set(keyOf(shown(key, cells)), { place: { row }, before: cells, cells, open: [] }),
    );
    sides.forEach((side, index) => {
      for (const raw of lastOfEach(rowsOf(side, table), key)) {
        if (!wanted(table, raw)) continue;
        const cells = raw.map(
          (value, at) => renamings[index]?.of(key.find(({ position }) => position === at)?.table, value) ?? value,
        );
        const id = keyOf(shown(key, cells));
        const known = rows.get(id);
        rows.set(
          id,
          known === undefined
            ? { place: null, before: null, cells, open: [] }
            : joinedRow(table, headers, key, known, cells, side.file, proposed),
        );
      }
    });
    return { table, headers, rows: [...rows.values()] };
  });
  return [...tables, acceptances(target, sides, renamings)].filter(({ rows }) => rows.length > 0);
}

/** Of several rows about the same thing the last. */
const lastOfEach = (rows: readonly (readonly CellValue[])[], key: readonly OwnKey[]) => [
  ...new Map(rows.map((cells) => [keyOf(shown(key, cells)), cells])).values(),
];

function joinedRow(
  table: string,
  headers: readonly string[],
  key: readonly OwnKey[],
  row: MergedRow,
  cells: readonly CellValue[],
  file: string | null,
  proposed: number | null,
): MergedRow {
  const joined = [...row.cells];
  const open = new Map(row.open.map((each) => [each.position, each.difference]));
  cells.forEach((value, at) => {
    const own = joined[at] ?? null;
    if (isSameCell(own, value) || key.some(({ position }) => position === at)) return;
    const known = open.get(at);
    // A blank cell gives way to a filled one, unless the file is to count with all that it says.
    if (known === undefined && proposed === null && (isNothing(own) || isNothing(value))) {
      if (isNothing(own)) joined[at] = value;
      return;
    }
    const values = known?.values ?? [{ value: own, files: [row.place === null ? file : null] }];
    const same = values.findIndex((each) => isSameCell(each.value, value));
    const difference: Difference = {
      id: JSON.stringify([table, keyOf(shown(key, row.cells)), 0, headers[at]]),
      ...{ table, key: shown(key, row.cells), kind: 'cell', column: headers[at] ?? '', proposed },
      values:
        same === -1
          ? [...values, { value, files: [file] }]
          : values.map((each, index) => (index === same ? { ...each, files: [...each.files, file] } : each)),
    };
    open.set(at, difference);
  });
  return {
    ...row,
    cells: joined,
    open: [...open].map(([position, difference]) => ({ position, difference })),
  };
}

/** Accepted warnings: the files' are added to those that are there. */
function acceptances(target: MergeSide, sides: readonly MergeSide[], renamings: readonly Renaming[]): MergedTable {
  const { schema } = target.check.programme;
  const rows = rowsOf(target, acceptanceTable).map((cells, row): MergedRow => ({
    place: { row },
    before: cells,
    cells,
    open: [],
  }));
  sides.forEach((side, index) => {
    for (const raw of rowsOf(side, acceptanceTable)) {
      const [rule = null, table = null, key = null, ...rest] = raw;
      const name = String(table ?? '').trim();
      const cells = [rule, table, key === null ? null : (renamings[index]?.ofKept(name, String(key)) ?? key), ...rest];
      const isThere = rows.some((each) => each.cells.every((value, at) => isSameCell(value, cells[at] ?? null)));
      if (!isThere) rows.push({ place: null, before: null, cells, open: [] });
    }
  });
  return { table: acceptanceTable, headers: ownColumns(schema, acceptanceTable), rows };
}
