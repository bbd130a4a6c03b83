import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { baseWorkbook, edited } from '../../support/base';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { sheetsOf } from '../../support/live';
import { programme } from '../../support/programme';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

afterAll(removeFolders);

const base = baseWorkbook();

async function fileOf(raw: RawWorkbook): Promise<string> {
  const file = join(newFolder(), 'buku.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: sheetsOf('table', raw.tables) }));
  return file;
}

/** Makes a paper: exit code, what was said, and the rows of its sheets as texts. */
async function paper(file: string, kind: string, ...args: string[]) {
  const out = join(newFolder(), `${kind}.xlsx`);
  const { code, errors } = await indikator('statement', file, '--kind', kind, ...args, '-o', out);
  if (!existsSync(out)) return { code, errors, sheets: [], text: '' };
  const { sheets } = await readXlsx(readFileSync(out));
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => row.filter((cell) => cell !== null && cell !== '')));
  return { code, errors, sheets: sheets.map(({ name }) => name), text: rows.map((row) => row.join(' | ')).join('\n') };
}

test('every kind of paper is written from the base workbook, in both languages', async () => {
  const file = await fileOf(base);
  for (const { id } of programme.papers ?? []) {
    const { code, text } = await paper(file, id);
    expect([id, code, text.length > 100]).toEqual([id, 0, true]);
    // No key of a text is left untranslated.
    expect(text).not.toMatch(/paper\.|report\./);
  }
  const english = join(newFolder(), 'en.xlsx');
  expect((await indikator('--lang', 'en', 'statement', file, '--kind', 'lu02', '-o', english)).code).toBe(0);
});

test('Daftar Tagih up to a day: what is due by then, with sums by desa', async () => {
  const file = await fileOf(base);
  const { text } = await paper(file, 'tagih', '--date', '2015-01-15');
  expect(text).toContain('2 | Melati | P-1');
  // Mawar (P-2): five instalments of 1.150.000 by 10 January; Melati: its seventh, and 60.000 of jasa that it still owes.
  expect(text).toContain('1 | Mawar | P-2');
  expect(text).toContain('| 5 | 750000 | 5000000 | 5750000');
  const one = await paper(file, 'tagih', '--bkm', 'B02');
  expect(one.text).toContain('Kenanga');
  expect(one.text).not.toContain('Mawar');
});

test('a poster on A3', async () => {
  const out = join(newFolder(), 'papan.xlsx');
  const args = ['statement', await fileOf(base), '--kind', 'papan', '--bkm', 'B01', '-o', out];
  expect((await indikator(...args, '--paper', 'a3')).code).toBe(0);
  const { sheets } = await readXlsx(readFileSync(out));
  expect(sheets.map(({ pageSetup }) => pageSetup)).toEqual([expect.objectContaining({ paperSize: 'a3', scale: 130 })]);
  expect((await indikator(...args, '--paper', 'a5')).code).toBe(2);
});

test('letters say the amount in words, and with the level what the level brings', async () => {
  const file = await fileOf(base);
  const first = await paper(file, 'teguran', '--bkm', 'B01');
  expect(first.text).toContain('Surat Teguran I\n');
  expect(first.text).toContain('empat juta enam ratus ribu rupiah');
  expect(first.text).not.toContain('tanggung renteng');
  const third = await paper(file, 'teguran', '--bkm', 'B01', '--level', '3');
  expect(third.text).toContain('Surat Teguran III');
  expect(third.text).toContain('tanggung renteng');
  expect(third.text).toContain('Koordinator BKM');
  expect((await paper(file, 'teguran', '--level', '4')).code).toBe(2);
});

test('a day or a level that means nothing for the kind is refused with the kinds that it is for', async () => {
  const file = await fileOf(base);
  const day = await paper(file, 'neraca', '--date', '2014-12-31');
  expect([day.code, day.sheets]).toEqual([2, []]);
  expect(day.errors).toContain(
    '--date tidak dipakai pada neraca, hanya pada tagih, teguran, kuitansi. Jalankan lagi tanpa --date.',
  );
  const level = await paper(file, 'tagih', '--level', '2');
  expect([level.code, level.sheets]).toEqual([2, []]);
  expect(level.errors).toContain('--level tidak dipakai pada tagih, hanya pada teguran. Jalankan lagi tanpa --level.');
});

