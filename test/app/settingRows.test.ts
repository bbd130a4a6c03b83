/** What the page Pengaturan reads and writes, in every kind of workbook. */
import { writeXlsx } from 'hucre';
import { readSettingRows, saveSettings, settingValueIn, withChanges } from '../../src/app';
import { readSettings } from '../../src/engine/settings';
import { benches } from '../support/benches';
import { programme } from '../support/programme';
import { settingBook } from '../../src/programme/settings/settingNames';

const withSheet = (rows: readonly (readonly (string | number)[])[]) =>
  writeXlsx({
    sheets: [
      { name: 'Desa', rows: [['Kode Desa']] },
      ...(rows.length === 0 ? [] : [{ name: 'Pengaturan', rows: rows.map((row) => [...row]) }]),
    ],
  });

describe.each(benches)('Pengaturan in $title', (bench) => {
  test('what is saved is read again; what it replaced can be put back', async () => {
    const { workbook } = await bench.open(
      await withSheet([
        ['Nama', 'Nilai', 'Catatan'],
        ['Kertas', 'A4', 'milik kami'],
        ['Toleransi Rupiah', 5, ''],
      ]),
    );
    const before = await saveSettings(
      workbook,
      programme,
      new Map<string, string | number | null>([
        ['Kertas', 'F4'],
        ['Batas PAR Memuaskan', '2,5%'],
        ['Toleransi Rupiah', null],
        ['NIP Penyusun', '197501012000031001'],
        ['Kop Surat 1', null],
      ]),
    );
    const rows = await readSettingRows(workbook);
    expect(rows).toEqual([
      ['Kertas', 'F4'],
      ['Toleransi Rupiah', null],
      ['Batas PAR Memuaskan', '2,5%'],
      ['NIP Penyusun', '197501012000031001'],
    ]);
    const { settings, preferences, problems } = readSettings(settingBook, rows);
    expect(problems).toEqual([]);
    expect(settings.classLimits['upk.par'].good).toBe(0.025);
    expect(preferences.letter.preparedNip).toBe('197501012000031001');

    expect(before).toEqual(
      new Map<string, string | number | null>([
        ['Kertas', 'A4'],
        ['Batas PAR Memuaskan', null],
        ['Toleransi Rupiah', 5],
        ['NIP Penyusun', null],
      ]),
    );
    await saveSettings(workbook, programme, before);
    const restored = await readSettingRows(workbook);
    expect(restored.filter(([, value]) => value !== null)).toEqual([
      ['Kertas', 'A4'],
      ['Toleransi Rupiah', 5],
    ]);
  });

  test('without the sheet it is made; of a name that stands twice every row is set', async () => {
    const { workbook: fresh } = await bench.open(await withSheet([]));
    expect(await readSettingRows(fresh)).toEqual([]);
    await saveSettings(fresh, programme, new Map([['Kertas', 'F4']]));
    expect(await readSettingRows(fresh)).toEqual([['Kertas', 'F4']]);

    const { workbook } = await bench.open(
      await withSheet([
        ['Nama', 'Nilai'],
        ['Masa Tugas BKM', 4],
        ['masa tugas bkm (tahun)', 5],
      ]),
    );
    expect(settingValueIn(await readSettingRows(workbook), 'Masa Tugas BKM (tahun)')).toBe(5);
    await saveSettings(workbook, programme, new Map([['Masa Tugas BKM (tahun)', 2]]));
    const rows = await readSettingRows(workbook);
    expect(rows.map(([, value]) => value)).toEqual([2, 2]);
    expect(readSettings(settingBook, rows).settings.termYears).toBe(2);
  });

  test('nothing is written where nothing differs', async () => {
    const { workbook } = await bench.open(
      await withSheet([
        ['Nama', 'Nilai'],
        ['Kertas', 'F4'],
      ]),
    );
    expect(await saveSettings(workbook, programme, new Map([['kertas', 'F4']]))).toEqual(new Map());
    expect(await saveSettings(workbook, programme, new Map([['Bahasa', null]]))).toEqual(new Map());
    expect(await readSettingRows(workbook)).toEqual([['Kertas', 'F4']]);
  });
});

test('changes stand in place of the rows of their names', () => {
  const rows = withChanges(
    [
      ['Kertas', 'A4'],
      ['Target upk.par', 0.1],
    ],
    new Map([['KERTAS', 'F4']]),
  );
  expect(rows).toEqual([
    ['Target upk.par', 0.1],
    ['KERTAS', 'F4'],
  ]);
});
