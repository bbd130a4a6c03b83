import { fail } from '../errors';
import { CellError, numberIn, type Block, type Scalar } from './values';

/** What SUMIFS and COUNTIFS ask of a cell. */
export interface Criterion {
  test(value: Scalar): boolean;
  /** The values that the criterion is equal to, as keys of an index; null where it is no such comparison. */
  readonly keys: readonly string[] | null;
}

const numberKey = (value: number): string => `n${value}`;
const textKey = (value: string): string => `t${value.toLowerCase()}`;

/** Key under which an index finds a cell; null for blank cells, logical values and errors. A text that looks like a number is found as that number too. */
function keyOf(value: Scalar): string | null {
  if (typeof value === 'number') return numberKey(value);
  if (typeof value !== 'string') return null;
  const number = numberIn(value);
  return Number.isNaN(number) ? textKey(value) : numberKey(number);
}

/** A pattern with `*` and `?`, which `~` makes plain. */
function patternOf(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (sign, plain: string | undefined) =>
    plain !== undefined ? `\\${plain}` : sign === '*' ? '.*' : sign === '?' ? '.' : `\\${sign}`,
  );
  return new RegExp(`^${source}$`, 'is');
}

const isPattern = (text: string): boolean => /[*?~]/.test(text);

function equality(wanted: string | number): (value: Scalar) => boolean {
  const key = keyOf(wanted);
  if (typeof wanted === 'string' && isPattern(wanted)) {
    const pattern = patternOf(wanted);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  return (value) => keyOf(value) === key;
}

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Understands a criterion as SUMIFS does: a number, a text, or a text that begins with a comparison. */
export function readCriterion(value: Scalar): Criterion {
  if (value instanceof CellError) return { test: () => false, keys: [] };
  if (typeof value === 'number' || value === null) return { test: equality(value ?? 0), keys: [numberKey(value ?? 0)] };
  if (typeof value === 'boolean') return { test: (cell) => cell === value, keys: null };
  const [, sign = '', rest = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(value) ?? [];
  const number = numberIn(rest);
  const operand = Number.isNaN(number) ? rest : number;
  const compare = comparisons[sign];
  if (compare !== undefined) {
    if (typeof operand === 'string') return fail('NotImplemented', `The criterion ${value} compares texts.`);
    return { test: (cell) => typeof cell === 'number' && compare(cell, operand), keys: null };
  }
  if (rest === '') {
    // `=` alone finds blank cells, the empty text empty texts as well, and `<>` all others.
    if (sign === '<>') return { test: (cell) => cell !== null, keys: null };
    return { test: (cell) => cell === null || (sign === '' && cell === ''), keys: null };
  }
  const equals = equality(operand);
  if (sign === '<>') return { test: (cell) => !equals(cell), keys: null };
  const key = keyOf(operand);
  return { test: equals, keys: key === null || (typeof operand === 'string' && isPattern(operand)) ? null : [key] };
}

/** Finds the rows of columns by their values; each column is read once. */
export class ColumnIndexes {
  private readonly indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();

  /** Rows of a column of cells that equal a criterion; null where no index can tell. */
  rows(block: Block, { keys }: Criterion): readonly number[] | null {
    const { cells, rows, columns } = block;
    if (keys === null || cells === undefined || columns !== 1) return null;
    const { sheet, area } = cells;
    const name = `${sheet.id}/${area.top}/${area.left}/${rows}`;
    let index = this.indexes.get(name);
    if (index === undefined) {
      index = indexOf(block);
      this.indexes.set(name, index);
    }
    const found = index;
    return keys.flatMap((key) => found.get(key) ?? []);
  }
}

function indexOf(block: Block): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (let row = 0; row < block.rows; row += 1) {
    const key = keyOf(block.at(row, 0));
    if (key === null) continue;
    const rows = index.get(key);
    if (rows === undefined) index.set(key, [row]);
    else rows.push(row);
  }
  return index;
}
