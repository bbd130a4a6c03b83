import { parse, parseA1Ref, parseStructRef, tokenize, type AstExpression } from '@borgar/fx/xlsx';
import { fail } from '../errors';
import { between, lastColumn, lastRow, type Area } from '../model/area';
import type { Book, Sheet } from '../model/book';
import type { ColumnIndexes } from './criteria';
import { functions } from './functions';
import { CellError, isBlock, numberOf, spread, textOf, type Block, type Scalar, type Value } from './values';

export type Expression = AstExpression;

/** Understands a formula without its `=`. Throws where it has an error. */
export function parseFormula(formula: string): Expression {
  return parse(tokenize(`=${formula}`));
}

/** Names of functions in a formula that the stand-in does not have. */
export function unknownFunctions(node: Expression): string[] {
  const inner = 'arguments' in node ? node.arguments.flatMap((one) => (one ? unknownFunctions(one) : [])) : [];
  const isUnknown = node.type === 'CallExpression' && !(node.callee.name.toUpperCase() in functions);
  return isUnknown ? [node.callee.name, ...inner] : inner;
}

/** Where a formula stands and what it may ask. */
export interface Surroundings {
  readonly book: Book;
  readonly sheet: Sheet;
  /** Row of the cell with the formula; a defined name is evaluated as seen from there. */
  readonly row: number;
  readonly indexes: ColumnIndexes;
  /** The value of a cell, calculated where it is a formula. */
  read(sheet: Sheet, row: number, column: number): Scalar;
}

type Operation = (a: Scalar, b: Scalar) => Scalar;

/** Order of Excel's comparisons: numbers, then texts regardless of case, then logical values; a blank is 0 or ''. */
function compare(a: Scalar, b: Scalar): number {
  if (a instanceof CellError) throw a;
  if (b instanceof CellError) throw b;
  const filled = (value: string | number | boolean | null, other: typeof value): string | number | boolean =>
    value ?? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [left, right] = [filled(a, b), filled(b, a)];
  const rank = (value: typeof left): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const plain = (value: typeof left): string | number =>
    typeof value === 'string' ? value.toLowerCase() : Number(value);
  const [x, y] = [plain(left), plain(right)];
  return x === y ? 0 : x < y ? -1 : 1;
}

const arithmetic =
  (operate: (a: number, b: number) => number): Operation =>
  (a, b) =>
    operate(numberOf(a), numberOf(b));

const operations: Readonly<Record<string, Operation>> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': (a, b) => {
    const [above, below] = [numberOf(a), numberOf(b)];
    if (below === 0) throw new CellError('#DIV/0!');
    return above / below;
  },
  '^': arithmetic((a, b) => a ** b),
  '&': (a, b) => textOf(a) + textOf(b),
  '=': (a, b) => compare(a, b) === 0,
  '<>': (a, b) => compare(a, b) !== 0,
  '<': (a, b) => compare(a, b) < 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>': (a, b) => compare(a, b) > 0,
  '>=': (a, b) => compare(a, b) >= 0,
};

/** Calculates a formula. Throws a `CellError` where it ends with one, `NotImplemented` where the stand-in cannot tell. */
export function evaluate(node: Expression, around: Surroundings): Value {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      throw new CellError(node.value as CellError['code']);
    case 'ReferenceIdentifier':
      return reference(node.value, node.kind, around);
    case 'UnaryExpression': {
      return spread(operands(node.arguments, around), ([value = null]) => {
        if (node.operator === '-') return -numberOf(value);
        if (node.operator === '%') return numberOf(value) / 100;
        return node.operator === '+' ? value : fail('NotImplemented', `The operator ${node.operator}`);
      });
    }
    case 'BinaryExpression': {
      const values = operands(node.arguments, around);
      if (node.operator === ':') return rangeOf(values, around);
      const operate = operations[node.operator] ?? fail('NotImplemented', `The operator ${node.operator}`);
      return spread(values, ([a = null, b = null]) => operate(a, b));
    }
    case 'CallExpression': {
      const { callee } = node;
      const called =
        functions[callee.name.toUpperCase()] ?? fail('NotImplemented', `The stand-in has no function ${callee.name}.`);
      const given = node.arguments;
      return called({
        count: given.length,
        value: (index) => {
          const argument = given[index];
          return argument ? evaluate(argument, around) : null;
        },
        indexes: around.indexes,
      });
    }
    default:
      return fail('NotImplemented', `The stand-in does not calculate a ${node.type}.`);
  }
}

function cellsOf(sheet: Sheet, area: Area, around: Surroundings): Block {
  return {
    rows: area.rows,
    columns: area.columns,
    at: (row, column) => around.read(sheet, area.top + row, area.left + column),
    cells: { sheet, area },
  };
}

const operands = (nodes: readonly Expression[], around: Surroundings): Value[] =>
  nodes.map((node) => evaluate(node, around));

/** The range from one cell to another. */
function rangeOf(ends: readonly Value[], around: Surroundings): Block {
  const [first, last] = ends.map((value) => (isBlock(value) ? value.cells : undefined));
  if (first === undefined || last === undefined || first.sheet !== last.sheet) throw new CellError('#REF!');
  const area = between(first.area.top, first.area.left, lastRow(last.area), lastColumn(last.area));
  return cellsOf(first.sheet, area, around);
}

function reference(text: string, kind: string, around: Surroundings): Value {
  const { book } = around;
  if (kind === 'table') return tableColumn(text, around);
  const found = parseA1Ref(text);
  const sheet = found?.sheetName ? book.sheet(found.sheetName) : around.sheet;
  if (sheet === undefined) throw new CellError('#REF!');
  if (found && 'range' in found && found.range) {
    const { top = 0, left = 0, bottom = top, right = left } = found.range;
    if (top === null || left === null || bottom === null || right === null) {
      return fail('NotImplemented', `The stand-in does not calculate the whole rows or columns ${text}.`);
    }
    return cellsOf(sheet, between(top, left, bottom, right), around);
  }
  const name = book.name(text, around.sheet) ?? book.name(text, null);
  if (name === undefined) throw new CellError('#NAME?');
  return evaluate(parseFormula(name.formula), { ...around, sheet: name.scope ?? around.sheet });
}

/** The data cells of one column of a table, or its cell in the formula's own row. */
function tableColumn(text: string, around: Surroundings): Block {
  const { table: name = '', columns = [], sections = [] } = parseStructRef(text) ?? {};
  const table = around.book.table(name);
  if (table === undefined) throw new CellError('#NAME?');
  const [header, other] = columns;
  const isOwnRow = sections.length === 1 && sections[0] === 'this row';
  if (header === undefined || other !== undefined || (sections.length > 0 && !isOwnRow)) {
    return fail('NotImplemented', `The stand-in calculates references to one column of a table only, not ${text}.`);
  }
  const index = table.columnNames().findIndex((column) => column.toLowerCase() === header.toLowerCase());
  if (index < 0) throw new CellError('#REF!');
  const column = { ...table.body, left: table.area.left + index, columns: 1 };
  if (!isOwnRow) return cellsOf(table.sheet, column, around);
  if (around.sheet !== table.sheet || around.row < column.top || around.row > lastRow(column))
    throw new CellError('#VALUE!');
  return cellsOf(table.sheet, { ...column, top: around.row, rows: 1 }, around);
}
