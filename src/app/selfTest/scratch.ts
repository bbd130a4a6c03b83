import type { RawTable } from '../../engine/dataset';
import { numberFormats, type DataSheet } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import type { DataRows, Workbook } from '../../workbook/port';

/** Scratch sheets, whose names no table of a programme has. Everything on them is made up. */
export const scratchTable = 'IM_Uji_Baris';
export const scratchPlain = 'IM_Uji_Biasa';
export const scratchRules = 'IM_Uji_Aturan';

/** 31 December 2014. */
export const scratchDay = 42_004;

const row = (code: string, name: string, amount: number, day: number | null): CellValue[] => [
  code,
  name,
  amount,
  day,
  amount * 2,
];

/** Texts that look like numbers, dates and formulas among them. */
export const firstRows: readonly (readonly CellValue[])[] = [
  row('001', '=Mawar', 1_500_000, scratchDay),
  row('1', '33.26', 2_500_000.5, scratchDay - 30),
  row('33.26.11', '1/2', -750, null),
];
export const addedRows: readonly (readonly CellValue[])[] = [
  row('01', '+62', 10, scratchDay),
  row('2/3', 'April 2014', 20, scratchDay),
];
export const grownRows: readonly (readonly CellValue[])[] = [
  row('0001', '-', 30, scratchDay),
  row('1e3', '@a', 40, scratchDay),
];

export const scratchHeaders = ['Kode', 'Nama', 'Jumlah', 'Tanggal', 'Dua Kali'] as const;
export const scratchFormats = [
  numberFormats.text,
  'General',
  numberFormats.rupiah,
  numberFormats.date,
  numberFormats.rupiah,
] as const;

/** Five rows: three are filled, two are blank but for the formula. */
export const scratchSheet: DataSheet = {
  name: scratchTable,
  columns: scratchHeaders.map((header, index) => ({
    header,
    numberFormat: scratchFormats[index] ?? 'General',
    width: 14,
    ...(header === 'Dua Kali'
      ? { formula: `=IF(${scratchTable}[[#This Row],[Jumlah]]="","",${scratchTable}[[#This Row],[Jumlah]]*2)` }
      : {}),
  })),
  rows: firstRows,
  blankRows: 2,
};

/** The rows of the plain sheet, its header first. */
export const plainRows: readonly (readonly CellValue[])[] = [
  ['Pilihan', 'Nilai'],
  ['Ya', 1],
  ['Tidak', 2.5],
  ['0071', scratchDay],
];
export const plainFormats = [numberFormats.text, 'General'] as const;

export async function readTable(workbook: Workbook, name: string): Promise<RawTable> {
  const [table] = (await workbook.readTables([name])).tables;
  if (table === undefined) throw new WorkbookError('not-found', name);
  return table;
}

/** Rows of the scratch Table that hold something beside their formula. */
export const filledRows = ({ values }: RawTable): readonly (readonly CellValue[])[] =>
  values.slice(1).filter(([code]) => code !== null && code !== '');

/** What is to become of rows of the scratch Table. */
export function rowsOf(table: RawTable, change: Partial<Pick<DataRows, 'appended' | 'removed'>>): DataRows {
  const last = table.top + table.values.length - 1;
  return { table, header: table.top, last, key: [0], appended: [], removed: [], ...change };
}
