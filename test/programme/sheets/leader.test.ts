/** What Lembar Pimpinan says of a small workbook: its problems in their order, each with its numbers and names (docs/spec/report.md). */
import { reportFiles } from '../../../src/app';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { baseApp, baseWorkbook, edited, withoutRows, type Edit } from '../../support/base';
import { reportWords } from '../../support/programme';

/** The lines of the page below a heading, up to the next blank row, put together to sentences. */
async function pointsOf(raw: RawWorkbook): Promise<readonly string[]> {
  const file = { name: 'uji.xlsx', workbook: { readTables: () => Promise.resolve(raw) } };
  const { workbook } = await reportFiles([file], baseApp, reportWords());
  const sheet = workbook.report?.sheets.find(({ id }) => id === 'pimpinan');
  const lines = (sheet?.rows ?? []).map((row) => String(row[0]?.value ?? ''));
  const start = lines.indexOf('Yang perlu perhatian') + 1;
  return lines
    .slice(start, start + 6)
    .join(' ')
    .split(/(?=[123]\. )/)
    .map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The base workbook with all loans paid in time and all else in order. */
const calm: readonly Edit[] = [
  ['Pinjaman', 3, 'Lama Tunggakan (bulan)', 0],
  ['Pinjaman', 3, 'Tunggakan Pokok', 0],
  ['Pinjaman', 3, 'Kolektibilitas', 1],
  ['Pinjaman', 6, 'Saldo', 0],
  ['UPK', 5, 'Laba', 100_000],
  ['UPK', 5, 'Pendapatan', 1_100_000],
];

test('the classes of the whole, then the UPK in the worst class by kecamatan, then other loans', async () => {
  expect(await pointsOf(baseWorkbook())).toEqual([
    '1. PAR 24,27% sudah di kelas penundaan; 1 dari 4 desa/kelurahan di kelas yang sama.',
    '2. 2 dari 4 UPK ada di kelas penundaan, paling banyak di Kecamatan Wonopringgo.',
    '3. Pinjaman lain-lain sebesar Rp 600.000 belum diselesaikan.',
  ]);
});

test('errors come first, then who has not reported', async () => {
  const [first = '', second = ''] = await pointsOf(
    withoutRows(edited(baseWorkbook(), ['BLM', 2, 'Swadaya', 'banyak']), 'UPK', 7),
  );
  expect(first).toMatch(/^1\. .*\b1\b.* \(angka tetap, saat laporan dibuat\)/);
  expect(second).toMatch(/^2\. 1 dari 4 UPK/);
});

test('a reserve that is short says by how much', async () => {
  const raw = edited(baseWorkbook(), ...calm, ['UPK', 6, 'Cadangan Risiko', 0], ['UPK', 4, 'Cadangan Risiko', 35_000]);
  // Required are 0.5% of 15.1 million and of 5.5 million, booked 35,000 + 27,500 + 25,500.
  expect((await pointsOf(raw)).join('\n')).toContain('Rp 15.000');
});
