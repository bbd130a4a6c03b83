import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre';
import type { Download, Page } from 'playwright-core';
import { ZipFile } from '../../src/workbook/file/zip';
import { sampleFiles } from '../support/sample';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { openStage } from './support/stage';

const stage = openStage();

const file = pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The page from disk, without a network; every request beyond the file itself is noted. */
async function openFromDisk(width = 1100) {
  const { page, problems } = await openPage(stage.browser, { viewport: { width, height: 800 }, acceptDownloads: true });
  await page.context().setOffline(true);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(file);
  await page.getByRole('heading', { name: 'Periksa buku kerja tanpa Excel' }).waitFor();
  return { page, problems, requests };
}

interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files onto the page as a mouse would. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const data = await page.evaluateHandle(
    ({ items, type }) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of items) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      return transfer;
    },
    { items: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })), type: xlsx },
  );
  await page.getByText('Letakkan berkas .xlsx di sini').dispatchEvent('drop', { dataTransfer: data });
}

async function read(download: Download) {
  return readXlsx(await bytesOf(download));
}

const fileEntries = (page: Page) => page.getByRole('list', { name: 'Berkas' }).getByRole('listitem');
const ready = (page: Page) => page.getByRole('list', { name: 'Berkas' }).getByText('Siap kirim');

test('eight sample workbooks: each is checked, the recap is the deck, nothing goes out', async () => {
  const { page, problems, requests } = await openFromDisk();
  await drop(page, await sampleFiles());
  await ready(page).nth(7).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh rekap kabupaten' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Rekap Kabupaten Pekalongan.xlsx');
  const recap = await read(download);
  const sheet = (name: string) => recap.sheets.find((each) => each.name === name);
  expect(sheet('Desa')?.rows).toHaveLength(1 + 119);
  const figures = sheet('Ringkasan')?.rows.flat() ?? [];
  expect(figures).toEqual(expect.arrayContaining([119, 133_419_082_500]));
  expect(problems).toEqual([]);
  expect(requests).toEqual([]);
});

test('the deck of the workbooks is downloaded: a presentation with the figures of all of them', async () => {
  const { page, problems, requests } = await openFromDisk();
  await drop(page, await sampleFiles());
  await ready(page).nth(7).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Buat presentasi' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Presentasi Kabupaten Pekalongan.pptx');
  const deck = ZipFile.open(await bytesOf(download), 'deck.pptx');
  const slides = deck.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(18);
  const texts = await Promise.all(slides.map((path) => deck.text(path)));
  expect(texts.join('\n')).toContain('Rp 133.419.082.500');
  expect(problems).toEqual([]);
  expect(requests).toEqual([]);
});

test('the report of one file is downloaded and read back', async () => {
  const { page, problems } = await openFromDisk();
  const [first] = await sampleFiles();
  if (first === undefined) throw new Error('The sample is empty.');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: first.name, mimeType: xlsx, buffer: Buffer.from(first.bytes) });
  await ready(page).waitFor();
  await page.getByRole('tab', { name: 'Laporan' }).click();
  await page.getByRole('button', { name: 'Buat Laporan' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh laporan' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`Laporan ${first.name}`);
  const report = await read(download);
  expect(report.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Profil', 'Pinjaman', 'Ringkasan', 'Kelembagaan']),
  );
  expect(problems).toEqual([]);
});

test('a file that cannot be read says so beside its name, the others go on', async () => {
  const { page, problems } = await openFromDisk();
  const [first] = await sampleFiles();
  if (first === undefined) throw new Error('The sample is empty.');
  const text = new TextEncoder().encode('Kode Desa;Kecamatan\n');
  await drop(page, [{ name: 'data.xlsx', bytes: text }, { name: 'kosong.xlsx', bytes: new Uint8Array() }, first]);
  await ready(page).waitFor();
  await eventually(async () => expect(await fileEntries(page).count()).toBe(3));
  const [csv, empty] = await page.getByRole('list', { name: 'Berkas' }).getByRole('alert').allInnerTexts();
  expect(csv).toMatch(/^data\.xlsx/);
  expect(csv?.split('\n').length).toBeGreaterThan(1);
  expect(empty).toMatch(/^kosong\.xlsx/);
  expect(problems).toEqual([]);
});

test('two files of one kecamatan are no recap, and the reason is said', async () => {
  const { page } = await openFromDisk();
  const [first] = await sampleFiles();
  if (first === undefined) throw new Error('The sample is empty.');
  await drop(page, [first, { ...first, name: 'salinan.xlsx' }]);
  await ready(page).nth(1).waitFor();
  await page.getByRole('button', { name: 'Unduh rekap kabupaten' }).click();
  await eventually(async () => expect(await page.getByRole('alert').innerText()).toContain('salinan.xlsx'));
});

test.each([320, 1100])('axe finds nothing at a width of %i px', async (width) => {
  const { page } = await openFromDisk(width);
  expect(await axeViolations(page)).toEqual([]);
  await drop(page, (await sampleFiles()).slice(0, 2));
  await ready(page).nth(1).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});
