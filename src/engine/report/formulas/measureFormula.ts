import type { Catalogue, Condition, Grouping, Measure } from '../../measure';
import { columnsOf, type Schema } from '../../schema';
import { areaCriterion } from './criterion';
import { columnReference, quoted } from './notation';

/** What formulas need to be told of a programme. */
export interface FormulaProgramme {
  readonly schema: Schema;
  readonly catalogue: Catalogue;
}

/** Name of the cell that holds a parameter. Throws for one that the programme does not have: a mistake of ours. */
export function parameterCell({ periodCell, parameters }: Catalogue, id: string): string {
  const cell = id === 'period' ? periodCell : parameters.find((parameter) => parameter.id === id)?.cell;
  if (cell === undefined) throw new Error(`no parameter ${id}`);
  return cell;
}

/** What a formula counts: the rows whose area column equals a cell, or all rows; of one year or month where the measure is split. */
export interface FormulaScope {
  /** Address of the cell that holds the code of the area, or the key that stands for it; null: all rows. */
  readonly area: string | null;
  /** `2013` for a year; for a month the address of a cell with its last day. */
  readonly group?: string;
  /** Addresses of the cells with the first and last row of the area, between which the formula looks; without them, at all rows. */
  readonly rows?: { readonly first: string; readonly last: string };
}

/** A column and what is asked of it, as SUMIFS and COUNTIFS take them. */
type Criterion = readonly [header: string, criterion: string];

const isMonth = (schema: Schema, table: string, header: string): boolean =>
  columnsOf(schema, table).some((column) => column.header === header && column.type === 'month');

/** Any day of a month stands for it; `last` is an expression for its last day. */
const monthCriteria = (header: string, last: string): Criterion[] => [
  [header, `">"&EOMONTH(${last},-1)`],
  [header, `"<="&${last}`],
];

function conditionCriteria({ schema, catalogue }: FormulaProgramme, table: string, condition: Condition): Criterion[] {
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
  const name = parameterCell(catalogue, value);
  if (compare !== '=') return [[column, `${quoted(compare)}&${name}`]];
  return isMonth(schema, table, column) ? monthCriteria(column, name) : [[column, name]];
}

function groupCriteria({ column, as }: Grouping, group: string): Criterion[] {
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
export function measureFormula(
  programme: FormulaProgramme,
  { table, aggregate, where, by }: Measure,
  { area, group, rows }: FormulaScope,
): string | null {
  const own = areaCriterion(programme.schema, table);
  if (own === null) return null;
  const reference = (header: string): string => {
    const column = columnReference(table, header);
    return rows === undefined ? column : `INDEX(${column},${rows.first}):INDEX(${column},${rows.last})`;
  };
  const criteria = [
    ...(area === null ? [] : [[own.column, area] as const]),
    ...where.flatMap((condition) => conditionCriteria(programme, table, condition)),
    ...(by === undefined || group === undefined ? [] : groupCriteria(by, group)),
  ]
    .map(([header, criterion]) => `${reference(header)},${criterion}`)
    .join(',');

  if (aggregate.kind === 'distinct') {
    // Of the rows that one key stands for, "different keys" is whether there is such a row at all.
    const { by: names, within } = aggregate.of;
    const isOwnKey = own.key !== null && within === undefined && names.length === 1 && names[0] === own.column;
    const countable = isOwnKey && area !== null;
    return countable ? `MIN(1,COUNTIFS(${criteria}))` : null;
  }
  if (aggregate.kind === 'count') return criteria === '' ? `ROWS(${reference(own.column)})` : `COUNTIFS(${criteria})`;
  if (aggregate.weight === undefined) {
    return aggregate.columns
      .map(reference)
      .map((column) => (criteria === '' ? `SUM(${column})` : `SUMIFS(${column},${criteria})`))
      .join('+');
  }
  if (where.length > 0 || by !== undefined) return null;
  // Handed over one by one, cells that hold a text count as 0; multiplied with `*` they would be an error.
  const isOwn = area === null ? '' : `--(${reference(own.column)}=${area}),`;
  const weight = reference(aggregate.weight);
  return aggregate.columns.map((header) => `SUMPRODUCT(${isOwn}${weight},${reference(header)})`).join('+');
}
