/** An import before it is written: which rows are new, changed, the same or not taken, and why. */
import { checkTables, incompleteRows, taskSubject } from '../../../src/app';
import { baseApp, baseWorkbook } from '../../support/base';
import { baseCheck, day, previewOf, rejected } from './support';

describe('rows by their key', () => {
  const list = `
DAFTAR KEGIATAN TAHUN 2014
No;Kode;Kode Desa;Thn;Bidang;Jenis Pekerjaan;Vol;Sat;Biaya BLM;Swadaya;Dana lain;KK Penerima;KK Miskin;Kemajuan;Status
1;K-1;33.26.12.2001;2013;Lingkungan;Jalan;350,5;m;40.000.000;12jt;0;200;150;100%;Selesai
2;K-2;33.26.12.2001;2014;Lingkungan;Drainase;120;m;15.000.000;5.000.000;1.000.000;100;80;75%;Berjalan
3;K-9;Jetakkidul;2014;Sosial;santunan;10;orang;Rp 2.500.000;nihil;0;10;10;0%;Rencana
4;K-10;33.26.12.9999;2014;Sosial;Santunan;10;orang;2.500.000;0;0;10;10;0%;Rencana
5;K-11;33.26.12.2001;2014;Sosial;Jalan;sepuluh;m;2.500.000;0;0;10;10;0%;Rencana
6;K-9;33.26.12.2001;2014;Sosial;Santunan;11;orang;2.500.000;0;0;10;10;0%;Rencana
Jumlah;;;;;;;;62.500.000
`;

  test('are counted in four ways, each that is not taken with the words of its rule', async () => {
    const preview = await previewOf(await baseCheck(), 'Kegiatan', list);
    expect(preview.counts).toEqual({ new: 1, changed: 1, same: 1, rejected: 3 });
    expect(preview.missing).toEqual([]);
    expect(preview.batch?.changes).toEqual([
      { kind: 'change', table: 'Kegiatan', row: 1, cells: { Progres: 0.75 } },
      expect.objectContaining({
        kind: 'add',
        cells: expect.objectContaining({
          'Kode Kegiatan': 'K-9',
          'Kode Desa': '33.26.12.2001',
          Volume: 10,
          'Jenis Kegiatan': 'Santunan',
          'Dana BLM': 2_500_000,
          Progres: 0,
        }),
      }),
    ]);
    expect(rejected(preview)).toEqual([
      expect.stringMatching(/^6: Kode Desa /),
      expect.stringMatching(/^7: (Volume|Jenis Kegiatan): /),
      '8: Kuncinya sudah dipakai baris 5 di sumber ini. Betulkan atau hapus salah satunya.',
    ]);
  });
});

/** The workbook of the tests with a second board of the first one's name, and code and name of the first. */
async function withNamesakes() {
  const book = baseWorkbook();
  const tables = book.tables.map((table) => {
    const [header = [], first = [], ...rest] = table.values;
    if (table.name !== 'BKM') return table;
    const second = first.map((cell, column) => (header[column] === 'Kode BKM' ? 'B-KEMBAR' : cell));
    return { ...table, values: [header, first, second, ...rest] };
  });
  const [, [code, , name] = []] = book.tables.find((table) => table.name === 'BKM')?.values ?? [];
  return { check: await checkTables({ ...book, tables }, baseApp), code: String(code), name: String(name) };
}

test('a board is known by a column of its names; of a name that several have the codes are told, and of one that none has that', async () => {
  const { check, code, name } = await withNamesakes();
  const list = `
No;Nama BKM;Nama Mitra;Jenis Mitra;Bidang;Thn;Nilai
1;${name};Bank daerah;Perbankan;Ekonomi;2014;1.000.000
2;BKM Entah;Bank daerah;Perbankan;Ekonomi;2014;2.000.000
3;${code};Bank daerah;Perbankan;Ekonomi;2014;3.000.000
`;
  const preview = await previewOf(check, 'Kemitraan', list);
  expect(preview.mapping.get('Kode BKM')).toBe('Nama BKM');
  // A person looks at it.
  expect(preview.matches.find(({ column }) => column === 'Kode BKM')?.confidence).toBeLessThan(0.85);
  expect(rejected(preview)).toEqual([
    `2: Kode BKM: ada 2 baris bernama "${name}" (${code}, B-KEMBAR). Tulis kodenya, supaya jelas yang mana.`,
    '3: Kode BKM "BKM Entah" tidak ada di tabel BKM. Perbaiki tulisannya, atau tambahkan dulu di tabel BKM.',
  ]);
  expect(preview.counts).toMatchObject({ new: 1, rejected: 2 });
});

