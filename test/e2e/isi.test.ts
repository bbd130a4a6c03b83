/** *Isi Data*: rows are found, added, changed and deleted by keyboard, under all rules of the workbook. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { checkWorkbook } from '../../src/app';
import { rowKey } from '../../src/engine/check';
import { translator } from '../../src/messages';
import { appContext, openFile } from '../support/programme';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { surroundings } from './support/matrix';
import { openStage } from './support/stage';
import { activeSheet, checkData, entries, headerOf, press, typeInto, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

/** Types into one field after the other, Enter between them. */
async function fill(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

async function openTable(pane: Locator, table: string): Promise<void> {
  await pane.getByRole('tab', { name: 'Isi' }).click();
  await pane.getByLabel('Tabel', { exact: true }).selectOption(table);
}

const field = (pane: Locator, name: string | RegExp) => pane.getByLabel(name).first();
const rows = (pane: Locator) => pane.getByRole('list', { name: /^(Baris|Rows of) / }).getByRole('listitem');
const row = (pane: Locator, key: string) => rows(pane).getByRole('button', { name: new RegExp(`^${key}`) });

test('a whole row by keyboard: choices narrow, numbers are read as they are typed, errors stand under their fields', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openTable(pane, 'Kegiatan');
  await pane.getByRole('button', { name: 'Tambah baris' }).press('Enter');
  await field(pane, /^Kode Desa/).waitFor();
  await page.keyboard.type('bukur');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await field(pane, /^Kode Kegiatan/).inputValue()).toBe('KEG-11-2001-042'));
  await eventually(async () => expect(await field(pane, /^Tahun/).inputValue()).toBe('2014'));
  await fill(page, '2014', 'ling', 'jala');
  await page.keyboard.type('1250,5');
  await eventually(async () => expect(await field(pane, /^Volume/).inputValue()).toBe('1.250,5'));
  await page.keyboard.press('Enter');
  await fill(page, 'm');
  await page.keyboard.type('100rb');
  await pane.getByText('Dibaca: Rp 100.000').waitFor();
  await fill(page, '', '12000000', '0', '200');
  await eventually(async () => expect(await field(pane, /^Dana BLM/).inputValue()).toBe('100.000'));
  await fill(page, '250');
  await pane.getByText('KK Miskin Penerima Manfaat (250) lebih banyak daripada KK Penerima Manfaat (200).').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('Control+s');
  await pane.getByText(/^Belum dapat disimpan: 1 isian/).waitFor();
  // What is wrong has the focus.
  await fill(page, '150');
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true'),
  );
  await fill(page, '', 'seles');
  // Progres follows from Status.
  await eventually(async () => expect(await field(pane, /^Progres/).inputValue()).toBe('100'));
  await fill(page, 'baik');
  await page.keyboard.press('Control+Enter');
  await pane.getByText('Tambah Kegiatan KEG-11-2001-042.').waitFor();

  // The next one begins with the same desa and the number after that.
  await pane.getByText('Kegiatan: baris baru').waitFor();
  await eventually(async () => expect(await field(pane, /^Kode Desa/).inputValue()).toBe('33.26.11.2001'));
  await eventually(async () => expect(await field(pane, /^Kode Kegiatan/).inputValue()).toBe('KEG-11-2001-043'));
  await page.keyboard.press('Escape');
  await row(pane, 'KEG-11-2001-042').waitFor();
  await pane.getByRole('button', { name: 'Urungkan', exact: true }).press('Enter');
  await row(pane, 'KEG-11-2001-042').waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

