/** *Hitung Ulang*: what differs loan by loan, and only what was picked is written. */
import { readXlsx, writeXlsx } from 'hucre';
import {
  applyRecalculation,
  applyRepairs,
  checkWorkbook,
  continuedWorkbook,
  planRecalculation,
  planRestore,
  readBatches,
  recalculation,
  undoRepairs,
} from '../../src/app';
import { serialOf } from '../../src/engine/dataset';
import { entryTexts } from '../../src/messages/entryTexts';
import { writeWorkbookFile } from '../../src/workbook/file';
import { baseApp, baseWorkbook, brief, edited } from '../support/base';
import { openInExcel, someBenches } from '../support/benches';
import { sheetsOf } from '../support/live';
import { wordsIn } from '../support/programme';

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
  const { entries, manual, unread } = recalculation(check);
  expect([manual, unread]).toEqual([1, 0]);
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
  expect(recalculation(after).entries.map(({ key }) => key)).toEqual(['P-5', 'P-6']);
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
  const outcome = async (...edit: Parameters<typeof edited>[1][]) => {
    const raw = edited(old, ...edit);
    const workbook = { readTables: () => Promise.resolve(raw) };
    return recalculation(await checkWorkbook(workbook, baseApp));
  };
  const nothing = { entries: [], manual: 0, unread: 0 };
  expect(await outcome(['Profil', 6, 'Isian', null])).toEqual({ ...nothing, withheld: 'period' });
  expect(await outcome(['Angsuran', 2, 'Nomor Pinjaman', 'P-99'])).toEqual({ ...nothing, withheld: 'links' });
  const without = await outcome(['Angsuran', 4, 'Pokok', null]);
  expect(without.entries.map(({ key }) => key)).toEqual(['P-4', 'P-5', 'P-6']);
  expect(without).toMatchObject({ manual: 1, unread: 1 });
});

/** The month after the base workbook's, in which Saldo and Kolektibilitas are formulas, with a payment of P-4 typed in Angsuran only. */
async function nextMonth(): Promise<Uint8Array> {
  const words = wordsIn('id');
  const source = { name: 'desember.xlsx', workbook: { readTables: () => Promise.resolve(baseWorkbook()) } };
  const { spec } = await continuedWorkbook(source, baseApp, entryTexts('id', words), words);
  const paid = ['A-20', 'P-4', serialOf(2015, 1, 20), 1_000_000, 60_000, null];
  return writeWorkbookFile({
    ...spec,
    dataSheets: spec.dataSheets.map((sheet) =>
      sheet.name === 'Angsuran' ? { ...sheet, rows: [...sheet.rows, paid] } : sheet,
    ),
  });
}

test.each(someBenches)('calculated columns keep their formulas, and can be taken back: $title', async (bench) => {
  const { workbook, save } = await bench.open(await nextMonth());
  const loan = async () => {
    const { dataset } = await checkWorkbook(workbook, baseApp);
    const table = dataset.tables['Pinjaman'];
    const headers = ['Angsuran Pokok', 'Saldo', 'Tunggakan Pokok', 'Lama Tunggakan (bulan)', 'Kolektibilitas'];
    return headers.map((header) => table?.rawValue(3, header));
  };
  const before = await loan();
  const plan = await planRecalculation(workbook, await checkWorkbook(workbook, baseApp));
  expect(plan).toMatchObject({ refused: [], manual: 1, unread: 0 });
  expect(plan.entries.map(({ key }) => key)).toEqual(['P-4']);
  await applyRecalculation(workbook, plan.entries, author);
  expect(await loan()).toEqual([1_500_000, 4_500_000, 0, 0, 1]);
  const written = await readXlsx(await save());
  const sheet = written.sheets.find(({ name }) => name === 'Pinjaman');
  expect(sheet?.cells?.get('4,13')).toMatchObject({ type: 'formula', value: 4_500_000 });

  const changes = plan.entries.flatMap((entry) => entry.changes);
  await undoRepairs(workbook, changes, { ...author, at: 42_010.6 });
  expect(await loan()).toEqual(before);

  // In another session Riwayat Perbaikan is what remembers.
  await applyRecalculation(workbook, plan.entries, { ...author, at: 42_010.7 });
  const check = await checkWorkbook(workbook, baseApp);
  const [batch] = readBatches((await workbook.readTables(['Riwayat Perbaikan'])).tables);
  if (batch === undefined) throw new Error('nothing was noted');
  const restore = await planRestore(workbook, check, batch);
  expect(restore.refused).toEqual([]);
  await applyRepairs(workbook, restore.changes, { ...author, at: 42_010.8 });
  expect(await loan()).toEqual(before);
});

test('cells that cannot be changed are told, with the reason', async () => {
  const { workbook, host } = await openInExcel(await writeXlsx({ sheets: sheetsOf('table', old.tables) }));
  host.edit('Pinjaman', 'P3', [['=1+2']]);
  const check = await checkWorkbook(workbook, baseApp);
  const { entries, refused } = await planRecalculation(workbook, check);
  expect(refused.map(({ change, why }) => [change.place.cell, why])).toEqual([['P3', 'formula']]);
  expect(entries[0]?.changes.map(({ place }) => place.cell)).toEqual(['O3', 'W3']);
});
