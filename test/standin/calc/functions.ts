import { addMonths, endOfMonth, parts, serialOf } from '../../../src/engine/dataset';
import { fail } from '../errors';
import { attempted, indices, number, rounded, scalar, type Call, type ExcelFunction } from './call';
import { readCriterion, type Criterion } from './criteria';
import { textFunctions } from './textFunctions';
import {
  CellError,
  conditionOf,
  isBlock,
  numberOf,
  single,
  spread,
  textOf,
  type Block,
  type Scalar,
  type Value,
} from './values';

function block(call: Call, index: number): Block {
  const value = call.value(index);
  return isBlock(value) ? value : { rows: 1, columns: 1, at: () => value };
}

/** Calls back for every value of a block, row by row. */
function each(values: Block, visit: (value: Scalar, row: number) => void): void {
  for (let row = 0; row < values.rows; row += 1) {
    for (let column = 0; column < values.columns; column += 1) visit(values.at(row, column), row);
  }
}

/** The numbers among cells: texts and logical values are passed over; an error is the result. */
function numbersIn(values: Block): number[] {
  const found: number[] = [];
  each(values, (one) => {
    if (one instanceof CellError) throw one;
    if (typeof one === 'number') found.push(one);
  });
  return found;
}

/** The numbers among the arguments. In cells, texts and logical values are passed over; an error is the result. */
function numbersOf(call: Call): number[] {
  return indices(0, call.count).flatMap((index) => {
    const value = call.value(index);
    return isBlock(value) ? numbersIn(value) : [numberOf(value)];
  });
}

/** How many of some cells hold anything, an empty text too. */
function filledIn(values: Block): number {
  let count = 0;
  each(values, (one) => {
    if (one !== null) count += 1;
  });
  return count;
}

/** Rows that meet all pairs of column and criterion from an argument on, through the index that leaves the fewest to look at. */
function rowsMeeting(call: Call, from: number): number[] {
  const pairs = indices(from, call.count, 2).map((index): { column: Block; criterion: Criterion } => ({
    column: block(call, index),
    criterion: readCriterion(scalar(call, index + 1)),
  }));
  const [first] = pairs;
  if (first === undefined || pairs.some(({ column }) => column.rows !== first.column.rows || column.columns !== 1)) {
    throw new CellError('#VALUE!');
  }
  const found = pairs
    .map(({ column, criterion }) => call.indexes.rows(column, criterion))
    .filter((rows) => rows !== null)
    .sort((a, b) => a.length - b.length)[0];
  return [...(found ?? indices(0, first.column.rows))].filter((row) =>
    pairs.every(({ column, criterion }) => criterion.test(column.at(row, 0))),
  );
}

/** What is made of the rows that meet all criteria; where a criterion is a range, once for each of its cells. */
function overCriteria(call: Call, from: number, made: (rows: number[]) => number): Value {
  const criteria = indices(from + 1, call.count, 2).map((index) => [index, call.value(index)] as const);
  return spread(
    criteria.map(([, value]) => value),
    (values) =>
      made(
        rowsMeeting(
          {
            ...call,
            value: (index) => {
              const place = criteria.findIndex(([each]) => each === index);
              return place < 0 ? call.value(index) : (values[place] ?? null);
            },
          },
          from,
        ),
      ),
  );
}

/** The first row of a column that holds each of several values, regardless of case. */
function matchAll(wanted: Block, column: Block): Block {
  const keyOf = (value: Scalar): string => `${typeof value} ${String(value).toLowerCase()}`;
  const firstRows = new Map<string, number>();
  for (let row = column.rows - 1; row >= 0; row -= 1) firstRows.set(keyOf(column.at(row, 0)), row);
  return {
    rows: wanted.rows,
    columns: 1,
    at: (row) => {
      const found = firstRows.get(keyOf(wanted.at(row, 0)));
      return found === undefined ? new CellError('#N/A') : found + 1;
    },
  };
}

/** A question that is asked of a value, an error too, or of each of several. */
const asked =
  (question: (value: Scalar) => boolean): ExcelFunction =>
  (call) => {
    const value = attempted(call, 0);
    if (!isBlock(value)) return question(value);
    return value.rows * value.columns === 1
      ? question(value.at(0, 0))
      : { rows: value.rows, columns: value.columns, at: (row, column) => question(value.at(row, column)) };
  };

/** The one cell at a place of a block of cells, so that a range can be made of two. */
function cellOf({ cells, at }: Block, row: number, column: number): Block {
  const area = cells && { top: cells.area.top + row, left: cells.area.left + column, rows: 1, columns: 1 };
  return { rows: 1, columns: 1, at: () => at(row, column), ...(cells && area ? { cells: { ...cells, area } } : {}) };
}

function isOrdered(a: Scalar, b: Scalar): boolean {
  return typeof a === 'number' && typeof b === 'number' && a <= b;
}

