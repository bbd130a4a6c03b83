import { monthKey, tableIn, textAt, type DataTable, type Dataset } from '../dataset';
import { columnOf, isTable, tableOf, type Schema } from '../schema';
import { at } from './rule';
import type { Finding } from './types';
import { rowOfSheetRow } from './tableState';

/** Text of a row's key as it is kept in our own tables: its parts as read, months as `2014-12`, joined by ` / `; '' where a part cannot be read. */
export function rowKey(schema: Schema, table: DataTable, row: number): string {
  const own = tableOf(schema, table.name);
  const parts = own.key.map((header) => {
    const column = table.column(header);
    if (column.kind === 'text') return textAt(column, row);
    const value = at(column.values, row);
    const isMonth = columnOf(own, header).type === 'month';
    if (Number.isNaN(value)) return '';
    return isMonth ? monthKey(value) : String(value);
  });
  return parts.includes('') ? '' : parts.join(' / ');
}

/**
 * Tells what a finding is about, for our own tables: the key of its row, for a row that is not there what names it; '' where it is about no
 * single row (a whole table, a header, an entry of the profile).
 */
export function findingKeys(dataset: Dataset): (finding: Finding) => string {
  return ({ table: name, row: sheetRow, about = '' }) => {
    if (sheetRow === null) return about;
    if (!isTable(dataset.schema, name)) return '';
    const table = tableIn(dataset, name);
    const row = rowOfSheetRow(table.sheetRows, sheetRow - 1);
    return row === -1 ? '' : rowKey(dataset.schema, table, row);
  };
}