test.each(surroundings)('a row is found and changed, and shown in its sheet: $title', async ({ language, options }) => {
  const { page, pane, problems } = await workbench(stage, await bojong(), options);
  if (language === 'en') await press(pane, translator('id')('ui.language.switch'));
  const say = (id: string, en: string) => (language === 'en' ? en : id);
  await pane.getByRole('tab', { name: say('Isi', 'Enter') }).click();
  await pane.getByLabel(say('Tabel', 'Table'), { exact: true }).selectOption('BKM');
  await pane.getByRole('searchbox').fill('33 26 11 2003');
  await rows(pane).getByRole('button').first().press('Enter');
  await field(pane, /^Relawan Perempuan/).fill('77');
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByRole('button', { name: say('Simpan', 'Save'), exact: true }).press('Enter');
  await pane.getByText(say('Ubah BKM', 'Change BKM')).first().waitFor();
  await eventually(async () => expect(await activeSheet(page)).toBe('BKM'));
  await rows(pane).getByRole('button').first().press('Enter');
  await eventually(async () => expect(await field(pane, /^Relawan Perempuan/).inputValue()).toBe('77'));
  expect(problems).toEqual([]);
});

test('what was typed and not saved comes back, and a row that changes meanwhile is asked about', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openTable(pane, 'Desa');
  await row(pane, '33.26.11.2002').press('Enter');
  await field(pane, /^KK Miskin/).fill('123');
  await field(pane, /^Penduduk/).fill('3.456');
  await pane.getByRole('tab', { name: 'Beranda' }).click();
  await openTable(pane, 'Desa');
  await row(pane, '33.26.11.2002').press('Enter');
  await pane.getByText('Isian yang belum disimpan dipulihkan.').waitFor();
  await eventually(async () => expect(await field(pane, /^KK Miskin/).inputValue()).toBe('123'));

  // Penduduk and KK of the same row, by somebody else.
  await typeInto(page, 'Desa', 'J3', '4000');
  await pane.getByText('Baris ini berubah di lembar').waitFor();
  await pane.getByRole('button', { name: 'Di lembar: 4.000' }).waitFor();
  await pane.getByRole('button', { name: 'Di formulir: 3.456' }).press('Enter');
  await pane.getByText('Baris ini berubah di lembar').waitFor({ state: 'detached' });
  await field(pane, /^Penduduk/).press('Control+s');
  await pane.getByText('Ubah Desa 33.26.11.2002.').first().waitFor();
  await eventually(async () => expect(await page.locator('[data-cell="J3"]').innerText()).toMatch(/3.?456/));
  expect(problems).toEqual([]);
});

test('a warning is accepted with its reason in the same step, and both are taken back together', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openTable(pane, 'BLM');
  await rows(pane).getByRole('button').first().press('Enter');
  await field(pane, /^Tahun Anggaran/).fill('2005');
  await page.keyboard.press('Enter');
  const accept = pane.getByRole('button', { name: 'Terima dengan alasan' });
  await accept.first().press('Enter');
  await page.keyboard.type('Luncuran tahun 2005');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await pane
    .getByText(/^Ubah BLM/)
    .first()
    .waitFor();
  await page.locator('.tabs').getByRole('button', { name: 'Catatan Pemeriksaan', exact: true }).click();
  await page.getByText('Luncuran tahun 2005').waitFor();
  await pane.getByRole('button', { name: 'Urungkan', exact: true }).press('Enter');
  await page.getByText('Luncuran tahun 2005').waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

test('leaving asks when something was typed; nothing typed is lost', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openTable(pane, 'BLM');
  await pane.getByRole('button', { name: 'Tambah baris' }).click();
  await field(pane, /^Pagu/).fill('5jt');
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'Tinggalkan isian ini?' });
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lanjutkan nanti' }).press('Enter');
  await pane.getByRole('button', { name: 'Tambah baris' }).click();
  await eventually(async () => expect(await field(pane, /^Pagu/).inputValue()).toMatch(/^5/));
  await pane.getByRole('button', { name: 'Buang isian itu' }).click();
  await eventually(async () => expect(await field(pane, /^Pagu/).inputValue()).toBe(''));
  expect(problems).toEqual([]);
});