/** `Riwayat Surat` with one letter, of level I, for a loan. */
const lettersTo = (loan: string): RawWorkbook['tables'][number] => ({
  name: 'Riwayat Surat',
  sheet: 'Riwayat Surat',
  kind: 'table',
  top: 0,
  left: 0,
  values: [
    ['Nomor', 'Tanggal', 'Nomor Pinjaman', 'Tingkat', 'Tunggakan Pokok', 'Tunggakan Jasa', 'Oleh'],
    ['S-1', 41_944, loan, 'I', 0, 0, 'Tim'],
  ],
  merges: [],
});

test('the level of a letter follows from Riwayat Surat', async () => {
  const file = await fileOf({ tables: [...base.tables, lettersTo('P-2')] });
  expect((await paper(file, 'teguran', '--bkm', 'B01')).text).toContain('Surat Teguran II\n');
  expect((await paper(file, 'teguran', '--bkm', 'B02')).text).toContain('Surat Teguran I\n');
});

test('of several files each loan has the level that its own file makes due, though other files use its number', async () => {
  const folder = newFolder();
  const of = (kecamatan: string) =>
    base.tables.map((table) => ({
      ...table,
      values: table.values.map((row) => (row[0] === 'Kode Kecamatan' ? [row[0], kecamatan] : row)),
    }));
  for (const [name, tables] of [
    ['a.xlsx', of('33.26.12')],
    ['b.xlsx', [...of('33.26.14'), lettersTo('P-2')]],
  ] as const)
    writeFileSync(join(folder, name), await writeXlsx({ sheets: sheetsOf('table', tables) }));
  const { text, code } = await paper(folder, 'teguran');
  // Half of each file's desa belong to the other kecamatan, which is an error.
  expect(code).toBe(1);
  const levels = [...text.matchAll(/Surat Teguran (I+)\n/g)].map(([, level]) => level);
  expect(levels.filter((level) => level === 'II')).toHaveLength(1);
  expect(levels.length).toBeGreaterThan(3);
  const letter = text.slice(text.indexOf('Surat Teguran II\n')).split('Surat Teguran I\n')[0];
  expect(letter).toContain('33.26.14/P-2');
});

test('receipts of the month, without opening rows, reversals and what these reverse', async () => {
  const { text } = await paper(await fileOf(base), 'kuitansi');
  expect(text).toContain('A-2');
  expect(text).toContain('A-8');
  expect(text).not.toContain('A-1 ');
  expect(text).toContain('satu juta sembilan puluh ribu rupiah');
});

test('what does not agree is told on the paper', async () => {
  const agreeing = await paper(await fileOf(base), 'lu02');
  expect(agreeing.text).not.toContain('Tidak cocok');
  const { text } = await paper(await fileOf(edited(base, ['UPK', 4, 'Saldo Pinjaman', 6_900_000])), 'lu02');
  expect(text).toContain('Tidak cocok: kolom 8 = Rp 7.000.000, Saldo Pinjaman di tabel UPK = Rp 6.900.000.');
  const odd = await paper(await fileOf(edited(base, ['UPK', 4, 'Kas dan Bank', 2_900_000])), 'neraca', '--bkm', 'B01');
  expect(odd.text).toContain('Selisih | -100000');
  expect((await paper(await fileOf(base), 'neraca', '--bkm', 'B01')).text).toContain('Seimbang | 0');
});

test('who is said to hold an office signs by name', async () => {
  const { text } = await paper(
    await fileOf(edited(base, ['Profil', 8, 'Isian', 'Pengelola UPK'])),
    'tunggakan',
    '--bkm',
    'B01',
  );
  expect(text).toContain('Tim Faskel');
});

test('without payments jasa is told as not recorded, never 0', async () => {
  const file = await fileOf({ tables: base.tables.filter(({ name }) => name !== 'Angsuran') });
  const { text } = await paper(file, 'tagih', '--bkm', 'B01');
  expect(text).toContain('Jasa tidak tercatat');
  expect(text).toContain('| 4 | – | 4000000 | 4000000');
  const nothing = await paper(file, 'kuitansi');
  expect([nothing.code, nothing.errors.length]).toEqual([2, 1]);
});

test('a board has a sheet of its own, and where there are several an index leads to each', async () => {
  const file = await fileOf(base);
  const all = await paper(file, 'lu02');
  expect(all.sheets).toEqual(['Daftar Isi', 'Jetakkidul', 'Surabayan', 'Sapugarut', 'Cop-rayan']);
  expect(all.text).toContain('1 | Karya Bersama | Jetakkidul | Jetakkidul');
  const one = await paper(file, 'lu02', '--bkm', 'b02');
  expect(one.sheets).toEqual(['Surabayan']);
});
