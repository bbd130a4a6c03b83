import { fail } from '../errors';
import type { Book, Sheet } from '../model/book';
import { ColumnIndexes } from './criteria';
import { evaluate, parseFormula, unknownFunctions, type Expression } from './evaluate';
import { CellError, cellValueOf, scalarOf, single, type Scalar } from './values';

/** A formula cell; `expression` is null where the file's own result is all that the stand-in knows of it. */
interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly expression: Expression | null;
  result?: Scalar;
  isRunning?: boolean;
}

const parsed = new Map<string, Expression>();

/** The formula, understood once. A file may hold formulas that the stand-in does not know: those keep the results they came with. */
function expressionOf(formula: string, isPending: boolean): Expression | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  let expression: Expression;
  try {
    expression = parseFormula(formula);
  } catch (error) {
    return isPending ? fail('NotImplemented', `The stand-in cannot read =${formula} (${String(error)}).`) : null;
  }
  const [unknown] = unknownFunctions(expression);
  if (unknown !== undefined) {
    return isPending ? fail('NotImplemented', `The stand-in has no function ${unknown} (=${formula}).`) : null;
  }
  parsed.set(formula, expression);
  return expression;
}

/** Calculates every formula of the workbook, if anything has changed since the last time. Throws `NotImplemented` for what it cannot calculate. */
export function calculate(book: Book): void {
  if (!book.isStale) return;
  book.isStale = false;
  const cells = new Map<Sheet, Map<string, FormulaCell>>();
  for (const sheet of book.sheets) {
    const own = new Map<string, FormulaCell>();
    for (const { row, column, formula, pending } of sheet.formulas()) {
      own.set(`${row},${column}`, { sheet, row, column, expression: expressionOf(formula, pending) });
    }
    cells.set(sheet, own);
  }
  const indexes = new ColumnIndexes();
  const read = (sheet: Sheet, row: number, column: number): Scalar => {
    const own = cells.get(sheet);
    const cell = own !== undefined && own.size > 0 ? own.get(`${row},${column}`) : undefined;
    return cell === undefined ? scalarOf(sheet.value(row, column)) : resultOf(cell);
  };
  const resultOf = (cell: FormulaCell): Scalar => {
    const { sheet, row, column, expression } = cell;
    if (cell.result !== undefined) return cell.result;
    if (expression === null) return scalarOf(sheet.value(row, column));
    if (cell.isRunning) return fail('NotImplemented', `The formulas of ${sheet.name} refer to each other in a circle.`);
    cell.isRunning = true;
    try {
      cell.result = single(evaluate(expression, { book, sheet, row, indexes, read }));
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      cell.result = error;
    }
    return cell.result;
  };
  for (const own of cells.values()) {
    for (const cell of own.values()) {
      if (cell.expression !== null) cell.sheet.setResult(cell.row, cell.column, cellValueOf(resultOf(cell)));
    }
  }
}
