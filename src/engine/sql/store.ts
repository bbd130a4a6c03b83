import { columnsOf, tableNames, type Schema } from '../schema';
import { sqlType, type SqlType } from './dialect';

/** A column of a table of the store. */
export interface StoreColumn {
  readonly name: string;
  readonly type: SqlType;
  /** Whether every row has a value. */
  readonly filled?: true;
}

export interface StoreTable {
  readonly name: string;
  readonly columns: readonly StoreColumn[];
}

/**
 * Columns by which a row of the store says where it came from. No header begins so: databases take `Periode` and `periode` for the same column.
 * The first three say of which workbook a row is: its name within the other two, its period as `YYYY-MM`, and the code of the whole that it is about.
 */
export const originNames = {
  file: 'asal_berkas',
  period: 'asal_periode',
  whole: 'asal_wilayah',
  /** Number that grows with the rows of a table of a workbook: of a repeated key the first row counts. */
  row: 'asal_baris',
  /** Headers of the cells of the row that hold something which cannot be read, each between two bars (`faultyHeaders`); null: none. */
  faulty: 'asal_salah',
} as const;

/** The workbook of a row, as columns of every table of the store. */
export const fileColumns: readonly StoreColumn[] = [
  { name: originNames.file, type: 'text', filled: true },
  { name: originNames.period, type: 'text', filled: true },
  { name: originNames.whole, type: 'text', filled: true },
];

/** Columns by whose values the rows of the store lie in folders. */
export const partitionNames: readonly string[] = [originNames.period, originNames.whole];

const bar = '|';

/** What the column of faulty cells holds of a row; null where all can be read. */
export const faultyHeaders = (headers: readonly string[]): string | null =>
  headers.length === 0 ? null : `${bar}${headers.join(bar)}${bar}`;

/** The part of it that a header is told by. */
export const faultyHeader = (header: string): string => `${bar}${header}${bar}`;

/** Table with a row for each data table that a workbook has: a workbook without a table says nothing of it, one without rows says 0. */
export const contentsTable: StoreTable = {
  name: 'isi_berkas',
  columns: [...fileColumns, { name: 'tabel', type: 'text', filled: true }],
};

/** The official list of areas above the lowest, and how many areas each is divided into. */
export const officialTable: StoreTable = {
  name: 'wilayah_resmi',
  columns: [
    { name: 'kode', type: 'text', filled: true },
    { name: 'nama', type: 'text', filled: true },
    { name: 'bagian', type: 'whole', filled: true },
  ],
};

/** All tables of the store: one for each data table of a workbook, named and headed as there, and the two that say what it holds and where. */
export function storeTables(schema: Schema): readonly StoreTable[] {
  return [
    ...tableNames(schema).map((name): StoreTable => ({
      name,
      columns: [
        ...fileColumns,
        { name: originNames.row, type: 'whole', filled: true },
        { name: originNames.faulty, type: 'text' },
        ...columnsOf(schema, name).map(({ header, type }): StoreColumn => ({ name: header, type: sqlType(type) })),
      ],
    })),
    contentsTable,
    officialTable,
  ];
}
