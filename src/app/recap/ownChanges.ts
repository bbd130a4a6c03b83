import { keptRows, keyOf, ownTableRows, type OwnTableRow } from '../../engine/dataset';
import { programmeTables, tableOf, type CellValue, type Schema } from '../../engine/schema';
import type { CellEdit } from '../../workbook/port';
import { acceptanceTable } from '../accept';
import { isSameCell } from '../entry/rawRows';
import { ownKeyPositions } from './keys';
import { logCells, recapTable } from './log';
import type { RecapPlan } from './plan';

/** What becomes of a table that the product keeps. */
export interface OwnChange {
  readonly table: string;
  readonly added: readonly (readonly CellValue[])[];
  readonly removed: readonly OwnTableRow[];
}

const isSameRow = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length && a.every((cell, at) => isSameCell(cell, b[at] ?? null));

/** The rows of own tables that come and go with the files that are taken in. @param at when: local time as a serial */
export function ownChanges(schema: Schema, { recap, taken }: RecapPlan, at: number): readonly OwnChange[] {
  const tables = recap?.raw.tables ?? [];
  const ofParts = programmeTables(schema).flatMap((table): OwnChange[] => {
    const [position] = ownKeyPositions(schema, table);
    if (position === undefined) return [];
    const standing = keptRows(schema, table, tables);
    return taken.map(({ part, own }) => {
      const before = standing.filter(({ cells }) => String(cells[position] ?? '').startsWith(`${part}/`));
      const after = own.get(table) ?? [];
      return {
        table,
        added: after.filter((row) => !before.some(({ cells }) => isSameRow(cells, row))),
        removed: before.filter(({ cells }) => !after.some((row) => isSameRow(cells, row))),
      };
    });
  });
  // What was accepted at the whole's own office stays: the files' acceptances are added to it.
  const accepted = ownTableRows(acceptanceTable, tables).map(({ cells }) => cells);
  const acceptances = taken.flatMap((incoming) =>
    incoming.acceptances.filter((row) => !accepted.some((cells) => isSameRow(cells, row))),
  );
  const log = taken.map(({ entry }) => logCells({ ...entry, at }));
  return [
    ...joined(ofParts),
    { table: acceptanceTable, added: acceptances, removed: [] },
    { table: recapTable, added: log, removed: [] },
  ].filter(({ added, removed }) => added.length + removed.length > 0);
}

/** Changes of one table in one. */
function joined(changes: readonly OwnChange[]): readonly OwnChange[] {
  return [...new Set(changes.map(({ table }) => table))].map((table) => {
    const own = changes.filter((change) => change.table === table);
    return { table, added: own.flatMap(({ added }) => added), removed: own.flatMap(({ removed }) => removed) };
  });
}

/** Acceptances follow the keys that get the code of their part in front. */
export function renamedAcceptances(schema: Schema, { recap }: RecapPlan): readonly CellEdit[] {
  if (recap === null) return [];
  const renamed = new Map<string, string>();
  for (const { table, headers, rows } of recap.tables) {
    const positions = tableOf(schema, table).key.map((header) => headers.indexOf(header));
    const [first = -1] = positions;
    for (const { raw, cells } of rows) {
      const [old, now] = [String(raw[first] ?? ''), String(cells[first] ?? '')];
      if (old !== now) renamed.set(`${keyOf(table)}\n${keyOf(old)}`, now);
    }
  }
  if (renamed.size === 0) return [];
  return ownTableRows(acceptanceTable, recap.raw.tables).flatMap(({ sheet, row, columns, cells }): CellEdit[] => {
    const [, table, key = null] = cells;
    const [first = '', ...rest] = String(key ?? '').split(' / ');
    const now = renamed.get(`${keyOf(String(table ?? ''))}\n${keyOf(first)}`);
    const column = columns[2];
    if (now === undefined || column === undefined) return [];
    return [{ sheet, row, column, before: key, after: [now, ...rest].join(' / '), numberFormat: '@' }];
  });
}
