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
  /** The last day of a month given as `YYYY-MM`. */
  endOfMonth(month: string): string;
  /** The same day so many years later (earlier when negative), in a shorter month its last one. */
  yearsLater(day: string, years: number): string;
  daysLater(day: string, days: string): string;
}

const standardTypes = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  whole: 'INTEGER',
  date: 'DATE',
  logical: 'BOOLEAN',
} as const;

const firstDay = (month: string): string => `CAST(CONCAT(${month}, '-01') AS DATE)`;
const interval = (day: string, years: number): string => `CAST(${day} + INTERVAL '${years}' YEAR AS DATE)`;
const added = (day: string, days: string): string => `(${day} + (${days}))`;

const known: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    name: 'duckdb',
    quote: '"',
    types: standardTypes,
    endOfMonth: (month) => `LAST_DAY(${firstDay(month)})`,
    yearsLater: interval,
    daysLater: added,
  },
  postgres: {
    name: 'postgres',
    quote: '"',
    types: { ...standardTypes, number: 'DOUBLE PRECISION' },
    endOfMonth: (month) => `CAST(${firstDay(month)} + INTERVAL '1' MONTH - INTERVAL '1' DAY AS DATE)`,
    yearsLater: interval,
    daysLater: added,
  },
  spark: {
    name: 'spark',
    quote: '`',
    types: { ...standardTypes, text: 'STRING' },
    endOfMonth: (month) => `LAST_DAY(${firstDay(month)})`,
    yearsLater: (day, years) => `ADD_MONTHS(${day}, ${12 * years})`,
    daysLater: (day, days) => `DATE_ADD(${day}, ${days})`,
  },
  trino: {
    name: 'trino',
    quote: '"',
    types: standardTypes,
    endOfMonth: (month) => `LAST_DAY_OF_MONTH(${firstDay(month)})`,
    yearsLater: (day, years) => `DATE_ADD('year', ${years}, ${day})`,
    daysLater: (day, days) => `DATE_ADD('day', ${days}, ${day})`,
  },
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
