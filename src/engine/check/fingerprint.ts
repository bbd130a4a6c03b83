import { mark, tableIn, textAt, type DataTable, type DataColumn, type Dataset } from '../dataset';
import { fieldOf, tableNames, tableOf, type CellValue, type ColumnSchema, type TableSchema } from '../schema';
import { at } from './rule';

/** Characters of a code: no 0 and O, no 1 and I, which look alike on paper. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 8;

/** Two running 32-bit hashes (cyrb53), of which the code takes 40 bits. It tells changes apart; it does not withstand forgery. */
class Hash {
  constructor(
    private high = 0xdeadbeef,
    private low = 0x41c6ce57,
  ) {}

  /** Two hashes in one, the same in either order. */
  plus(other: Hash): Hash {
    return new Hash((this.high + other.high) | 0, (this.low + other.low) | 0);
  }

  word(value: number): void {
    this.high = Math.imul(this.high ^ value, 2_654_435_761);
    this.high = (this.high << 13) | (this.high >>> 19);
    this.low = Math.imul(this.low ^ value, 1_597_334_677);
    this.low = (this.low << 15) | (this.low >>> 17);
  }

  text(text: string): void {
    this.word(text.length + 1);
    for (let index = 0; index < text.length; index++) this.word(text.charCodeAt(index));
  }

  /** The code: eight characters, five bits each. */
  code(): string {
    const mix = (own: number, other: number): number => {
      const once = Math.imul(own ^ (own >>> 16), 2_246_822_507);
      return (once ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)) >>> 0;
    };
    let rest = BigInt(mix(this.high, this.low)) * 2n ** 32n + BigInt(mix(this.low, this.high));
    let code = '';
    for (let index = 0; index < codeLength; index++) {
      code += alphabet.charAt(Number(rest & 31n));
      rest >>= 5n;
    }
    return code;
  }
}

/** Which parts of a workbook count in a code. */
interface Rule {
  readonly version: boolean;
  table(own: TableSchema, table: DataTable): boolean;
  column(own: ColumnSchema, table: DataTable): boolean;
}

/** What may be left out counts only where it is filled, so that a template with more columns and tables voids no code. */
const today: Rule = {
  version: false,
  table: ({ optional }, { rowCount }) => optional !== true || rowCount > 0,
  column: ({ header, required }, table) => required !== false || isFilled(table.column(header)),
};

/** The rule by which codes were given before anything was added to the first template: all that it had, filled or not. */
const ofFirstTemplate: Rule = {
  version: true,
  table: ({ since }) => since === undefined,
  column: ({ since }) => since === undefined,
};

/**
 * Eight-character code of a workbook's data: every cell of every data table as read, and the profile but for the day on which it was made and the version of
 * the template. The order of columns, formats, certain repairs, our own tables, optional columns without a value and optional tables without rows make no
 * difference; any other change of a value, and the order of rows, do.
 */
export const fingerprint = (dataset: Dataset): string => codeBy(today, dataset);

/** Whether a code is that of the data, by the rule of today or by the one of the first template, which knew nothing of what was added since. */
export function isFingerprint(dataset: Dataset, code: string): boolean {
  if (code === fingerprint(dataset)) return true;
  return !holdsAdditions(dataset) && code === codeBy(ofFirstTemplate, dataset);
}

/** Whether anything stands in the tables and columns that were added to the first template. */
function holdsAdditions(dataset: Dataset): boolean {
  return tableNames(dataset.schema).some((name) => {
    const { since, columns } = tableOf(dataset.schema, name);
    const table = tableIn(dataset, name);
    if (since !== undefined) return table.rowCount > 0;
    return columns.some((column) => column.since !== undefined && isFilled(table.column(column.header)));
  });
}

const isFilled = ({ marks }: DataColumn): boolean => marks.some((state) => state !== mark.blank);

/** Code of a set of rows: the same in whatever order they were added, another one once a cell is different, or a row more or less is there. */
export class RowsCode {
  private sum = new Hash(0, 0);

  /** @param cells what stands in the row, null for nothing, with the name of its table */
  add(table: string, cells: readonly CellValue[]): void {
    const hash = new Hash();
    hash.text(table);
    for (const cell of cells) hash.text(cell === null ? '' : typed(cell));
    this.sum = this.sum.plus(hash);
  }

  code(): string {
    return this.sum.code();
  }
}

function codeBy(rule: Rule, dataset: Dataset): string {
  const { schema, profile, present } = dataset;
  const hash = new Hash();
  for (const { header, role } of schema.profile.entries) {
    if (role === 'madeOn' || (role === 'version' && !rule.version)) continue;
    hash.text(`${fieldOf(header)}=${String(profile.values[header] ?? null)}`);
  }
  for (const name of tableNames(schema)) {
    const table = tableIn(dataset, name);
    const own = tableOf(schema, name);
    if (!present.has(name) || !rule.table(own, table)) continue;
    hash.text(name);
    for (const column of own.columns) if (rule.column(column, table)) addColumn(hash, table, column.header);
  }
  return hash.code();
}

function addColumn(hash: Hash, table: DataTable, header: string): void {
  const column = table.column(header);
  hash.text(header);
  hash.word(table.rowCount);
  const words = wordsOf(column);
  for (let row = 0; row < table.rowCount; row++) {
    const state = column.marks[row];
    if (state === mark.blank) hash.word(0);
    // What could not be read counts as it was typed.
    else if (state === mark.faulty) hash.text(`?${typed(table.rawValue(row, header))}`);
    else words(hash, row);
  }
}

const typed = (value: CellValue): string => `${typeof value} ${String(value)}`;

/** Adds a readable cell of a column: a text as a whole, a number by its 64 bits. */
function wordsOf(column: DataColumn): (hash: Hash, row: number) => void {
  if (column.kind === 'text') return (hash, row) => hash.text(textAt(column, row));
  const number = new Float64Array(1);
  const bits = new Int32Array(number.buffer);
  return (hash, row) => {
    // -0 is 0.
    number[0] = at(column.values, row) + 0;
    hash.word(bits[0] ?? 0);
    hash.word(bits[1] ?? 0);
  };
}
