import type { Rows } from '../../dataset';
import {
  columnsOf,
  originColumns,
  yesNo,
  type CellValue,
  type ColumnSchema,
  type ColumnType,
  type Header,
  type Schema,
  type TableSchema,
} from '../../schema';
import { numberFormats } from '../model/styles';
import type { DataSheet } from '../model/types';

/** A row of a data table by header text. */
export type TableRow<Table extends TableSchema = TableSchema> = Readonly<Record<Header<Table>, CellValue>>;

/** Look of a column's cells, by column type. */
const formatOf: Readonly<Record<ColumnType, string>> = {
  text: numberFormats.text,
  code: numberFormats.text,
  choice: numberFormats.text,
  yesno: numberFormats.text,
  int: numberFormats.whole,
  rp: numberFormats.rupiah,
  number: numberFormats.decimal,
  percent: numberFormats.percent,
  date: numberFormats.date,
  month: numberFormats.month,
  year: numberFormats.year,
};

/** Number format (as in an English Excel) of cells of a column type. */
export const numberFormatOf = (type: ColumnType): string => formatOf[type];

/** Characters that the values of a column need, by column type; a header breaks into lines beyond that. */
const widthOf: Readonly<Record<ColumnType, number>> = {
  text: 22,
  code: 16,
  choice: 16,
  yesno: 10,
  int: 15,
  rp: 18,
  number: 12,
  percent: 12,
  date: 14,
  month: 12,
  year: 10,
};

/** Characters that the filter button of a Table's header takes. */
export const filterButton = 2;

/** A header breaks between words, never within one. */
const longestWord = (header: string): number => Math.max(...header.split(/[\s-]+/).map((word) => word.length));

const optionsOf = (column: ColumnSchema) => (column.type === 'yesno' ? yesNo : column.options);

function sheetColumn(column: ColumnSchema): DataSheet['columns'][number] {
  const options = optionsOf(column);
  return {
    header: column.header,
    numberFormat: formatOf[column.type],
    width: Math.max(widthOf[column.type], longestWord(column.header) + filterButton),
    ...(options ? { options } : {}),
  };
}

/** Columns that consolidation adds: the file's name, the row in its sheet, the code of its cells. */
const originSheetColumns: DataSheet['columns'] = [
  { header: originColumns[0], numberFormat: numberFormats.text, width: 34 },
  { header: originColumns[1], numberFormat: numberFormats.year, width: 10 },
  { header: originColumns[2], numberFormat: numberFormats.text, width: 20 },
];

/** The columns that tell where a row came from. */
const originOf = (origin: boolean | 'coded'): DataSheet['columns'] =>
  origin === 'coded' ? originSheetColumns : origin ? originSheetColumns.slice(0, 2) : [];

/** Rows given by header text, put into the schema's column order. */
export function rowsOf<Table extends TableSchema>(table: Table, rows: readonly TableRow<Table>[]): CellValue[][] {
  const headers: readonly Header<Table>[] = table.columns.map((column) => column.header);
  return rows.map((row) => headers.map((header) => row[header]));
}

/** The users' own columns of a sheet: their headers in the order of the cells, and the number formats of those that are not *General*. */
export interface OwnColumns {
  readonly own?: readonly string[];
  readonly ownFormats?: ReadonlyMap<string, string>;
}

/**
 * A data table as it is written to a new workbook: columns, formats and drop-down lists follow from the schema.
 * `rows` are in the schema's column order, then the user's `own` columns, shown by their `ownFormats`; with `origin` each ends with file name and sheet row, `coded` with a code of its cells too (`originColumns`).
 */
export function dataSheet(
  schema: Schema,
  name: string,
  rows: Rows,
  { origin = false, own = [], ownFormats }: OwnColumns & { readonly origin?: boolean | 'coded' } = {},
): DataSheet {
  const ownColumns = own.map((header) => ({ header, numberFormat: ownFormats?.get(header) ?? 'General', width: 22 }));
  return {
    name,
    columns: [...columnsOf(schema, name).map(sheetColumn), ...ownColumns, ...originOf(origin)],
    rows,
  };
}

/**
 * The sheet with the profile from the values of its entries; entries not given are left blank for the user to fill in.
 * Dates are 1900 serials. Every entry has a cell format of its own type, so `cellFormats` goes by row.
 */
export function profileSheet({ profile }: Schema, values: Readonly<Record<string, CellValue>>): DataSheet {
  return {
    name: profile.name,
    columns: [
      { header: profile.labelHeader, numberFormat: numberFormats.text, width: 24 },
      { header: profile.valueHeader, numberFormat: numberFormats.text, width: 40 },
    ],
    rows: profile.entries.map(({ header }) => [header, values[header] ?? null]),
    cellFormats: profile.entries.map(({ type }) => [null, formatOf[type]]),
  };
}