test('a row that others refer to stays; one that nobody needs goes and comes back', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openTable(pane, 'Desa');
  await row(pane, '33.26.11.2002').press('Enter');
  await pane.getByRole('button', { name: 'Hapus baris' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hapus baris ini?' });
  await dialog.getByText(/Tidak dapat dihapus: masih dipakai oleh 1 baris BKM/).waitFor();
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await pane.getByRole('button', { name: 'Kembali ke daftar' }).click();

  await openTable(pane, 'BLM');
  const first = rows(pane).getByRole('button').first();
  const key = (await first.innerText()).split('\n')[0] ?? '';
  await first.press('Enter');
  await pane.getByRole('button', { name: 'Hapus baris' }).click();
  await dialog.getByRole('button', { name: 'Hapus', exact: true }).click();
  await pane.getByText(`Hapus BLM ${key}.`).first().waitFor();
  await eventually(async () => expect(await row(pane, key).count()).toBe(0));
  await pane.getByRole('button', { name: 'Urungkan', exact: true }).click();
  await row(pane, key).waitFor();
  expect(problems).toEqual([]);
});

test('without Excel the same on a file, which is handed over', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1200, height: 900 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  const bytes = Buffer.from(await bojong());
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Bojong.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByText('Siap kirim').first().waitFor();
  await page.getByRole('tab', { name: 'Isi' }).click();
  await page.getByLabel('Tabel').selectOption('BLM');
  await page.getByRole('button', { name: 'Tambah baris' }).click();
  await page
    .getByLabel(/^Kode BKM/)
    .first()
    .fill('BKM-33.26.11.2001');
  await page
    .getByLabel(/^Tahap/)
    .first()
    .fill('III');
  for (const [name, text] of Object.entries({
    'Sumber Dana': 'APBD',
    Pagu: '10jt',
    'Dana Cair': '10jt',
    'Tanggal Cair': '1 des',
    Lingkungan: '4jt',
    Sosial: '3jt',
    Ekonomi: '2jt',
    BOP: '1jt',
    Swadaya: '0',
    'KK Penerima Manfaat': '30',
    'KK Miskin Penerima Manfaat': '20',
  }))
    await page
      .getByLabel(new RegExp(`^${name} ·`))
      .first()
      .fill(text);
  await eventually(async () =>
    expect(
      await page
        .getByLabel(/^Dana Dimanfaatkan/)
        .first()
        .inputValue(),
    ).toBe('10.000.000'),
  );
  const key = await page
    .getByLabel(/^Nomor/)
    .first()
    .inputValue();
  expect(key).not.toBe('');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByText(`Tambah BLM ${key}.`).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas' }).first().click(),
  ]);
  const { dataset } = await checkWorkbook(await openFile(await bytesOf(download)), appContext);
  const { BLM: blm } = dataset.tables;
  const added =
    blm === undefined
      ? -1
      : Array.from({ length: blm.rowCount }, (_, at) => at).find((at) => rowKey(dataset.schema, blm, at) === key);
  expect(
    ['Dana Cair', 'Dana Dimanfaatkan', 'Tahun Anggaran', 'Tanggal Cair'].map((header) =>
      blm?.rawValue(added ?? -1, header),
    ),
  ).toEqual([10_000_000, 10_000_000, 2014, 41_974]);
  expect(problems).toEqual([]);
});

test('a fault is put right in the form of its row', async () => {
  const { page, pane, problems } = await workbench(
    stage,
    await bojong([{ sheet: 'Pinjaman', row: 0, column: 'Anggota Perempuan', value: 99 }]),
  );
  await checkData(pane);
  await entries(pane).first().click();
  await pane.getByRole('button', { name: 'Ubah di formulir' }).press('Enter');
  await field(pane, /^Anggota Perempuan/).fill('1');
  await page.keyboard.press('Control+s');
  await pane
    .getByText(/^Ubah Pinjaman /)
    .first()
    .waitFor();
  await headerOf(pane).getByText('Siap kirim').waitFor();
  // Back on Isi the list is there, and not the form again.
  await pane.getByRole('tab', { name: 'Periksa' }).press('Enter');
  await pane.getByRole('tab', { name: 'Isi' }).press('Enter');
  await pane.getByLabel('Tabel').waitFor();
  expect(problems).toEqual([]);
});
