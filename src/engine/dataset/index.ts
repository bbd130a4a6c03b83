import { tableNames, type Schema, type TableSchema } from '../schema';
import { readProfile } from './profile';
import { atOnce } from './steps';
import { readTable } from './table';
import type { DataTable, Dataset, RawWorkbook, ReadingFault } from './types';

export * from './types';
export * from './date';
export * from './address';
export * from './grid';
export * from './editedCells';
export * from './packed';
export * from './packedRows';
export * from './steps';
export * from './key';
export * from './ownTable';
export * from './plainTable';
export * from './rowPlaces';
export { isMonthName } from './read/date';
export { isBlank, isFormulaError, pendingResult } from './read/reading';
export { isStillNoData, rereadRow, rowCells, type RowCells } from './reread';
export {
  findHeader,
  headerAmong,
  headerAt,
  headerKey,
  headersOf,
  isOriginHeader,
  reorderedAmong,
  rowsSearched,
  type FoundHeader,
} from './header';
export { dataRowsInSteps } from './rows';
export { atOnce } from './steps';
export { columnsAsked, listedTexts, storedDataset, type StoredColumn, type StoredColumns } from './storedTable';
export { countMarked, markedRows } from './markedRows';
export { TextCodes } from './textCodes';
export { textAt } from './textAt';
export { lastDayAhead } from './ahead';

/**
 * Understands the raw cells of a workbook (docs/spec/workbook.md): finds the headers, leaves out rows that are no data, and reads every known column into
 * typed arrays with its certain repairs. Never throws for what a workbook holds: whatever is wrong is a fault.
 */
export function readDataset<S extends Schema>(schema: S, raw: RawWorkbook): Dataset<S> {
  return atOnce(readDatasetInSteps(schema, raw));
}

/**
 * The same in steps of a column each, between which a caller may do other things.
 * @param period last day of the period where it is not to be that of the profile
 */
export function* readDatasetInSteps<S extends Schema>(
  schema: S,
  raw: RawWorkbook,
  period?: number,
): Generator<void, Dataset<S>> {
  const faults: ReadingFault[] = [];
  const present = new Set<string>();
  const find = (name: string) => raw.tables.find((table) => table.name === name);
  const { profile, cells } = readProfile(schema, find(schema.profile.name), faults);
  const tables: Record<string, DataTable<TableSchema>> = {};
  const ahead = new Map<string, DataTable>();
  for (const name of tableNames(schema)) {
    const read = yield* readTable(schema, name, find(name), faults, period ?? profile.period);
    if (read.found) present.add(name);
    if (read.ahead !== null) ahead.set(name, read.ahead);
    tables[name] = read.table;
  }
  // Each table has the columns of its schema: only the compiler cannot know that.
  const known = tables as unknown as Dataset<S>['tables'];
  return { schema, profile, profileCells: cells, tables: known, present, ahead, faults };
}
