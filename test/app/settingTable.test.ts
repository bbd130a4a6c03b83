/** Pengaturan as an Excel Table, as a new workbook has it: settings added to it later are read like those in it. */
import { readSettingRows, saveSettings } from '../../src/app';
import { writeWorkbookFile } from '../../src/workbook/file';
import { benches } from '../support/benches';
import { programme } from '../support/programme';

test.each(benches)('a setting added below the Table is read in $title', async (bench) => {
  const columns = ['Nama', 'Nilai'].map((header) => ({ header, numberFormat: 'General', width: 30 }));
  const bytes = await writeWorkbookFile({
    title: 'Uji',
    dataSheets: [{ name: 'Pengaturan', columns, rows: [['Kertas', 'F4']] }],
    report: null,
  });
  const { workbook } = await bench.open(bytes);
  await saveSettings(workbook, programme, new Map([['Target upk.par', '5%']]));
  expect(await readSettingRows(workbook)).toEqual([
    ['Kertas', 'F4'],
    ['Target upk.par', '5%'],
  ]);
  await saveSettings(workbook, programme, new Map([['Target upk.par', '6%']]));
  expect(await readSettingRows(workbook)).toEqual([
    ['Kertas', 'F4'],
    ['Target upk.par', '6%'],
  ]);
});
