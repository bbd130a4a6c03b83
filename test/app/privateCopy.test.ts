/** *Salinan tanpa data pribadi*: names of people and what users added are gone, every figure is the same (docs/spec/recap.md 2). */
import { checkWorkbook, privateCopy } from '../../src/app';
import { indicatorsOf } from '../../src/app/indicators';
import { readXlsx } from 'hucre';
import { writeWorkbookFile } from '../../src/workbook/file';
import { baseApp, baseWorkbook, mapTable, withCopy } from '../support/base';
import { inMonth, sourceOf, tinySpec, withoutSheet } from '../support/parts';
import { appContext, openFile, wordsIn } from '../support/programme';
import { fileOf, sheet } from './merge/support';
import { rowsOf, take } from './recap/stage';

test('no name, no added column and no note is left; keys and figures are', async () => {
  const named = withCopy(baseWorkbook(), 'Pinjaman', 2, { 'Nomor Pinjaman': 'P-10', 'Nama KSM': ' MELATI ' });
  const added = mapTable(named, 'Pinjaman', (table) => ({
    ...table,
    values: table.values.map((cells, row) => [...cells, row === 0 ? 'Ketua' : 'Bu Suwarni']),
  }));
  const history = ['Waktu', 'Oleh', 'Tabel', 'Kunci', 'Kolom', 'Sebelum', 'Sesudah'];
  const raw = {
    tables: [
      ...added.tables,
      sheet('Pengaturan', [
        ['Nama', 'Nilai'],
        ['Batas Pinjaman', 25_000_000],
        ['Stempel Kode', 'ABCD'],
      ]),
      sheet('Riwayat Perbaikan', [history, [42_000, 'Bu Suwarni', 'Pinjaman', 'P-1', 'Nama KSM', 'Melatti', 'Melati']]),
    ],
  };
  const workbook = await fileOf(raw);
  const before = await checkWorkbook(workbook, baseApp);
  const bytes = await writeWorkbookFile(await privateCopy(workbook, baseApp, wordsIn('id')));
  const { sheets } = await readXlsx(bytes);
  const text = JSON.stringify(sheets.map(({ rows }) => rows));
  for (const name of ['Melati', 'MELATI', 'Seruni', 'Suwarni', 'Ketua', 'Melatti', 'ABCD'])
    expect(text).not.toContain(name);
  expect(sheets.map(({ name }) => name)).not.toContain('Riwayat Perbaikan');
  const after = await checkWorkbook(await openFile(bytes, 'salinan.xlsx'), baseApp);
  expect(indicatorsOf(after)).toEqual(indicatorsOf(before));
  expect(after.settings).toEqual(before.settings);
  // What is said of the names themselves goes with them.
  const rules = ({ findings }: typeof before) =>
    findings.filter(({ column }) => column !== 'Nama KSM' && column !== 'Ketua').map(({ rule, cell }) => [rule, cell]);
  expect(rules(after)).toEqual(rules(before));
  const loans = sheets.find(({ name }) => name === 'Pinjaman')?.rows ?? [];
  const names = loans.slice(1).map((cells) => cells[3]);
  expect([loans[1]?.[0], names[0], names[1], names.at(-1)]).toEqual(['P-1', 'Nama KSM 1', 'Nama KSM 2', 'Nama KSM 1']);
});

test('repayments that a recap keeps apart while a kecamatan has none are in the copy of it, without where they came from', async () => {
  const bare = withoutSheet(inMonth(tinySpec(1), 12), 'Angsuran');
  const { recap } = await take(null, [
    await sourceOf('a.xlsx', inMonth(tinySpec(0), 12)),
    await sourceOf('b.xlsx', bare),
  ]);
  if (recap === null) throw new Error('no recap');
  const before = await rowsOf(recap, 'Angsuran_sebagian');
  expect(before.length).toBeGreaterThan(3);
  const bytes = await writeWorkbookFile(await privateCopy(recap, appContext, wordsIn('id')));
  const copy = await openFile(bytes, 'salinan.xlsx');
  expect(await rowsOf(copy, 'Angsuran')).toEqual([]);
  const origin = ['Asal Berkas', 'Asal Baris', 'Kode Baris'];
  const plain = before.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !origin.includes(name))));
  expect(await rowsOf(copy, 'Angsuran_sebagian')).toEqual(plain);
});
