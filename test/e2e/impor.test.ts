/** *Impor Data*: a pasted list and a chosen file come into the workbook, are taken back, and what is not taken is handed over. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { baseWorkbook } from '../support/base';
import { sheetsOf } from '../support/live';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { looks } from './support/matrix';
import { openStage } from './support/stage';
import { openOther, press, workbench } from './support/workbench';

const stage = openStage();

const book = () => writeXlsx({ sheets: sheetsOf('table', baseWorkbook().tables) });

const list = [
  ['Daftar mitra 2014'],
  ['No', 'Nomor', 'BKM', 'Nama Mitra', 'Jenis Mitra', 'Bidang', 'Thn', 'Nilai (Rp)'],
  ['1', 'M-1', 'Karya Bersama', 'Dinas Kesehatan', 'Pemerintah', 'Sosial', '2013', '15.000.000'],
  ['2', 'M-9', 'B02', '"Koperasi\n""Maju"""', 'swasta', 'Ekonomi', '2014', '2,5jt'],
  ['3', 'M-10', 'B02', 'Toko', 'Toko', 'Ekonomi', '2014', '1.000.000'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

test.each(looks)('a list is pasted, matched, looked at, brought in and taken back: $title', async ({ options }) => {
  const { page, pane, problems } = await workbench(stage, await book(), options);
  await openOther(page, pane, 'Impor Data');
  await pane.getByRole('combobox', { name: 'Masukkan ke tabel' }).selectOption('Kemitraan');
  const box = pane.getByRole('textbox', { name: 'Atau tempel tabel' });
  await box.evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, list);
  await pane.getByText('Sumber: Tempelan').waitFor();
  await eventually(async () =>
    expect(await pane.getByRole('combobox', { name: 'Judul kolom' }).inputValue()).toBe('1 1'),
  );
  const chosen = (column: string) =>
    pane.getByRole('combobox', { name: new RegExp(`^${column}( |$)`) }).evaluate((field) => {
      const select = field as HTMLSelectElement;
      return select.selectedOptions[0]?.textContent;
    });
  await eventually(async () =>
    expect([await chosen('Mitra'), await chosen('Kode BKM'), await chosen('Tahun')]).toEqual([
      'Nama Mitra',
      'BKM',
      'Thn',
    ]),
  );
  await pane.getByText('Kolom sumber yang tidak dipakai: No.').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await press(pane, 'Lihat hasilnya');
  await pane.getByRole('button', { name: '1 baru' }).waitFor();
  await pane.getByRole('button', { name: '1 sama' }).waitFor();
  await pane.getByText('Baris 5 · M-10').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await press(pane, 'Masukkan 1 baris');
  const done = pane.getByText('Impor Kemitraan: 1 baru, 0 berubah');
  await done.first().waitFor();
  // What was not taken is opened beside as it stands, with the reason, in one click.
  const [other] = await Promise.all([page.waitForEvent('popup'), press(pane, 'Simpan baris yang ditolak')]);
  await pane.getByText(/^Baris yang ditolak dibuka/).waitFor();
  await other.locator('.tabs button', { hasText: 'Ditolak' }).waitFor();
  await other.locator('[data-cell="B2"]', { hasText: 'M-10' }).waitFor();
  await other.locator('[data-cell="I1"]', { hasText: 'Alasan Ditolak' }).waitFor();
  await press(pane, 'Urungkan');
  await pane.getByText('Diurungkan: Impor Kemitraan').waitFor();
  expect(problems).toEqual([]);
});

const type = 'application/octet-stream';

/** Presses something that gives a file, and reads it: the rows of a sheet. */
async function downloaded(page: Page, button: string, sheet: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  const { sheets } = await readXlsx(await bytesOf(download));
  return { name: download.suggestedFilename(), rows: sheets.find(({ name }) => name === sheet)?.rows ?? [] };
}

test('on the page a file is imported; what it does not take is downloaded, put right, and imported; the changed file is handed over', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 800 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Desember.xlsx', mimeType: type, buffer: Buffer.from(await book()) });
  await page.getByRole('tree', { name: 'Hasil pemeriksaan' }).waitFor();
  await openOther(page, page, 'Impor Data');
  await page.getByRole('combobox', { name: 'Masukkan ke tabel' }).selectOption('Kemitraan');
  // The page's own place for files comes first.
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Pilih berkas').last().setInputFiles({ name, mimeType: type, buffer });
  // A file of Windows, its columns parted by semicolons; one column is named as nobody would guess.
  const text = list.replaceAll('\t', ';').replace('Bidang', 'Isian 7');
  await choose('mitra.csv', Buffer.from(text, 'latin1'));
  await page.getByText('Sumber: mitra.csv').waitFor();
  await page.getByRole('combobox', { name: /^Bidang( |$)/ }).selectOption({ label: 'Isian 7' });
  await page.getByRole('button', { name: 'Lihat hasilnya', exact: true }).click();
  await page.getByRole('button', { name: '1 baru' }).waitFor();
  await page.getByText('Baris 5 · M-10').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Masukkan 1 baris', exact: true }).click();
  await page.getByText('Impor Kemitraan: 1 baru, 0 berubah').first().waitFor();

  const rejected = await downloaded(page, 'Simpan baris yang ditolak', 'Ditolak');
  expect(rejected.name).toBe('Ditolak dari mitra.xlsx');
  const [headers = [], row = []] = rejected.rows;
  expect([rejected.rows.length, row[1], headers.at(-1)]).toEqual([2, 'M-10', 'Alasan Ditolak']);
  expect(String(row.at(-1))).toContain('Toko');
  const right = row.map((cell, at) => (headers[at] === 'Jenis Mitra' ? 'Swasta' : cell));
  const corrected = await writeXlsx({ sheets: [{ name: 'Ditolak', rows: [headers, right] }] });
  await page.getByRole('button', { name: 'Ganti sumber' }).click();
  await choose(rejected.name, Buffer.from(corrected));
  await page.getByRole('button', { name: 'Lihat hasilnya', exact: true }).click();
  await page.getByRole('button', { name: '1 baru' }).waitFor();
  await page.getByRole('button', { name: '0 ditolak' }).waitFor();
  await page.getByRole('button', { name: 'Masukkan 1 baris', exact: true }).click();
  await page.getByRole('button', { name: 'Unduh berkas yang diubah' }).first().waitFor();
  const { rows } = await downloaded(page, 'Unduh berkas yang diubah', 'Kemitraan');
  expect(rows.map(([key]) => key).slice(-2)).toEqual(['M-9', 'M-10']);
  expect(problems).toEqual([]);
});