test('a column of codes goes before one of names', async () => {
  const list = `
Nama KSM;No. Pinjaman;Tgl bayar;Jumlah
Kenanga;P-04;20/12/2014;560.000
Melati;P-01;20/12/2014;560.000
`;
  const { mapping } = await previewOf(await baseCheck(), 'Angsuran', list);
  expect(mapping.get('Nomor Pinjaman')).toBe('No. Pinjaman');
});

describe('payments of a cash book, without numbers', () => {
  const book = `
Tanggal	Nama Kelompok	Uraian	Jumlah
20 Des 2014	Kenanga	setoran	560.000
20/12/2014	Kenanga	setoran	560.000
15/12/2014	Melati	setoran	1.090.000
2/1/2015	Melati	setoran	300rb
1/1/2013	Melati	setoran	100.000
20/12/2014	Tak Dikenal	setoran	100.000
`;

  test('get the next numbers and are split as the ledger splits them; those that are there count as the same', async () => {
    const check = await baseCheck();
    const preview = await previewOf(check, 'Angsuran', book);
    expect(Object.fromEntries(preview.mapping)).toEqual({
      Tanggal: 'Tanggal',
      'Nomor Pinjaman': 'Nama Kelompok',
      Jumlah: 'Jumlah',
    });
    expect(preview.counts).toEqual({ new: 3, changed: 0, same: 1, rejected: 2 });
    expect(preview.twins).toBe(1);
    const added = preview.batch?.changes.filter(({ kind, table }) => kind === 'add' && table === 'Angsuran');
    expect(added).toEqual(
      [
        ['A-9', 'P-4', day, 500_000, 60_000],
        ['A-10', 'P-4', day, 500_000, 60_000],
        ['A-11', 'P-1', 42_006, 90_000, 210_000],
      ].map(([bukti, nomor, tanggal, pokok, jasa]) => ({
        kind: 'add',
        table: 'Angsuran',
        cells: { 'Nomor Bukti': bukti, 'Nomor Pinjaman': nomor, Tanggal: tanggal, Pokok: pokok, Jasa: jasa },
      })),
    );
    expect(rejected(preview)).toEqual([
      expect.stringMatching(/^6: .*sebelum/),
      expect.stringMatching(/^7: .*Tak Dikenal/),
    ]);
    expect(taskSubject(check, day).dataset).toBe(check.dataset);
  });

  test('that look like others are brought in where somebody says that they are others', async () => {
    const preview = await previewOf(await baseCheck(), 'Angsuran', book, { addTwins: true });
    expect(preview.counts).toMatchObject({ new: 4, same: 0 });
  });
});

test('what new rows need and the source does not have is asked for, and can be the same in all of them', async () => {
  const check = await baseCheck();
  const list = `
Nama BKM;Tgl Berdiri;Akta;Pengurus L;Pengurus P;Relawan L;Relawan P;Status;PJM
Maju Terus;1/2/2010;;10;5;10;5;Berdaya;Ya
Maju Terus;1/2/2010;;10;5;10;5;Berdaya;Ya
`;
  const without = await previewOf(check, 'BKM', list);
  expect(without.missing).toEqual(['Kode Desa']);
  expect(without.batch).toBeNull();
  const given = await previewOf(check, 'BKM', list, { fixed: { 'Kode Desa': '33.26.12.2001' } });
  expect(given.missing).toEqual([]);
  expect(rejected(given)).toEqual([expect.stringMatching(/^2: .*satu BKM/), expect.stringMatching(/^3: .*Kode BKM/)]);
});

test('rows in which only a required cell is blank come in as incomplete, and the cell is named', async () => {
  const list = `
Nomor;Nama BKM;Nama Mitra;Jenis Mitra;Bidang;Thn;Nilai
M-30;Karya Bersama;Bank daerah;;Ekonomi;2014;1.000.000
M-31;Karya Bersama;Klinik;Swasta;Sosial;2014;2.000.000
M-32;Karya Bersama;Toko;Toko;Ekonomi;2014;3.000.000
M-33;Karya Bersama;Warung;;;2014;3.000.000
`;
  const preview = await previewOf(await baseCheck(), 'Kemitraan', list);
  expect(preview.counts).toEqual({ new: 3, changed: 0, same: 0, rejected: 1 });
  const incomplete = incompleteRows(preview);
  expect(incomplete?.rows.map(({ key, blanks }) => [key, blanks])).toEqual([
    ['M-30', ['Jenis Mitra']],
    ['M-33', ['Jenis Mitra', 'Bidang']],
  ]);
  expect(incomplete?.columns).toEqual(['Jenis Mitra', 'Bidang']);
  const complete = await previewOf(await baseCheck(), 'Kemitraan', list.replace(/\nM-3[03].*/g, ''));
  expect(complete.counts.new).toBe(1);
  expect(incompleteRows(complete)).toBeNull();
});
