/** *Tunggakan*: lists are narrowed and marked, rows lead to their cells and forms, marked loans go on to Daftar Setoran; in Excel and without. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre';
import type { Locator } from 'playwright-core';
import { baseWorkbook, edited } from '../support/base';
import { sheetsOf } from '../support/live';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { surroundings } from './support/matrix';
import { openStage } from './support/stage';
import { activeSheet, checkData, openOther, press, selectedCell, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

const book = () => writeXlsx({ sheets: sheetsOf('table', baseWorkbook().tables) });

const title = { id: 'Tunggakan', en: 'Arrears' };
const open = async (pane: Locator, list: RegExp) => pane.getByRole('button', { name: list }).press('Enter');
const mark = (pane: Locator, name: RegExp) => pane.getByRole('checkbox', { name });
const effect = (pane: Locator) => pane.getByRole('region', { name: 'Bila yang ditandai ditagih' });

test.each(surroundings)('the lists, what marking comes to, and the target: $title', async ({ language, options }) => {
  const { page, pane, problems } = await workbench(stage, await bojong(), options);
  if (language === 'en') {
    await press(pane, 'Show in English');
    await pane.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: title.en, exact: true }).click();
  } else await openOther(page, pane, title.id);
  await pane.getByRole('checkbox').first().waitFor();
  const lists = pane.getByRole('group', { name: language === 'id' ? 'Daftar' : 'List', exact: true });
  await eventually(async () => expect(await lists.getByRole('button').count()).toBe(4));
  await lists.getByRole('button').nth(1).press('Enter');
  const boxes = pane.getByRole('checkbox');
  await boxes.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const told = pane.getByText(language === 'id' ? /^Ditandai: KSM 2/ : /^Marked: Groups 2/);
  await told.waitFor();
  await eventually(async () =>
    expect(await pane.getByRole('rowheader').allInnerTexts()).toEqual([
      ...['PAR', 'LAR', 'RR'],
      language === 'id' ? 'Kelas terburuk' : 'Worst class',
    ]),
  );
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByRole('button', { name: language === 'id' ? 'Tandai sasaran' : 'Mark the target' }).press('Enter');
  await pane.getByText(language === 'id' ? /^Ditandai: KSM 1[78]/ : /^Marked: Groups 1[78]/).waitFor();
  expect(problems).toEqual([]);
});

test("Beranda leads to it from the month's work", async () => {
  const { pane } = await workbench(stage, await book());
  await checkData(pane);
  await pane.getByRole('tab', { name: 'Beranda' }).press('Enter');
  await press(pane, title.id);
  await pane.getByRole('heading', { name: title.id }).waitFor();
});

test('a board is chosen, its target marked, and PAR, LAR and RR change their class at once', async () => {
  const { page, pane, problems } = await workbench(stage, await book());
  await openOther(page, pane, title.id);
  await pane.getByRole('button', { name: /^Per .*; semua$/ }).click();
  await pane.getByRole('combobox', { name: 'BKM' }).selectOption('B01');
  await pane.getByRole('button', { name: /; B01$/ }).waitFor();
  await open(pane, /^Sasaran PAR/);
  await pane.getByText('1 KSM ini cukup: PAR 71,43% menjadi 0,00%').waitFor();
  await mark(pane, /^Tandai Mawar · P-2/).check();
  await effect(pane).getByText('Ditandai: KSM 1 · Pokok Rp 4.000.000 · Jasa Rp 600.000').waitFor();
  const cells = await effect(pane).getByRole('row').allInnerTexts();
  expect(cells.map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Indikator Sekarang Menjadi Kelas',
    expect.stringMatching(/^PAR 71,43% 0,00% Penundaan ?→ ?Memuaskan$/),
    expect.stringMatching(/^LAR 50,00% 0,00% Penundaan ?→ ?Memuaskan$/),
    expect.stringMatching(/^RR 42,86% 100,00% Penundaan ?→ ?Memuaskan$/),
    expect.stringMatching(/^Kelas terburuk Penundaan ?→ ?Memuaskan$/),
  ]);
  // Just enough to be out of risk.
  await pane.getByRole('combobox', { name: 'Yang ditagih' }).selectOption({ label: 'Secukupnya, keluar dari risiko' });
  await effect(pane).getByText('Pokok Rp 2.000.000').first().waitFor();
  // A day that is too late is told; the lists stay.
  const day = pane.getByRole('textbox', { name: 'Per tanggal' });
  await day.fill('1 Mar 2015');
  await pane.getByRole('alert').getByText('Paling akhir 31 Jan 2015').waitFor();
  await day.fill('31 Jan 2015');
  await pane.getByRole('button', { name: /^Per 31 Jan 2015/ }).waitFor();
  expect(problems).toEqual([]);
});

test('a line leads to its cell in Excel, and to the form of its loan and back', async () => {
  const { page, pane, problems } = await workbench(stage, await book());
  await openOther(page, pane, title.id);
  await open(pane, /^Menunggak per KSM/);
  await pane.getByRole('button', { name: 'Tunjukkan sel Kenanga · P-4' }).press('Enter');
  await page.locator('.selected[data-cell="O5"]').waitFor();
  await eventually(async () => expect([await activeSheet(page), await selectedCell(page)]).toEqual(['Pinjaman', 'O5']));
  await mark(pane, /^Tandai Mawar/).check();
  await pane.getByRole('button', { name: 'Buka pinjaman Kenanga · P-4' }).press('Enter');
  await pane.getByRole('heading', { name: 'Pinjaman: P-4' }).waitFor();
  await pane.getByRole('button', { name: 'Kembali ke daftar' }).press('Enter');
  // The page is as it was left.
  await pane.getByRole('button', { name: /^Menunggak per KSM/, pressed: true }).waitFor();
  await eventually(async () => expect(await mark(pane, /^Tandai Mawar/).isChecked()).toBe(true));
  expect(problems).toEqual([]);
});

test('marked loans go on to Daftar Setoran and nothing else, and what is stored is taken back', async () => {
  const { page, pane, problems } = await workbench(stage, await book());
  await openOther(page, pane, title.id);
  await open(pane, /^Menunggak per KSM/);
  await mark(pane, /^Tandai Mawar/).check();
  await mark(pane, /^Tandai Kenanga/).check();
  await press(pane, 'Catat setoran');
  await pane.getByText('Hanya 2 pinjaman yang ditandai.').waitFor();
  const paid = pane.getByRole('textbox', { name: /^Dibayar/ });
  await eventually(async () => expect(await paid.count()).toBe(2));
  await paid.first().focus();
  await page.keyboard.press('=');
  await pane.getByText('Setoran 1').waitFor();
  // All loans are there for whoever brings money too; what was typed stays.
  await press(pane, 'Tampilkan semua (8)');
  await pane.getByText('8 baris').waitFor();
  await paid.first().press('Control+s');
  await pane.getByText('Daftar Setoran tersimpan').first().waitFor();
  await pane.getByRole('button', { name: 'Kembali ke daftar' }).press('Enter');
  await pane.getByRole('button', { name: /^Menunggak per KSM 1/ }).waitFor();
  await pane.getByRole('button', { name: 'Urungkan', exact: true }).press('Enter');
  await pane.getByRole('button', { name: /^Menunggak per KSM 2/ }).waitFor();
  expect(problems).toEqual([]);
});

test('a list and reminders are copied as messages', async () => {
  const { page, pane, problems } = await workbench(stage, await book());
  await openOther(page, pane, title.id);
  await open(pane, /^Menunggak per KSM/);
  await press(pane, 'Salin untuk WhatsApp');
  const list = pane.getByRole('textbox', { name: 'Pesan Menunggak per KSM' });
  await eventually(async () =>
    expect(await list.inputValue()).toContain('1. Mawar, P-2, 4 bulan, 112 hari, pokok Rp 4.000.000'),
  );
  await mark(pane, /^Tandai Mawar/).check();
  await press(pane, 'Salin pengingat (1)');
  const reminder = pane.getByRole('textbox', { name: 'Pengingat untuk yang ditandai' });
  await eventually(async () => expect(await reminder.inputValue()).toContain('Yth. Ketua Mawar, Jetakkidul'));
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('without a Periode the page says what to do first', async () => {
  const bytes = await writeXlsx({
    sheets: sheetsOf('table', edited(baseWorkbook(), ['Profil', 6, 'Isian', null]).tables),
  });
  const { page, pane } = await workbench(stage, bytes);
  await openOther(page, pane, title.id);
  await pane.getByText('Periode belum diisi di lembar Profil.').waitFor();
});

test('the page without Excel: marked, collected, and the changed file handed over', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 900 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  const file = { name: 'Desember.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await book()) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('tree').waitFor();
  await openOther(page, page, title.id);
  await page.getByRole('button', { name: /^Menunggak per KSM/ }).click();
  await eventually(async () => expect(await page.getByRole('button', { name: /^Tunjukkan sel/ }).count()).toBe(0));
  await page.getByRole('checkbox', { name: /^Tandai Mawar/ }).check();
  await page.getByText(/^Ditandai: KSM 1/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Catat setoran' }).click();
  await page.getByRole('textbox', { name: /^Dibayar/ }).focus();
  await page.keyboard.press('=');
  await page.keyboard.press('Control+s');
  await page.getByText('Daftar Setoran tersimpan').first().waitFor();
  await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas yang diubah' }).click(),
  ]);
  const { sheets } = await readXlsx(await bytesOf(download));
  const rows = sheets.find(({ name }) => name === 'Angsuran')?.rows ?? [];
  expect(rows.at(-1)?.slice(1, 5)).toEqual(['P-2', expect.anything(), 4_000_000, 600_000]);
  expect(problems).toEqual([]);
});

test('names behind counts: who is left on Beranda, and a list as a sheet of ours', async () => {
  const { page, pane, problems } = await workbench(stage, await book());
  await checkData(pane);
  await pane.getByRole('tab', { name: 'Beranda' }).press('Enter');
  await pane.getByRole('button', { name: '2 belum: Daftar Setoran' }).press('Enter');
  const left = pane.getByRole('region', { name: 'Daftar Setoran: yang belum' });
  await eventually(async () =>
    expect(await left.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('B02 · Guyub Rukun'),
      expect.stringContaining('B03 · Sejahtera'),
    ]),
  );
  expect(await axeViolations(page)).toEqual([]);
  await left.getByRole('button', { name: 'Tulis sebagai lembar' }).press('Enter');
  await page.locator('.tabs [aria-current="true"]', { hasText: 'Daftar Nama' }).waitFor();
  await page.locator('.cell[data-cell="A1"]', { hasText: 'Daftar Setoran: yang belum' }).waitFor();

  // Groups in arrears, from the card of LAR, in place of that list.
  await pane.getByRole('tab', { name: 'Laporan' }).press('Enter');
  await pane.getByRole('button', { name: /^LAR/ }).first().press('Enter');
  const trace = pane.getByRole('region', { name: 'Telusuri angka ini' });
  await trace.getByText('P-2 · Mawar').waitFor();
  await trace.getByRole('button', { name: 'Tulis sebagai lembar' }).press('Enter');
  await page.locator('.cell[data-cell="A1"]', { hasText: /^LAR/ }).waitFor();
  await page.locator('.cell[data-cell="C5"]', { hasText: 'Mawar' }).waitFor();
  expect(problems).toEqual([]);
});

test('letters that went out are noted down, the next ones follow, and it is taken back', async () => {
  const { page, pane, problems } = await workbench(stage, await book());
  await openOther(page, pane, title.id);
  await open(pane, /^Menunggak per KSM/);
  await pane.getByText('waktunya Surat Teguran I').first().waitFor();
  await mark(pane, /^Tandai Mawar/).check();
  await press(pane, 'Catat surat');
  await pane.getByText('Hanya 1 pinjaman yang ditandai.').waitFor();
  await pane.getByRole('textbox', { name: /^Nomor surat/ }).focus();
  await page.keyboard.press('=');
  await pane.getByText('Surat 1', { exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await pane.getByText('Surat Teguran tersimpan').first().waitFor();
  await pane.getByRole('button', { name: 'Kembali ke daftar' }).press('Enter');
  await pane.getByText(/^Surat Teguran I dikirim/).waitFor();
  await page.locator('.tabs button', { hasText: 'Riwayat Surat' }).waitFor();
  await pane.getByRole('button', { name: 'Urungkan', exact: true }).press('Enter');
  await pane.getByText(/^Surat Teguran I dikirim/).waitFor({ state: 'hidden' });
  expect(problems).toEqual([]);
});

test('Daftar Tagih is printed of the boards that the lists are narrowed to', async () => {
  const { page, pane, problems } = await workbench(stage, await book());
  await openOther(page, pane, title.id);
  await pane.getByRole('button', { name: /^Per .*; semua$/ }).click();
  await pane.getByRole('combobox', { name: 'BKM' }).selectOption('B01');
  await press(pane, 'Cetak Daftar Tagih');
  await page.locator('.tabs [aria-current="true"]', { hasText: 'Daftar Tagih' }).waitFor();
  await page
    .locator('.cell', { hasText: /^Mawar$/ })
    .first()
    .waitFor();
  await eventually(async () => expect(await page.locator('.cell', { hasText: /^Kenanga$/ }).count()).toBe(0));
  expect(problems).toEqual([]);
});
