/** *Siapkan Buku Kerja*: from an empty Excel, and as a file from the page. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { checkWorkbook } from '../../src/app';
import { appContext, openFile } from '../support/programme';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { looks } from './support/matrix';
import { openStage } from './support/stage';
import { activeSheet, headerOf, openOther, ribbon, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

/** Chooses Kecamatan Tirto and December 2014. */
async function choosePlace(page: Page, pane: Locator): Promise<void> {
  await pane.getByRole('combobox', { name: 'Kabupaten/kota' }).focus();
  await page.keyboard.type('kabupaten pekal');
  await page.getByRole('option', { name: 'Kabupaten Pekalongan · 33.26' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pane.getByLabel('Kecamatan').selectOption('Tirto');
  await pane.getByRole('combobox', { name: 'Periode' }).selectOption('Desember');
  await pane.getByLabel('Tahun').fill('2014');
}

test.each(looks)('an empty Excel is prepared by keyboard, and checked: $title', async ({ options }) => {
  const { page, pane, problems } = await workbench(stage, null, options);
  // As the ribbon's button opens it.
  await ribbon(page, 'Siapkan Buku Kerja');
  await choosePlace(page, pane);
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByRole('button', { name: 'Siapkan', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Yang ditambahkan' });
  await dialog.getByText('Lembar baru: UPK').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Siapkan', exact: true }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('tabpanel').getByText('9 lembar ditambahkan').waitFor();
  await eventually(async () => expect(await activeSheet(page)).toBe('Petunjuk'));

  await pane.getByRole('tab', { name: 'Periksa' }).click();
  await pane.getByRole('button', { name: 'Periksa Data', exact: true }).click();
  await headerOf(pane).getByText('32 kesalahan, 4 peringatan', { exact: true }).waitFor();
  await headerOf(pane).getByText(/Tirto/).waitFor();
  // What to do first, and a line for each table in place of one for each row.
  const result = pane.getByRole('tabpanel');
  await result.getByText('Isi dahulu lembar Desa (16 baris), lembar BKM (16 baris)').waitFor();
  await pane.getByRole('treeitem', { name: /Desa: 16 dari 16 baris belum diisi/ }).waitFor();
  await eventually(async () =>
    expect(await pane.getByRole('treeitem', { name: /belum diisi/, level: 2 }).count()).toBe(2),
  );
  expect(await axeViolations(page)).toEqual([]);
  await result.getByRole('button', { name: 'Buka lembar Desa' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.tabs [aria-current="true"]').getByText('Desa', { exact: true }).waitFor();

  // A second time there is nothing to add.
  await openOther(page, pane, 'Siapkan Buku Kerja');
  await choosePlace(page, pane);
  await pane.getByRole('button', { name: 'Siapkan', exact: true }).click();
  await page.getByRole('dialog').getByText('tidak ada yang perlu ditambahkan').waitFor();
  expect(problems).toEqual([]);
});

describe('the next month, from the pane', () => {
  const next = 'Lanjutkan buku kerja ini';

  test('the open workbook is continued by keyboard, in a window of its own', async () => {
    const { page, pane, problems } = await workbench(stage, await bojong());
    await openOther(page, pane, 'Siapkan Buku Kerja');
    expect(await axeViolations(page)).toEqual([]);
    await pane.getByRole('button', { name: next }).focus();
    const [other] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
    await pane.getByRole('tabpanel').getByText('Simpan dengan F12').waitFor();
    await pane.getByRole('tabpanel').getByText('Kec. Bojong Januari 2015.xlsx').waitFor();

    const beside = other.getByRole('complementary', { name: 'Panel' });
    await beside.getByRole('button', { name: 'Periksa Data', exact: true }).focus();
    await other.keyboard.press('Enter');
    await headerOf(beside)
      .getByText(/Bojong · Jan 2015/)
      .waitFor();
    // Last month's workbook is what it was.
    await pane.getByRole('tab', { name: 'Periksa' }).click();
    await pane.getByRole('button', { name: 'Periksa Data', exact: true }).click();
    await headerOf(pane)
      .getByText(/Bojong · Des 2014/)
      .waitFor();
    expect(problems).toEqual([]);
  });

  test('from the file of last month, in an empty Excel; where Excel opens nothing it is downloaded', async () => {
    const { page, pane } = await workbench(stage, null, '&tolak=call CreateAndOpenWorkbook');
    await openOther(page, pane, 'Siapkan Buku Kerja');
    const file = { name: 'Desember.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await bojong()) };
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByLabel('Pilih berkas bulan lalu …').setInputFiles(file),
    ]);
    expect(download.suggestedFilename()).toBe('Kec. Bojong Januari 2015.xlsx');
    const { dataset } = await checkWorkbook(await openFile(await bytesOf(download)), appContext);
    expect(dataset.profile.period).toBe(42_035);
    await pane.getByRole('tabpanel').getByText('Buku kerja Januari 2015 diunduh').waitFor();
  });

  test('where a pane cannot download either, it names the way that is left', async () => {
    const { page, pane } = await workbench(stage, await bojong(), '&unduh=0&tolak=call CreateAndOpenWorkbook');
    await openOther(page, pane, 'Siapkan Buku Kerja');
    await pane.getByRole('button', { name: next }).click();
    await pane.getByText('Buku kerja bulan berikutnya tidak dibuat').waitFor();
    await pane.getByText(/letakkan berkas bulan lalu di sana/).waitFor();
  });

  test('an empty workbook has no month that could be followed', async () => {
    const { page, pane } = await workbench(stage, null);
    await openOther(page, pane, 'Siapkan Buku Kerja');
    await pane.getByRole('button', { name: next }).click();
    await pane.getByText('Buku kerja bulan berikutnya tidak dibuat').waitFor();
  });
});

test('the page without Excel hands over a new workbook', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 800 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page.getByRole('combobox', { name: 'Kabupaten/kota' }).focus();
  await page.keyboard.type('kota pekalongan');
  await page.getByRole('option', { name: /^Kota Pekalongan/ }).click();
  await page.getByRole('combobox', { name: 'Periode' }).selectOption('Januari');
  await page.getByLabel('Tahun').fill('2015');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh buku kerja' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Kota Pekalongan.xlsx');
  const workbook = await openFile(await bytesOf(download));
  const { dataset, findings } = await checkWorkbook(workbook, appContext);
  expect(dataset.profile.period).toBe(42_035);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['row-unfilled', 'table-empty']));
  expect(problems).toEqual([]);
});
