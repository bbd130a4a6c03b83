import type { DataTable } from '../dataset';

/** A table of which only some columns can be asked for: whoever asks for another one is told so at once. */
export function viewOf(table: DataTable, headers: readonly string[]): DataTable {
  const allowed = new Set(headers);
  const checked = (header: string): string => {
    if (!allowed.has(header)) throw new Error(`column ${header} of ${table.name} is read without being declared`);
    return header;
  };
  return {
    name: table.name,
    place: table.place,
    rowCount: table.rowCount,
    sheetRows: table.sheetRows,
    sheetColumns: table.sheetColumns,
    absent: table.absent,
    ownHeaders: table.ownHeaders,
    ownFormats: table.ownFormats,
    text: (header) => table.text(checked(header)),
    number: (header) => table.number(checked(header)),
    column: (header) => table.column(checked(header)),
    rawValue: (row, header) => table.rawValue(row, checked(header)),
    mergedTop: (row, header) => table.mergedTop(row, checked(header)),
    ownValue: (row, header) => table.ownValue(row, header),
  };
}
