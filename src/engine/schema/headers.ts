import type { NumberColumnType, TableSchema, TextColumnType } from './types';

/** Headers of a table's columns; any text where the table is not known to the compiler. */
export type Header<Table extends TableSchema> = Table['columns'][number]['header'];

/** Headers of the columns that are read into text. */
export type TextHeader<Table extends TableSchema> =
  string extends Header<Table>
    ? string
    : Extract<Table['columns'][number], { readonly type: TextColumnType }>['header'];

/** Headers of the columns that are read into numbers. */
export type NumberHeader<Table extends TableSchema> =
  string extends Header<Table>
    ? string
    : Extract<Table['columns'][number], { readonly type: NumberColumnType }>['header'];

/** Name under which an entry of the profile enters the code of a workbook: its header without spaces, the first letter small. */
export function fieldOf(header: string): string {
  const joined = header.replaceAll(' ', '');
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}
