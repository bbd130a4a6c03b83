/** *Rekap Kecamatan* in the pane: a recap is made of files, a revision is looked at and taken in, and the board says who is missing. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import type { WorkbookSpec } from '../../src/engine/report';
import { writeWorkbookFile } from '../../src/workbook/file';
import { take } from '../app/recap/stage';
import { inMonth, sheetIn, sourceOf, tinySpec, withSheet } from '../support/parts';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { openStage } from './support/stage';
import { openOther, ribbon, workbench } from './support/workbench';

const stage = openStage();

const upload = async (name: string, spec: WorkbookSpec) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeWorkbookFile(spec)),
});

const shot = process.env['REKAP_SHOTS'];

test('a revision is chosen, looked at, and replaces its kecamatan; another month is refused with the reason', async () => {
  const { recap } = await take(
    null,
    [await sourceOf('a_R0.xlsx', inMonth(tinySpec(0), 12)), await sourceOf('b_R0.xlsx', inMonth(tinySpec(1), 12))],
    { received: 42_008 },
  );
  if (recap === null) throw new Error('no recap');
  const { page, pane, problems } = await workbench(stage, await recap.save());
  await ribbon(page, 'Rekap Kecamatan');
  const result = pane.getByRole('tabpanel');
  await result.getByText('2 dari 2 masuk').waitFor();
  const revised = withSheet(inMonth(tinySpec(0), 12, 1), 'Pinjaman', (sheet) => ({
    ...sheet,
    rows: [...sheet.rows].slice(1),
  }));
  await pane
    .getByLabel('Pilih Berkas')
    .first()
    .setInputFiles([
      await upload('a_R1.xlsx', revised),
      await upload('b_november.xlsx', inMonth(tinySpec(1), 11)),
      await upload('c_R0.xlsx', inMonth(tinySpec(2), 12)),
    ]);
  await result.getByText(/a_R1\.xlsx: Bojong, mengganti R0 dengan R1/).waitFor();
  await result.getByText(/Pinjaman: 0 baru, 0 berubah, 1 hilang/).waitFor();
  await result.getByText(/b_november\.xlsx: Periode November 2014, rekap ini Desember 2014/).waitFor();
  // Another day of receipt: the files are read for it once more.
  await result.getByRole('textbox', { name: 'Diterima tanggal' }).fill('2015-01-20');
  await result.getByRole('textbox', { name: 'Diterima tanggal' }).blur();
  await result.getByText(/c_R0\.xlsx: Kedungwuni, baru/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  if (shot !== undefined) await pane.screenshot({ path: `${shot}/preview.png` });
  await result.getByRole('button', { name: 'Gabungkan', exact: true }).focus();
  await page.keyboard.press('Enter');
  await result.getByText('2 berkas masuk rekap.').waitFor();
  await result.getByText('3 dari 3 masuk').waitFor();
  await result.getByText(/R0, diterima 20 Jan 2015/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  if (shot !== undefined) await pane.screenshot({ path: `${shot}/board.png` });
  // What is to be sent to a kecamatan whose data are not in order.
  await result.getByRole('button', { name: 'Salin pengingat' }).first().click();
  await result.getByText('Yth. Kecamatan Bojong').waitFor();
  expect(problems).toEqual([]);
});

test('corrections of the kabupaten are asked about before anything is written', async () => {
  const { recap } = await take(null, [await sourceOf('a_R0.xlsx', inMonth(tinySpec(0), 12))]);
  const [table] = (await recap?.readTables(['Desa']))?.tables ?? [];
  const column = table?.values[0]?.indexOf('KK') ?? -1;
  const before = table?.values[1]?.[column] ?? null;
  await recap?.apply([{ sheet: 'Desa', row: 1, column, before, after: Number(before) + 5 }], []);
  if (recap === null) throw new Error('no recap');
  const { page, pane } = await workbench(stage, await recap.save());
  await openOther(page, pane, 'Rekap Kecamatan');
  const result = pane.getByRole('tabpanel');
  await result.getByText('1 dari 1 masuk').waitFor();
  await pane
    .getByLabel('Pilih Berkas')
    .first()
    .setInputFiles([await upload('a_R1.xlsx', inMonth(tinySpec(0), 12, 1))]);
  await result.getByText('Diperbaiki di kabupaten').waitFor();
  // Penduduk, which the kabupaten left alone, follows the file without a question.
  await eventually(async () => expect(await result.getByRole('radiogroup').count()).toBe(1));
  // Until it is decided there is nothing to take in.
  await eventually(async () =>
    expect(await result.getByRole('button', { name: 'Gabungkan', exact: true }).count()).toBe(0),
  );
  expect(await axeViolations(page)).toEqual([]);
  if (shot !== undefined) await pane.screenshot({ path: `${shot}/corrections.png` });
  await result.getByRole('button', { name: 'Semua tetap' }).click();
  await result.getByRole('button', { name: 'Gabungkan', exact: true }).click();
  await result.getByText('1 berkas masuk rekap.').waitFor();
});

test('files make a recap of their own where the open workbook is none', async () => {
  const { page, pane } = await workbench(stage, null);
  await openOther(page, pane, 'Rekap Kecamatan');
  const result = pane.getByRole('tabpanel');
  await result.getByText(/bukan rekap kabupaten/).waitFor();
  await pane
    .getByLabel('Pilih Berkas')
    .first()
    .setInputFiles([
      await upload('a.xlsx', inMonth(tinySpec(0), 12)),
      await upload('b.xlsx', inMonth(tinySpec(1), 12)),
    ]);
  const make = result.getByRole('button', { name: 'Buat Rekap', exact: true });
  await make.waitFor();
  const [other] = await Promise.all([page.waitForEvent('popup'), make.click()]);
  await result.getByText(/Rekap baru dibuka dari 2 berkas.*Rekap Kabupaten Pekalongan Desember 2014\.xlsx/).waitFor();
  const beside = other.getByRole('complementary', { name: 'Panel' });
  await openOther(other, beside, 'Rekap Kecamatan');
  await beside.getByText('2 dari 2 masuk').waitFor();
});

/** Hands a file to the page without Excel, and opens its recap. */
async function recapPage(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('tree', { name: 'Hasil pemeriksaan' }).or(page.getByText('Siap kirim')).first().waitFor();
  await openOther(page, page, 'Rekap Kecamatan');
}

