/** What a form asks, of the programme's own tables and of another programme's. */
import {
  applies,
  calculatedColumns,
  choicesFor,
  fieldsOf,
  isRequired,
  keptColumns,
  seriesLinks,
  startValues,
  tellingColumns,
} from '../../../src/engine/entry';
import { columnOf, tableOf } from '../../../src/engine/schema';
import { schema } from '../../support/programme';
import { perpustakaan } from '../../programme-kecil/perpustakaan';

const headers = (columns: readonly { readonly header: string }[]): readonly string[] =>
  columns.map(({ header }) => header);
const pinjaman = tableOf(schema, 'Pinjaman');
const kegiatan = tableOf(schema, 'Kegiatan');

test('every column of every table is asked for once, its key first', () => {
  for (const table of Object.values(schema.tables)) {
    const fields = headers(fieldsOf(table));
    expect([...fields.slice(0, table.key.length)].sort()).toEqual([...table.key].sort());
    expect([...fields].sort()).toEqual([...headers(table.columns)].sort());
  }
});

test('fields that cannot apply are left out, as long as what decides about them is blank too', () => {
  const lunas = columnOf(pinjaman, 'Tanggal Lunas');
  expect([applies(lunas, {}), applies(lunas, { Status: 'Aktif' }), applies(lunas, { Status: 'Lunas' })]).toEqual([
    false,
    false,
    true,
  ]);
  const cair = columnOf(tableOf(schema, 'BLM'), 'Tanggal Cair');
  expect([applies(cair, { 'Dana Cair': 0 }), applies(cair, { 'Dana Cair': 1 })]).toEqual([false, true]);
  const kondisi = columnOf(kegiatan, 'Kondisi');
  expect(applies(kondisi, { Status: 'Selesai', Bidang: 'Sosial' })).toBe(false);
  expect(applies(kondisi, { Status: 'Selesai', Bidang: 'Lingkungan' })).toBe(true);
  expect(isRequired(kondisi, { Status: 'Selesai', Bidang: 'Lingkungan' })).toBe(false);
  expect(isRequired(cair, { 'Dana Cair': 1 })).toBe(true);
});

test('choices are narrowed by what was chosen before', () => {
  const jenis = columnOf(kegiatan, 'Jenis Kegiatan');
  const satuan = columnOf(kegiatan, 'Satuan');
  expect(choicesFor(jenis, { Bidang: 'Ekonomi' })).toEqual([
    'Pinjaman Bergulir',
    'Modal Usaha',
    'Pelatihan Usaha',
    'Lainnya',
  ]);
  expect(choicesFor(jenis, {})).toEqual(jenis.options);
  expect(choicesFor(satuan, { 'Jenis Kegiatan': 'Jalan' })).toEqual(['m', 'm²']);
  expect(choicesFor(columnOf(kegiatan, 'Tahun'), {})).toBeNull();
});

test('what stays for the next row, what tells rows apart, what rows are numbered by', () => {
  expect(keptColumns(tableOf(schema, 'BLM'))).toEqual(['Kode BKM', 'Tahun Anggaran', 'Sumber Dana']);
  expect(keptColumns(tableOf(schema, 'Angsuran'))).toEqual(['Nomor Pinjaman', 'Tanggal']);
  expect(keptColumns(tableOf(schema, 'UPK'))).toEqual(['Kode BKM', 'Periode']);
  expect(tellingColumns(pinjaman)).toEqual(['Nama KSM', 'Jenis']);
  expect(tellingColumns(tableOf(schema, 'BKM'))).toEqual(['Nama BKM', 'Tingkat Kemandirian']);
  const series = (name: string) => seriesLinks(schema, name)?.at(-1)?.to;
  expect(['Pinjaman', 'Angsuran', 'Kegiatan', 'BLM'].map(series)).toEqual(['BKM', 'BKM', 'Desa', 'BKM']);
  expect(['Desa', 'UPK', 'Foto', 'Jadwal', 'Forum'].map(series)).toEqual(Array.from({ length: 5 }));
});

test('a calculated column comes after those that it follows from', () => {
  expect(headers(calculatedColumns(pinjaman))).toEqual(['Saldo', 'Kolektibilitas']);
  expect(headers(calculatedColumns(tableOf(schema, 'UPK')))).toEqual(['Aset', 'Laba']);
});

test('a new row begins with the month and its year', () => {
  expect(startValues(tableOf(schema, 'UPK'), 42_004, 2014)).toEqual({ Periode: 42_004 });
  expect(startValues(kegiatan, 42_004, 2014)).toEqual({ Tahun: 2014 });
});

test('another programme has its forms without a word more', () => {
  const buku = tableOf(perpustakaan.schema, 'Buku');
  expect(headers(fieldsOf(buku))).toEqual(headers(buku.columns));
  expect(tellingColumns(buku)).toEqual(['Judul', 'Golongan']);
  expect(keptColumns(buku)).toEqual(['Kode Cabang']);
});
