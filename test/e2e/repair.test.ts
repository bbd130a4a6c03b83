import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { openStage } from './support/stage';
import { activeSheet, checkData, choose, entries, headerOf, press, selectedCell, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';
import { typedOver } from '../support/typedOver';

const stage = openStage();

/** What cells of the stand-in's workbook hold: values, or what was typed. */
const cellsOf = (kind: 'values' | 'formulas') => (page: Page, sheet: string, address: string) =>
  page.evaluate(
    ([name = '', cell = '', wanted]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(cell).load('values,formulas');
        await context.sync();
        return (wanted === 'values' ? range.values : range.formulas) as unknown[][];
      }),
    [sheet, address, kind],
  );
const valuesOf = cellsOf('values');
const formulasOf = cellsOf('formulas');

test('Perbaiki Otomatis: preview, one batch with its history, Urungkan; a suggestion is repaired alone', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await press(pane, 'Perbaiki Otomatis (1)');
  const dialog = page.getByRole('dialog', { name: 'Perbaiki Otomatis' });
  await dialog.getByRole('listitem').first().waitFor();
  await eventually(async () =>
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['Desa · D3 · Jenis\ndesa → Desa']),
  );
  await dialog.getByText('1 saran lain tidak ikut diubah.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ubah 1 isian' }).click();

  await pane.getByText('1 isian diperbaiki. Isian lama ada di lembar Riwayat Perbaikan.').first().waitFor();
  await eventually(async () => expect(await valuesOf(page, 'Desa', 'D3')).toEqual([['Desa']]));
  await eventually(async () =>
    expect(await valuesOf(page, 'Riwayat Perbaikan', 'C2:G2')).toEqual([
      ['Desa', '33.26.11.2002', 'Jenis', 'desa ', 'Desa'],
    ]),
  );
  await eventually(async () => expect(await headerOf(pane).innerText()).toContain('1 kesalahan, 0 peringatan'));

  await press(pane, 'Urungkan');
  await headerOf(pane).getByText('1 kesalahan, 1 peringatan').waitFor();
  await eventually(async () => expect(await valuesOf(page, 'Desa', 'D3')).toEqual([['desa ']]));
  await eventually(async () => expect(await pane.getByRole('button', { name: 'Urungkan' }).count()).toBe(0));

  await entries(pane).first().click();
  await press(pane, 'Perbaiki');
  await headerOf(pane).getByText('0 kesalahan, 1 peringatan').waitFor();
  // The program's own writing is no change of the data.
  await eventually(async () => expect(await pane.getByText('Data berubah setelah diperiksa').count()).toBe(0));
  expect(problems).toEqual([]);
});

test('Kembalikan Rumus, by keyboard: before and after, the formula, and what was typed again by Urungkan', async () => {
  const { page, pane, problems } = await workbench(stage, await typedOver());
  await pane.getByRole('button', { name: 'Periksa Data', exact: true }).press('Enter');
  const told = entries(pane).filter({ hasText: 'Kembalikan rumusnya' });
  await pane.getByRole('tree').focus();
  const detail = pane.getByRole('region', { name: 'UPK · R3 · Laba' });
  const restoring = detail.getByRole('button', { name: 'Kembalikan Rumus' });
  for (let step = 0; step < 20 && (await restoring.count()) === 0; step += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  expect(await told.count()).toBe(1);
  expect(await detail.getByRole('definition').allInnerTexts()).toEqual(['123', 'rumus kolom, hasilnya 200.000']);
  expect(await axeViolations(page)).toEqual([]);
  await restoring.press('Enter');
  await pane.getByText('1 isian diperbaiki. Isian lama ada di lembar Riwayat Perbaikan.').first().waitFor();
  expect(await told.count()).toBe(0);
  const [restored, neighbour] = (await formulasOf(page, 'UPK', 'R3:R4')).flat();
  expect(restored).toContain('Pendapatan');
  expect(restored).toBe(neighbour);
  expect(await valuesOf(page, 'Riwayat Perbaikan', 'E2:G2')).toEqual([['Laba', 123, 'Rumus kolom']]);

  await pane.getByRole('button', { name: 'Urungkan', exact: true }).press('Enter');
  await told.waitFor();
  expect(await formulasOf(page, 'UPK', 'R3')).toEqual([[123]]);
  expect(problems).toEqual([]);
});

test('a protected sheet is left out of Perbaiki Otomatis and named', async () => {
  const { page, pane } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Desa').protection.protect();
      await context.sync();
    }),
  );
  await press(pane, 'Perbaiki Otomatis (1)');
  const dialog = page.getByRole('dialog', { name: 'Perbaiki Otomatis' });
  await dialog.getByText('1 ada di lembar yang dilindungi.').waitFor();
  await eventually(async () => expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Tutup']));
});

test('a hidden row is shown only after asking', async () => {
  const { page, pane } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Pinjaman').getRange('2:2').rowHidden = true;
      await context.sync();
    }),
  );
  await entries(pane).first().click();
  const dialog = page.getByRole('dialog', { name: 'Sel ini sedang tidak terlihat' });
  await dialog.getByText('Pinjaman · N2').waitFor();
  await dialog.getByRole('button', { name: 'Tampilkan' }).click();
  await page.locator('.selected[data-cell="N2"]').waitFor();
  await eventually(async () => expect([await activeSheet(page), await selectedCell(page)]).toEqual(['Pinjaman', 'N2']));
});

test('Hasil Pemeriksaan is written from the pane', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await choose(page, pane, 'Tulis lembar Hasil Pemeriksaan');
  await page.locator('.tabs [aria-current="true"]', { hasText: 'Hasil Pemeriksaan' }).waitFor();
  expect(problems).toEqual([]);
});

test('without Excel: repaired, undone, repaired again, and the file handed over', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 800 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page.locator('input[type=file]').setInputFiles({
    name: 'Bojong.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await bojong(faults)),
  });
  const repair = async () => {
    await page.getByRole('button', { name: 'Perbaiki Otomatis (1)' }).click();
    await page.getByRole('button', { name: 'Ubah 1 isian' }).click();
  };
  await page.getByRole('tab', { name: 'Periksa' }).click();
  await repair();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await repair();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas yang diubah' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Bojong diperbaiki.xlsx');
  const { sheets } = await readXlsx(await bytesOf(download));
  expect(sheets.find(({ name }) => name === 'Desa')?.rows[2]?.[3]).toBe('Desa');
  expect(sheets.find(({ name }) => name === 'Riwayat Perbaikan')?.rows).toHaveLength(4);
  expect(problems).toEqual([]);
});
