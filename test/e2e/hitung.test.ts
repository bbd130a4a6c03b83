/** *Hitung Ulang Pinjaman*: in Excel by keyboard, and on the page, whose outcome is a changed file. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre';
import { baseWorkbook, edited } from '../support/base';
import { sheetsOf } from '../support/live';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { looks } from './support/matrix';
import { openStage } from './support/stage';
import { openOther, press, workbench } from './support/workbench';

const stage = openStage();

/** The base workbook with the arrears of P-2 as they were a month before. */
const book = () =>
  writeXlsx({
    sheets: sheetsOf(
      'table',
      edited(
        baseWorkbook(),
        ['Pinjaman', 3, 'Lama Tunggakan (bulan)', 3],
        ['Pinjaman', 3, 'Tunggakan Pokok', 3_000_000],
      ).tables,
    ),
  });

const title = 'Hitung Ulang Pinjaman';
const cellsOf = (bytes: Uint8Array) =>
  readXlsx(bytes).then(({ sheets }) => {
    const rows = sheets.find(({ name }) => name === 'Pinjaman')?.rows ?? [];
    return [2, 5].map((row) => rows[row]?.slice(14, 17));
  });

test.each(looks)('what differs is shown, picked, replaced and taken back, by keyboard: $title', async ({ options }) => {
  const { page, pane, problems } = await workbench(stage, await book(), options);
  await openOther(page, pane, title);
  await pane.getByRole('button', { name: 'Hitung Ulang', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByText('3 pinjaman berbeda').waitFor();
  await dialog.getByText('O3 Tunggakan Pokok: 3.000.000 → 4.000.000').waitFor();
  await dialog.getByText('1 pinjaman berjadwal khusus').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  // P-5 and P-6 are left as they are.
  for (const key of ['P-5', 'P-6']) {
    await dialog.getByRole('checkbox', { name: new RegExp(`^${key}: `) }).focus();
    await page.keyboard.press('Space');
  }
  await dialog.getByRole('button', { name: 'Ganti 2 isian' }).focus();
  await page.keyboard.press('Enter');
  const done = pane.getByRole('tabpanel').getByText('2 isian diperbaiki');
  await done.waitFor();

  await press(pane, 'Hitung Ulang');
  await dialog.getByText('2 pinjaman berbeda').waitFor();
  await page.keyboard.press('Escape');
  await press(pane, 'Urungkan');
  await done.waitFor({ state: 'hidden' });
  await press(pane, 'Hitung Ulang');
  await dialog.getByText('3 pinjaman berbeda').waitFor();
  expect(problems).toEqual([]);
});

test('without a Periode the pane says what to do first', async () => {
  const bytes = await writeXlsx({
    sheets: sheetsOf('table', edited(baseWorkbook(), ['Profil', 6, 'Isian', null]).tables),
  });
  const { page, pane } = await workbench(stage, bytes);
  await openOther(page, pane, title);
  await press(pane, 'Hitung Ulang');
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByText('Periode belum diisi di lembar Profil.').waitFor();
  await eventually(async () => expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Tutup']));
});

test('the page without Excel hands over the changed file', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 800 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  const file = { name: 'Desember.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await book()) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Lainnya', exact: true }).waitFor();
  await page.getByRole('tree').waitFor();
  await openOther(page, page, title);
  await page.getByRole('button', { name: 'Hitung Ulang', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ganti/ })
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas yang diubah' }).click(),
  ]);
  expect(await cellsOf(await bytesOf(download))).toEqual([
    [4_000_000, 4, 3],
    [600_000, 46, 5],
  ]);
  expect(problems).toEqual([]);
});
