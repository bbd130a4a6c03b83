/** The page Pengaturan, in Excel and without. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre';
import type { Locator, Page } from 'playwright-core';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { looks } from './support/matrix';
import { openStage } from './support/stage';
import { checkData, headerOf, openOther, press, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

const section = (pane: Locator, name: string) => pane.getByRole('button', { name, exact: true }).click();

/** Waits for a sentence on the page itself; the same is read out to screen readers. */
const saved = (place: Locator | Page, text: string) => place.getByRole('tabpanel').getByText(text).waitFor();

/** Names and values of the sheet Pengaturan; blank values left out. */
const settingsIn = (page: Page) =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Pengaturan').load('name');
      await context.sync();
      if (sheet.isNullObject) return [];
      const range = sheet.getUsedRange().load('values');
      await context.sync();
      return (range.values as unknown[][]).slice(1).filter(([, value]) => value !== '');
    }),
  );

test('only what was changed is written, the check follows, and Urungkan brings back what was', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await checkData(pane);
  await headerOf(pane).getByText('Siap kirim').waitFor();
  await openOther(page, pane, 'Pengaturan');
  await section(pane, 'Pemeriksaan isian');
  const term = pane.getByLabel('Masa tugas pengurus BKM');
  await eventually(async () => expect(await term.inputValue()).toBe(''));
  await term.fill('1');
  await section(pane, 'Laporan dan bahasa');
  await section(pane, 'Kop surat dan penanda tangan');
  await pane.getByLabel('NIP penyusun').fill('197501012000031001');
  await pane.getByText('Perubahan belum disimpan: 2.').waitFor();
  await eventually(async () => expect(await settingsIn(page)).toEqual([]));

  await press(pane, 'Simpan');
  await saved(pane, 'Tersimpan: Masa Tugas BKM (tahun), NIP Penyusun.');
  await eventually(async () =>
    expect(await settingsIn(page)).toEqual([
      ['Masa Tugas BKM (tahun)', 1],
      ['NIP Penyusun', '197501012000031001'],
    ]),
  );
  // Boards elected more than a year ago are now past their term.
  await headerOf(pane)
    .getByText(/^0 kesalahan, [1-9]\d* peringatan/)
    .waitFor();

  await press(pane, 'Urungkan');
  await headerOf(pane).getByText('Siap kirim').waitFor();
  await eventually(async () => expect(await settingsIn(page)).toEqual([]));
  await eventually(async () => expect(await term.inputValue()).toBe(''));
  expect(problems).toEqual([]);
});

test('what is typed stays while other pages are looked at; what cannot be used is told at its field and not saved', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openOther(page, pane, 'Pengaturan');
  await section(pane, 'Kelas kinerja UPK');
  const limit = pane.getByLabel('PAR memuaskan di bawah');
  await limit.fill('25,5');
  await pane.getByText('Tidak urut. Seharusnya PAR memuaskan di bawah < PAR penundaan di atas.').first().waitFor();
  await pane.getByRole('tab', { name: 'Beranda' }).click();
  await openOther(page, pane, 'Pengaturan');
  await press(pane, 'Simpan');
  await pane.getByText('Belum dapat disimpan: 1 isian perlu diperbaiki dahulu.').waitFor();
  // The section is opened again, with the field ready to be corrected.
  await limit.waitFor();
  await eventually(async () => expect(await limit.inputValue()).toBe('25,5'));
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  await eventually(async () => expect(await settingsIn(page)).toEqual([]));
  await limit.fill('sepuluh');
  await pane.getByText('Tulis persen 0 sampai 100').waitFor();
  await limit.fill('12,5');
  await press(pane, 'Simpan');
  await saved(pane, 'Tersimpan: Batas PAR Memuaskan.');
  await eventually(async () => expect(await settingsIn(page)).toEqual([['Batas PAR Memuaskan', '12,5%']]));
  // The default needs no row to say so.
  await limit.fill('10');
  await press(pane, 'Simpan');
  await pane.getByText('Perubahan belum disimpan').waitFor({ state: 'detached' });
  await eventually(async () => expect(await settingsIn(page)).toEqual([]));
  expect(problems).toEqual([]);
});

