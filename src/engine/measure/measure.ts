import type { NumberHeader, TableName, TextHeader } from '../schema';

/** Numbers that a condition compares with and that differ from run to run. */
export type Parameter = 'periode' | 'arrearsMonths' | 'termStart';

/** What a row must fulfil to be counted. A missing cell fulfils nothing but `blank`. */
export type Condition<Name extends TableName> =
  | { readonly column: TextHeader<Name>; readonly is: string }
  | { readonly column: TextHeader<Name>; readonly isNot: string }
  | { readonly column: TextHeader<Name> | NumberHeader<Name>; readonly state: 'filled' | 'blank' }
  | {
      readonly column: NumberHeader<Name>;
      readonly compare: '=' | '>' | '>=' | '<';
      readonly value: number | Parameter;
    };

/** Splits a measure into one value for each year or month that occurs in a column. */
export interface Grouping<Name extends TableName> {
  readonly column: NumberHeader<Name>;
  /** `number`: the column holds years; `year`, `month`: taken from a date. */
  readonly as: 'number' | 'year' | 'month';
}

/** Conditions and groupings once their table is known to have the column. */
export type AnyCondition =
  | { readonly column: string; readonly is: string }
  | { readonly column: string; readonly isNot: string }
  | { readonly column: string; readonly state: 'filled' | 'blank' }
  | { readonly column: string; readonly compare: '=' | '>' | '>=' | '<'; readonly value: number | Parameter };
export type AnyGrouping = { readonly column: string; readonly as: 'number' | 'year' | 'month' };

/** What is taken of the rows: their number, the sum of a column (or of several), or how many different boards or groups they name. */
export type Aggregate =
  | { readonly kind: 'count' }
  | { readonly kind: 'sum'; readonly columns: readonly string[]; readonly weight?: string }
  | { readonly kind: 'distinct'; readonly of: 'bkm' | 'ksm' };

/**
 * One aggregated number per area: the rows of a table that meet all conditions, counted or summed.
 * Adding the values of all desa gives the value of their kecamatan.
 */
export interface Measure {
  readonly table: TableName;
  readonly aggregate: Aggregate;
  readonly where: readonly AnyCondition[];
  readonly by?: AnyGrouping;
}

/** Measures that need more than one table or month; each has its own evaluator in `special.ts`. */
export type SpecialMeasure =
  | 'kecamatanPresent'
  | 'kecamatanOfKabupaten'
  | 'desaOfKecamatan'
  | 'boardsObliged'
  | 'arrearsBefore'
  | 'arrearsNow'
  | 'boardsEligible';

/** Builders bound to one table, so that headers and conditions are checked by the compiler. */
export function measuresOf<Name extends TableName>(table: Name) {
  const measure = (aggregate: Aggregate, where: readonly Condition<Name>[], by?: Grouping<Name>): Measure => ({
    table,
    aggregate,
    where,
    ...(by === undefined ? {} : { by }),
  });
  return {
    count: (...where: Condition<Name>[]) => measure({ kind: 'count' }, where),
    countBy: (by: Grouping<Name>, ...where: Condition<Name>[]) => measure({ kind: 'count' }, where, by),
    sum: (column: NumberHeader<Name>, ...where: Condition<Name>[]) =>
      measure({ kind: 'sum', columns: [column] }, where),
    sumBy: (by: Grouping<Name>, column: NumberHeader<Name>, ...where: Condition<Name>[]) =>
      measure({ kind: 'sum', columns: [column] }, where, by),
    /** Sum of several columns of each row. */
    sumOf: (columns: readonly NumberHeader<Name>[], ...where: Condition<Name>[]) =>
      measure({ kind: 'sum', columns }, where),
    /** Sum of several columns of each row, times another column; rows without that other column are left out. */
    weightedSum: (columns: readonly NumberHeader<Name>[], weight: NumberHeader<Name>, ...where: Condition<Name>[]) =>
      measure({ kind: 'sum', columns, weight }, where),
    distinct: (of: 'bkm' | 'ksm', ...where: Condition<Name>[]) => measure({ kind: 'distinct', of }, where),
    is: (column: TextHeader<Name>, text: string): Condition<Name> => ({ column, is: text }),
    isNot: (column: TextHeader<Name>, text: string): Condition<Name> => ({ column, isNot: text }),
    filled: (column: TextHeader<Name> | NumberHeader<Name>): Condition<Name> => ({ column, state: 'filled' }),
    blank: (column: TextHeader<Name> | NumberHeader<Name>): Condition<Name> => ({ column, state: 'blank' }),
    compare: (
      column: NumberHeader<Name>,
      comparison: '=' | '>' | '>=' | '<',
      value: number | Parameter,
    ): Condition<Name> => ({ column, compare: comparison, value }),
  };
}
