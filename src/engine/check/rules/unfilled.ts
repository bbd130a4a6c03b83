import { mark, type DataTable } from '../../dataset';
import { tableNames, tableOf, type Schema, type TableSchema } from '../../schema';
import type { RowRule } from '../rule';

/** Headers of the columns that a new workbook does not fill; empty where it fills none of the table, whose rows people begin themselves. */
const columnsToFill = new WeakMap<TableSchema, readonly string[]>();

function toFill(table: TableSchema): readonly string[] {
  const known = columnsToFill.get(table);
  if (known !== undefined) return known;
  const hasPrefilled = table.columns.some(({ prefilled }) => prefilled === true);
  const headers = hasPrefilled
    ? table.columns.filter(({ prefilled }) => prefilled !== true).map(({ header }) => header)
    : [];
  columnsToFill.set(table, headers);
  return headers;
}

/** Says for each row whether it holds nothing beyond what a new workbook has in it; null for tables whose rows people begin themselves. */
export function unfilledCheck(schema: TableSchema, table: DataTable): ((row: number) => boolean) | null {
  const columns = toFill(schema);
  if (columns.length === 0) return null;
  const marks = columns.map((header) => table.column(header).marks);
  return (row) => marks.every((each) => each[row] === mark.blank);
}

function unfilledRule(table: TableSchema): RowRule {
  const [key] = table.key;
  return {
    id: 'row-unfilled',
    severity: 'error',
    phase: 'key',
    table: table.name,
    reads: [key],
    optional: toFill(table),
    column: key,
    ofRow: true,
    prepare(data) {
      const isUnfilled = unfilledCheck(table, data);
      return isUnfilled && ((row) => (isUnfilled(row) ? {} : null));
    },
  };
}

/** A row that nobody has filled in yet is one fault, not one for each of its cells (docs/spec/rules.md, `row-unfilled`). */
export const unfilledRules = (schema: Schema): readonly RowRule[] =>
  tableNames(schema)
    .map((name) => tableOf(schema, name))
    .filter((table) => toFill(table).length > 0)
    .map(unfilledRule);
