import { keyOf, tableIn, type Dataset, type TextColumn } from '../dataset';
import { columnOf, tableOf } from '../schema';

/** Something that rows name and of which different ones are counted: a group, a household. */
export interface Entity {
  readonly id: string;
  /** Columns that name it, the first that is filled. Keys and references are compared as keys, names ignoring spacing too. */
  readonly by: readonly string[];
  /** Column within whose value a name means one thing: the same name elsewhere is another one. */
  readonly within?: string;
}

const compact = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** Numbers the texts of a column, the same text having the same number in all columns that share a list of names. */
class Names {
  private readonly known: Int32Array;

  constructor(
    private readonly column: TextColumn,
    private readonly nameOf: (text: string) => string,
    private readonly numbers: Map<string, number>,
  ) {
    this.known = new Int32Array(column.dictionary.length).fill(-1);
  }

  /** Number of a row's text; -1 where the cell is missing. */
  at(row: number): number {
    const code = this.column.codes[row] ?? -1;
    if (code < 0) return -1;
    const known = this.known[code] ?? -1;
    if (known >= 0) return known;
    const name = this.nameOf(this.column.dictionary[code] ?? '');
    const number = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, number);
    this.known[code] = number;
    return number;
  }
}

/** Larger than the number of different names in a workbook, so that two of their numbers make one whole number. */
const span = 2 ** 25;

/**
 * Numbers the entities that the rows of a table name: the one way in which they are told apart, for indicators and rules alike. Rows are numbered when
 * they are asked for, because most measures look at few of them.
 * @returns number of a row's entity; -1 when none of its names can be read
 */
export function entityNumbers(dataset: Dataset, table: string, { by, within }: Entity): (row: number) => number {
  const data = tableIn(dataset, table);
  const schema = tableOf(dataset.schema, table);
  const names = new Map<string, number>();
  const columns = by.map((header, index) => {
    const isKey = schema.key.includes(header) || columnOf(schema, header).refersTo !== undefined;
    const nameOf = (text: string): string => `${index} ${isKey ? keyOf(text) : compact(text)}`;
    return new Names(data.text(header), nameOf, names);
  });
  const places = within === undefined ? null : new Names(data.text(within), keyOf, new Map());
  const pairs = new Map<number, number>();
  return (row) => {
    let name = -1;
    for (const column of columns) {
      name = column.at(row);
      if (name >= 0) break;
    }
    if (name < 0 || places === null) return name;
    const pair = name * span + places.at(row) + 1;
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    pairs.set(pair, pairs.size);
    return pairs.size - 1;
  };
}