const downloadedBy = async (page: Page, button: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
};

test('on the page files make a recap, a revision replaces its kecamatan, and the recap is downloaded', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 900 },
    acceptDownloads: true,
  });
  const own = await upload('a_R0.xlsx', inMonth(tinySpec(0), 12));
  await recapPage(page, own.name, own.buffer);
  await page.getByText(/bukan rekap kabupaten/).waitFor();
  // The page's own place for files comes first.
  const choose = (...files: Awaited<ReturnType<typeof upload>>[]) =>
    page.getByLabel('Pilih Berkas').last().setInputFiles(files);
  const receive = async (day: string) => {
    await page.getByRole('textbox', { name: 'Diterima tanggal' }).fill(day);
    await page.getByRole('textbox', { name: 'Diterima tanggal' }).blur();
  };
  await receive('2015-01-04');
  await choose(own, await upload('b_R0.xlsx', inMonth(tinySpec(1), 12)));
  await page.getByRole('button', { name: 'Buat Rekap', exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const made = await downloadedBy(page, 'Buat Rekap');
  expect(made.name).toBe('Rekap Kabupaten Pekalongan Desember 2014.xlsx');
  await page.getByText(/Rekap baru dari 2 berkas diunduh/).waitFor();

  await recapPage(page, made.name, made.bytes);
  await page.getByText('2 dari 2 masuk').waitFor();
  await receive('2015-01-20');
  const revised = withSheet(inMonth(tinySpec(0), 12, 1), 'Pinjaman', (sheet) => ({
    ...sheet,
    rows: [...sheet.rows].slice(1),
  }));
  const broken = { ...own, name: 'rusak.xlsx', buffer: own.buffer.subarray(0, 2000) };
  await choose(await upload('a_R1.xlsx', revised), broken, await upload('c_R0.xlsx', inMonth(tinySpec(2), 12)));
  await page.getByText(/a_R1\.xlsx: Bojong, mengganti R0 dengan R1/).waitFor();
  await page.getByText(/Pinjaman: 0 baru, 0 berubah, 1 hilang/).waitFor();
  await page.getByText(/rusak\.xlsx/).waitFor();
  await page.getByRole('button', { name: 'Gabungkan', exact: true }).click();
  await page.getByText('2 berkas masuk rekap.').first().waitFor();
  await page.getByText('3 dari 3 masuk').waitFor();
  for (const state of ['masuk', 'revisi', 'terlambat']) await page.getByText(state, { exact: true }).first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const { bytes } = await downloadedBy(page, 'Unduh berkas yang diubah');
  const { sheets } = await readXlsx(bytes);
  const rows = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows.slice(1) ?? [];
  const filled = (name: string) => rows(name).filter((cells) => cells.some((cell) => cell !== null && cell !== ''));
  expect(filled('Riwayat Rekap').map((cells) => cells[2])).toEqual([
    'a_R0.xlsx',
    'b_R0.xlsx',
    'a_R1.xlsx',
    'c_R0.xlsx',
  ]);
  const loans = [revised, tinySpec(1), tinySpec(2)].map((spec) => sheetIn(spec, 'Pinjaman').rows.length);
  expect(filled('Pinjaman')).toHaveLength(loans.reduce((sum, count) => sum + count, 0));
  expect(problems).toEqual([]);
});
