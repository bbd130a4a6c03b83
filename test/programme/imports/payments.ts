import { atOnce, serialOf } from '../../../src/engine/dataset';
import type { ImportedRow, RowValues, SettledRows } from '../../../src/engine/entry';
import { angsuranImport } from '../../../src/programme/imports/angsuran';
import { baseWorkbook, mapTable } from '../../support/base';
import { noOwn, subjectOf, type Kept } from '../../support/tasks';

/** Imports of payments into the base workbook. */

export const day = (month: number, date: number, year = 2014): number => serialOf(year, month, date);
export const base: Kept = { raw: baseWorkbook(), own: noOwn };
export const closed = (month: number): Kept => ({
  ...base,
  own: new Map([['Tutup Buku', [[month, month, 'Siti', 'X', 'Tutup']]]]),
});
/** No payment is written down yet. */
export const bare: Kept = {
  ...base,
  raw: mapTable(base.raw, 'Angsuran', (table) => ({ ...table, values: table.values.slice(0, 1) })),
};

export const add = (cells: RowValues): ImportedRow => ({ kind: 'add', cells });
export const settle = (rows: readonly ImportedRow[], kept = base, withOpening = true): SettledRows =>
  atOnce(angsuranImport.settle(subjectOf(kept), rows, withOpening));
export const settled = (list: readonly RowValues[], kept = base, withOpening = true): SettledRows =>
  settle(list.map(add), kept, withOpening);
/** Number, day, pokok and jasa of what is written of each row, or why it is not. */
export const written = ({ rows }: SettledRows) =>
  rows.map((row) => {
    if (row.kind === 'refused') return row.refusal.code;
    const { 'Nomor Bukti': bukti, Tanggal: tanggal, Pokok: pokok, Jasa: jasa } = row.kind === 'add' ? row.cells : {};
    return [bukti, tanggal, pokok, jasa];
  });
export const noted = ({ notes }: SettledRows) => notes.map(({ code, params }) => ({ code, ...params }));

/** P-4: 6,000,000 in 12 months at 1%, lent on 31 October; an instalment of 500,000 + 60,000 is paid. */
export const kenanga = (cells: RowValues): RowValues => ({ 'Nomor Pinjaman': 'P-4', Tanggal: day(12, 20), ...cells });
