import { acceptFindings, checkWorkbook, findingSummary } from '../../src/app';
import type { CellValue } from '../../src/engine/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import { bojong, type Change } from '../e2e/support/workbooks';
import { appContext, openFile, wordsIn } from '../support/programme';
import { sampleSpec } from '../support/sample';

const app = appContext;
const open = async (changes: readonly Change[]) => openFile(await bojong(changes), 'uji.xlsx');
const spelling = (row: number): Change => ({ sheet: 'Desa', row, column: 'Jenis', value: 'desa ' });
const poor = (row: number): Change => ({ sheet: 'Desa', row, column: 'KK Miskin', value: 99_999 });

async function summary(changes: readonly Change[], language: 'id' | 'en' = 'id') {
  return findingSummary(await checkWorkbook(await open(changes), app), language, wordsIn(language));
}

test('how the data stand, then what is open per desa, gravest first, and last what has no desa', async () => {
  const lines = await summary([
    spelling(0),
    poor(1),
    spelling(1),
    { sheet: 'Pinjaman', row: 0, column: 'Saldo', value: 123 },
    { sheet: 'Profil', row: 8, column: 'Isian', value: 'dua' },
  ]);
  expect(lines).toEqual([
    expect.stringMatching(/^Pemeriksaan data Kec\. Bojong, Desember 2014: 3 kesalahan, 2 peringatan, skor \d+,\d$/),
    'Desa Bukur: 1 kesalahan, 1 peringatan (Desa 1, Pinjaman 1)',
    'Desa Kalipancur: 1 kesalahan, 1 peringatan (Desa 2)',
    'Tanpa desa: 1 kesalahan (Profil 1)',
  ]);
});

test('a repayment belongs to the desa of its loan; one that names no loan has none', async () => {
  const { spec } = sampleSpec(0);
  const loans = spec.dataSheets.find(({ name }) => name === 'Pinjaman');
  if (loans === undefined) throw new Error('no loans');
  const cell = (row: readonly CellValue[], header: string): CellValue =>
    row[loans.columns.findIndex((column) => column.header === header)] ?? null;
  const repayments = loans.rows.map((row, index) => [
    `KW-${index}`,
    cell(row, 'Nomor Pinjaman'),
    index === 0 ? null : cell(row, 'Tanggal Cair'),
    cell(row, 'Angsuran Pokok'),
    0,
  ]);
  const columns = ['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok', 'Jasa'].map((header) => ({
    header,
    numberFormat: 'General',
    width: 14,
  }));
  const rows = [...repayments, ['KW-X', 'tidak ada', cell(loans.rows.at(0) ?? [], 'Tanggal Cair'), 0, 0]];
  const dataSheets = [
    ...spec.dataSheets.filter(({ name }) => name !== 'Angsuran'),
    { name: 'Angsuran', columns, rows },
  ];
  const workbook = await openFile(await writeWorkbookFile({ ...spec, dataSheets }));
  const [, ...lines] = findingSummary(await checkWorkbook(workbook, app), 'id', wordsIn('id'));
  expect(lines).toEqual(['Desa Bukur: 1 kesalahan (Angsuran 1)', 'Tanpa desa: 1 kesalahan (Angsuran 1)']);
});

test('ten lines at most: the desa that do not fit are summed', async () => {
  const lines = await summary([...Array.from({ length: 12 }, (_, row) => spelling(row)), poor(11)], 'en');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toMatch(/^Data check Kec\. Bojong, December 2014: 1 error, 12 warnings, score \d+\.\d$/);
  expect(lines[1]).toMatch(/: 1 error, 1 warning \(Desa 2\)$/);
  expect(lines[9]).toBe('… and 4 more desa/kelurahan: 4 warnings');
});

test('accepted warnings are nothing wrong; ready data are one line', async () => {
  const workbook = await open([spelling(0)]);
  const check = await checkWorkbook(workbook, app);
  await acceptFindings(workbook, check, check.findings, { reason: 'Sesuai SK', by: 'Siti', at: 41_989.5 });
  const lines = findingSummary(await checkWorkbook(workbook, app), 'id', wordsIn('id'));
  expect(lines).toEqual([
    expect.stringMatching(/^Pemeriksaan data Kec\. Bojong, Desember 2014: Siap kirim, skor \d+,\d$/),
  ]);
});
