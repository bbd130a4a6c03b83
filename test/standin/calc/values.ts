import type { CellValue } from '../../../src/engine/schema';
import type { Area } from '../model/area';
import type { Sheet } from '../model/book';

/** Errors of Excel's cells. */
export const errorCodes = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as the value of a cell; thrown where it ends the calculation of a formula. */
export class CellError {
  constructor(readonly code: ErrorCode) {}
}

/** The value of one cell; null is a blank one. */
export type Scalar = number | string | boolean | null | CellError;

/** Many values: those of cells, or the result of a calculation over them. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
  /** Where the values stand, if they are cells. */
  readonly cells?: { readonly sheet: Sheet; readonly area: Area };
}

export type Value = Scalar | Block;

export const isBlock = (value: Value): value is Block =>
  typeof value === 'object' && value !== null && !(value instanceof CellError);

/** A cell's content as a value: error texts are errors, as Office.js gives them. */
export function scalarOf(value: CellValue): Scalar {
  const code = typeof value === 'string' && value.startsWith('#') ? errorCodes.find((one) => one === value) : undefined;
  return code === undefined ? value : new CellError(code);
}

/** A value as a cell holds it. A blank one, asked for by a formula, is 0. */
export function cellValueOf(value: Scalar): CellValue {
  if (value instanceof CellError) return value.code;
  return value ?? 0;
}

/** One value where one is needed. Throws `#VALUE!` for several: formulas of reports never spill. */
export function single(value: Value): Scalar {
  if (!isBlock(value)) return value;
  if (value.rows !== 1 || value.columns !== 1) throw new CellError('#VALUE!');
  return value.at(0, 0);
}

/** A text that Excel takes for a number; NaN for another. */
export function numberIn(text: string): number {
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : NaN;
}

/** A number where one is needed. Throws the error that the value is, or `#VALUE!` for a text. */
export function numberOf(value: Scalar): number {
  if (value instanceof CellError) throw value;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  const number = numberIn(value);
  if (Number.isNaN(number)) throw new CellError('#VALUE!');
  return number;
}

/** A text where one is needed. Throws the error that the value is. */
export function textOf(value: Scalar): string {
  if (value instanceof CellError) throw value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

/** True or false where one is needed. Throws the error that the value is, or `#VALUE!` for a text. */
export function conditionOf(value: Scalar): boolean {
  return typeof value === 'boolean' ? value : numberOf(value) !== 0;
}

/** The result, or the error with which it ends. */
function attempt(operate: () => Scalar): Scalar {
  try {
    return operate();
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

/** An operation on single values, or on each value of a block. */
export function spread(values: readonly Value[], operate: (scalars: readonly Scalar[]) => Scalar): Value {
  const blocks = values.filter(isBlock).filter(({ rows, columns }) => rows > 1 || columns > 1);
  const [first] = blocks;
  if (first === undefined) return operate(values.map(single));
  if (blocks.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) {
    throw new CellError('#VALUE!');
  }
  const at = (value: Value, row: number, column: number): Scalar =>
    isBlock(value) ? (blocks.includes(value) ? value.at(row, column) : value.at(0, 0)) : value;
  return {
    rows: first.rows,
    columns: first.columns,
    at: (row, column) => attempt(() => operate(values.map((value) => at(value, row, column)))),
  };
}
