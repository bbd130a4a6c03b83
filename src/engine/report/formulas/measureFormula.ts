import type { AnyCondition, AnyGrouping, Measure, Parameter } from '../../measure';
import { columnsOf, type TableName } from '../../schema';
import { columnReference, quoted } from './notation';

/** Names of the cells of `Dasar Perhitungan` that hold what differs from run to run. */
export const parameterNames = {
  periode: 'Periode_Laporan',
  arrearsMonths: 'Ambang_Tunggakan',
  termStart: 'Batas_Masa_Bakti',
} as const satisfies Readonly<Record<Parameter, string>>;

/** Column by which the rows of each table belong to an area: the code of a desa, or that of a board. */
export const areaColumns = {
  Desa: 'Kode Desa',
  BKM: 'Kode Desa',
  BLM: 'Kode BKM',
  Kegiatan: 'Kode Desa',
  Pinjaman: 'Kode BKM',
  UPK: 'Kode BKM',
} as const satisfies Partial<Readonly<Record<TableName, string>>>;

export type AreaTableName = keyof typeof areaColumns;

/** Whether rows of a table belong to areas. */
export function hasAreas(table: TableName): table is AreaTableName {
  return table in areaColumns;
}

/** What a formula counts: the rows whose area column equals a cell, or all rows; of one year or month where the measure is split. */
export interface FormulaScope {
  /** Address of the cell that holds the code of the desa or board; null: all rows. */
  readonly area: string | null;
  /** `2013` for a year; for a month the address of a cell with its last day. */
  readonly group?: string;
  /** Addresses of the cells with the first and last row of the area, between which the formula looks; without them, at all rows. */
  readonly rows?: { readonly first: string; readonly last: string };
}

/** A column and what is asked of it, as SUMIFS and COUNTIFS take them. */
type Criterion = readonly [header: string, criterion: string];

const isMonth = (table: TableName, header: string): boolean =>
  columnsOf(table).some((column) => column.header === header && column.type === 'month');

/** Any day of a month stands for it; `last` is an expression for its last day. */
const monthCriteria = (header: string, last: string): Criterion[] => [
  [header, `">"&EOMONTH(${last},-1)`],
  [header, `"<="&${last}`],
];

function conditionCriteria(table: TableName, condition: AnyCondition): Criterion[] {
  const { column } = condition;
  if ('is' in condition) return [[column, quoted(condition.is)]];
  // Unlike the engine's "is not", `<>` alone would count blank cells.
  if ('isNot' in condition)
    return [
      [column, quoted(`<>${condition.isNot}`)],
      [column, quoted('<>')],
    ];
  if ('state' in condition) return [[column, quoted(condition.state === 'filled' ? '<>' : '=')]];
  const { compare, value } = condition;
  if (typeof value === 'number') return [[column, compare === '=' ? String(value) : quoted(`${compare}${value}`)]];
  const name = parameterNames[value];
  if (compare !== '=') return [[column, `${quoted(compare)}&${name}`]];
  return isMonth(table, column) ? monthCriteria(column, name) : [[column, name]];
}

function groupCriteria({ column, as }: AnyGrouping, group: string): Criterion[] {
  if (as === 'number') return [[column, group]];
  if (as === 'month') return monthCriteria(column, group);
  return [
    [column, `">="&DATE(${group},1,1)`],
    [column, `"<"&DATE(${Number(group) + 1},1,1)`],
  ];
}

/**
 * The Excel formula of a measure, without the leading `=`; null where SUMIFS, COUNTIFS and SUMPRODUCT cannot say it (groups counted once).
 * It takes the cells as they stand: whether that gives the engine's number is for `agreement.ts` to say.
 */
export function measureFormula(measure: Measure, { area, group, rows }: FormulaScope): string | null {
  const { table, aggregate, where, by } = measure;
  if (!hasAreas(table)) return null;
  const reference = (header: string): string => {
    const column = columnReference(table, header);
    return rows === undefined ? column : `INDEX(${column},${rows.first}):INDEX(${column},${rows.last})`;
  };
  const criteria = [
    ...(area === null ? [] : [[areaColumns[table], area] as const]),
    ...where.flatMap((condition) => conditionCriteria(table, condition)),
    ...(by === undefined || group === undefined ? [] : groupCriteria(by, group)),
  ]
    .map(([header, criterion]) => `${reference(header)},${criterion}`)
    .join(',');

  if (aggregate.kind === 'distinct') {
    // Within one board, "different boards" is whether it has such a row at all.
    const countable = aggregate.of === 'bkm' && area !== null && areaColumns[table] === 'Kode BKM';
    return countable ? `MIN(1,COUNTIFS(${criteria}))` : null;
  }
  if (aggregate.kind === 'count')
    return criteria === '' ? `ROWS(${reference(areaColumns[table])})` : `COUNTIFS(${criteria})`;
  if (aggregate.weight === undefined) {
    return aggregate.columns
      .map(reference)
      .map((column) => (criteria === '' ? `SUM(${column})` : `SUMIFS(${column},${criteria})`))
      .join('+');
  }
  if (where.length > 0 || by !== undefined) return null;
  // Handed over one by one, cells that hold a text count as 0; multiplied with `*` they would be an error.
  const own = area === null ? '' : `--(${reference(areaColumns[table])}=${area}),`;
  const weight = reference(aggregate.weight);
  return aggregate.columns.map((header) => `SUMPRODUCT(${own}${weight},${reference(header)})`).join('+');
}
