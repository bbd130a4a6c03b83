import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { addressOf } from '../../../src/engine/dataset';
import type { Area } from '../model/area';
import type { Sheet } from '../model/book';
import { ColumnIndexes } from './criteria';
import { evaluate, parseFormula } from './evaluate';
import { scalarOf, type Scalar, type Value } from './values';

/** A cell that a rule is asked about. */
export interface RuledCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * What a formula of a rule (validation, conditional format) gives, as seen from a cell; it is written as seen from the first cell of the rule. The
 * workbook is calculated. Throws a `CellError` where the formula ends with one, `NotImplemented` where the stand-in cannot tell.
 */
export function valueSeenFrom(formula: string, rule: Area, { sheet, row, column }: RuledCell): Value {
  const relative = translateFormulaToR1C1(`=${formula}`, addressOf(rule.top, rule.left));
  const own = translateFormulaToA1(relative, addressOf(row, column)).slice(1);
  const read = (on: Sheet, at: number, beside: number): Scalar => scalarOf(on.value(at, beside));
  return evaluate(parseFormula(own), { book: sheet.book, sheet, row, indexes: new ColumnIndexes(), read });
}
