import type { CellValue, NumberHeader, Profile, Schema, TableSchema, TextHeader } from '../schema';

/** An area of merged cells, zero-based, inclusive, in sheet coordinates. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of one table as they stand in the workbook, before anything is understood. */
export interface RawTable {
  /** Table name of the schema that was asked for. */
  readonly name: string;
  /** Name of the worksheet that holds the cells. */
  readonly sheet: string;
  /** `table`: an Excel Table, first row of `values` is its header. `range`: the used range of a plain sheet. */
  readonly kind: 'table' | 'range';
  /** Zero-based sheet row and column of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** Rows of equal length. Dates are 1900 serials; an error cell holds its text (`#REF!`). */
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly MergedArea[];
  /** Displayed text of number cells in text columns where it differs from the number (`001`, a date); key `row,column` of the sheet, zero-based. */
  readonly shown?: ReadonlyMap<string, string>;
  /** The row right below an Excel Table, in its columns, where something stands there that is no part of it; its zero-based sheet row. */
  readonly below?: { readonly row: number; readonly cells: readonly CellValue[] };
  /** Number formats, as in an English Excel, of columns that the schema does not know, where they are not *General*; key: position in the rows. */
  readonly formats?: ReadonlyMap<number, string>;
  /** Cells of calculated columns that hold a value among formulas; key `row,column` of the sheet, zero-based. Absent where no calculated column holds formulas. */
  readonly overwritten?: ReadonlySet<string>;
}

/** Everything read from one workbook. */
export interface RawWorkbook {
  readonly tables: readonly RawTable[];
}

/** State of a cell after reading: `blank` and `faulty` count as missing, `repaired` is read with its certain repair. */
export const mark = { blank: 0, ok: 1, repaired: 2, faulty: 3 } as const;

export interface TextColumn {
  readonly kind: 'text';
  /** Index into `dictionary` for each row; -1 where the cell is missing. */
  readonly codes: Int32Array;
  /** Distinct texts; for choice and yes/no columns the options of the list in their order. */
  readonly dictionary: readonly string[];
  readonly marks: Uint8Array;
}

export interface NumberColumn {
  readonly kind: 'number';
  /** Value for each row; NaN where the cell is missing. */
  readonly values: Float64Array;
  readonly marks: Uint8Array;
}

export type DataColumn = TextColumn | NumberColumn;

/** Where the data of a table came from. */
export interface TablePlace {
  readonly sheet: string;
  readonly kind: 'table' | 'range';
}

/** A table as typed columns, by its name and the headers of its columns of text and of numbers. */
interface ColumnTable<Name extends string, Text extends string, Numbers extends string> {
  readonly name: Name;
  readonly place: TablePlace;
  readonly rowCount: number;
  /** Zero-based sheet row of each data row. */
  readonly sheetRows: Int32Array;
  /** Zero-based sheet column of each known header that is present. */
  readonly sheetColumns: ReadonlyMap<string, number>;
  readonly absent: ReadonlySet<string>;
  text(header: Text): TextColumn;
  number(header: Numbers): NumberColumn;
  column(header: Text | Numbers): DataColumn;
  /** The cell as it was typed, for messages. */
  rawValue(row: number, header: Text | Numbers): CellValue;
  /** Zero-based top row of the cell, merged over several rows, that holds the row's value; null where the row has a cell of its own. */
  mergedTop(row: number, header: Text | Numbers): number | null;
  /** Headers of the user's own columns, which nothing is computed from; columns of personal numbers are left out. */
  readonly ownHeaders: readonly string[];
  /** Number formats of those of them that are not shown as *General* (dates, shares), as far as they were read. */
  readonly ownFormats: ReadonlyMap<string, string>;
  /** Cell of one of the user's own columns. */
  ownValue(row: number, header: string): CellValue;
}

/** One table as typed columns. A column whose header is absent has only blank cells and is listed in `absent`. */
export type DataTable<Table extends TableSchema = TableSchema> = ColumnTable<
  Table['name'],
  TextHeader<Table>,
  NumberHeader<Table>
>;

/** Rules whose faults are noticed while reading. */
export type ReadingRule =
  | 'table-missing'
  | 'table-empty'
  | 'column-missing'
  | 'column-duplicate'
  | 'column-unknown'
  | 'column-personal'
  | 'totals-row'
  | 'text-row'
  | 'rows-outside-table'
  | 'formula-overwritten'
  | 'formula-error'
  | 'type'
  | 'integer'
  | 'choice'
  | 'pattern'
  | 'spacing'
  | 'profile';

/** A repair: `certain` ones are already read as repaired, the others wait for a person to choose them. */
export interface Fix {
  readonly value: CellValue;
  readonly certain: boolean;
  /** The formula of the column is put back in place of a value; `value` is null, since its result follows from other cells. */
  readonly formula?: true;
}

/** A fault noticed while reading a cell, row, column or table. */
export interface ReadingFault {
  readonly rule: ReadingRule;
  /** Name of a data table, or of the profile. */
  readonly table: string;
  readonly sheet: string | null;
  /** Zero-based sheet row and column; null where the fault has no single row or cell. */
  readonly sheetRow: number | null;
  readonly sheetColumn: number | null;
  /** Header text of the column concerned. */
  readonly column: string | null;
  readonly value: CellValue;
  readonly fix?: Fix;
  /**
   * Which wording of the rule's message fits, where it has several: `table-missing`: `header` (a sheet of that name is there, but no header row);
   * `profile`: `missing` (no such entry, or it is blank) or `invalid`; `text-row`: `below` (signatures and remarks under the table).
   */
  readonly variant?: string;
  /** `column-duplicate`: `first`, the A1 address of the header that is read; `text-row` below a table: `rows`, how many such rows there are. */
  readonly params?: Readonly<Record<string, CellValue>>;
  /** Names of parameters that are shown as they stand. */
  readonly plain?: readonly string[];
}

/** A workbook as typed columns, together with what was noticed while reading it. */
export interface Dataset<S extends Schema = Schema> {
  readonly schema: S;
  readonly profile: Profile;
  /** Cell of each entry of the profile that exists, by header, zero-based, for messages. */
  readonly profileCells: ReadonlyMap<string, { readonly sheet: string; readonly row: number; readonly column: number }>;
  readonly tables: { readonly [Name in keyof S['tables']]: DataTable<S['tables'][Name]> };
  /** Names of tables that were found in the workbook; the others are empty. */
  readonly present: ReadonlySet<string>;
  /** By table, its rows of the month after the period (`TableSchema.ahead`), where it has some: kept for then, and counted nowhere. */
  readonly ahead: ReadonlyMap<string, DataTable>;
  readonly faults: readonly ReadingFault[];
}

/** A table of a dataset by name. Throws for a name that its schema does not have: a mistake of ours. */
export function tableIn({ tables }: Pick<Dataset, 'tables'>, name: string): DataTable {
  const table = tables[name];
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}
