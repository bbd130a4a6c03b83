import { columnsOf, isTextType, profileOf, tableNames, tableOf, yesNo, type Schema } from '../schema';
import type { CellValue, ColumnSchema, Profile, TableSchema } from '../schema';
import { mark, type DataColumn, type DataTable, type Dataset, type TablePlace } from './types';

/** A column whose cells were read and checked before: NaN, or code -1, where a cell is missing. */
export type StoredColumn =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly codes: Int32Array; readonly dictionary: readonly string[] };

/** A table whose cells were read and checked before: only the columns that are asked for. */
export interface StoredColumns {
  readonly columns: ReadonlyMap<string, StoredColumn>;
  /** Headers of the cells of a row that hold something which cannot be read, so that they are not blank but faulty. */
  readonly faulty: ReadonlyMap<number, readonly string[]>;
  readonly rowCount: number;
}

/** Texts that a column may hold by its list, in its order; none for a column without one. */
export const listedTexts = ({ type, options = [] }: ColumnSchema): readonly string[] =>
  type === 'yesno' ? yesNo : type === 'choice' ? options : [];

const blankStored = (column: ColumnSchema): StoredColumn =>
  isTextType(column.type)
    ? { kind: 'text', codes: new Int32Array(0), dictionary: listedTexts(column) }
    : { kind: 'number', values: new Float64Array(0) };

/** The marks of the cells of a column: a plain loop, since a store reads tens of millions of them. */
function marksOf(stored: StoredColumn): Uint8Array {
  const cells = stored.kind === 'text' ? stored.codes : stored.values;
  const marks = new Uint8Array(cells.length).fill(mark.ok);
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row] ?? NaN;
    if (stored.kind === 'text' ? cell < 0 : Number.isNaN(cell)) marks[row] = mark.blank;
  }
  return marks;
}

/** A table over columns that were read before. */
class StoredTable implements DataTable {
  readonly place: TablePlace;
  readonly name: string;
  readonly rowCount: number;
  readonly sheetRows: Int32Array;
  readonly sheetColumns: ReadonlyMap<string, number> = new Map();
  readonly absent: ReadonlySet<string> = new Set();
  readonly ownHeaders: readonly string[] = [];
  readonly ownFormats: ReadonlyMap<string, string> = new Map();
  private readonly columns: ReadonlyMap<string, DataColumn>;

  constructor(schema: TableSchema, stored: StoredColumns | undefined) {
    this.name = schema.name;
    this.place = { sheet: schema.name, kind: 'table' };
    this.rowCount = stored?.rowCount ?? 0;
    this.sheetRows = new Int32Array(this.rowCount);
    for (let row = 0; row < this.rowCount; row += 1) this.sheetRows[row] = row + 1;
    const columns = new Map<string, DataColumn>();
    for (const column of schema.columns) {
      const own = stored === undefined ? blankStored(column) : stored.columns.get(column.header);
      if (own !== undefined) columns.set(column.header, { ...own, marks: marksOf(own) });
    }
    for (const [row, headers] of stored?.faulty ?? [])
      for (const header of headers) columns.get(header)?.marks.fill(mark.faulty, row, row + 1);
    this.columns = columns;
  }

  text(header: string) {
    const column = this.column(header);
    if (column.kind !== 'text') throw new Error(`${this.name} has no text column ${header}`);
    return column;
  }

  number(header: string) {
    const column = this.column(header);
    if (column.kind !== 'number') throw new Error(`${this.name} has no number column ${header}`);
    return column;
  }

  column(header: string): DataColumn {
    const column = this.columns.get(header);
    if (column === undefined) throw new Error(`column ${header} of ${this.name} was not read`);
    return column;
  }

  rawValue(row: number, header: string): CellValue {
    const column = this.column(header);
    if (column.kind === 'text') return column.dictionary[column.codes[row] ?? -1] ?? null;
    const value = column.values[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  }

  mergedTop(): null {
    return null;
  }

  ownValue(): null {
    return null;
  }
}

/**
 * A dataset of cells that were read and checked before, of which those that cannot be read are told from blank ones. A column that was not handed in throws
 * when it is asked for; a table that was not is empty.
 * @param present names of the tables that are there, with rows or without
 */
export function storedDataset<S extends Schema>(
  schema: S,
  values: Profile['values'],
  present: ReadonlySet<string>,
  stored: ReadonlyMap<string, StoredColumns>,
): Dataset<S> {
  const tables = tableNames(schema).map((name) => [name, new StoredTable(tableOf(schema, name), stored.get(name))]);
  return {
    schema,
    profile: profileOf(schema, values),
    profileCells: new Map(),
    tables: Object.fromEntries(tables) as Dataset<S>['tables'],
    present,
    ahead: new Map(),
    faults: [],
  };
}

/** The columns that a calculation asks for, by table: it is made on tables without rows, which note what they are asked. */
export function columnsAsked(
  schema: Schema,
  values: Profile['values'],
  calculate: (dataset: Dataset) => void,
): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map(tableNames(schema).map((name) => [name, new Set<string>()]));
  const noting = (table: DataTable): DataTable => {
    const note = (header: string): void => {
      const known = columnsOf(schema, table.name).some((column) => column.header === header);
      if (known) asked.get(table.name)?.add(header);
    };
    return new Proxy(table, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          const header = given.find((each) => typeof each === 'string');
          if (header !== undefined) note(header);
          return Reflect.apply(value, target, given) as unknown;
        };
      },
    });
  };
  const empty = storedDataset(schema, values, new Set(tableNames(schema)), new Map());
  const tables = Object.entries(empty.tables).map(([name, table]) => [name, noting(table)] as const);
  calculate({ ...empty, tables: Object.fromEntries(tables) });
  return asked;
}
