import { RowsCode, valueAt } from '../../engine/check';
import { monthKey, type Dataset, type DataTable } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import type { schema } from '../schema';
import { tables } from '../tables';

/** Terms of a loan that are fixed once the month of its disbursement is closed. */
export const closedTerms = [
  ...['Nomor Pinjaman', 'Kode BKM', 'Tanggal Cair', 'Jangka Waktu (bulan)', 'Jasa per Bulan (%)', 'Pokok'],
  ...['Jenis Jasa', 'Masa Tenggang (bulan)'],
];

/** What is fixed once its month is closed, by table: columns, and the one with the date by which a row belongs to a month. */
const closedRows = [
  { table: 'Pinjaman', day: 'Tanggal Cair', columns: closedTerms },
  { table: 'Angsuran', day: 'Tanggal', columns: tables.Angsuran.columns.map(({ header }) => header) },
  { table: 'Jadwal', day: 'Mulai Berlaku', columns: tables.Jadwal.columns.map(({ header }) => header) },
  { table: 'UPK', day: 'Periode', columns: tables.UPK.columns.map(({ header }) => header) },
] as const;

/** Columns that closed months hold, by table. */
export const closedColumns: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  closedRows.map(({ table, columns }) => [table, columns]),
);

/**
 * Codes of all that is dated up to the ends of months: terms, payments, plans, UPK rows and what was typed for them (docs/spec/ledger.md 9).
 * @param typed rows of `Isian UPK`, whose second cell is the month
 * @param months last days of months, as date serials
 * @returns a code for each month
 */
export function closingCodes(
  dataset: Dataset,
  typed: readonly (readonly CellValue[])[],
  months: readonly number[],
): readonly string[] {
  const codes = months.map((month) => ({ month, code: new RowsCode() }));
  const add = (table: string, day: number | string | null, cells: readonly CellValue[]): void => {
    if (typeof day !== 'number') return;
    for (const { month, code } of codes) if (day < month + 1) code.add(table, cells);
  };
  for (const { table: name, day, columns } of closedRows) {
    const table: DataTable = (dataset as Dataset<typeof schema>).tables[name];
    for (let row = 0; row < table.rowCount; row++) {
      const cells = columns.map((header) => valueAt(table, row, header));
      add(name, valueAt(table, row, day), cells);
    }
  }
  for (const cells of typed) {
    const month = cells[1];
    add('Isian UPK', typeof month === 'number' ? month : null, cells);
  }
  return codes.map(({ code }) => code.code());
}

/** A closed month: its last day as a date serial, and the code that it had when it was closed. */
export interface ClosedMonth {
  readonly month: number;
  readonly code: string;
}

/** The months that are closed, of the rows of `Tutup Buku` (Periode, Waktu, Oleh, Kode, Keadaan): of several about a month the last counts. */
export function closedMonths(rows: readonly (readonly CellValue[])[]): readonly ClosedMonth[] {
  const last = new Map<string, ClosedMonth | null>();
  for (const [month, , , code, state] of rows) {
    if (typeof month !== 'number') continue;
    const isClosed = String(state ?? '').trim() === 'Tutup';
    last.set(monthKey(month), isClosed ? { month: Math.floor(month), code: String(code ?? '').trim() } : null);
  }
  return [...last.values()].filter((each) => each !== null).sort((a, b) => a.month - b.month);
}
