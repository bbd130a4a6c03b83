import { quoted } from '../formulas/notation';

/**
 * A value together with the Excel expression that gives it, so that what is said of the value is written once: every function of this folder reckons
 * the value and writes the expression in one go. A number that is not known is null, and in Excel a text.
 */
export interface Live<Value> {
  readonly value: Value;
  /** Without a leading `=`. */
  readonly expression: string;
  /** Whether something in it stays as it was when the report was made, however the data change. */
  readonly isFixed: boolean;
}

export type LiveNumber = Live<number | null>;

const literal = (value: number | string | boolean): string => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value < 0 ? `(${value})` : String(value);
};

/** A value that no data change: a limit, a word. */
export function constant<Value extends number | string | boolean>(value: Value): Live<Value> {
  return { value, expression: literal(value), isFixed: false };
}

/** A value that the data do change, but no formula knows how. */
export function fixed<Value extends number | string | boolean>(value: Value): Live<Value> {
  return { value, expression: literal(value), isFixed: true };
}

/** Whether anything among several values is fixed. */
export const anyFixed = (parts: readonly Live<unknown>[]): boolean => parts.some(({ isFixed }) => isFixed);

/** A value that follows from others; the expression is made of theirs. */
export function derived<Value>(
  parts: readonly Live<unknown>[],
  value: Value,
  write: (...expressions: string[]) => string,
): Live<Value> {
  return { value, expression: write(...parts.map(({ expression }) => expression)), isFixed: anyFixed(parts) };
}

/** The difference of two numbers, where both are known. */
export function minus(a: LiveNumber, b: LiveNumber): LiveNumber {
  const value = a.value === null || b.value === null ? null : a.value - b.value;
  return derived([a, b], value, (x, y) => `(${x}-${y})`);
}

/** The product of two numbers, where both are known. */
export function times(a: LiveNumber, b: LiveNumber): LiveNumber {
  const value = a.value === null || b.value === null ? null : a.value * b.value;
  return derived([a, b], value, (x, y) => `${x}*${y}`);
}

/** A number rounded to whole ones, a half away from 0. */
export function rounded(a: LiveNumber): LiveNumber {
  const value = a.value === null ? null : Math.sign(a.value) * Math.round(Math.abs(a.value));
  return derived([a], value, (x) => `ROUND(${x},0)`);
}

/** A number, or 0 where it is not known. */
export function orZero(a: LiveNumber): Live<number> {
  return derived([a], a.value ?? 0, (x) => `IF(ISNUMBER(${x}),${x},0)`);
}

/** Whether a number is known. */
export const isKnown = (a: LiveNumber): Live<boolean> => derived([a], a.value !== null, (x) => `ISNUMBER(${x})`);

/** Whether something is not so. */
export const not = (a: Live<boolean>): Live<boolean> => derived([a], !a.value, (x) => `NOT(${x})`);

/** Whether one number is below another; not where one of them is not known. */
export function isBelow(a: LiveNumber, b: LiveNumber): Live<boolean> {
  const value = a.value !== null && b.value !== null && a.value < b.value;
  // A text in the place of a number would be above all numbers; taken from one it is an error.
  return derived([a, b], value, (x, y) => `IFERROR(${x}-${y}<0,FALSE)`);
}

/** Whether all of several things are so. */
export function all(...conditions: readonly Live<boolean>[]): Live<boolean> {
  return derived(
    conditions,
    conditions.every(({ value }) => value),
    (...each) => `AND(${each.join(',')})`,
  );
}

/** Whether one of several things is so. */
export function any(...conditions: readonly Live<boolean>[]): Live<boolean> {
  return derived(
    conditions,
    conditions.some(({ value }) => value),
    (...each) => `OR(${each.join(',')})`,
  );
}

/** One text or another. */
export function either(condition: Live<boolean>, yes: Live<string>, no: Live<string>): Live<string> {
  return derived([condition, yes, no], condition.value ? yes.value : no.value, (x, y, z) => `IF(${x},${y},${z})`);
}

/** The texts whose condition is met, with a separator between them. */
export function listing(
  items: readonly { readonly when: Live<boolean>; readonly text: Live<string> }[],
  separator: string,
): Live<string> {
  return {
    value: items.flatMap(({ when, text }) => (when.value ? [text.value] : [])).join(separator),
    // Each one begins with the separator, of which the first is cut off.
    expression: `MID(${items
      .map(({ when, text }) => `IF(${when.expression},${quoted(separator)}&${text.expression},"")`)
      .join('&')},${1 + separator.length},999)`,
    isFixed: anyFixed(items.flatMap(({ when, text }) => [when, text])),
  };
}
