/**
 * `npm run docs:pictures [NAME…]`: the pictures of docs/panduan, made of the workbench, of the page without Excel and, where LibreOffice and poppler are installed, of a report's page.
 * Each picture is an entry of `pictures`, under its file's name. `npm run build` comes first.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { openFile } from '../../test/support/programme';
import type { CellValue } from '../../src/engine/schema';
import { installedChromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';

const root = join(import.meta.dirname, '..', '..');
const target = join(root, 'docs', 'panduan', 'gambar');
const cli = join(root, 'dist', 'cli.js');

/** What pictures are made with. */
interface Studio {
  readonly browser: Browser;
  readonly address: string;
  /** Folder with the sample's workbooks. */
  readonly sample: string;
}

const height = 620;

/** Kecamatan Bojong of the sample. */
async function bojong({ sample }: Studio): Promise<Uint8Array> {
  const [first = ''] = (await readdir(sample)).filter((name) => name.endsWith('.xlsx')).sort();
  return readFile(join(sample, first));
}

/** The same with a spelling that can only mean one thing, a balance that is not right, and a cell that is blank. */
async function withFaults(studio: Studio): Promise<Uint8Array> {
  const workbook = await openFile(await bojong(studio));
  const { tables } = await workbook.readTables(['Desa', 'Pinjaman', 'BKM']);
  const edit = (name: string, row: number, header: string, after: CellValue) => {
    const table = tables.find((each) => each.name === name);
    const column = table?.values[0]?.indexOf(header) ?? -1;
    if (table === undefined || column === -1) throw new Error(`no ${header} in ${name}`);
    const place = { sheet: table.sheet, row: table.top + row, column: table.left + column };
    return { ...place, before: table.values[row]?.[column] ?? null, after };
  };
  const edits = [
    edit('Desa', 2, 'Jenis', 'desa '),
    edit('Pinjaman', 3, 'Saldo', 123_000),
    edit('BKM', 4, 'Tanggal Pemilihan Terakhir', null),
  ];
  await workbook.apply(edits, []);
  return workbook.save();
}

/** The workbench with a workbook; null: a new one. */
async function bench({ browser, address }: Studio, bytes: Uint8Array | null, width = 360) {
  const page = await browser.newPage({
    locale: 'id-ID',
    viewport: { width: 1100, height: height + 150 },
    deviceScaleFactor: 1.5,
  });
  if (bytes !== null) await page.route('**/Bojong.xlsx', (route) => route.fulfill({ body: Buffer.from(bytes) }));
  await page.goto(`${address}workbench.html?${bytes === null ? '' : 'berkas=Bojong.xlsx&'}lebar=${width}`);
  const pane = page.getByRole('complementary', { name: 'Panel' });
  await pane.getByRole('heading', { level: 1 }).waitFor();
  return { page, pane };
}

const press = (pane: Locator | Page, name: string) => pane.getByRole('button', { name, exact: true }).click();

