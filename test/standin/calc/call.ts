import type { ColumnIndexes } from './criteria';
import { CellError, numberOf, single, type Scalar, type Value } from './values';

/** What a function has to work with: its arguments, not yet calculated, and the indexes of this calculation. */
export interface Call {
  readonly count: number;
  /** Calculates an argument; throws the error that its calculation ends with. A missing one is blank. */
  value(index: number): Value;
  readonly indexes: ColumnIndexes;
}

/** Calculates an argument; the error that its calculation ends with is its value. */
export function attempted(call: Call, index: number): Value {
  try {
    return call.value(index);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

export type ExcelFunction = (call: Call) => Value;

export const scalar = (call: Call, index: number): Scalar => single(call.value(index));
export const number = (call: Call, index: number): number => numberOf(scalar(call, index));

export const indices = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);

/** A number to so many decimals, half away from 0 on its fifteen digits, as Excel rounds. */
export function rounded(value: number, decimals: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const whole = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return whole === 0 ? 0 : Math.sign(value) * Number(`${whole}e${-decimals}`);
}
