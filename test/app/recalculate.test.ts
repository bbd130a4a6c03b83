/** *Hitung Ulang*: what differs loan by loan, and only what was picked is written. */
import { writeXlsx } from 'hucre';
import { applyRecalculation, checkWorkbook, recalculation } from '../../src/app';
import { baseApp, baseWorkbook, brief, edited } from '../support/base';
import { someBenches } from '../support/benches';
import { sheetsOf } from '../support/live';

const author = { name: 'Siti', at: 42_010.5 };
const old = edited(
  baseWorkbook(),
  ['Pinjaman', 3, 'Lama Tunggakan (bulan)', 3],
  ['Pinjaman', 3, 'Tunggakan Pokok', 3_000_000],
  ['Pinjaman', 3, 'Tunggakan Jasa', 450_000],
  ['Pinjaman', 5, 'Tunggakan Pokok', 'Rp 400.000'],
);

test.each(someBenches)('in $title', async ({ open }) => {
  const { workbook } = await open(await writeXlsx({ sheets: sheetsOf('table', old.tables) }));
  const check = await checkWorkbook(workbook, baseApp);
  const entries = recalculation(check);
  const shown = entries.map(({ key, manual, changes }) => [
    key,
    manual,
    changes.map(({ place, edit }) => [place.cell, edit.before, edit.after]),
  ]);
  expect(shown).toEqual([
    [
      'P-2',
      false,
      [
        ['O3', 3_000_000, 4_000_000],
        ['P3', 3, 4],
        ['W3', 450_000, 600_000],
      ],
    ],
    ['P-4', false, [['O5', 'Rp 400.000', 500_000]]],
    [
      'P-5',
      false,
      [
        ['O6', 0, 600_000],
        ['P6', 0, 46],
        ['Q6', 1, 5],
      ],
    ],
    ['P-6', false, [['P7', 24, 23]]],
  ]);

  const picked = entries.filter(({ key }) => key === 'P-2' || key === 'P-4');
  await applyRecalculation(workbook, picked, author);
  const after = await checkWorkbook(workbook, baseApp);
  expect(recalculation(after).map(({ key }) => key)).toEqual(['P-5', 'P-6']);
  expect(after.findings.map(brief)).toEqual([]);
  const [history] = (await workbook.readTables(['Riwayat Perbaikan'])).tables;
  expect(history?.values.slice(1).map((row) => row.slice(1, 5))).toEqual([
    ['Siti', 'Pinjaman', 'P-2', 'Tunggakan Pokok'],
    ['Siti', 'Pinjaman', 'P-2', 'Lama Tunggakan (bulan)'],
    ['Siti', 'Pinjaman', 'P-2', 'Tunggakan Jasa'],
    ['Siti', 'Pinjaman', 'P-4', 'Tunggakan Pokok'],
  ]);
});

test('nothing is said without a Periode, nor while a payment names no loan', async () => {
  const entries = async (...edit: Parameters<typeof edited>[1][]) => {
    const raw = edited(old, ...edit);
    const workbook = { readTables: () => Promise.resolve(raw) };
    return recalculation(await checkWorkbook(workbook, baseApp));
  };
  expect(await entries(['Profil', 6, 'Isian', null])).toEqual([]);
  expect(await entries(['Angsuran', 2, 'Nomor Pinjaman', 'P-99'])).toEqual([]);
  const without = await entries(['Angsuran', 4, 'Pokok', null]);
  expect(without.map(({ key }) => key)).toEqual(['P-4', 'P-5', 'P-6']);
});