test('a target is added for an indicator, and taken away by blanking it', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openOther(page, pane, 'Pengaturan');
  await section(pane, 'Sasaran indikator');
  await pane.getByLabel('Tambah sasaran untuk').selectOption('upk.par');
  const target = pane.getByLabel('PAR (saldo menunggak ≥ 3 bulan)');
  await target.fill('5');
  await press(pane, 'Simpan');
  await saved(pane, 'Tersimpan: Target upk.par.');
  await eventually(async () => expect(await settingsIn(page)).toEqual([['Target upk.par', '5%']]));
  await target.fill('');
  await press(pane, 'Simpan');
  await pane.getByText('Belum ada sasaran.').waitFor();
  await eventually(async () => expect(await settingsIn(page)).toEqual([]));
  expect(problems).toEqual([]);
});

test('a protected sheet is named, and what was typed is still there', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Pengaturan');
      sheet.getRange('A1:B1').values = [['Nama', 'Nilai']];
      sheet.protection.protect();
      await context.sync();
    }),
  );
  await openOther(page, pane, 'Pengaturan');
  await pane.getByLabel('Kertas').selectOption('A4');
  await press(pane, 'Simpan');
  const failed = pane.getByRole('group').filter({ hasText: 'Pengaturan tidak tersimpan' });
  await failed.waitFor();
  await eventually(async () => expect(await failed.innerText()).toContain('Pengaturan'));
  await eventually(async () => expect(await pane.getByLabel('Kertas').inputValue()).toBe('A4'));
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Pengaturan').protection.unprotect();
      await context.sync();
    }),
  );
  await press(pane, 'Coba lagi');
  await saved(pane, 'Tersimpan: Kertas.');
  await eventually(async () => expect(await settingsIn(page)).toEqual([['Kertas', 'A4']]));
  expect(problems).toEqual([]);
});

test('the pane speaks the language of the workbook, until the user chooses another', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openOther(page, pane, 'Pengaturan');
  await pane.getByLabel('Bahasa panel').selectOption('Inggris');
  await press(pane, 'Simpan');
  await saved(pane, 'Saved: Bahasa.');
  await section(pane, 'UPK performance classes');
  await pane.getByLabel('PAR satisfactory below').fill('12.5');
  await press(pane, 'Save');
  await saved(pane, 'Saved: Batas PAR Memuaskan.');
  await eventually(async () =>
    expect(await settingsIn(page)).toEqual([
      ['Bahasa', 'Inggris'],
      ['Batas PAR Memuaskan', '12,5%'],
    ]),
  );
  expect(problems).toEqual([]);

  // Another computer, on which nobody has chosen a language yet.
  const bytes = await bojong([], [], [['Bahasa', 'Inggris']]);
  const fresh = await workbench(stage, bytes);
  await fresh.pane.getByRole('tab', { name: 'Report' }).waitFor();
  await fresh.pane.getByRole('button', { name: 'Tampilkan dalam bahasa Indonesia' }).click();
  await fresh.pane.getByRole('tab', { name: 'Laporan' }).waitFor();
  await fresh.page.reload();
  await fresh.pane.getByRole('tab', { name: 'Laporan' }).waitFor();
  await press(fresh.pane, 'Periksa Data');
  await headerOf(fresh.pane).getByText('Siap kirim').waitFor();
  await eventually(async () => expect(await fresh.pane.getByRole('tab', { name: 'Laporan' }).count()).toBe(1));
  expect(fresh.problems).toEqual([]);
});

test.each(looks)('axe finds nothing with all sections open: $title', async ({ options }) => {
  const { page, pane } = await workbench(stage, await bojong(), options);
  await openOther(page, pane, 'Pengaturan');
  await pane.getByLabel('Kertas').waitFor();
  for (const name of [
    'Skor data',
    'Pemeriksaan isian',
    'Sasaran indikator',
    'Pinjaman dan tunggakan',
    'Kelas kinerja UPK',
    'Kop surat dan penanda tangan',
  ]) {
    await section(pane, name);
  }
  await pane.getByLabel('PAR memuaskan di bawah').fill('sepuluh');
  await pane.getByText('Tulis persen 0 sampai 100').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test('without Excel the copy that is saved holds the settings', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 800 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'Bojong.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await bojong()),
    });
  await page.getByRole('list', { name: 'Berkas' }).getByText('Siap kirim').waitFor();
  await openOther(page, page, 'Pengaturan');
  await page.getByLabel('Isi laporan').selectOption('Angka saja');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await saved(page, 'Tersimpan: Isi Laporan.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Simpan salinan|^Unduh/ })
      .first()
      .click(),
  ]);
  const copy = await readXlsx(await bytesOf(download));
  expect(copy.sheets.find(({ name }) => name === 'Pengaturan')?.rows).toEqual([
    ['Nama', 'Nilai'],
    ['Isi Laporan', 'Angka saja'],
  ]);
  expect(problems).toEqual([]);
});
