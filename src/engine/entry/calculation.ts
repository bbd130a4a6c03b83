import type { Calculation, CellValue } from '../schema';
import { calculationColumns } from '../schema';
import type { Lists } from './lists';
import type { ClassSteps } from './types';

/** A cell of the formula's own row, by the header of its column. */
const cellOfRow = (table: string, header: string): string =>
  `${table}[[#This Row],[${header.replace(/['#[\]]/g, "'$&")}]]`;

/**
 * The formula of a calculated column, starting with `=`: blank while one of the columns that it follows from is (docs/spec/entry.md 2.4). It names its
 * row and not a row's number, so that it is the same text in every row.
 */
export function calculationFormula(calculation: Calculation, table: string, lists: Lists): string {
  const cells = calculationColumns(calculation).map((header) => cellOfRow(table, header));
  const blank = cells.map((cell) => `${cell}=""`);
  const isBlank = blank.length === 1 ? blank.join('') : `OR(${blank.join(',')})`;
  return `=IF(${isBlank},"",${valueOf(calculation, table, lists)})`;
}

/**
 * What a calculated column holds in a row: null while one of the columns that it follows from is blank, or no number.
 * @param cell the row's cells by header
 * @param steps the steps of classes by name
 */
export function calculatedValue(
  calculation: Calculation,
  cell: (header: string) => CellValue,
  steps: Readonly<Record<string, ClassSteps>>,
): number | null {
  const numbers = new Map(calculationColumns(calculation).map((header) => [header, cell(header)]));
  const number = (header: string): number => Number(numbers.get(header));
  if ([...numbers.values()].some((value) => typeof value !== 'number')) return null;
  if ('classOf' in calculation) {
    const months = number(calculation.classOf);
    return steps[calculation.steps]?.findLast(({ from }) => from <= months)?.value ?? null;
  }
  const sum = (headers: readonly string[]): number => headers.reduce((all, header) => all + number(header), 0);
  return sum(calculation.plus) - sum(calculation.minus ?? []);
}

function valueOf(calculation: Calculation, table: string, lists: Lists): string {
  if ('classOf' in calculation) {
    const { from, classes } = lists.steps(calculation.steps);
    return `LOOKUP(${cellOfRow(table, calculation.classOf)},${from},${classes})`;
  }
  const added = calculation.plus.map((header) => cellOfRow(table, header)).join('+');
  return added + (calculation.minus ?? []).map((header) => `-${cellOfRow(table, header)}`).join('');
}
