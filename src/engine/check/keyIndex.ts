import { atOnce, keyOf, tableIn, type DataColumn, type Dataset, type DataTable, type TextColumn } from '../dataset';
import { columnOf, linksOf, tableNames, tableOf, type TableSchema } from '../schema';
import { codeAt, type Subject } from './rule';

/** The texts of a column as keys compare. */
export interface Spellings {
  /** For each code of the dictionary the first code that means the same key. */
  readonly first: Int32Array;
  /** That first code of a text; -1 when the dictionary has no such key. */
  codeOf(text: string): number;
}

/**
 * Which texts of a dictionary mean the same key. The reader has trimmed them and made their spaces single, so distinct texts can only be the same key
 * when they differ in case; where all are in one case, as numbers of receipts usually are, each is its own key and nothing needs to be looked up.
 */
export function spellingsOf(dictionary: readonly string[]): Spellings {
  const first = new Int32Array(dictionary.length);
  if (isInOneCase(dictionary)) {
    for (let code = 0; code < first.length; code++) first[code] = code;
    let codes: ReadonlyMap<string, number> | null = null;
    return {
      first,
      codeOf(text) {
        codes ??= new Map(dictionary.map((entry, code) => [keyOf(entry), code]));
        return codes.get(keyOf(text)) ?? -1;
      },
    };
  }
  const codes = new Map<string, number>();
  for (let code = 0; code < dictionary.length; code++) {
    const key = keyOf(dictionary[code] ?? '');
    const known = codes.get(key);
    if (known === undefined) codes.set(key, code);
    first[code] = known ?? code;
  }
  return { first, codeOf: (text) => codes.get(keyOf(text)) ?? -1 };
}

function isInOneCase(texts: readonly string[]): boolean {
  return texts.every((text) => text === text.toUpperCase()) || texts.every((text) => text === text.toLowerCase());
}

/** The rows of a table by its key. */
export interface KeyIndex {
  /** For each row the first row with the same key; -1 where a key cell is missing. */
  readonly firstRow: Int32Array;
  /** False when a row has no readable key: what refers to the table cannot be judged then. */
  readonly complete: boolean;
  /** True when a key occurs twice. */
  readonly repeats: boolean;
  /** Row of a key text, -1 when there is none; for tables whose key is one text column. */
  rowOf(text: string): number;
}

/** Serials, codes of dictionaries and numbers of rows stay below this, so that two of them make one whole number. */
const span = 2 ** 26;

/** A part of keys after the first as numbers: NaN or -1 where a cell is missing. */
const partsOf = (column: DataColumn): Float64Array | Int32Array =>
  column.kind === 'number' ? column.values : column.codes;

/**
 * A number for what stands in each row in the columns of a key, the same for equal keys; -1 where a cell is missing. Of a key of one column it is the
 * first code of the text.
 */
function keyNumbers(first: Int32Array, { codes }: TextColumn, others: readonly DataColumn[]): Int32Array {
  const numbers = codes.map((code) => codeAt(first, code));
  for (const other of others) {
    const parts = partsOf(other);
    const pairs = new Map<number, number>();
    for (let row = 0; row < numbers.length; row++) {
      const number = codeAt(numbers, row);
      const part = parts[row] ?? NaN;
      if (number === -1 || Number.isNaN(part) || part === -1) {
        numbers[row] = -1;
        continue;
      }
      const pair = number * span + part;
      const known = pairs.get(pair) ?? pairs.size;
      pairs.set(pair, known);
      numbers[row] = known;
    }
  }
  return numbers;
}

/** Indexes a table by its key; cells count as they stand after the cell rules. */
function indexKeys({ key: [header, ...others] }: TableSchema, table: DataTable): KeyIndex {
  const column = table.text(header);
  const { first, codeOf } = spellingsOf(column.dictionary);
  const numbers = keyNumbers(
    first,
    column,
    others.map((other) => table.column(other)),
  );
  const rowOfNumber = new Int32Array(Math.max(column.dictionary.length, table.rowCount)).fill(-1);
  const firstRow = new Int32Array(table.rowCount);
  let complete = true;
  let repeats = false;
  for (let row = 0; row < table.rowCount; row++) {
    const number = codeAt(numbers, row);
    const known = number === -1 ? -1 : codeAt(rowOfNumber, number);
    if (number === -1) complete = false;
    else if (known === -1) rowOfNumber[number] = row;
    firstRow[row] = known === -1 && number !== -1 ? row : known;
    repeats ||= known !== -1;
  }
  return {
    firstRow,
    complete,
    repeats,
    rowOf: (text) => (others.length > 0 ? -1 : codeAt(rowOfNumber, codeOf(text))),
  };
}

/** Texts that are looked up in a step. */
const textsAtOnce = 2_000;

/** Indexes and references of a dataset, each worked out once. */
export class Joins {
  private readonly indexes = new Map<string, KeyIndex>();
  private readonly references = new Map<string, Int32Array>();

  constructor(private readonly dataset: Dataset) {}

  index(name: string): KeyIndex {
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const index = indexKeys(tableOf(this.dataset.schema, name), tableIn(this.dataset, name));
    this.indexes.set(name, index);
    return index;
  }

  /** For each row the row that a column refers to in the table whose key it holds; -1 where the cell is missing or names no row. */
  rows(name: string, header: string): Int32Array {
    return atOnce(this.rowsInSteps(name, header));
  }

  /** The same in steps, for whoever must not hold the thread; afterwards it is known. */
  *rowsInSteps(name: string, header: string): Generator<void, Int32Array> {
    const id = `${name} ${header}`;
    const known = this.references.get(id);
    if (known !== undefined) return known;
    const rows = yield* this.referred(tableIn(this.dataset, name), header);
    this.references.set(id, rows);
    return rows;
  }

  /** The same for rows that are kept apart from their table (`Dataset.ahead`). */
  rowsFrom(table: DataTable, header: string): Int32Array {
    return atOnce(this.referred(table, header));
  }

  private *referred(table: DataTable, header: string): Generator<void, Int32Array> {
    const { codes, dictionary } = table.text(header);
    const target = columnOf(tableOf(this.dataset.schema, table.name), header).refersTo;
    if (target === undefined) throw new Error(`${table.name}, ${header} refers to no table`);
    const index = this.index(target);
    yield;
    const rowOfCode = new Int32Array(dictionary.length);
    for (let code = 0; code < rowOfCode.length; code++) {
      if (code % textsAtOnce === textsAtOnce - 1) yield;
      rowOfCode[code] = index.rowOf(dictionary[code] ?? '');
    }
    return codes.map((code) => codeAt(rowOfCode, code));
  }
}

/** Looks up rows by key; once for all rules of a check. */
export const joins = ({ dataset }: Subject): Joins => joinsOf(dataset);

/** Works out in steps what each column refers to, so that no rule has to do it all at once. Cells count as they stand after the cell rules. */
export function* joinsInSteps(subject: Subject): Generator<void, void> {
  const { schema } = subject.dataset;
  for (const name of tableNames(schema))
    for (const { column, to } of linksOf(schema, name))
      if (subject.has(name) && subject.has(to)) yield* subject.get(joins).rowsInSteps(name, column);
}

/** Looks up rows by key. */
export const joinsOf = (dataset: Dataset): Joins => new Joins(dataset);

/** True when a list of rows has a gap: a cell that is missing or names no row. */
export function hasGap(rows: Int32Array): boolean {
  return rows.includes(-1);
}
