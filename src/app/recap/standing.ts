import { headerKey, readDataset, rowPlaces, type Dataset, type RawTable, type RawWorkbook } from '../../engine/dataset';
import {
  columnsOf,
  originColumns,
  tableNames,
  tableOf,
  type CellValue,
  type OwnTableName,
  type Schema,
} from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import type { Progress, Workbook } from '../../workbook/port';
import { reportedTables, tablesOf } from '../check';
import type { CheckResult } from '../types';
import { partInCode, withPart, keyHeaders } from './keys';
import { readLog, type LogEntry } from './log';
import { partialName, partOfArea } from './part';

/** A row of a recap. */
export interface StandingRow {
  /** Zero-based. */
  readonly sheetRow: number;
  /** The part that it belongs to; null where nothing tells. */
  readonly part: string | null;
  /** What stands in `Kode Baris`; '' in a row that was not taken from a file. */
  readonly code: string;
  /** In the order of the table's headers, keys with the code of the part. */
  readonly cells: readonly CellValue[];
  /** The same as it stands in the sheet. */
  readonly raw: readonly CellValue[];
}

/** A data table of a recap as it stands. */
export interface StandingTable {
  /** Name of the data table, and that under which its rows are kept (`partialName`). */
  readonly table: string;
  readonly stored: string;
  /** Null where the recap does not have it. */
  readonly place: { readonly raw: RawTable; readonly header: number; readonly last: number } | null;
  /** Header of each column: those of the schema by its own texts; '' where there is none. */
  readonly headers: readonly string[];
  readonly rows: readonly StandingRow[];
}

/** A recap as it stands. */
export interface StandingRecap {
  readonly whole: string;
  /** Last day of its month. */
  readonly period: number;
  readonly dataset: Dataset;
  readonly tables: readonly StandingTable[];
  readonly log: readonly LogEntry[];
  readonly raw: RawWorkbook;
}

/** Names of all tables that a recap may have. */
export const recapTables = (schema: Schema): readonly string[] => [
  ...reportedTables(schema),
  ...partialTables(schema).map(partialName),
  'Riwayat Perbaikan' satisfies OwnTableName,
];

/** Tables that are kept under another name while some parts lack them. */
export const partialTables = (schema: Schema): readonly string[] =>
  tableNames(schema).filter((name) => tableOf(schema, name).onlyTogether === true);

const origin = originColumns.map((header) => headerKey(header));

/** Whether the rows of a table carry the codes of a recap's rows. */
const hasCodes = (headers: readonly string[]): boolean => headers.some((header) => headerKey(header) === origin[2]);

/** Whether a workbook is a recap: of a whole, with rows that carry where they came from. */
export function isRecap(schema: Schema, { tables }: RawWorkbook): boolean {
  const raw = tables.find(({ name }) => name === schema.areas.table);
  return raw !== undefined && hasCodes(standingTable(schema, raw, schema.areas.table).headers);
}

/** Whether a workbook that was checked is a recap, in which nobody keeps the books of a part: what does so is refused. */
export const isCheckedRecap = (check: CheckResult): boolean => isRecap(check.programme.schema, tablesOf(check));

/** Reads a recap. Null for another workbook. Rejects with a `WorkbookError`: `no-period` for a recap whose profile has lost place or month. */
export async function readRecap(
  schema: Schema,
  workbook: Pick<Workbook, 'readTables'>,
  progress?: Progress,
): Promise<StandingRecap | null> {
  const raw = await workbook.readTables([...new Set(recapTables(schema))], progress);
  if (!isRecap(schema, raw)) return null;
  const dataset = readDataset(schema, raw);
  const { codes, period } = dataset.profile;
  const whole = codes[schema.areas.levels[0].id] ?? null;
  if (whole === null || period === null) throw new WorkbookError('no-period', schema.profile.name);
  const stored = [
    ...tableNames(schema).map((name) => [name, name] as const),
    ...partialTables(schema).map((name) => [name, partialName(name)] as const),
  ];
  return {
    whole,
    period,
    dataset,
    tables: stored.map(([table, name]) => {
      const found = raw.tables.find((each) => each.name === name);
      return found === undefined ? absentTable(schema, table, name) : standingTable(schema, found, table);
    }),
    log: readLog(schema, raw.tables),
    raw,
  };
}

/** A table that is to be made: the columns of the schema, those of the users, and those of the origin. */
function absentTable(schema: Schema, table: string, stored: string, own: readonly string[] = []): StandingTable {
  const headers = [...columnsOf(schema, table).map(({ header }) => header), ...own, ...originColumns];
  return { table, stored, place: null, headers, rows: [] };
}

/** The tables of a recap that does not exist yet. @param own the users' own columns by table */
export const newTables = (
  schema: Schema,
  own: (table: string) => readonly string[] = () => [],
): readonly StandingTable[] => [
  ...tableNames(schema).map((name) => absentTable(schema, name, name, own(name))),
  ...partialTables(schema).map((name) => absentTable(schema, name, partialName(name), own(name))),
];

/** A table as it was read, rows that are blank left out. */
export function standingTable(schema: Schema, raw: RawTable, table: string): StandingTable {
  const places = rowPlaces(schema, { ...raw, name: table });
  const { name: stored } = raw;
  if (places === null) return absentTable(schema, table, stored);
  const { header, last, columns } = places;
  const headers = (raw.values[header - raw.top] ?? []).map((cell) => String(cell ?? '').trim());
  for (const [name, position] of columns) headers[position] = name;
  const originOf = origin.map((name) => headers.findIndex((text) => headerKey(text) === name));
  const codeAt = originOf[2] ?? -1;
  const keys = keyHeaders(schema, table);
  const keyAt = columns.get(tableOf(schema, table).key[0]) ?? -1;
  const isAreaKey = !keys.has(tableOf(schema, table).key[0]);
  const rows = raw.values.slice(header + 1 - raw.top, last + 1 - raw.top).flatMap((cells, index): StandingRow[] => {
    if (cells.every((cell) => cell === null || cell === '')) return [];
    const code = String(cells[codeAt] ?? '').trim();
    const part = partInCode(code) ?? partInKey(schema, cells[keyAt] ?? null, isAreaKey);
    const joined =
      part === null
        ? cells
        : cells.map((value, position) => (keys.has(headers[position] ?? '') ? withPart(part, value) : value));
    return [{ sheetRow: header + 1 + index, part, code, cells: joined, raw: cells }];
  });
  return { table, stored, place: { raw, header, last }, headers, rows };
}

/** The part that a key names: by the code in front of it, or as the code of an area. */
function partInKey(schema: Schema, key: CellValue, isArea: boolean): string | null {
  const text = String(key ?? '').trim();
  const code = isArea ? text : /^([\d.]+)\//.exec(text)?.[1];
  const part = code === undefined ? '' : partOfArea(schema, code);
  const groups = schema.areas.levels[1]?.groups ?? 0;
  return part.split('.').length === groups && /^[\d.]+$/.test(part) ? part : null;
}
