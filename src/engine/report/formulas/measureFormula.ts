import type { Condition, Grouping, Measure } from '../../measure';
import { areaCriterion } from './criterion';
import { distinctExpression } from './distinctFormula';
import { columnReference, quoted } from './notation';
import { isMonthColumn, parameterCell, type AreaCells, type FormulaProgramme, type FormulaScope } from './scope';

/** A measure as expressions of Excel, without a leading `=`. They take the cells as they stand: whether that gives the engine's number is for `agreement.ts` to say. */
export interface MeasureExpressions {
  readonly total: string;
  /** The number of rows that were looked at. */
  readonly matched: string;
  /** The number of rows that had something to add; null where every row has. */
  readonly used: string | null;
}

/** A column and what is asked of it, as SUMIFS and COUNTIFS take them. */
type Criterion = readonly [header: string, criterion: string];

/** Any number, and nothing else. */
const anyNumber = '">-1E+300"';

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
  return isMonthColumn(schema, table, column) ? monthCriteria(column, name) : [[column, name]];
}

function groupCriteria({ column, as }: Grouping, group: string): Criterion[] {
  if (as === 'number') return [[column, group]];
  if (as === 'month') return monthCriteria(column, group);
  return [
    [column, `">="&DATE(${group},1,1)`],
    [column, `"<"&DATE(${Number(group) + 1},1,1)`],
  ];
}

function areaCriteria(header: string, { cells, form }: AreaCells): Criterion[] {
  if (form === 'plain') return [[header, cells]];
  return [
    [header, `${cells}&"*"`],
    [header, `REPT("?",LEN(${cells}))`],
  ];
}

/** LibreOffice counts wrongly where a criterion for blank cells comes first. */
const blankLast = (criteria: readonly Criterion[]): Criterion[] => {
  const isBlank = ([, criterion]: Criterion): boolean => criterion === quoted('=');
  return [...criteria.filter((each) => !isBlank(each)), ...criteria.filter(isBlank)];
};

/** The expressions of a measure; null where Excel cannot say it without a column of its own. */
export function measureExpressions(
  programme: FormulaProgramme,
  measure: Measure,
  scope: FormulaScope,
): MeasureExpressions | null {
  const { table, aggregate, where, by } = measure;
  const { area, group, rows } = scope;
  const own = areaCriterion(programme.schema, table);
  if (own === null) return null;
  const reference = (header: string): string => {
    const column = columnReference(table, header);
    return rows === undefined ? column : `INDEX(${column},${rows.first}):INDEX(${column},${rows.last})`;
  };
  const overCells = (expression: string): string => (area?.isRange === true ? `SUMPRODUCT(${expression})` : expression);
  // Blank rows at the end of a Table are no rows; they have nothing to add either, but would be counted.
  const filled: Criterion = [own.column, quoted('<>')];
  const seesBlanks = area === null && where.some((condition) => 'state' in condition && condition.state !== 'filled');
  const criteria = blankLast([
    ...(seesBlanks ? [filled] : []),
    ...(area === null ? [] : areaCriteria(own.column, area)),
    ...where.flatMap((condition) => conditionCriteria(programme, table, condition)),
    ...(by === undefined || group === undefined ? [] : groupCriteria(by, group)),
  ])
    .map(([header, criterion]) => `${reference(header)},${criterion}`)
    .join(',');
  const counted = criteria === '' ? `${reference(own.column)},${filled[1]}` : criteria;
  const matched = overCells(`COUNTIFS(${counted})`);

  if (aggregate.kind === 'distinct') {
    // Of the rows that one key stands for, "different keys" is whether there is such a row at all.
    const { by: names, within } = aggregate.of;
    const isOwnKey = own.key !== null && within === undefined && names.length === 1 && names[0] === own.column;
    const isOne = isOwnKey && area !== null && !area.isRange;
    const total = isOne ? `MIN(1,${matched})` : distinctExpression(programme, measure, scope, reference);
    return total === null ? null : { total, matched, used: null };
  }
  if (aggregate.kind === 'count') return { total: matched, matched, used: null };
  const { columns, weight } = aggregate;
  if (weight === undefined) {
    const counts = columns
      .map(reference)
      .map((column) =>
        criteria === '' ? `COUNT(${column})` : overCells(`COUNTIFS(${criteria},${column},${anyNumber})`),
      );
    return {
      total: columns
        .map(reference)
        .map((column) => (criteria === '' ? `SUM(${column})` : overCells(`SUMIFS(${column},${criteria})`)))
        .join('+'),
      matched,
      used: columns.length === 1 ? counts.join('') : `(${counts.join('+')})`,
    };
  }
  if (where.length > 0 || by !== undefined) return null;
  // Handed over one by one, cells that hold a text count as 0; multiplied with `*` they would be an error.
  const ownColumn = reference(own.column);
  const isOwn =
    area === null
      ? ''
      : `${area.isRange ? `--ISNUMBER(MATCH(${ownColumn},${area.cells},0))` : `--(${ownColumn}=${area.cells})`},`;
  const heavy = reference(weight);
  const isFilled = columns.map((header) => `ISNUMBER(${reference(header)})`).join('+');
  return {
    total: columns.map((header) => `SUMPRODUCT(${isOwn}${heavy},${reference(header)})`).join('+'),
    matched,
    used: `SUMPRODUCT(${isOwn}--ISNUMBER(${heavy}),--(${isFilled}>0))`,
  };
}

/** The formula of a measure, with its leading `=`: `none` where rows were looked at and none had anything to add. */
export function measureFormula({ total, matched, used }: MeasureExpressions, none: string): string {
  return used === null ? `=${total}` : `=IF(${used}=0,IF(${matched}=0,0,${quoted(none)}),${total})`;
}
