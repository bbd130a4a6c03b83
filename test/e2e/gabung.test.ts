/** *Gabung Berkas*: parts of a kecamatan come into the running workbook, and a corrected month does; in Excel and on the page without it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre';
import type { Locator } from 'playwright-core';
import type { RawWorkbook } from '../../src/engine/dataset';
import { bytesOf as fileBytes, partBook } from '../app/merge/support';
import { edited, withCopy } from '../support/base';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { openStage } from './support/stage';
import { openOther, press, workbench } from './support/workbench';

const stage = openStage();

const upload = async (name: string, raw: RawWorkbook) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await fileBytes(raw)),
});

const theirs = partBook((raw) =>
  withCopy(edited(raw, ['Kegiatan', 3, 'Progres', 0.75]), 'Kemitraan', 2, { Nomor: 'M-7', Mitra: 'Apotek' }),
);
const otherPlace = partBook((raw) => edited(raw, ['Profil', 4, 'Isian', '33.26.14']));

const choose = async (place: Locator, label: string, ...files: Parameters<Locator['setInputFiles']>[0][]) =>
  place
    .getByLabel(label)
    .first()
    .setInputFiles(files.flat() as never);

test('parts are compared, what differs is decided, and the whole is taken back in one go', async () => {
  const { page, pane, problems } = await workbench(stage, await fileBytes(partBook()));
  await openOther(page, pane, 'Gabung Berkas');
  await choose(pane, 'Pilih Berkas', await upload('b.xlsx', theirs), await upload('c.xlsx', otherPlace));
  await pane.getByText(/c\.xlsx: dari kecamatan lain \(33\.26\.14\), buku kerja ini 33\.26\.12/).waitFor();
  await pane.getByText('Kemitraan: 1 baris baru, 0 baris dilengkapi').waitFor();
  await pane.getByText('Isinya berbeda: 1 · 1 belum dipilih').waitFor();
  await eventually(async () => expect(await pane.getByRole('button', { name: 'Gabungkan Bagian' }).count()).toBe(0));
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByRole('radio', { name: 'b.xlsx: 75%' }).check();
  await press(pane, 'Gabungkan Bagian');
  await pane.getByText('Bagian dari b.xlsx sudah digabungkan.').first().waitFor();
  await choose(pane, 'Pilih Berkas', await upload('b.xlsx', theirs));
  await pane.getByText('Isinya sudah sama; tidak ada yang perlu ditulis.').waitFor();
  await press(pane, 'Urungkan');
  await pane.getByText(/^Diurungkan: Bagian dari b\.xlsx/).waitFor();
  await choose(pane, 'Pilih Berkas', await upload('b.xlsx', theirs));
  await pane.getByText('Isinya berbeda: 1 · 1 belum dipilih').waitFor();
  expect(problems).toEqual([]);
});

test('on the page a corrected month is taken into the file, and an edited copy is downloaded', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 800 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await upload('desember.xlsx', partBook()));
  await page.getByRole('tree', { name: 'Hasil pemeriksaan' }).or(page.getByText('Siap kirim')).first().waitFor();
  await openOther(page, page, 'Gabung Berkas');
  await page.getByRole('combobox', { name: 'Yang dikerjakan' }).selectOption('correction');
  const corrected = partBook((raw) => edited(raw, ['Angsuran', 2, 'Jasa', 230_000]));
  await page
    .getByLabel('Pilih Berkas Perbaikan')
    .first()
    .setInputFiles(await upload('perbaikan.xlsx', corrected));
  await page.getByText('Angsuran A-1, Jasa').waitFor();
  await page.getByRole('button', { name: 'Ambil Perbaikan', exact: true }).click();
  await page.getByText('Perbaikan dari perbaikan.xlsx sudah diambil.').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas yang diubah' }).first().click(),
  ]);
  const { sheets } = await readXlsx(await bytesOf(download));
  expect(sheets.find(({ name }) => name === 'Angsuran')?.rows[1]?.[4]).toBe(230_000);
  expect(problems).toEqual([]);
});

test('the copy without personal data is opened beside', async () => {
  const { page, pane } = await workbench(stage, await fileBytes(partBook()));
  await openOther(page, pane, 'Rekap Kecamatan');
  const make = pane.getByRole('button', { name: 'Buat Salinan' });
  await make.waitFor();
  const [other] = await Promise.all([page.waitForEvent('popup'), make.click()]);
  await pane
    .getByText(/Salinan tanpa data pribadi dibuka/)
    .first()
    .waitFor();
  await other.locator('.tabs button', { hasText: /^Pinjaman$/ }).waitFor();
});
