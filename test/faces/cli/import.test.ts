import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { baseWorkbook } from '../../support/base';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { sheetsOf } from '../../support/live';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);
afterAll(removeFolders);

const list = `Daftar anggota mitra
No;Nomor;BKM;Nama Mitra;Jenis Mitra;Bidang;Thn;Nilai (Rp)
1;M-1;Karya Bersama;Dinas Kesehatan;Pemerintah;Sosial;2013;15.000.000
2;M-9;B02;Koperasi "Maju";swasta;Ekonomi;2014;2,5jt
3;M-10;B02;Toko Café;Toko;Ekonomi;2014;1.000.000
`;

async function folderWith(text: string | Buffer) {
  const folder = newFolder();
  const [book, source, out] = ['buku.xlsx', 'daftar.csv', 'hasil.xlsx'].map((name) => join(folder, name));
  writeFileSync(book ?? '', await writeXlsx({ sheets: sheetsOf('table', baseWorkbook().tables) }));
  writeFileSync(source ?? '', text);
  return { folder, book: book ?? '', source: source ?? '', out: out ?? '' };
}

const importInto = (book: string, source: string, ...more: string[]) =>
  indikator('import', source, '--into', book, '--table', 'Kemitraan', ...more);

async function rowsOf(file: string, sheet: string) {
  const { sheets } = await readXlsx(readFileSync(file));
  return (sheets.find(({ name }) => name === sheet)?.rows ?? []).map((row) => row.map((cell) => cell ?? null));
}

test('rows come in by their key; what is not taken is saved with its reason; once more everything is the same', async () => {
  const { folder, book, source, out } = await folderWith(Buffer.from(list, 'latin1'));
  const rest = join(folder, 'ditolak.xlsx');
  const before = readFileSync(book);
  const { code, out: said } = await importInto(book, source, '--rejected', rest, '-o', out);
  expect(code).toBe(1);
  expect(said).toContain('Nama Mitra → Mitra');
  expect(said).toContain('No → (tidak ada)');
  expect(said).toContain('1 baru, 0 berubah, 1 sama, 1 ditolak');
  expect(said).toMatch(/Baris 5: Jenis Mitra .*Toko/);
  expect(readFileSync(book).equals(before)).toBe(true);
  expect(await rowsOf(out, 'Kemitraan')).toContainEqual([
    ...['M-9', 'B02', 'Koperasi "Maju"', 'Swasta', 'Ekonomi', 2014, 2_500_000],
  ]);
  const [header, ...rejected] = await rowsOf(rest, 'Ditolak');
  expect(header?.at(-1)).toBe('Alasan Ditolak');
  expect(rejected).toEqual([
    ['3', 'M-10', 'B02', 'Toko Café', 'Toko', 'Ekonomi', '2014', '1.000.000', expect.any(String)],
  ]);

  const again = await importInto(out, source, '--dry-run', '--format', 'json');
  expect(JSON.parse(again.out)).toMatchObject({ table: 'Kemitraan', new: 0, changed: 0, same: 2, rejected: 1 });
});

test('rows that lack a required cell come in, and are told with what they lack', async () => {
  const { book, source, out } = await folderWith(list.replace('Koperasi "Maju";swasta;', 'Koperasi "Maju";;'));
  const { code, errors } = await importInto(book, source, '-o', out);
  expect(code).toBe(1);
  expect(errors.join('\n')).toContain('1 baris dimasukkan walaupun belum lengkap (Jenis Mitra)');
  const { out: json } = await importInto(book, source, '--dry-run', '--format', 'json');
  expect(JSON.parse(json)).toMatchObject({
    new: 1,
    incompleteRows: [{ row: 4, key: 'M-9', blanks: ['Jenis Mitra'] }],
  });
});

test('a mapping of a file counts in place of the one that is found; what is the same in all rows is given once', async () => {
  const { folder, book, source, out } = await folderWith('a\tb\tc\nM-20\tKlinik\t3 juta\n');
  const map = join(folder, 'peta.json');
  writeFileSync(map, JSON.stringify({ a: 'Nomor', b: 'Mitra', c: 'Nilai' }));
  const set = ['Kode BKM=B01', 'Jenis Mitra=Swasta', 'Bidang=Sosial', 'Tahun=2014'].flatMap((each) => ['--set', each]);
  const { code } = await importInto(book, source, '--map', map, ...set, '-o', out);
  expect(code).toBe(0);
  expect(await rowsOf(out, 'Kemitraan')).toContainEqual(['M-20', 'B01', 'Klinik', 'Swasta', 'Sosial', 2014, 3_000_000]);
});

test('of columns that a mapping of a file does not name, what is found stands; null leaves one out', async () => {
  const text = 'Nomor;BKM asal;Nama Mitra;Jenis Mitra;Bidang;Thn;Nilai\nM-21;B02;Klinik;Swasta;Sosial;2014;1.000\n';
  const { folder, book, source } = await folderWith(text);
  const map = join(folder, 'peta.json');
  writeFileSync(map, JSON.stringify({ 'BKM asal': 'Kode BKM', Thn: null }));
  const asked = ['--map', map, '--set', 'Tahun=2013', '--dry-run', '--format', 'json'];
  const { code, out } = await importInto(book, source, ...asked);
  const { columns, ...counts } = JSON.parse(out) as { columns: { column: string; source: string; by: string }[] };
  expect([code, counts]).toMatchObject([0, { new: 1, rejected: 0 }]);
  expect(columns.map(({ column }) => column).sort()).toEqual([
    ...['Bidang', 'Jenis Mitra', 'Kode BKM', 'Mitra', 'Nilai', 'Nomor'],
  ]);
});

test('a required column without a match ends it, and nothing is written', async () => {
  const { book, source, out } = await folderWith('Nomor,Mitra\nM-30,"Bank, daerah"\n');
  const { code, errors } = await importInto(book, source, '-o', out);
  expect(code).toBe(2);
  expect(errors.join('\n')).toContain('Kode BKM, Jenis Mitra, Bidang, Nilai');
  expect(existsSync(out)).toBe(false);
});

test.each([
  [['--table', 'Tidak Ada', '--dry-run'], /Tidak ada tabel Tidak Ada/],
  [['--table', 'Kemitraan'], /-o/],
  [['--table', 'Kemitraan', '--dry-run', '--set', 'Warna=biru'], /Warna/],
  [['--table', 'Kemitraan', '--dry-run', '--sheet', 'Lain'], /Lain/],
])('what cannot be done is said in one line: %j', async (args, told) => {
  const { book, source } = await folderWith(list);
  const { code, errors } = await indikator('import', source, '--into', book, ...args);
  expect([code, errors.length]).toEqual([2, 1]);
  expect(errors[0]).toMatch(told);
});
