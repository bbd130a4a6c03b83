import { mark, tableIn, type DataTable, type DataColumn, type Dataset } from '../dataset';
import { columnsOf, fieldOf, tableNames, type CellValue } from '../schema';
import { at, codeAt } from './rule';

/** Characters of a code: no 0 and O, no 1 and I, which look alike on paper. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 8;

/** Two running 32-bit hashes (cyrb53), of which the code takes 40 bits. It tells changes apart; it does not withstand forgery. */
class Hash {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

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

/**
 * Eight-character code of a workbook's data: every cell of every data table as read, and the profile but for the day on which it was made. The order of columns, formats,
 * certain repairs and our own tables make no difference; any other change of a value, and the order of rows, do.
 */
export function fingerprint(dataset: Dataset): string {
  const { schema, profile, present } = dataset;
  const hash = new Hash();
  for (const { header, role } of schema.profile.entries) {
    if (role !== 'madeOn') hash.text(`${fieldOf(header)}=${String(profile.values[header] ?? null)}`);
  }
  for (const name of tableNames(schema)) {
    if (!present.has(name)) continue;
    hash.text(name);
    for (const { header } of columnsOf(schema, name)) addColumn(hash, tableIn(dataset, name), header);
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
  if (column.kind === 'text') return (hash, row) => hash.text(column.dictionary[codeAt(column.codes, row)] ?? '');
  const number = new Float64Array(1);
  const bits = new Int32Array(number.buffer);
  return (hash, row) => {
    // -0 is 0.
    number[0] = at(column.values, row) + 0;
    hash.word(bits[0] ?? 0);
    hash.word(bits[1] ?? 0);
  };
}
