/** A workbook of an older Versi Templat, which knows nothing of what came since: it is checked, reported and continued like any other. */
import { checkWorkbook, continuedWorkbook, indicatorsOf } from '../../src/app';
import { entryTexts } from '../../src/messages/entryTexts';
import { templateVersion } from '../../src/programme/profil';
import { baseWorkbook } from '../support/base';
import { appContext, wordsIn } from '../support/programme';

/** Versi Templat 1, without the tables that template 2 has more. */
const newer = new Set(['Angsuran', 'Jadwal', 'Foto', 'Riwayat Surat']);
const base = baseWorkbook();
const old = { ...base, tables: base.tables.filter(({ name }) => !newer.has(name)) };
const workbook = { readTables: () => Promise.resolve(old) };

test('the workbook is of an older version than those that are made now', async () => {
  const { dataset } = await checkWorkbook(workbook, appContext);
  expect(dataset.profile.version).toBe('1');
  expect(templateVersion).not.toBe('1');
});

test('nothing is held against it: no finding names what it cannot have, and its indicators are computed', async () => {
  const check = await checkWorkbook(workbook, appContext);
  expect(check.findings.filter(({ table }) => newer.has(table))).toEqual([]);
  const [whole] = indicatorsOf(check).areas;
  expect(whole?.values['wil.desa']).toBe(4);
});

test('the next month is made of it in the present version, with all of its rows', async () => {
  const words = wordsIn('id');
  const file = { name: 'lama.xlsx', workbook };
  const { spec } = await continuedWorkbook(file, appContext, entryTexts('id', words), words);
  const rowsOf = (name: string) => spec.dataSheets.find((sheet) => sheet.name === name)?.rows ?? [];
  expect(rowsOf('Profil')).toContainEqual(['Versi Templat', templateVersion]);
  expect(rowsOf('Pinjaman').length).toBeGreaterThanOrEqual(9);
  expect(rowsOf('Desa').map(([code]) => code)).toEqual(
    expect.arrayContaining(['33.26.12.2001', '33.26.12.2014', '33.26.14.1002', '33.26.14.2001']),
  );
});
