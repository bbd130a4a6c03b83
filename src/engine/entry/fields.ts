import { calculationColumns, yesNo, type CellValue, type ColumnSchema, type TableSchema } from '../schema';
import type { RowValues } from './batch';

/** What a form of a table follows from: all of it is derived from the schema (docs/spec/entry.md 3.1). */

/** The columns of a table in the order in which a form asks for them: its key first. */
export function fieldsOf(table: TableSchema): readonly ColumnSchema[] {
  const isKey = ({ header }: ColumnSchema): boolean => table.key.includes(header);
  return [...table.columns.filter(isKey), ...table.columns.filter((column) => !isKey(column))];
}

/** Whether a column can apply to a row of these values. What decides about it and is blank leaves it out. */
export function applies({ required, appliesWhen = [] }: ColumnSchema, values: RowValues): boolean {
  if (typeof required === 'object') {
    const value = values[required.column] ?? null;
    const holds = 'is' in required ? value === required.is : typeof value === 'number' && value > required.above;
    if (!holds) return false;
  }
  return appliesWhen.every(({ column, is }) => is.includes(String(values[column] ?? '')));
}

/** Whether a row of these values must have the column filled. */
export const isRequired = (column: ColumnSchema, values: RowValues): boolean =>
  typeof column.required === 'boolean' ? column.required : applies(column, values);

/** The choices that a column has in a row of these values; null where it is no list. */
export function choicesFor({ type, options, narrowedBy }: ColumnSchema, values: RowValues): readonly string[] | null {
  if (type === 'yesno') return yesNo;
  if (type !== 'choice') return null;
  const narrowed = narrowedBy?.options[String(values[narrowedBy.column] ?? '')];
  return narrowed ?? options ?? [];
}

/** Columns that are worked out from others of the row, in an order in which each follows only from earlier ones. */
export function calculatedColumns({ columns }: TableSchema): readonly ColumnSchema[] {
  const all = columns.filter(({ calculated }) => calculated !== undefined);
  const needs = ({ calculated }: ColumnSchema): readonly string[] =>
    calculated === undefined ? [] : calculationColumns(calculated);
  const depth = (column: ColumnSchema): number =>
    Math.max(0, ...all.filter(({ header }) => needs(column).includes(header)).map((each) => 1 + depth(each)));
  return [...all].sort((a, b) => depth(a) - depth(b));
}

/** Columns whose values stay in the form for the next row: what rows that are entered together share. */
export const keptColumns = ({ key, columns }: TableSchema): readonly string[] =>
  columns
    .filter(({ header, refersTo, type, kept = false }) => {
      const isShared = refersTo !== undefined || type === 'year' || type === 'month' || kept;
      return isShared && !(key.length === 1 && key[0] === header);
    })
    .map(({ header }) => header);

/** Two columns that tell people beside the key which row is meant: names first, then what it belongs to, then days and years. */
export function tellingColumns(table: TableSchema): readonly string[] {
  const rank = ({ type, refersTo }: ColumnSchema): number => {
    if (refersTo !== undefined) return 2;
    if (type === 'text') return 0;
    if (type === 'choice') return 1;
    return type === 'date' || type === 'month' || type === 'year' ? 3 : 4;
  };
  return table.columns
    .filter(({ header, required }) => !table.key.includes(header) && required !== false)
    .map((column, index) => ({ column, index }))
    .sort((a, b) => rank(a.column) - rank(b.column) || a.index - b.index)
    .slice(0, 2)
    .map(({ column }) => column.header);
}

/** What a new row of a table begins with where nothing else says so: the period's month, its year. */
export function startValues({ columns }: TableSchema, period: number | null, year: number | null): RowValues {
  const values: Record<string, CellValue> = {};
  for (const { header, type, required } of columns) {
    if (required === false) continue;
    if (type === 'month') values[header] = period;
    if (type === 'year') values[header] = year;
  }
  return values;
}
