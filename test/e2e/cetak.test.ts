/** *Cetak*: a paper is chosen, written and shown in Excel, and downloaded on the page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre';
import { baseWorkbook } from '../support/base';
import { sheetsOf } from '../support/live';
import { newFolder, removeFolders } from '../support/cli';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { looks } from './support/matrix';
import { openStage } from './support/stage';
import { activeSheet, openOther, press, workbench } from './support/workbench';

const stage = openStage();
afterAll(removeFolders);

const book = () => writeXlsx({ sheets: sheetsOf('table', baseWorkbook().tables) });

test.each(looks)('a paper of one board, by keyboard, is written and shown: $title', async ({ options }) => {
  const { page, pane, problems } = await workbench(stage, await book(), options);
  await openOther(page, pane, 'Cetak');
  const kind = pane.getByLabel('Kertas', { exact: true });
  await kind.waitFor();
  await kind.selectOption({ label: 'Surat Teguran' });
  await pane.getByLabel('BKM', { exact: true }).pressSequentially('jetak');
  await page.getByRole('menuitemcheckbox', { name: /Karya Bersama/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await pane.getByLabel('Tingkat').selectOption('II');
  await pane.getByLabel('Nomor surat pertama').fill('007/UPK');
  // What was chosen is still there after another page.
  await pane.getByRole('tab', { name: 'Periksa' }).click();
  await openOther(page, pane, 'Cetak');
  await eventually(async () => expect(await pane.getByLabel('Nomor surat pertama').inputValue()).toBe('007/UPK'));
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByRole('button', { name: 'Buat Lembar', exact: true }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('tabpanel').getByText('Lembar Surat Teguran II siap dicetak').waitFor();
  await eventually(async () => expect(await activeSheet(page)).toBe('Surat Teguran II'));
  await page.locator('.grid, table').getByText('Nomor: 007/UPK').first().waitFor();
  const shots = process.env['SCREENSHOTS'];
  if (shots !== undefined) await page.screenshot({ path: join(shots, `cetak-${options.replaceAll(/\W/g, '')}.png`) });
  expect(problems).toEqual([]);
});

test('on the page the paper is a file with a sheet for each board', async () => {
  const { page, problems } = await openPage(stage.browser);
  const file = join(newFolder(), 'buku.xlsx');
  writeFileSync(file, await book());
  await page.goto(pathToFileURL(join(process.cwd(), 'dist', 'periksa.html')).href);
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('tab', { name: 'Periksa' }).waitFor();
  await openOther(page, page, 'Cetak');
  // Who collects is typed for each desa.
  await page
    .getByRole('group', { name: 'Petugas penagih tiap desa' })
    .getByLabel(/Jetakkidul/)
    .fill('Siti Aminah');
  const list = page.waitForEvent('download');
  await press(page.locator('body'), 'Unduh');
  const tagih = (await readXlsx(await bytesOf(await list))).sheets.find(({ name }) => name === 'Jetakkidul');
  expect(tagih?.rows.flat()).toContain('Siti Aminah');
  await page.getByLabel('Kertas', { exact: true }).selectOption({ label: 'Laporan Perkembangan Pinjaman (LPP)' });
  const download = page.waitForEvent('download');
  await press(page.locator('body'), 'Unduh');
  const { sheets } = await readXlsx(await bytesOf(await download));
  expect(sheets.map(({ name }) => name)).toEqual(['Daftar Isi', 'Jetakkidul', 'Surabayan', 'Sapugarut', 'Cop-rayan']);
  expect(problems).toEqual([]);
});
