import { readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { bytesOf, partBook, rowsIn } from '../../app/merge/support';
import { edited, withCopy } from '../../support/base';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { openFile } from '../../support/programme';

jest.setTimeout(120_000);

let folder: string;
const path = (name: string) => join(folder, name);
afterAll(removeFolders);
beforeEach(() => {
  folder = newFolder();
});

async function put(name: string, raw: RawWorkbook): Promise<string> {
  writeFileSync(path(name), await bytesOf(raw));
  return path(name);
}
const out = async () => openFile(new Uint8Array(readFileSync(path('out.xlsx'))), 'out.xlsx');

test('parts are merged into a copy; where they differ one has to be named, else nothing is written', async () => {
  const book = await put('a.xlsx', partBook());
  const before = readFileSync(book);
  const theirs = partBook((raw) =>
    withCopy(edited(raw, ['Kegiatan', 3, 'Progres', 0.75]), 'Kemitraan', 2, { Nomor: 'M-7' }),
  );
  const other = await put('b.xlsx', theirs);
  const batang = await put(
    'c.xlsx',
    partBook((raw) => edited(raw, ['Profil', 4, 'Isian', '33.26.14'])),
  );
  writeFileSync(path('rusak.xlsx'), 'bukan buku kerja');
  const files = [book, other, batang, path('rusak.xlsx'), '-o', path('out.xlsx')];
  const open = await indikator('merge', ...files);
  expect(open.code).toBe(2);
  expect(open.out).toContain('Kemitraan: 1 baris baru, 0 baris dilengkapi');
  expect(open.out).toContain('Kegiatan K-2, Progres\n  buku kerja ini: 50%\n  b.xlsx: 75%');
  expect(open.errors[0]).toContain('c.xlsx: dari kecamatan lain (33.26.14), buku kerja ini 33.26.12.');
  expect(open.errors[1]).toContain('rusak.xlsx');
  expect(open.errors[2]).toContain('1 isi berbeda dan belum dipilih; tidak ada yang ditulis.');
  expect(existsSync(path('out.xlsx'))).toBe(false);
  const unknown = await indikator('merge', book, other, '-o', path('out.xlsx'), '--prefer', 'z.xlsx');
  expect([unknown.code, unknown.errors]).toEqual([2, [expect.stringContaining('z.xlsx tidak ada di antara')]]);

  expect(await indikator('merge', book, other, '-o', path('out.xlsx'), '--prefer', other)).toMatchObject({ code: 0 });
  const merged = await out();
  expect((await rowsIn(merged, 'Kegiatan'))[1]?.['Progres']).toBe(0.75);
  expect(await rowsIn(merged, 'Kemitraan')).toHaveLength(4);
  expect((await rowsIn(merged, 'Riwayat Perbaikan'))[0]?.['Oleh']).toBe('Tim Faskel: Gabungkan bagian: b.xlsx');
  expect(readFileSync(book).equals(before)).toBe(true);
  expect(await indikator('merge', book, other, '-o', book)).toMatchObject({ code: 2 });
});

test('a corrected month is taken into a copy, from one file', async () => {
  const book = await put('a.xlsx', partBook());
  const corrected = await put(
    'b.xlsx',
    partBook((raw) => edited(raw, ['Angsuran', 2, 'Jasa', 230_000])),
  );
  const two = await indikator(
    'merge',
    book,
    corrected,
    corrected.replace('b.xlsx', 'a.xlsx'),
    '-o',
    path('out.xlsx'),
    '--correction',
  );
  expect(two.code).toBe(2);
  const taken = await indikator('--lang', 'en', 'merge', book, corrected, '-o', path('out.xlsx'), '--correction');
  expect(taken.code).toBe(0);
  expect(taken.out).toContain('Angsuran A-1, Jasa\n  this workbook: Rp 225,000\n  b.xlsx: Rp 230,000');
  expect((await rowsIn(await out(), 'Angsuran'))[0]?.['Jasa']).toBe(230_000);
});
