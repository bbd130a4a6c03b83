import type { ValidationOperator } from 'hucre';
import { fail } from '../errors';
import { formatArea, intersection, parseReference } from '../model/area';
import type { RangeValue } from './types';

/** What data validations and conditional formats have in common. */

const operators = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const satisfies Readonly<Record<string, ValidationOperator>>;

export const operatorOf = (input: unknown): ValidationOperator =>
  Object.entries(operators).find(([name]) => name === input)?.[1] ??
  fail('InvalidArgument', `${String(input)} is no comparison.`);

/** A limit of a rule: a number, or a formula without its leading `=`. */
export const limit = (input: unknown): string => String(input).replace(/^=/, '');

export type Fields = Readonly<Record<string, unknown>>;

export const rangeKey = (range: RangeValue): string => formatArea(range.area);

/** Whether a rule concerns a cell of the range. */
export function touches(range: RangeValue, item: { readonly range: string }): boolean {
  const area = parseReference(item.range)?.area;
  return area !== undefined && intersection(area, range.area) !== null;
}
