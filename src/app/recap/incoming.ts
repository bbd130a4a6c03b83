import { keptRows, keyOf, ownTableRows, tableIn, type RawTable } from '../../engine/dataset';
import { columnsOf, programmeTables, tableNames, tableOf, type CellValue, type Schema } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import { checkTables, rememberedIn, reportedTables } from '../check';
import { hasNoTables, type SourceFile } from '../consolidate';
import { partsOf, repairedRows } from '../dataSheets';
import { joinedFormats, usersHeaders } from '../ownHeaders';
import type { AppContext, CheckResult } from '../types';
import { keyHeaders, keyOfWhole, ownKeyPositions, withPart } from './keys';
import { entryOf, type LogEntry } from './log';
import { partLevel, partOf } from './part';

/** A row of a file as it is to stand in a recap: keys carry the code of its part. */
export interface IncomingRow {
  /** Cells of its key in compared form. */
  readonly key: string;
  /** In the order of the table's headers. */
  readonly cells: readonly CellValue[];
  /** The row of the file's sheet, from 1. */
  readonly sheetRow: number;
}

/** A table of a file: the columns of the schema, then the user's own. */
export interface IncomingTable {
  readonly headers: readonly string[];
  /** Number formats of the user's own that are not *General*. */
  readonly ownFormats: ReadonlyMap<string, string>;
  readonly rows: readonly IncomingRow[];
}

/** A workbook of one part, read and checked by itself. Only what a recap needs of it is kept. */
export interface Incoming {
  readonly file: string;
  readonly part: string;
  readonly partName: string | null;
  /** Code of the whole that it says to belong to. */
  readonly whole: string | null;
  /** Last day of its month. */
  readonly period: number;
  readonly ready: boolean;
  /** What `Riwayat Rekap` will say of it. */
  readonly entry: LogEntry;
  readonly tables: ReadonlyMap<string, IncomingTable>;
  /** Rows of the tables that the product keeps for the programme, as far as they belong to keys of the part. */
  readonly own: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
  /** Rows of `Catatan Pemeriksaan` that accept a warning of one row. */
  readonly acceptances: readonly (readonly CellValue[])[];
  /** Profile, settings and what it remembers, for a recap that is made anew. */
  readonly profile: CheckResult['dataset']['profile'];
  readonly kept: readonly RawTable[];
}

/** Why a file cannot be taken in whatever the recap holds. */
export type UnfitReason = 'no-tables' | 'no-part' | 'no-period';

/** A file that was handed in: what it holds, or why nothing can be made of it. */
export type ReadFile =
  | { readonly file: string; readonly incoming: Incoming }
  | { readonly file: string; readonly unfit: UnfitReason }
  | { readonly file: string; readonly error: WorkbookError };

/** How the files show the users' own columns of a table whose headers are these. */
export const ownFormatsOf = (
  files: readonly Pick<Incoming, 'tables'>[],
  table: string,
  headers: readonly string[],
): ReadonlyMap<string, string> =>
  joinedFormats(
    headers,
    files.flatMap(({ tables }) => tables.get(table) ?? []),
  );

/** Cells of a key as one text in compared form. */
export const comparedKey = (cells: readonly CellValue[]): string =>
  cells.map((cell) => keyOf(String(cell ?? ''))).join(' / ');

/** Reads and checks one file by itself. Never rejects for what is wrong with the file, except after *Batal*. */
export async function readIncoming({ name: file, workbook }: SourceFile, context: AppContext): Promise<ReadFile> {
  const { programme } = context;
  try {
    const raw = await workbook.readTables(reportedTables(programme.schema));
    if (hasNoTables(programme, raw)) return { file, unfit: 'no-tables' };
    const check = await checkTables(raw, context);
    const part = partOf(check.dataset);
    if (part === null) return { file, unfit: 'no-part' };
    const { period } = check.dataset.profile;
    if (period === null) return { file, unfit: 'no-period' };
    return { file, incoming: incomingOf(file, part, period, check, raw.tables, context) };
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== 'cancelled') return { file, error };
    throw error;
  }
}

function incomingOf(
  file: string,
  part: string,
  period: number,
  check: CheckResult,
  raw: readonly RawTable[],
  { received }: AppContext,
): Incoming {
  const { dataset, ready } = check;
  const { schema, profile, present } = dataset;
  const level = partLevel(schema);
  const tables = new Map(
    tableNames(schema)
      .filter((name) => present.has(name))
      .map((name) => [name, tableFrom(check, name, part)] as const),
  );
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
  return {
    file,
    part,
    partName: level === undefined ? null : (profile.names[level.id] ?? null),
    whole: profile.codes[schema.areas.levels[0].id] ?? null,
    period,
    ready,
    entry: entryOf(file, part, rows, check, received ?? null),
    tables,
    own: ownRows(schema, part, raw),
    acceptances: acceptancesOf(schema, part, raw),
    profile,
    kept: rememberedIn({ tables: raw }),
  };
}

function tableFrom({ dataset }: CheckResult, name: string, part: string): IncomingTable {
  const { schema } = dataset;
  const own = usersHeaders(tableIn(dataset, name));
  const headers = [...columnsOf(schema, name).map(({ header }) => header), ...own];
  const keys = keyHeaders(schema, name);
  const { key } = tableOf(schema, name);
  const keyPositions = key.map((header) => headers.indexOf(header));
  const rows = partsOf(dataset, name).flatMap((source) =>
    repairedRows(schema, source, own).map((cells, row): IncomingRow => {
      const joined = cells.map((value, position) =>
        keys.has(headers[position] ?? '') ? withPart(part, value) : value,
      );
      return {
        key: comparedKey(keyPositions.map((position) => joined[position] ?? null)),
        cells: joined,
        sheetRow: (source.sheetRows[row] ?? 0) + 1,
      };
    }),
  );
  return { headers, ownFormats: tableIn(dataset, name).ownFormats, rows };
}

function ownRows(schema: Schema, part: string, raw: readonly RawTable[]): Incoming['own'] {
  return new Map(
    programmeTables(schema).flatMap((name) => {
      const positions = ownKeyPositions(schema, name);
      if (positions.length === 0) return [];
      const rows = keptRows(schema, name, raw).map(({ cells }) =>
        cells.map((value, position) => (positions.includes(position) ? withPart(part, value) : value)),
      );
      return [[name, rows] as const];
    }),
  );
}

/** Acceptances of every row of a table say nothing of one part alone: they stay in its file. */
function acceptancesOf(schema: Schema, part: string, raw: readonly RawTable[]): Incoming['acceptances'] {
  return ownTableRows('Catatan Pemeriksaan', raw).flatMap(({ cells }) => {
    const [rule = null, table = null, key = null, column = null, value = null, ...rest] = cells;
    const text = String(key ?? '').trim();
    const name = String(table ?? '').trim();
    if (text === '' || text === '*' || schema.tables[name] === undefined) return [];
    const isKey = keyHeaders(schema, name).has(String(column ?? '').trim());
    return [
      [rule, table, keyOfWhole(schema, name, part, text), column, isKey ? withPart(part, value) : value, ...rest],
    ];
  });
}
