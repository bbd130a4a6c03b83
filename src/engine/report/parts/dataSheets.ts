import type { CellValue, ColumnSchema, ColumnType, Header, ProfilEntry, TableName } from '../../schema';
import { columnsOf, originColumns, profilEntries, profilTable, yesNo } from '../../schema';
import { numberFormats } from '../model/styles';
import type { DataSheet } from '../model/types';

/** A row of a data table by header text. */
export type TableRow<Name extends TableName> = Readonly<Record<Header<Name>, CellValue>>;

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

const optionsOf = (column: ColumnSchema) => (column.type === 'yesno' ? yesNo : column.options);

function sheetColumn(column: ColumnSchema): DataSheet['columns'][number] {
  const options = optionsOf(column);
  return {
    header: column.header,
    numberFormat: formatOf[column.type],
    width: widthOf[column.type],
    ...(options ? { options } : {}),
  };
}

/** Columns that consolidation adds: the file's name and the row in its sheet. */
const originSheetColumns: DataSheet['columns'] = [
  { header: originColumns[0], numberFormat: numberFormats.text, width: 34 },
  { header: originColumns[1], numberFormat: numberFormats.year, width: 10 },
];

/** Rows given by header text, put into the schema's column order. */
export function rowsOf<Name extends TableName>(name: Name, rows: readonly TableRow<Name>[]): CellValue[][] {
  const headers = columnsOf(name).map((column) => column.header as Header<Name>);
  return rows.map((row) => headers.map((header) => row[header]));
}

/**
 * A data table as it is written to a new workbook: columns, formats and drop-down lists follow from the schema.
 * `rows` are in the schema's column order, then the user's `own` columns; with `origin` each ends with file name and sheet row (`originColumns`).
 */
export function dataSheet(
  name: TableName,
  rows: readonly (readonly CellValue[])[],
  { origin = false, own = [] }: { readonly origin?: boolean; readonly own?: readonly string[] } = {},
): DataSheet {
  const ownColumns = own.map((header) => ({ header, numberFormat: 'General', width: 22 }));
  return {
    name,
    columns: [...columnsOf(name).map(sheetColumn), ...ownColumns, ...(origin ? originSheetColumns : [])],
    rows,
  };
}

/**
 * The sheet Profil from its entries; entries not given are left blank for the user to fill in.
 * Dates are 1900 serials. Every entry has a cell format of its own type, so `cellFormats` goes by row.
 */
export function profilSheet(values: Readonly<Partial<Record<ProfilEntry, CellValue>>>): DataSheet {
  return {
    name: profilTable.name,
    columns: [
      { header: profilTable.labelHeader, numberFormat: numberFormats.text, width: 24 },
      { header: profilTable.valueHeader, numberFormat: numberFormats.text, width: 40 },
    ],
    rows: profilEntries.map(({ header }) => [header, values[header] ?? null]),
    cellFormats: profilEntries.map(({ type }) => [null, formatOf[type]]),
  };
}
