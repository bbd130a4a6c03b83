import {
  atOnce,
  mark,
  tableIn,
  tableOfRows,
  type DataTable,
  type Dataset,
  type RawTable,
  type RawWorkbook,
} from '../engine/dataset';
import { dataSheet, profileSheet, type DataSheet, type OwnColumns, type WorkbookCells } from '../engine/report';
import { columnsOf, settingsTable, tableNames, type CellValue, type Schema } from '../engine/schema';

/** A cell as it is written back: the value as read and repaired; what could not be read stays as it was typed. */
function cellOf(table: DataTable, row: number, header: string): CellValue {
  const column = table.column(header);
  const state = column.marks[row];
  if (state === mark.blank) return null;
  if (state === mark.faulty) return table.rawValue(row, header);
  return column.kind === 'number' ? (column.values[row] ?? null) : (column.dictionary[column.codes[row] ?? -1] ?? null);
}

/** The cells of a workbook as they were typed, for formulas that stand beside them. */
export const cellsAsTyped: WorkbookCells = {
  isTable: (table) => table.place.kind === 'table',
  value: (table, row, header) => table.rawValue(row, header),
};

/** The cells of a new workbook that is written from `dataSheetsOf`. */
export const cellsAsWritten: WorkbookCells = { isTable: () => true, value: cellOf };

/** Rows of a table with certain repairs applied, in the schema's column order; then the user's `own` columns as they were typed. */
export function repairedRows(
  schema: Schema,
  table: DataTable,
  own: readonly string[] = table.ownHeaders,
): CellValue[][] {
  return atOnce(repairedRowsInSteps(schema, table, own));
}

/** Rows that are made in one step. */
const rowsOfStep = 2_000;

/** The same in steps of some rows. */
function* repairedRowsInSteps(
  schema: Schema,
  table: DataTable,
  own: readonly string[],
): Generator<void, CellValue[][]> {
  const headers = columnsOf(schema, table.name).map((column) => column.header);
  const rows: CellValue[][] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    rows.push([
      ...headers.map((header) => cellOf(table, row, header)),
      ...own.map((header) => table.ownValue(row, header)),
    ]);
    if (rows.length % rowsOfStep === 0) yield;
  }
  return rows;
}

/** The tables that hold the rows of a data table: those of the period, and those that are there already for the next month. */
export const partsOf = ({ tables, ahead }: Dataset, name: string): readonly DataTable[] =>
  [tableIn({ tables }, name), ahead.get(name)].filter((table) => table !== undefined);

/** The user's own columns of a table, as a sheet wants to know of them. */
export const ownColumnsOf = ({ ownHeaders, ownFormats }: DataTable): OwnColumns => ({ own: ownHeaders, ownFormats });

/** The data of one workbook as sheets for a new one: the profile and every table that it has, certain repairs applied. */
export function dataSheetsOf(dataset: Dataset): DataSheet[] {
  return atOnce(dataSheetsInSteps(dataset));
}

/** The same in steps, between which a caller may let others work. */
export function* dataSheetsInSteps(dataset: Dataset): Generator<void, DataSheet[]> {
  const { schema, profile, present } = dataset;
  const sheets = [profileSheet(schema, profile.values)];
  for (const name of tableNames(schema).filter((each) => present.has(each))) {
    const rows: CellValue[][][] = [];
    for (const table of partsOf(dataset, name)) rows.push(yield* repairedRowsInSteps(schema, table, table.ownHeaders));
    sheets.push(dataSheet(schema, name, rows.flat(), ownColumnsOf(tableIn(dataset, name))));
  }
  return sheets;
}

/** Reads data sheets that were just composed as if they stood in a workbook. */
export function rawWorkbookOf(schema: Schema, sheets: readonly DataSheet[]): RawWorkbook {
  const known = new Set<string>([schema.profile.name, ...tableNames(schema), settingsTable]);
  return {
    tables: sheets
      .filter((sheet) => known.has(sheet.name))
      .map(({ name, columns, rows }): RawTable =>
        tableOfRows(
          { name, sheet: name, kind: 'table', top: 0, left: 0, merges: [] },
          columns.map((column) => column.header),
          rows,
        ),
      ),
  };
}