async function other(page: Page, pane: Locator, name: string): Promise<void> {
  await press(pane, 'Lainnya');
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** The pane once everything in it stands still, without the rest below. */
async function take(page: Page, pane: Locator, most = height): Promise<Buffer> {
  await page.waitForTimeout(700);
  const box = await pane.boundingBox();
  if (box === null) throw new Error('no pane');
  return page.screenshot({ clip: { ...box, height: Math.min(box.height, most) } });
}

async function checked(studio: Studio, bytes: Uint8Array) {
  const opened = await bench(studio, bytes);
  await press(opened.pane, 'Periksa Data');
  await opened.pane.getByRole('tab', { name: 'Periksa' }).waitFor();
  await opened.pane
    .getByText(/Pemeriksaan selesai/)
    .first()
    .waitFor({ state: 'attached' });
  return opened;
}

/** Every picture by the name of its file; null where a program that it takes is not installed. */
const pictures: Readonly<Record<string, (studio: Studio) => Promise<Buffer | null>>> = {
  async 'buku-kerja'(studio) {
    const { page, pane } = await checked(studio, await bojong(studio));
    await pane.getByRole('tab', { name: 'Beranda' }).click();
    await page.waitForTimeout(1_000);
    return page.screenshot();
  },
  async beranda(studio) {
    const { page, pane } = await checked(studio, await bojong(studio));
    await pane.getByRole('tab', { name: 'Beranda' }).click();
    return take(page, pane);
  },
  async siapkan(studio) {
    const { page, pane } = await bench(studio, null);
    await other(page, pane, 'Siapkan Buku Kerja');
    await pane.getByRole('combobox', { name: 'Kabupaten/kota' }).focus();
    await page.keyboard.type('kabupaten pekal');
    await page.getByRole('option', { name: 'Kabupaten Pekalongan · 33.26' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pane.getByLabel('Kecamatan').selectOption('Tirto');
    await pane.getByRole('combobox', { name: 'Periode' }).selectOption('Desember');
    await pane.getByLabel('Tahun').fill('2014');
    return take(page, pane, 430);
  },
  async isi(studio) {
    const { page, pane } = await bench(studio, await bojong(studio));
    await pane.getByRole('tab', { name: 'Isi' }).click();
    await pane.getByLabel('Tabel').selectOption('Pinjaman');
    await press(pane, 'Tambah baris');
    await pane
      .getByRole('textbox', { name: /^Pokok/ })
      .or(pane.getByLabel(/^Pokok/))
      .first()
      .fill('7,5jt');
    return take(page, pane);
  },
  async setoran(studio) {
    const { page, pane } = await bench(studio, await bojong(studio));
    await pane.getByRole('tab', { name: 'Isi' }).click();
    await pane.getByRole('button', { name: /^Daftar Setoran/ }).click();
    await page.keyboard.type('2001');
    await page.keyboard.press('Enter');
    const paid = pane.getByRole('textbox', { name: /^Dibayar/ });
    await paid.first().focus();
    await page.keyboard.press('=');
    await page.keyboard.type('150rb');
    await page.keyboard.press('Enter');
    return take(page, pane);
  },
  async impor(studio) {
    const { page, pane } = await bench(studio, await bojong(studio));
    await other(page, pane, 'Impor Data');
    await pane.getByRole('combobox', { name: 'Masukkan ke tabel' }).selectOption('Angsuran');
    const list = ['Tgl\tNo Pinjaman\tPokok\tJasa', '5/12/2014\t2001/0001\t250.000\t37.500'].join('\n');
    await pane.getByRole('textbox', { name: 'Atau tempel tabel' }).evaluate((field, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, list);
    await pane.getByText('Sumber: Tempelan').waitFor();
    return take(page, pane);
  },
  async periksa(studio) {
    const { page, pane } = await checked(studio, await withFaults(studio));
    return take(page, pane);
  },
  async laporan(studio) {
    const { page, pane } = await checked(studio, await bojong(studio));
    await pane.getByRole('tab', { name: 'Laporan' }).click();
    await press(pane, 'Buat Laporan');
    await pane
      .getByText(/Laporan selesai/)
      .first()
      .waitFor({ state: 'attached', timeout: 120_000 });
    return take(page, pane);
  },
  async tunggakan(studio) {
    const { page, pane } = await checked(studio, await bojong(studio));
    await other(page, pane, 'Tunggakan');
    await pane.getByRole('checkbox').first().waitFor();
    return take(page, pane);
  },
  async cetak(studio) {
    const { page, pane } = await checked(studio, await bojong(studio));
    await other(page, pane, 'Cetak');
    return take(page, pane);
  },
  async rekap(studio) {
    const { page, pane } = await bench(studio, null);
    await other(page, pane, 'Rekap Kecamatan');
    const names = (await readdir(studio.sample)).filter((name) => name.endsWith('.xlsx')).slice(0, 3);
    await pane
      .getByLabel('Pilih Berkas')
      .first()
      .setInputFiles(names.map((name) => join(studio.sample, name)));
    await pane
      .getByText(/, baru \(R/)
      .first()
      .waitFor({ timeout: 120_000 });
    return take(page, pane);
  },
  async 'tanpa-excel'({ browser, sample }) {
    const page = await browser.newPage({ locale: 'id-ID', viewport: { width: 1100, height: 720 } });
    await page.goto(pathToFileURL(join(root, 'dist', 'periksa.html')).href);
    const [name = ''] = (await readdir(sample)).filter((each) => each.endsWith('.xlsx')).sort();
    await page.setInputFiles('input[type=file]', join(sample, name));
    await page
      .getByText(/Skor data/)
      .first()
      .waitFor();
    await page.waitForTimeout(1_000);
    return page.screenshot();
  },
  async 'lembar-pimpinan'({ sample }) {
    const [name = ''] = (await readdir(sample)).filter((each) => each.endsWith('.xlsx'));
    const folder = await mkdtemp(join(tmpdir(), 'indikator-gambar-'));
    try {
      const report = join(folder, 'laporan.xlsx');
      runCli(['report', join(sample, name), '--print', 'leader', '--pdf', '-o', report]);
      const page = ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile'];
      if (spawnSync('pdftoppm', [...page, join(folder, 'laporan.pdf'), join(folder, 'halaman')]).status !== 0)
        return null;
      return await readFile(join(folder, 'halaman.png'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function runCli(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`indikator ${args.join(' ')}: ${stderr}`);
}

const wanted = process.argv.slice(2);
const sample = await mkdtemp(join(tmpdir(), 'indikator-contoh-'));
runCli(['sample', '-o', sample, '--quiet']);
const browser = await chromium.launch({ executablePath: installedChromium() ?? 'chromium', args: ['--no-sandbox'] });
const server = await serve({ port: 0 });
let failed = 0;
try {
  for (const [name, make] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    try {
      const picture = await make({ browser, address: server.url, sample });
      if (picture !== null) await writeFile(join(target, `${name}.png`), picture);
      console.log(`${name}: ${picture === null ? 'not made, a program is missing' : `${picture.length} bytes`}`);
    } catch (error) {
      failed += 1;
      console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const context of browser.contexts()) await context.close();
  }
} finally {
  await browser.close();
  await server.close();
  await rm(sample, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
