import type { ColumnType } from '../schema';

/** The databases that SQL is written for. */
export const dialects = ['duckdb', 'postgres', 'spark', 'trino'] as const;
export type DialectName = (typeof dialects)[number];

/** Types of the columns of the store. */
export type SqlType = 'text' | 'number' | 'whole' | 'date' | 'logical';

/** In what databases differ: all else is SQL that each of them reads. */
export interface Dialect {
  readonly name: DialectName;
  /** The sign around names of tables and columns. */
  readonly quote: '"' | '`';
  readonly types: Readonly<Record<SqlType, string>>;
}

const standardTypes = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  whole: 'INTEGER',
  date: 'DATE',
  logical: 'BOOLEAN',
} as const;

const known: Readonly<Record<DialectName, Dialect>> = {
  duckdb: { name: 'duckdb', quote: '"', types: standardTypes },
  postgres: { name: 'postgres', quote: '"', types: { ...standardTypes, number: 'DOUBLE PRECISION' } },
  spark: { name: 'spark', quote: '`', types: { ...standardTypes, text: 'STRING' } },
  trino: { name: 'trino', quote: '"', types: standardTypes },
};

export const dialectOf = (name: DialectName): Dialect => known[name];

/** A name of a table or column, as it stands in SQL. */
export const named = ({ quote }: Dialect, name: string): string =>
  `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;

/** A text, as it stands in SQL. Spark reads a backslash as the beginning of another character. */
export function textLiteral({ name }: Dialect, text: string): string {
  return name === 'spark'
    ? `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : `'${text.replaceAll("'", "''")}'`;
}

/** Type in the store of what a column of a workbook holds. */
export function sqlType(type: ColumnType): SqlType {
  switch (type) {
    case 'text':
    case 'code':
    case 'choice':
      return 'text';
    case 'yesno':
      return 'logical';
    case 'date':
    case 'month':
      return 'date';
    case 'int':
    case 'rp':
    case 'number':
    case 'percent':
    case 'year':
      return 'number';
  }
}
