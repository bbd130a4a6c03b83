/** *Uji di Excel ini* over the workbench, by keyboard. */
import { axeViolations, eventually } from './support/browser';
import { openStage } from './support/stage';
import { openOther, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

test('all steps are run by keyboard in a blank workbook, the keys are tried, and the results copied', async () => {
  const { page, pane, problems } = await workbench(stage, null, '&halaman=uji');
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByRole('button', { name: 'Mulai Uji' }).focus();
  await page.keyboard.press('Enter');
  const result = pane.getByRole('tabpanel');
  await result.getByText(/^Semua 24 langkah berjalan seperti seharusnya/).waitFor({ timeout: 100_000 });
  await eventually(async () =>
    expect(await result.getByRole('list', { name: 'Hasil tiap langkah' }).getByRole('listitem').count()).toBe(24),
  );
  await eventually(async () => expect(await page.locator('.tabs button').allInnerTexts()).toEqual(['Sheet1']));

  await pane.getByRole('button', { name: 'Coba Tombol' }).focus();
  await page.keyboard.press('Enter');
  await pane.getByLabel('Tekan Ctrl+S di sini (1 dari 4)').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await pane.getByLabel('Tekan Ctrl+Enter di sini (2 dari 4)').waitFor();
  // As where Excel keeps it to itself.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.getByLabel('Tekan Esc di sini (3 dari 4)').waitFor();
  await page.keyboard.press('Escape');
  await pane.getByLabel('Tekan Enter di sini (4 dari 4)').waitFor();
  await page.keyboard.press('Enter');
  await pane.getByText('Semua tombol sudah dicoba.').waitFor();
  const text = await pane.getByLabel('Hasil untuk dikirim').inputValue();
  expect(text.split('\n').slice(-4)).toEqual([
    'Ctrl+S: sampai ke panel',
    'Ctrl+Enter: tidak sampai ke panel',
    'Esc: sampai ke panel',
    'Enter: sampai ke panel',
  ]);
  expect(text).toContain('report: baik');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.getByRole('button', { name: 'Salin Hasil' }).focus();
  await page.keyboard.press('Enter');
  await pane.getByText('Hasil sudah disalin').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('in a workbook with data nothing is tried, and the page says what to do', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  const sheets = await page.locator('.tabs button').allInnerTexts();
  await openOther(page, pane, 'Uji di Excel Ini');
  await pane.getByRole('button', { name: 'Mulai Uji' }).click();
  await pane.getByRole('tabpanel').getByText('Buku kerja ini tidak kosong').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await eventually(async () => expect(await page.locator('.tabs button').allInnerTexts()).toEqual(sheets));
  expect(problems).toEqual([]);
});

test('an Excel that refuses something is told, with the step and the code', async () => {
  const { pane, page } = await workbench(stage, null, '&halaman=uji&tolak=load%20type');
  await pane.getByRole('button', { name: 'Mulai Uji' }).click();
  const result = pane.getByRole('tabpanel');
  await result.getByText(/langkah berjalan seperti seharusnya/).waitFor({ timeout: 100_000 });
  const failed = result.getByRole('listitem').filter({ hasText: 'Memasang validasi: gagal' });
  await failed.getByText(/^busy · IM_Uji_Aturan · GeneralException/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});
