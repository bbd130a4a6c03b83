import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSpec } from '../../../src/engine/report';
import type { CellValue } from '../../../src/engine/schema';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { rowsOf } from '../../app/recap/stage';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { inMonth, tinySpec, withColumn, withEntry, withSheet } from '../../support/parts';
import { openFile } from '../../support/programme';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(300_000);

let folder: string;
const path = (name: string) => join(folder, name);
afterAll(removeFolders);
beforeEach(() => {
  folder = newFolder();
});

async function put(name: string, spec: WorkbookSpec): Promise<string> {
  writeFileSync(path(name), await writeWorkbookFile(spec));
  return path(name);
}

const december = (part: number, revision = 0) => inMonth(tinySpec(part), 12, revision);
const open = async (name = 'rekap.xlsx') => openFile(new Uint8Array(readFileSync(path(name))), name);
const column = async (table: string, header: string): Promise<CellValue[]> =>
  (await rowsOf(await open(), table)).map((row) => row[header] ?? null);

test('a recap that is not there is made; later files are taken into it, what is refused leaves the others go on', async () => {
  mkdirSync(path('masuk'));
  await put('masuk/a.xlsx', december(0));
  await put('masuk/b.xlsx', december(1));
  const made = await indikator('recap', path('rekap.xlsx'), path('masuk'), '--received', '2015-01-05');
  expect(made).toMatchObject({ code: 0 });
  expect(made.out).toContain('a.xlsx: Bojong, baru (R0, ');
  expect(made.errors.at(-1)).toContain('2 berkas masuk. Kecamatan: 2 masuk, 0 belum.');
  expect(await column('Riwayat Rekap', 'Kecamatan')).toEqual(['33.26.11', '33.26.12']);
  expect(await column('Riwayat Rekap', 'Berkas')).toEqual(['a.xlsx', 'b.xlsx']);
  expect(await column('Riwayat Rekap', 'Diterima')).toEqual([42_009, 42_009]);

  const revised = withSheet(december(0, 2), 'Pinjaman', (sheet) => ({ ...sheet, rows: [...sheet.rows].slice(1) }));
  writeFileSync(path('rusak.xlsx'), 'bukan buku kerja');
  const files = [
    await put('a2.xlsx', revised),
    await put('november.xlsx', inMonth(tinySpec(1), 11)),
    await put('batang.xlsx', withEntry(december(2), 'Kode Kabupaten', '33.25')),
    await put('tanpa.xlsx', {
      ...december(3),
      dataSheets: december(3)
        .dataSheets.slice(0, 1)
        .map((sheet) => ({ ...sheet, name: 'Catatan', table: null })),
    }),
    path('rusak.xlsx'),
  ];
  // The folder of the recap may be named as it is: the recap itself is passed over.
  const { code, out, errors } = await indikator('recap', path('rekap.xlsx'), ...files, path('rekap.xlsx'));
  expect(code).toBe(2);
  expect(out).toContain(
    'a2.xlsx: Bojong, mengganti R0 dengan R2\n  Desa: 0 baru, 2 berubah, 0 hilang\n  Pinjaman: 0 baru, 0 berubah, 1 hilang',
  );
  expect(out).toMatch(/Angka pokok kabupaten yang berubah:\n {2}.+: .+ menjadi /);
  expect(
    errors.filter((line) => line.startsWith('november.xlsx: Periode November 2014, rekap ini Desember 2014')),
  ).toHaveLength(1);
  expect(errors.filter((line) => line.startsWith('batang.xlsx: dari kabupaten lain (33.25)'))).toHaveLength(1);
  expect(errors.filter((line) => line.startsWith('tanpa.xlsx: tidak ada satu pun lembar'))).toHaveLength(1);
  expect(errors.filter((line) => line.includes('rusak.xlsx'))).toHaveLength(1);
  expect(await column('Riwayat Rekap', 'Revisi')).toEqual([0, 0, 2]);
});

