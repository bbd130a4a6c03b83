import type { DataSheet } from '../engine/report';
import type { CellValue, Schema } from '../engine/schema';
import { ownTable } from '../workbook/ownTable';

/** A table that the product keeps as a sheet of a new workbook; rows in the order of its columns. */
export function ownSheet(schema: Schema, name: string, rows: readonly (readonly CellValue[])[]): DataSheet {
  const { columns: headers, formatOf } = ownTable(schema, name);
  return {
    name,
    columns: headers.map((header) => ({ header, numberFormat: 'General', width: 22 })),
    rows,
    cellFormats: rows.map((cells) => cells.map((value, column) => formatOf(value, headers[column]))),
  };
}
