import type { Condition, Measure } from '../../measure';
import { areaCriterion } from './criterion';
import { quoted } from './notation';
import { isMonthColumn, parameterCell, type FormulaProgramme, type FormulaScope } from './scope';

/** The rows that meet a condition, as an array of 1 and 0. */
function conditionArray(
  { schema, catalogue }: FormulaProgramme,
  table: string,
  condition: Condition,
  reference: (header: string) => string,
): string {
  const column = reference(condition.column);
  if ('is' in condition) return `(${column}=${quoted(condition.is)})`;
  if ('isNot' in condition) return `(${column}<>${quoted(condition.isNot)})*(${column}<>"")`;
  if ('state' in condition) return `(${column}${condition.state === 'filled' ? '<>' : '='}"")`;
  const { compare, value } = condition;
  const limit = typeof value === 'number' ? String(value) : parameterCell(catalogue, value);
  // A text is more than any number to Excel.
  const isNumber = `ISNUMBER(${column})`;
  return compare === '=' && typeof value !== 'number' && isMonthColumn(schema, table, condition.column)
    ? `${isNumber}*(${column}>EOMONTH(${limit},-1))*(${column}<=${limit})`
    : `${isNumber}*(${column}${compare}${limit})`;
}

/**
 * How many different entities the rows name, as an expression of Excel: each row's entity is a text, of which MATCH gives the first row that has it, and
 * FREQUENCY tells how many different first rows there are. Null for the rows of several areas at once.
 */
export function distinctExpression(
  programme: FormulaProgramme,
  { table, aggregate, where }: Measure,
  { area, outside }: FormulaScope,
  reference: (header: string) => string,
): string | null {
  const own = areaCriterion(programme.schema, table);
  if (aggregate.kind !== 'distinct' || own === null || area?.isRange === true) return null;
  const { by, within } = aggregate.of;
  const names = by.map(reference);
  const ownColumn = reference(own.column);
  const mask = [
    ...(area === null ? [] : [`(${ownColumn}=${area.cells})`]),
    ...(outside === undefined ? [] : [`ISNA(MATCH(${ownColumn},${outside},0))`]),
    ...where.map((condition) => conditionArray(programme, table, condition, reference)),
    `((${names.map((name) => `(${name}<>"")`).join('+')})>0)`,
  ].join('*');
  // The first name that is filled; a bar keeps the places of names apart.
  const parts = names.map((name, index) => {
    const plain = `SUBSTITUTE(${name}," ","")`;
    const before = names.slice(0, index).map((earlier) => `(${earlier}="")`);
    return before.length === 0 ? plain : `REPT(${plain},${before.join('*')})`;
  });
  const entity = [...(within === undefined ? [] : [reference(within)]), ...parts].join('&"|"&');
  const first = `ROW(${ownColumn})-MIN(ROW(${ownColumn}))`;
  // Rows that do not count are 0, which is one value more.
  return `SUMPRODUCT(--(FREQUENCY(${mask}*MATCH(${entity},${entity},0),${first})>0))-(SUMPRODUCT(1-${mask})>0)`;
}