test('a lower revision needs --force, the same file changes nothing, corrected rows are named', async () => {
  const first = await put('a.xlsx', december(0, 1));
  await indikator('recap', path('rekap.xlsx'), first);
  const before = readFileSync(path('rekap.xlsx'));
  expect(await indikator('recap', path('rekap.xlsx'), first)).toMatchObject({ code: 0 });
  const lower = await put('a0.xlsx', december(0, 0));
  const refused = await indikator('recap', path('rekap.xlsx'), lower);
  expect(refused.code).toBe(2);
  expect(refused.errors[0]).toContain('R0 lebih rendah dari R1');
  expect(readFileSync(path('rekap.xlsx')).equals(before)).toBe(true);
  expect(await indikator('recap', path('rekap.xlsx'), lower, '--force')).toMatchObject({ code: 0 });
  expect(await column('Riwayat Rekap', 'Revisi')).toEqual([1, 0]);

  const workbook = await open();
  const [desa] = (await workbook.readTables(['Desa'])).tables;
  const at = desa?.values[0]?.indexOf('KK') ?? -1;
  const value = desa?.values[1]?.[at] ?? null;
  await workbook.apply([{ sheet: 'Desa', row: 1, column: at, before: value, after: 1 }], []);
  writeFileSync(path('rekap.xlsx'), await workbook.save());
  const next = await put('a3.xlsx', december(0, 3));
  const corrected = await indikator('recap', path('rekap.xlsx'), next);
  expect(corrected.code).toBe(2);
  expect(corrected.errors[0]).toContain('Desa 33.26.11.2001');
  expect(await indikator('recap', path('rekap.xlsx'), next, '--force')).toMatchObject({ code: 0 });
  expect((await column('Desa', 'KK'))[0]).toBe(value);
});

test('a workbook of consolidate becomes a recap: keys get the code of their kecamatan, its own sheets stay', async () => {
  await put('a.xlsx', december(0));
  await put(
    'b.xlsx',
    withColumn(december(1), 'BKM', 'Nomor Akta Notaris', () => 'akta 1/2008'),
  );
  await indikator('consolidate', path('a.xlsx'), path('b.xlsx'), '-o', path('rekap.xlsx'));
  expect((await column('BKM', 'Kode BKM')).every((key) => String(key).startsWith('BKM-'))).toBe(true);
  // What consolidate took in counts: the same file is the same.
  expect((await indikator('recap', path('rekap.xlsx'), path('a.xlsx'))).out).toContain('sama dengan yang sudah masuk');
  const next = await put('b1.xlsx', december(1, 1));
  expect(await indikator('recap', path('rekap.xlsx'), next)).toMatchObject({ code: 0 });
  for (const [table, header] of [
    ['BKM', 'Kode BKM'],
    ['Pinjaman', 'Kode BKM'],
    ['Angsuran', 'Nomor Bukti'],
    ['UPK', 'Kode BKM'],
  ] as const) {
    const keys = (await column(table, header)).map(String);
    expect([table, keys.filter((key) => !/^33\.26\.1[12]\//.test(key))]).toEqual([table, []]);
  }
  const check = await indikator('validate', path('rekap.xlsx'), '--format', 'json');
  const { findings } = (JSON.parse(check.out) as { files: [{ findings: { rule: string }[] }] }).files[0];
  expect(findings.filter(({ rule }) => rule === 'foreign-key' || rule === 'unique')).toEqual([]);
});

test('what is no recap is left alone; a recap of next month goes on from the last', async () => {
  const kecamatan = await put('a.xlsx', december(0));
  const { code, errors } = await indikator('recap', kecamatan, await put('b.xlsx', december(1)));
  expect(code).toBe(2);
  expect(errors[0]).toContain('bukan rekap kabupaten');

  await indikator(
    'recap',
    path('lama.xlsx'),
    await put('november.xlsx', inMonth(tinySpec(0), 11)),
    '--received',
    '2014-12-20',
  );
  await indikator('recap', path('rekap.xlsx'), path('b.xlsx'), '--previous', path('lama.xlsx'));
  expect(await column('Riwayat Rekap', 'Kecamatan')).toEqual(['33.26.11', '33.26.12']);
  const [year = []] = await (await open()).readSheets([{ name: 'Rekap Tahun Ini', rows: 10, columns: 14 }]);
  const november = year.map((row) => row[12]);
  expect(november).toContain('terlambat');
  expect(november).toContain('belum');
  const loans = await indikator('recalculate', path('rekap.xlsx'));
  expect(loans).toMatchObject({ code: 2, out: '' });
  expect(loans.errors[0]).toContain('rekap kabupaten');
});
