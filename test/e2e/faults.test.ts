import type { Page } from 'playwright-core';
import { bytesOf, eventually } from './support/browser';
import { openStage } from './support/stage';
import { choose, headerOf, press, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

/** What needs a real pane: one that is closed in the middle and opened anew, and a question that is open while the workbook changes. The rest is in test/faults. */

const stage = openStage();

/** Puts something into a cell while a question covers the page. */
const put = (page: Page, sheet: string, cell: string, text: string): Promise<void> =>
  page.evaluate(
    ([name = '', address = '', value = '']) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(address).values = [[value]];
        await context.sync();
      }),
    [sheet, cell, text],
  );

const toSheet = (page: Page, name: string): Promise<void> =>
  page.locator('.tabs').getByRole('button', { name, exact: true }).click();

/** The workbook as it is now, opened in another Excel with another pane. */
async function reopened(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan berkas' }).click(),
  ]);
  const bytes = await bytesOf(download);
  await page.close();
  return workbench(stage, bytes);
}

async function openRepairs(options = '') {
  const opened = await workbench(stage, await bojong(faults), options);
  const { page, pane } = opened;
  await toSheet(page, 'Desa');
  await press(pane, 'Periksa Data');
  await press(pane, 'Perbaiki Otomatis (1)');
  const dialog = page.getByRole('dialog', { name: 'Perbaiki Otomatis' });
  await dialog.getByRole('listitem').first().waitFor();
  return { ...opened, dialog };
}

test('a pane that is closed while Excel repairs: another pane finds the repair made, noted, and able to be taken back', async () => {
  const { page, dialog } = await openRepairs('&jeda=500');
  await dialog.getByRole('button', { name: 'Ubah 1 isian' }).click();
  // Excel has done it, while the pane still waits for the answer.
  await page.locator('[data-cell="D3"]').getByText('Desa', { exact: true }).waitFor();

  const { page: later, pane: other, problems } = await reopened(page);
  await press(other, 'Periksa Data');
  await headerOf(other).getByText('1 kesalahan, 0 peringatan').waitFor();
  await choose(later, other, 'Kembalikan perbaikan');
  await later.getByRole('dialog').getByRole('button', { name: 'Kembalikan 1 isian' }).click();
  await headerOf(other).getByText('1 kesalahan, 1 peringatan').waitFor();
  expect(problems).toEqual([]);
});

test('a cell that is changed while the question about its repair is open stays as it was changed, and the pane says so', async () => {
  const { page, pane, dialog, problems } = await openRepairs();
  await put(page, 'Desa', 'D3', 'Kelurahan');
  await dialog.getByRole('button', { name: 'Ubah 1 isian' }).click();
  await pane.getByText('“Desa!D3”').waitFor();
  await eventually(async () => expect(await page.locator('[data-cell="D3"]').innerText()).toBe('Kelurahan'));
  await press(pane, 'Periksa Data');
  await pane.getByText('“Desa!D3”').waitFor({ state: 'hidden' });
  await eventually(async () => expect(await page.locator('[data-cell="D3"]').innerText()).toBe('Kelurahan'));
  expect(problems).toEqual([]);
});