/** The functions that reports use, and no others. Excel's own rules about blank cells, texts and errors hold. */
export const functions: Readonly<Record<string, ExcelFunction>> = {
  ...textFunctions,
  IF: (call) => {
    const chosen = conditionOf(scalar(call, 0)) ? 1 : 2;
    return chosen < call.count ? call.value(chosen) : false;
  },
  IFERROR: (call) => {
    try {
      const value = scalar(call, 0);
      if (!(value instanceof CellError)) return value;
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
    }
    return call.value(1);
  },
  CHOOSE: (call) => {
    const index = Math.trunc(number(call, 0));
    if (index < 1 || index >= call.count) throw new CellError('#VALUE!');
    return call.value(index);
  },
  AND: (call) => indices(0, call.count).every((index) => conditionOf(scalar(call, index))),
  OR: (call) => indices(0, call.count).some((index) => conditionOf(scalar(call, index))),
  NOT: (call) => !conditionOf(scalar(call, 0)),
  ISNUMBER: asked((value) => typeof value === 'number'),
  ISTEXT: asked((value) => typeof value === 'string'),
  ISNA: asked((value) => value instanceof CellError && value.code === '#N/A'),
  NA: () => {
    throw new CellError('#N/A');
  },
  SUM: (call) => numbersOf(call).reduce((sum, value) => sum + value, 0),
  MIN: (call) => numbersOf(call).reduce((least, value) => Math.min(least, value)),
  MAX: (call) => numbersOf(call).reduce((most, value) => Math.max(most, value)),
  COUNT: (call) => numbersOf(call).length,
  COUNTA: (call) => indices(0, call.count).reduce((sum, index) => sum + filledIn(block(call, index)), 0),
  SIGN: (call) => Math.sign(number(call, 0)),
  ABS: (call) => Math.abs(number(call, 0)),
  INT: (call) => Math.floor(number(call, 0)),
  ROUND: (call) => rounded(number(call, 0), number(call, 1)),
  RANK: (call) => {
    const value = number(call, 0);
    const isAscending = call.count > 2 && conditionOf(scalar(call, 2));
    const others = numbersIn(block(call, 1));
    if (!others.includes(value)) throw new CellError('#N/A');
    return 1 + others.filter((other) => (isAscending ? other < value : other > value)).length;
  },
  COUNTIF: (call) => rowsMeeting(call, 0).length,
  COUNTIFS: (call) => overCriteria(call, 0, (rows) => rows.length),
  SUMIFS: (call) => {
    const values = block(call, 0);
    return overCriteria(call, 1, (rows) => {
      let sum = 0;
      for (const row of rows) {
        const value = values.at(row, 0);
        if (value instanceof CellError) throw value;
        if (typeof value === 'number') sum += value;
      }
      return sum;
    });
  },
  FREQUENCY: (call) => {
    const bins = numbersIn(block(call, 1));
    const counts = [...bins.map(() => 0), 0];
    for (const value of numbersIn(block(call, 0))) {
      const bin = bins.findIndex((limit) => value <= limit);
      const place = bin < 0 ? bins.length : bin;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return { rows: counts.length, columns: 1, at: (row: number) => counts[row] ?? 0 };
  },
  SUMPRODUCT: (call) => {
    const factors = indices(0, call.count).map((index) => block(call, index));
    let sum = 0;
    const [first] = factors;
    if (first === undefined || factors.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) {
      throw new CellError('#VALUE!');
    }
    for (let row = 0; row < first.rows; row += 1) {
      for (let column = 0; column < first.columns; column += 1) {
        let product = 1;
        for (const factor of factors) {
          const value = factor.at(row, column);
          if (value instanceof CellError) throw value;
          product *= typeof value === 'number' ? value : 0;
        }
        sum += product;
      }
    }
    return sum;
  },
  ROWS: (call) => block(call, 0).rows,
  ROW: (call) => {
    const { cells, rows } = block(call, 0);
    if (cells === undefined) throw new CellError('#VALUE!');
    const { top } = cells.area;
    return { rows, columns: 1, at: (row: number) => top + row + 1 };
  },
  INDEX: (call) => {
    const values = block(call, 0);
    const [row, column] = [number(call, 1) - 1, call.count > 2 ? number(call, 2) - 1 : 0];
    if (row < 0 || row >= values.rows || column < 0 || column >= values.columns) throw new CellError('#REF!');
    return cellOf(values, row, column);
  },
  MATCH: (call) => {
    if (number(call, 2) !== 0) return fail('NotImplemented', 'MATCH is implemented for exact matches only.');
    const wantedOnes = call.value(0);
    const column = block(call, 1);
    if (isBlock(wantedOnes) && wantedOnes.rows > 1) return matchAll(wantedOnes, column);
    const wanted = single(wantedOnes);
    if (wanted instanceof CellError) throw wanted;
    const criterion = readCriterion(typeof wanted === 'string' ? `=${wanted}` : wanted);
    const rows = call.indexes.rows(column, criterion) ?? indices(0, column.rows);
    const found = rows.find((row) => typeof column.at(row, 0) === typeof wanted && criterion.test(column.at(row, 0)));
    if (found === undefined) throw new CellError('#N/A');
    return found + 1;
  },
  LOOKUP: (call) => {
    // Over errors and numbers not above the one looked up, LOOKUP ends at the last number.
    const [wanted, looked, results] = [scalar(call, 0), block(call, 1), block(call, 2)];
    for (let row = looked.rows - 1; row >= 0; row -= 1) {
      if (isOrdered(looked.at(row, 0), wanted)) return results.at(row, 0);
    }
    throw new CellError('#N/A');
  },
  DATE: (call) => serialOf(number(call, 0), number(call, 1), number(call, 2)),
  YEAR: (call) => parts(number(call, 0)).year,
  MONTH: (call) => parts(number(call, 0)).month,
  EDATE: (call) => addMonths(number(call, 0), number(call, 1)),
  EOMONTH: (call) => endOfMonth(addMonths(number(call, 0), number(call, 1))),
  HYPERLINK: (call) => (call.count > 1 ? call.value(1) : textOf(scalar(call, 0))),
};
