/** A form as it stands while somebody types: what follows, what is hidden, what would be written. */
import {
  checkTables,
  formOf,
  keptValues,
  rowOfKey,
  rowsThatRefer,
  rowValues,
  findRows,
  type CheckResult,
  type FormTarget,
} from '../../../src/app';
import { baseApp, baseWorkbook, mapTable } from '../../support/base';

const basis = { period: 42_004, decimal: ',' } as const;
const fresh: FormTarget = { kind: 'new', start: {} };

let check: CheckResult;
beforeAll(async () => {
  check = await checkTables(baseWorkbook(), baseApp);
});

const form = (table: string, typed: Readonly<Record<string, string>>, target: FormTarget = fresh) =>
  formOf(check, table, target, typed, basis);
const rowTarget = (table: string, key: string): FormTarget => {
  const row = rowOfKey(check.dataset, table, key);
  return { kind: 'row', row, base: rowValues(check.dataset, table, row) };
};
const shown = (state: ReturnType<typeof form>) => state.fields.map(({ column }) => column.header);

test('nothing typed is nothing to save, whatever is proposed', () => {
  const state = form('Kegiatan', {});
  expect(state.values).toMatchObject({ Tahun: 2014 });
  expect(state.batch).toBeNull();
});

test('numbers, names of the official list and sums follow from what was typed', () => {
  expect(
    form('BLM', { 'Kode BKM': 'B01', Lingkungan: '5jt', Sosial: '0', Ekonomi: '0', BOP: '1jt' }).values,
  ).toMatchObject({
    Nomor: 'D-5',
    'Tahun Anggaran': 2014,
    'Dana Dimanfaatkan': 6_000_000,
  });
  expect(form('Desa', { 'Kode Desa': '33.26.11.2001' }).values).toMatchObject({
    Kecamatan: 'Bojong',
    'Desa/Kelurahan': 'Bukur',
    Jenis: 'Desa',
  });
  expect(form('BKM', { 'Kode Desa': '33.26.11.2001' }).values).toMatchObject({ 'Kode BKM': 'BKM-33.26.11.2001' });
  // What somebody typed stays, a field that was emptied too.
  expect(form('Kegiatan', { Status: 'Selesai', Progres: '50', Tahun: '' }).values).toMatchObject({
    Progres: 0.5,
    Tahun: null,
  });
});

test('calculated columns show what the sheet will calculate, and are not written', () => {
  const state = form('Pinjaman', { 'Kode BKM': 'B02', Pokok: '3jt', 'Angsuran Pokok': '500rb' });
  expect(state.values).toMatchObject({ Saldo: 2_500_000, Kolektibilitas: 1 });
  const [change] = state.batch?.changes ?? [];
  expect(change?.kind === 'add' ? Object.keys(change.cells) : []).not.toContain('Saldo');
});

test('what does not apply is hidden, and emptied on saving where it holds something', () => {
  expect(shown(form('Pinjaman', {}))).not.toContain('Tanggal Lunas');
  const state = form('Pinjaman', { Status: 'Aktif' }, rowTarget('Pinjaman', 'P-3'));
  expect(state.cleared).toEqual(['Tanggal Lunas']);
  expect(state.batch).toEqual({
    changes: [{ kind: 'change', table: 'Pinjaman', row: 2, cells: { Status: 'Aktif', 'Tanggal Lunas': null } }],
  });
});

test('a choice that no longer fits the one above it is emptied; nothing that nobody touched is', () => {
  const target = rowTarget('Kegiatan', 'K-1');
  expect(form('Kegiatan', { Bidang: 'Sosial' }, target).cleared).toEqual(['Jenis Kegiatan', 'Kondisi']);
  expect(form('Kegiatan', { Volume: '12' }, target)).toMatchObject({
    cleared: [],
    batch: { changes: [{ kind: 'change', table: 'Kegiatan', row: 0, cells: { Volume: 12 } }] },
  });
});

test('typing what is there already changes nothing; what is not understood stays as it was typed', () => {
  expect(form('Kegiatan', { Volume: '350,5' }, rowTarget('Kegiatan', 'K-1')).batch).toBeNull();
  expect(form('Kegiatan', { Volume: 'banyak' }).values).toMatchObject({ Volume: 'banyak' });
});

test('columns that the workbook does not have are no fields', async () => {
  const raw = mapTable(baseWorkbook(), 'Pinjaman', (table) => ({
    ...table,
    values: table.values.map((cells) => cells.slice(0, -4)),
  }));
  const old = await checkTables(raw, baseApp);
  expect(formOf(old, 'Pinjaman', fresh, {}, basis).fields.map(({ column }) => column.header)).not.toContain(
    'Jenis Jasa',
  );
});

test('what rows that are entered together share stays for the next', () => {
  expect(
    keptValues(check, 'Angsuran', form('Angsuran', { 'Nomor Pinjaman': 'P-1', Tanggal: '15', Pokok: '1jt' }).values),
  ).toEqual({
    'Nomor Pinjaman': 'P-1',
    Tanggal: 41_988,
  });
});

test('rows are found by any word of theirs, the last first; rows that refer are counted', () => {
  const find = (query: string, most = 10) => {
    const { rows, total } = findRows(check.dataset, 'Pinjaman', query, most);
    return [total, rows.map(({ key }) => key)];
  };
  expect(find('teratai')).toEqual([2, ['P-9', 'P-8']]);
  expect(find('b01 MAWAR')).toEqual([1, ['P-2']]);
  expect(find('p2')).toEqual([1, ['P-2']]);
  expect(find('', 2)).toEqual([9, ['P-9', 'P-8']]);
  expect(find('tidak ada')).toEqual([0, []]);
  expect(rowsThatRefer(check.dataset, 'Pinjaman', rowOfKey(check.dataset, 'Pinjaman', 'P-9'))).toEqual([
    { table: 'Angsuran', count: 1 },
    { table: 'Jadwal', count: 2 },
  ]);
  expect(rowsThatRefer(check.dataset, 'Kemitraan', 0)).toEqual([]);
});
