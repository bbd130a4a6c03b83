import type {
  Calculation,
  ColumnSchema,
  ColumnType,
  ProfileEntry,
  ProfileRole,
  Schema,
  TableSchema,
  TextColumnType,
} from './types';

/** Names of the data tables, in the schema's order. */
export function tableNames(schema: Schema): readonly string[] {
  return Object.keys(schema.tables);
}

/** Names of the tables that every workbook has. */
export function requiredTableNames(schema: Schema): readonly string[] {
  return tableNames(schema).filter((name) => tableOf(schema, name).optional !== true);
}

/** A data table by name. Throws for a name that the schema does not have: a mistake of ours. */
export function tableOf(schema: Schema, name: string): TableSchema {
  const table = schema.tables[name];
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** Whether a name is that of a data table. */
export function isTable(schema: Schema, name: string | undefined): name is string {
  return name !== undefined && Object.hasOwn(schema.tables, name);
}

/** The columns of a data table. */
export function columnsOf(schema: Schema, name: string): readonly ColumnSchema[] {
  return tableOf(schema, name).columns;
}

/** What the cells of a column hold, of a data table or one that the product keeps; `text` where nothing is said of it. */
export const columnType = (schema: Schema, name: string, header: string): ColumnType =>
  (isTable(schema, name) ? columnsOf(schema, name).find((column) => column.header === header)?.type : undefined) ??
  schema.ownTypes?.[header] ??
  'text';

/** A column of a data table. Throws for a header that the table does not have: a mistake of ours. */
export function columnOf(table: TableSchema, header: string): ColumnSchema {
  const column = table.columns.find((each) => each.header === header);
  if (column === undefined) throw new Error(`no column ${header} in ${table.name}`);
  return column;
}

/** The columns that a calculated one follows from. */
export function calculationColumns(calculation: Calculation): readonly string[] {
  return 'classOf' in calculation ? [calculation.classOf] : [...calculation.plus, ...(calculation.minus ?? [])];
}

/** Whether a type is read into text. */
export function isTextType(type: ColumnType): type is TextColumnType {
  return type === 'text' || type === 'code' || type === 'choice' || type === 'yesno';
}

/** The entry of the profile that has a role; undefined where the programme has none. */
export function entryOf(schema: Schema, role: ProfileRole): ProfileEntry | undefined {
  return schema.profile.entries.find((entry) => entry.role === role);
}
