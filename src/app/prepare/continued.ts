import {
  atOnce,
  endOfMonth,
  keptRows,
  parts,
  readDataset,
  serialOf,
  tableIn,
  type RawTable,
} from '../../engine/dataset';
import { calculatedValue, entrySheet, startTables, type EntryTexts, type RuleBasis } from '../../engine/entry';
import {
  dataSheet,
  historySheet,
  profileSheet,
  type DataSheet,
  type OwnColumns,
  type WorkbookSpec,
} from '../../engine/report';
import {
  columnsOf,
  entryOf,
  keptTables,
  settingsTable,
  tableNames,
  type CellValue,
  type OwnTableName,
  type Schema,
} from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import { carriedSettings } from '../carriedSettings';
import { ownSheet } from '../ownSheet';
import { checkedTables, checkTables } from '../check';
import type { SourceFile } from '../consolidate';
import { ownColumnsOf, partsOf, rawWorkbookOf, repairedRows } from '../dataSheets';
import { placesOf } from '../place';
import type { Translate } from '../../messages';
import type { AppContext, CheckResult } from '../types';
import { entryBook, newLists } from './template';

/** Own tables that begin anew with every month. */
const notCarried: ReadonlySet<string> = new Set<OwnTableName>(['Riwayat Perbaikan']);

/** Last day of the month after that of a day, as date serials. */
export function nextMonthEnd(serial: number): number {
  const { year, month } = parts(serial);
  return endOfMonth(serialOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1));
}

/**
 * The workbook of the month after a workbook's own (docs/spec/entry.md 2.5, *Lanjutkan Bulan Lalu*): all rows, the user's own columns, settings, accepted
 * warnings and the history of indicators are carried over; period, revision, day and stamp begin anew. The workbook itself is not changed.
 * Errors: `no-period`, where its profile has none that could be followed.
 */
export async function continuedWorkbook(
  { name: file, workbook }: SourceFile,
  context: AppContext,
  texts: EntryTexts,
  translate: Translate,
): Promise<{ readonly spec: WorkbookSpec; readonly period: number }> {
  const { programme } = context;
  const { schema } = programme;
  const carried = keptTables(schema).filter((name) => !notCarried.has(name));
  const raw = await workbook.readTables([...new Set([...checkedTables(schema), ...carried])]);
  const check = await checkTables(
    { tables: raw.tables.filter(({ name }) => checkedTables(schema).includes(name)) },
    context,
  );
  const { profile, present } = check.dataset;
  if (profile.period === null) throw new WorkbookError('no-period', file);
  const period = nextMonthEnd(profile.period);
  const basis: RuleBasis = {
    schema,
    settings: check.settings,
    texts,
    lists: newLists(programme, check.settings),
  };
  const [title = ''] = placesOf(schema, profile, translate).slice(-1);
  const starting = new Set(startTables(schema));
  const names = tableNames(schema).filter((name) => present.has(name) || starting.has(name));
  const values = nextProfile(context, check, period);
  const rows = carriedRows(check, names);
  recalculate(context, check, values, rows);
  const steps = programme.classSteps?.(check.settings) ?? {};
  const sheets = names.map((name) =>
    continuedSheet(basis, name, rows.get(name) ?? [], ownColumnsOf(tableIn(check.dataset, name)), steps),
  );
  const spec = entryBook(basis, title, values, sheets);
  return { spec: { ...spec, dataSheets: [...spec.dataSheets, ...carriedTables(schema, carried, raw.tables)] }, period };
}

/** The entries of the profile a month later. */
function nextProfile({ programme }: AppContext, { dataset }: CheckResult, period: number): Record<string, CellValue> {
  const { schema, templateVersion } = programme;
  const fresh = { period, revision: 0, madeOn: null, version: templateVersion } as const;
  const values: Record<string, CellValue> = { ...dataset.profile.values };
  for (const [role, value] of Object.entries(fresh)) {
    const entry = entryOf(schema, role as keyof typeof fresh);
    if (entry !== undefined) values[entry.header] = value;
  }
  return values;
}

/** The rows of a table, in the schema's column order and then the user's own, to be changed. */
type CarriedRows = ReadonlyMap<string, CellValue[][]>;

/** All rows of the tables, those among them that were dated ahead into the new month. */
const carriedRows = ({ dataset }: CheckResult, names: readonly string[]): CarriedRows =>
  new Map(
    names.map((name) => {
      const { ownHeaders } = tableIn(dataset, name);
      return [
        name,
        partsOf(dataset, name).flatMap((table) => repairedRows(dataset.schema, table, ownHeaders)),
      ] as const;
    }),
  );

/** Puts the figures of the new month into rows of which the programme works them out. */
function recalculate(
  { programme }: AppContext,
  { settings, dataset: before }: CheckResult,
  profile: Readonly<Record<string, CellValue>>,
  carried: CarriedRows,
): void {
  const { schema } = programme;
  const sheets = [...carried].map(([name, rows]) => dataSheet(schema, name, rows, ownColumnsOf(tableIn(before, name))));
  const dataset = readDataset(schema, rawWorkbookOf(schema, [profileSheet(schema, profile), ...sheets]));
  const steps = programme.recalculate?.(dataset, settings);
  for (const { table, row, cells } of steps === undefined ? [] : atOnce(steps).rows) {
    const position = (tableIn(dataset, table).sheetRows[row] ?? 0) - 1;
    const known = carried.get(table)?.[position];
    const columns = columnsOf(schema, table);
    for (const { column, value } of cells) {
      const at = columns.findIndex(({ header }) => header === column);
      if (known !== undefined && at >= 0) known[at] = value;
    }
  }
}

/** A table with its rows; a calculated column keeps what was typed where that is not what it calculates. */
function continuedSheet(
  basis: RuleBasis,
  name: string,
  rows: readonly (readonly CellValue[])[],
  own: OwnColumns,
  steps: Parameters<typeof calculatedValue>[2],
): DataSheet {
  const columns = columnsOf(basis.schema, name);
  const headers = columns.map(({ header }) => header);
  const typed = columns.flatMap(({ calculated }, column) =>
    calculated === undefined
      ? []
      : rows.flatMap((cells, row) => {
          const cell = (header: string): CellValue => cells[headers.indexOf(header)] ?? null;
          return calculatedValue(calculated, cell, steps) === (cells[column] ?? null) ? [] : [{ row, column }];
        }),
  );
  return { ...entrySheet(basis, name, rows, own), ...(typed.length === 0 ? {} : { typed }) };
}

/** What the workbook remembers, as sheets of the next one. */
function carriedTables(schema: Schema, names: readonly string[], tables: readonly RawTable[]): readonly DataSheet[] {
  return names.flatMap((name) => {
    // The stamp, which the settings hold, is of last month's data.
    if (name === settingsTable) return carriedSettings([tables]) ?? [];
    if (name === 'Riwayat Indikator') return historySheet(tables, []) ?? [];
    const rows = keptRows(schema, name, tables).map(({ cells }) => cells);
    return rows.length === 0 ? [] : ownSheet(schema, name, rows);
  });
}
