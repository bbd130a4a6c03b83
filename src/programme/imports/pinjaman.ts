import { endOfMonth, keyOf } from '../../engine/dataset';
import { yesNo } from '../../engine/schema';
import type { ImportedRow, RowChange, RowValues, SettledRows, TableImport } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import { closedTerms } from '../loans/closingCodes';
import type { Account } from '../loans/account';
import { ledgerOf } from '../loans/ledger';
import { openingBukti, openingEntry } from '../loans/opening';
import { numbersOf } from '../tasks/numbering';
import { paymentRow } from '../tasks/payments';
import { refusal } from '../tasks/refusal';
import { taskBook, type TaskBook } from '../tasks/taskBook';
import { jasaColumn } from '../settings/settings';
import { allRefused, refuse, type Settled } from './settled';

/** Rows that are judged between two looks at whatever else waits. */
const rowsAtOnce = 500;

/**
 * Loans from other lists (docs/spec/entry.md 5): none that is lent in a closed month, or after Periode; the terms of loans of closed months stay. A loan of which something was paid
 * gets its opening row where payments are written down. Rows of UPK stay as they are: they tell of these loans already, or are typed.
 */
export const pinjamanImport: TableImport = {
  *settle(subject, rows) {
    const book = taskBook(subject);
    if (book === null) return allRefused(rows, refusal('no-period'));
    const given = new Set(rows.map(({ cells }) => keyOf(textOf(cells, 'Nomor Pinjaman'))));
    const numbers = numbersOf(book.data, 'Pinjaman', (nomor) => given.has(keyOf(nomor)));
    const paid = new Set(book.data.tables.Angsuran.text('Nomor Pinjaman').dictionary.map(keyOf));
    const settled: Settled[] = [];
    const beside: RowChange[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % rowsAtOnce === rowsAtOnce - 1) yield;
      const result = settledRow(
        book,
        numbered(row, (kode) => numbers.take(book.data.boardRow(kode))),
      );
      settled.push(result);
      if (result.kind === 'add') beside.push(...openingRow(book, result.cells, paid));
    }
    return { rows: settled, beside, notes: notesOf(beside) } satisfies SettledRows;
  },
};

/** A new loan without a number gets the next one of its board. */
function numbered(row: ImportedRow, next: (kodeBkm: string) => string): ImportedRow {
  const kode = textOf(row.cells, 'Kode BKM');
  if (row.kind === 'change' || kode === '' || textOf(row.cells, 'Nomor Pinjaman') !== '') return row;
  return { ...row, cells: { ...row.cells, 'Nomor Pinjaman': next(kode) } };
}

const textOf = (cells: RowValues, header: string): string => String(cells[header] ?? '').trim();

const notesOf = (beside: readonly RowChange[]) =>
  beside.length === 0 ? [] : [refusal('opening-rows', { banyak: beside.length })];

function settledRow({ periode, closed, data }: TaskBook, row: ImportedRow): Settled {
  const isNew = row.kind === 'add';
  const cair = isNew ? row.cells['Tanggal Cair'] : data.tables.Pinjaman.number('Tanggal Cair').values[row.row];
  const days = [cair, row.cells['Tanggal Cair']].filter(
    (day): day is number => typeof day === 'number' && !Number.isNaN(day),
  );
  const isTerm = isNew || Object.keys(row.cells).some((header) => closedTerms.includes(header));
  const late = days.find((day) => day > periode);
  if (isNew && late !== undefined) return refuse(refusal('after-period', { tanggal: late, akhir: periode }));
  const early = closed === null || !isTerm ? undefined : days.find((day) => day <= closed);
  if (early !== undefined) return refuse(refusal('month-closed', { bulan: endOfMonth(early) }));
  if (isNew) return { kind: 'add', table: 'Pinjaman', cells: row.cells };
  return { kind: 'change', table: 'Pinjaman', row: row.row, cells: row.cells };
}

/**
 * The opening row of a new loan where payments are written down; none where nothing was paid of it, or where payments of it stand there already, before the loan itself.
 * @param paid numbers of loans with payments, as keys
 */
function openingRow({ data, periode }: TaskBook, cells: RowValues, paid: ReadonlySet<string>): readonly RowChange[] {
  const nomor = textOf(cells, 'Nomor Pinjaman');
  if (data.isUnrecorded || paid.has(keyOf(nomor))) return [];
  const account = accountOf(cells);
  const entry = account === null ? null : openingEntry(account, nomor, periode);
  return entry === null || data.receipt(openingBukti(nomor)) !== undefined ? [] : [paymentRow(nomor, entry)];
}

/** A loan by the cells of its row, with what they say was paid; null where they cannot be read. */
function accountOf(cells: RowValues): Account | null {
  const column = (header: string): Float64Array => Float64Array.of(numberOf(cells[header]));
  const is = (header: string, value: string) => (): boolean => keyOf(String(cells[header] ?? '')) === keyOf(value);
  const none = new Float64Array(0);
  return ledgerOf(
    {
      pokok: column('Pokok'),
      jangkaWaktu: column('Jangka Waktu (bulan)'),
      jasaPerBulan: column(jasaColumn),
      masaTenggang: column('Masa Tenggang (bulan)'),
      tanggalCair: column('Tanggal Cair'),
      tanggalHapusBuku: column('Tanggal Hapus Buku'),
      angsuranPokok: column('Angsuran Pokok'),
      tunggakanPokok: column('Tunggakan Pokok'),
      lama: column('Lama Tunggakan (bulan)'),
      kolektibilitas: column('Kolektibilitas'),
      tanggalLunas: column('Tanggal Lunas'),
      isMenurun: is('Jenis Jasa', 'Menurun'),
      isJadwalKhusus: is('Jadwal Khusus', yesNo[0]),
      isHapusBuku: is('Status', 'Hapus Buku'),
    },
    null,
    { loan: new Int32Array(0), mulaiBerlaku: none, ke: none, jatuhTempo: none, pokok: none, jasa: none },
  ).account(0);
}

const numberOf = (value: CellValue | undefined): number => (typeof value === 'number' ? value : NaN);
