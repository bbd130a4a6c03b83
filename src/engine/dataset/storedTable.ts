import { columnsOf, isTextType, profileOf, tableNames, tableOf, type Schema } from '../schema';
import type { CellValue, ColumnSchema, Profile, TableSchema } from '../schema';
import { hashOf, TextIndex } from './textIndex';
import { mark, type DataColumn, type DataTable, type Dataset, type TablePlace } from './types';

/** Values of a column that were read and checked before; null: the cell is missing. */
export type StoredValues = readonly (string | number | null)[];

/** A table whose cells were read and checked before: only the columns that are asked for. */
export interface StoredColumns {
  /** Values of each column, by header. */
  readonly columns: ReadonlyMap<string, StoredValues>;
  /** Rows of which a cell of the column cannot be read, so that it is not blank but faulty. */
  isFaulty(row: number, header: string): boolean;
  readonly rowCount: number;
}

/** A column of values that stand as they are. */
function columnOf(
  { header, type, options = [] }: ColumnSchema,
  values: StoredValues,
  isFaulty: StoredColumns['isFaulty'],
): DataColumn {
  const marks = new Uint8Array(values.length);
  const missing = (row: number): number => (isFaulty(row, header) ? mark.faulty : mark.blank);
  if (isTextType(type)) {
    const texts = new TextIndex(type === 'yesno' ? ['Ya', 'Tidak'] : options);
    const codes = Int32Array.from(values, (value, row) => {
      marks[row] = value === null ? missing(row) : mark.ok;
      return value === null ? -1 : texts.add(String(value), hashOf(String(value)));
    });
    return { kind: 'text', codes, dictionary: texts.dictionary, marks };
  }
  const numbers = Float64Array.from(values, (value, row) => {
    marks[row] = value === null ? missing(row) : mark.ok;
    return value === null ? NaN : Number(value);
  });
  return { kind: 'number', values: numbers, marks };
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
  private readonly columns: ReadonlyMap<string, DataColumn>;

  constructor(schema: TableSchema, stored: StoredColumns | undefined) {
    this.name = schema.name;
    this.place = { sheet: schema.name, kind: 'table' };
    this.rowCount = stored?.rowCount ?? 0;
    this.sheetRows = Int32Array.from({ length: this.rowCount }, (_, row) => row + 1);
    this.columns = new Map(
      schema.columns.flatMap((column) => {
        const values = stored === undefined ? [] : stored.columns.get(column.header);
        return values === undefined
          ? []
          : [[column.header, columnOf(column, values, stored?.isFaulty ?? (() => false))]];
      }),
    );
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
