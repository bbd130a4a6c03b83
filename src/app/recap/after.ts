import { keptRows, ownTableRows, type RawTable, type RawWorkbook } from '../../engine/dataset';
import { dataSheet, historySheet, type DataSheet } from '../../engine/report';
import {
  columnsOf,
  isTable,
  originColumns,
  settingsTable,
  type CellValue,
  type OfficialArea,
  type OwnTableName,
  type Schema,
} from '../../engine/schema';
import { expectedName } from '../../engine/settings';
import { acceptanceTable } from '../accept';
import { carriedSettings } from '../carriedSettings';
import { rawWorkbookOf } from '../dataSheets';
import { isSameCell } from '../entry/rawRows';
import { ownSheet } from '../ownSheet';
import type { AppContext } from '../types';
import { ownFormatsOf } from './incoming';
import { recapTable } from './log';
import { ownChanges } from './ownChanges';
import type { RecapPlan, WantedTable } from './plan';
import { joinedProfile } from './profile';

/** A table of a new recap as a sheet; its rows are in the order of the sheet's columns. */
function sheetOf(schema: Schema, taken: RecapPlan['taken'], { standing, rows }: WantedTable): DataSheet {
  const known = columnsOf(schema, standing.table).length;
  const own = standing.headers.slice(known, standing.headers.length - originColumns.length);
  const cells = rows.map((row) => row.cells);
  const ownFormats = ownFormatsOf(taken, standing.table, own);
  return { ...dataSheet(schema, standing.table, cells, { origin: 'coded', own, ownFormats }), name: standing.stored };
}

/** The sheets of a recap that is made anew: the data of the files, what they agree on, and what they remember. @param at local time as a serial */
export function newSheets(
  context: AppContext,
  plan: RecapPlan,
  official: OfficialArea | null,
  at: number,
): readonly DataSheet[] {
  const { programme } = context;
  const { taken, tables, previous } = plan;
  const { schema } = programme;
  const earlier = previous?.raw.tables;
  const settings = carriedSettings(earlier === undefined ? taken.map(({ kept }) => kept) : [earlier]);
  const history = historySheet(earlier ?? taken.flatMap(({ kept }) => kept), []);
  return [
    joinedProfile(
      programme,
      taken.map(({ profile }) => profile),
      official?.name ?? null,
    ),
    // What is kept apart has a sheet only while there is some (docs/spec/recap.md 1).
    ...tables
      .filter(({ standing, rows }) => standing.stored === standing.table || rows.length > 0)
      .map((table) => sheetOf(schema, taken, table)),
    ...(settings === null ? [] : [settings]),
    ...(history === null ? [] : [history]),
    ...newOwnRows(schema, plan, at).map(([table, rows]) => ownSheet(schema, table, rows)),
  ];
}

/** Own tables that an earlier recap hands on. */
const handedOn = [acceptanceTable, recapTable] as const;

/** The rows of own tables of a recap that is made anew, those that an earlier one hands on first. */
function newOwnRows(
  schema: Schema,
  plan: RecapPlan,
  at: number,
): readonly (readonly [table: string, rows: readonly (readonly CellValue[])[]])[] {
  const added = new Map(ownChanges(schema, plan, at).map((change) => [change.table, change.added]));
  const tables = plan.previous?.raw.tables ?? [];
  return [...new Set([...handedOn, ...added.keys()])].flatMap((table) => {
    const before = handedOn.some((name) => name === table)
      ? keptRows(schema, table, tables).map(({ cells }) => cells)
      : [];
    const isNew = (row: readonly CellValue[]): boolean =>
      !before.some((cells) => cells.every((cell, position) => isSameCell(cell, row[position] ?? null)));
    const rows = [...before, ...(added.get(table) ?? []).filter(isNew)];
    return rows.length === 0 ? [] : [[table, rows] as const];
  });
}

/** Rows as cells of a sheet of their own. */
const rawOf = (name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): RawTable => ({
  name,
  sheet: name,
  kind: 'table',
  top: 0,
  left: 0,
  values: [headers, ...rows],
  merges: [],
});

const ownHeaders = (schema: Schema, table: string): readonly string[] =>
  ownSheet(schema, table, []).columns.map(({ header }) => header);

/** The tables of the recap as they will be once a plan is carried out, to be checked and reckoned with before anything is written. */
export function workbookAfter(context: AppContext, plan: RecapPlan, official: OfficialArea | null): RawWorkbook {
  const { schema } = context.programme;
  const { recap } = plan;
  if (recap === null) {
    const sheets = newSheets(context, plan, official, 0);
    const own = newOwnRows(schema, plan, 0).map(([table, rows]) => rawOf(table, ownHeaders(schema, table), rows));
    return { tables: [...rawWorkbookOf(schema, sheets).tables, ...own] };
  }
  const changes = ownChanges(schema, plan, 0);
  const tables = recap.raw.tables.filter(({ name }) => !isTable(schema, name));
  return {
    tables: [
      ...tables.filter(({ name }) => !changes.some(({ table }) => table === name)),
      ...changes.map(({ table, added, removed }) => {
        const gone = new Set(removed.map(({ row }) => row));
        const kept = keptRows(schema, table, tables).filter(({ row }) => !gone.has(row));
        return rawOf(table, ownHeaders(schema, table), [...kept.map(({ cells }) => cells), ...added]);
      }),
      ...plan.tables
        .filter(
          ({ standing, rows }) => standing.stored === standing.table && (standing.place !== null || rows.length > 0),
        )
        .map(({ standing, rows }) =>
          rawOf(
            standing.table,
            standing.headers,
            rows.map(({ cells }) => cells),
          ),
        ),
    ],
  };
}

/** Codes of the parts that the settings of a workbook list as expected. */
export function expectedParts(tables: readonly RawTable[]): readonly string[] {
  return ownTableRows(settingsTable satisfies OwnTableName, tables).flatMap(({ cells: [name, value] }) => {
    const text = String(name ?? '').trim();
    const isListed = String(value ?? '').trim() !== '' && String(value).trim().toLowerCase() !== 'tidak';
    return isListed && text.toLowerCase().startsWith(expectedName.toLowerCase())
      ? [text.slice(expectedName.length).trim()]
      : [];
  });
}
