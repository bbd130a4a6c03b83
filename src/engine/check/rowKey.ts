import { monthKey, type AnyTable, type Dataset } from '../dataset';
import { columnsOf, tableNames, tables, type TableName } from '../schema';
import { at, codeAt } from './rule';
import type { Finding } from './types';
import { rowOfSheetRow } from './tableState';

/** Text of a row's key as it is kept in our own tables: its parts as read, months as `2014-12`, joined by ` / `; '' where a part cannot be read. */
export function rowKey(table: AnyTable, row: number): string {
  const parts = tables[table.name].key.map((header) => {
    const column = table.column(header);
    if (column.kind === 'text') return column.dictionary[codeAt(column.codes, row)] ?? '';
    const value = at(column.values, row);
    const isMonth = columnsOf(table.name).some((schema) => schema.header === header && schema.type === 'month');
    if (Number.isNaN(value)) return '';
    return isMonth ? monthKey(value) : String(value);
  });
  return parts.includes('') ? '' : parts.join(' / ');
}

/** Parameters that name a row that is not there. */
const absentNames = ['code', 'loan', 'bkm'] as const;

/**
 * Tells what a finding is about, for our own tables: the key of its row, for a row that is not there its code, loan or board; '' where it is about no
 * single row (a whole table, a header, an entry of Profil).
 */
export function findingKeys({ tables: data }: Dataset): (finding: Finding) => string {
  return ({ table: name, row: sheetRow, params }) => {
    if (sheetRow === null)
      return String(absentNames.map((param) => params[param]).find((value) => value != null) ?? '');
    if (!isTableName(name)) return '';
    const row = rowOfSheetRow(data[name].sheetRows, sheetRow - 1);
    return row === -1 ? '' : rowKey(data[name], row);
  };
}

const isTableName = (name: Finding['table']): name is TableName => tableNames.some((each) => each === name);
