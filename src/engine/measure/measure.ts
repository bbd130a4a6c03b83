import type { Header, NumberHeader, TableSchema, TextHeader } from '../schema';
import type { Entity } from './entity';

/** Id of a number that conditions compare with and that differs from run to run; `period` is the last day of the period. */
export type Parameter = string;

export type Comparison = '=' | '>' | '>=' | '<' | '<=';

/** What a row must fulfil to be counted. A missing cell fulfils nothing but `blank`. */
export type Condition =
  | { readonly column: string; readonly is: string }
  | { readonly column: string; readonly isNot: string }
  | { readonly column: string; readonly state: 'filled' | 'blank' }
  | { readonly column: string; readonly compare: Comparison; readonly value: number | Parameter };

/** Splits a measure into one value for each year or month that occurs in a column; `number`: the column holds years. */
export interface Grouping<Column extends string = string> {
  readonly column: Column;
  readonly as: 'number' | 'year' | 'month';
}

/** What is taken of the rows: their number, the sum of a column (or of several), or how many different entities they name. */
export type Aggregate =
  | { readonly kind: 'count' }
  | { readonly kind: 'sum'; readonly columns: readonly string[]; readonly weight?: string }
  | { readonly kind: 'distinct'; readonly of: Entity };

/**
 * One aggregated number per area: the rows of a table that meet all conditions, counted or summed.
 * Adding the values of all areas of a level gives the value of the one that they lie in.
 */
export interface Measure {
  readonly table: string;
  readonly aggregate: Aggregate;
  readonly where: readonly Condition[];
  readonly by?: Grouping;
}

/** A measure as it is written down: equal measures of the catalogue have the same. */
export const measureKey = (measure: Measure): string => JSON.stringify(measure);

/** Builders bound to one table, so that headers and conditions are checked by the compiler. */
export function measuresOf<Table extends TableSchema>({ name: table }: Table) {
  type AnyHeader = Header<Table>;
  const measure = (aggregate: Aggregate, where: readonly Condition[], by?: Grouping): Measure => ({
    table,
    aggregate,
    where,
    ...(by === undefined ? {} : { by }),
  });
  return {
    count: (...where: Condition[]) => measure({ kind: 'count' }, where),
    countBy: (by: Grouping<NumberHeader<Table>>, ...where: Condition[]) => measure({ kind: 'count' }, where, by),
    sum: (column: NumberHeader<Table>, ...where: Condition[]) => measure({ kind: 'sum', columns: [column] }, where),
    sumBy: (by: Grouping<NumberHeader<Table>>, column: NumberHeader<Table>, ...where: Condition[]) =>
      measure({ kind: 'sum', columns: [column] }, where, by),
    /** Sum of several columns of each row. */
    sumOf: (columns: readonly NumberHeader<Table>[], ...where: Condition[]) => measure({ kind: 'sum', columns }, where),
    /** Sum of several columns of each row, times another column; rows without that other column are left out. */
    weightedSum: (columns: readonly NumberHeader<Table>[], weight: NumberHeader<Table>, ...where: Condition[]) =>
      measure({ kind: 'sum', columns, weight }, where),
    distinct: (of: Entity, ...where: Condition[]) => measure({ kind: 'distinct', of }, where),
    is: (column: TextHeader<Table>, text: string): Condition => ({ column, is: text }),
    isNot: (column: TextHeader<Table>, text: string): Condition => ({ column, isNot: text }),
    filled: (column: AnyHeader): Condition => ({ column, state: 'filled' }),
    blank: (column: AnyHeader): Condition => ({ column, state: 'blank' }),
    compare: (column: NumberHeader<Table>, comparison: Comparison, value: number | Parameter): Condition => ({
      column,
      compare: comparison,
      value,
    }),
  };
}
