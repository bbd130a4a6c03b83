import { axeViolations, eventually } from './support/browser';
import { openStage } from './support/stage';
import { checkData, entries, headerOf, press, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

const stage = openStage();

test('Terima dengan alasan: noted in the workbook, shown apart, kept by the next check; errors cannot be accepted', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await entries(pane).filter({ hasText: 'Pinjaman' }).click();
  await eventually(async () =>
    expect(await pane.getByRole('button', { name: 'Terima dengan alasan' }).count()).toBe(0),
  );

  await entries(pane).filter({ hasText: 'Desa · D3' }).click();
  await press(pane, 'Terima dengan alasan');
  const dialog = page.getByRole('dialog', { name: 'Terima dengan alasan' });
  await dialog.getByLabel('Alasan').fill('Begitulah tertulis di SK');
  await dialog.getByLabel('Nama Anda').fill('Siti');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Terima', exact: true }).click();
  await headerOf(pane).getByText('1 kesalahan, 0 peringatan').waitFor();

  const notes = await page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Catatan Pemeriksaan').getRange('B2:G2').load('values');
      await context.sync();
      return range.values as unknown[][];
    }),
  );
  expect(notes).toEqual([['Desa', '33.26.11.2002', 'Jenis', 'desa ', 'Begitulah tertulis di SK', 'Siti']]);

  await checkData(pane);
  await headerOf(pane).getByText('1 kesalahan, 0 peringatan').waitFor();
  await entries(pane).filter({ hasText: 'Desa · D3' }).click();
  await pane.getByText('Diterima oleh Siti: Begitulah tertulis di SK').waitFor();
  // In a low pane the open entry has the place of the chips.
  await page.keyboard.press('Escape');
  await press(pane, 'Diterima 1');
  await eventually(async () => expect(await entries(pane).count()).toBe(1));
  await press(pane, 'Diterima 1');

  await entries(pane).filter({ hasText: 'Desa · D3' }).click();
  await press(pane, 'Batalkan penerimaan');
  const again = page.getByRole('dialog', { name: 'Batalkan penerimaan' });
  await again.getByText(/^1 peringatan terbuka kembali/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await again.getByRole('button', { name: 'Buka kembali' }).click();
  await headerOf(pane).getByText('1 kesalahan, 1 peringatan').waitFor();
  await entries(pane).filter({ hasText: 'Desa · D3' }).click();
  await eventually(async () =>
    expect(await pane.getByRole('button', { name: 'Terima dengan alasan' }).count()).toBe(1),
  );
  expect(problems).toEqual([]);
});

test('an earlier workbook is compared with: a loan that has vanished since is told', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await checkData(pane);
  await pane.locator('input[type=file]').setInputFiles({
    name: 'November.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await bojong([{ sheet: 'Pinjaman', row: 0, column: 'Nomor Pinjaman', value: 'HILANG-1' }])),
  });
  await pane.getByText('Dibandingkan dengan Desember 2014.').waitFor();
  await eventually(async () =>
    expect(await entries(pane).allInnerTexts()).toEqual([expect.stringContaining('HILANG-1')]),
  );
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
});
