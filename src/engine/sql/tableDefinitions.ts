import type { Schema } from '../schema';
import { dialectOf, named, textLiteral, type Dialect, type DialectName } from './dialect';
import { partitionNames, storeTables, type StoreColumn, type StoreTable } from './store';

/** The columns of a table in the order that a database asks for: Trino wants those of its folders last. */
function ordered({ name }: Dialect, { columns }: StoreTable): readonly StoreColumn[] {
  if (name !== 'trino') return columns;
  const isFolder = (column: StoreColumn): boolean => partitionNames.includes(column.name);
  return [...columns.filter((column) => !isFolder(column)), ...columns.filter(isFolder)];
}

/** Where the files of a table lie, for databases that read them in place; nothing for those that keep rows themselves. */
function filesOf(dialect: Dialect, { name, columns }: StoreTable, folder: string): string {
  const place = textLiteral(dialect, `${folder}/${name}`);
  const folders = columns.filter((column) => partitionNames.includes(column.name)).map((column) => column.name);
  if (dialect.name === 'spark') {
    const parted =
      folders.length === 0 ? '' : `PARTITIONED BY (${folders.map((each) => named(dialect, each)).join(', ')}) `;
    return ` USING PARQUET ${parted}LOCATION ${place}`;
  }
  if (dialect.name === 'trino') {
    const names = folders.map((each) => textLiteral(dialect, each)).join(', ');
    const parted = folders.length === 0 ? '' : `, partitioned_by = ARRAY[${names}]`;
    return ` WITH (format = 'PARQUET', external_location = ${place}${parted})`;
  }
  return '';
}

function tableDefinition(dialect: Dialect, table: StoreTable, folder: string): string {
  // Of files that lie somewhere else nobody can promise that all cells are filled.
  const isKept = dialect.name === 'duckdb' || dialect.name === 'postgres';
  const columns = ordered(dialect, table).map(
    ({ name, type, filled }) =>
      `  ${named(dialect, name)} ${dialect.types[type]}${filled === true && isKept ? ' NOT NULL' : ''}`,
  );
  return `CREATE TABLE ${named(dialect, table.name)} (\n${columns.join(',\n')}\n)${filesOf(dialect, table, folder)};\n`;
}

/**
 * The tables of the store in SQL, which the views of the indicators look at.
 * @param folder folder in which each table has one of its own with its Parquet files, for databases that read them in place (Spark, Trino)
 */
export function tableDefinitions({ schema }: { readonly schema: Schema }, name: DialectName, folder = 'STORE'): string {
  const dialect = dialectOf(name);
  return storeTables(schema)
    .map((table) => tableDefinition(dialect, table, folder))
    .join('\n');
}
