/**
 * npm run docs:pictures: the pictures of the guide (docs/panduan/gambar), from the pane over the stand-in and from the page without Excel, as they are built. To be run after
 * `npm run build` whenever something looks otherwise; nobody draws or cuts them by hand. `-- -t NAME` makes that picture only. Run by jest (pictures.cjs), since it shares
 * browser, server and workbooks with the tests.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { openPage } from '../../test/e2e/support/browser';
import { openStage } from '../../test/e2e/support/stage';
import { entries, openOther, press } from '../../test/e2e/support/workbench';
import { bojong, faults } from '../../test/e2e/support/workbooks';

const root = join(__dirname, '..', '..');
const folder = join(root, 'docs', 'panduan', 'gambar');
const size = { width: 380, height: 640 };
const stage = openStage();

/** A pane over the stand-in, with a workbook that holds an error and a warning. */
interface Scene {
  readonly page: Page;
  readonly pane: Locator;
}

/** What each picture shows, and what is pressed until it is seen. */
const scenes: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  beranda: async ({ pane }) => {
    await check(pane);
    await tab(pane, 'Beranda');
  },
  periksa: ({ pane }) => check(pane),
  'periksa-satu': async ({ pane }) => {
    await check(pane);
    await entries(pane).first().click();
    await pane.getByRole('button', { name: 'Tunjukkan sel' }).waitFor();
  },
  isi: async ({ pane }) => {
    await check(pane);
    await tab(pane, 'Isi');
    await pane.getByText('Pekerjaan bulan ini').waitFor();
  },
  formulir: async ({ pane }) => {
    await check(pane);
    await tab(pane, 'Isi');
    await press(pane, 'Tambah baris');
    await pane.getByRole('button', { name: 'Simpan', exact: true }).waitFor();
  },
  laporan: async ({ page, pane }) => {
    await report(page, pane);
  },
  telusuri: async ({ page, pane }) => {
    await report(page, pane);
    await pane.getByRole('button', { name: /^Desa\/kelurahan dampingan/ }).click();
  },
  siapkan: async ({ page, pane }) => {
    await openOther(page, pane, 'Siapkan Buku Kerja');
    await pane.getByRole('combobox', { name: 'Kabupaten/kota' }).focus();
    await page.keyboard.type('kabupaten pekalongan');
    await page.getByRole('option', { name: /^Kabupaten Pekalongan/ }).click();
  },
  impor: ({ page, pane }) => openOther(page, pane, 'Impor Data'),
  tunggakan: async ({ page, pane }) => {
    await openOther(page, pane, 'Tunggakan');
    await pane.getByText('Akan Jatuh Tempo').first().waitFor();
  },
  hitung: async ({ page, pane }) => {
    await openOther(page, pane, 'Hitung Ulang Pinjaman');
    await press(pane, 'Hitung Ulang');
    await page.getByRole('dialog').waitFor();
  },
  cetak: async ({ page, pane }) => {
    await openOther(page, pane, 'Cetak');
    await pane.getByLabel('Kertas', { exact: true }).waitFor();
  },
  rekap: ({ page, pane }) => openOther(page, pane, 'Rekap Kecamatan'),
  pengaturan: ({ page, pane }) => openOther(page, pane, 'Pengaturan'),
};

const tab = (pane: Locator, name: string): Promise<void> => pane.getByRole('tab', { name, exact: true }).click();

async function check(pane: Locator): Promise<void> {
  await press(pane, 'Periksa Data');
  await entries(pane).first().waitFor();
}

async function report(page: Page, pane: Locator): Promise<void> {
  await tab(pane, 'Laporan');
  await press(pane, 'Buat Laporan');
  await page.getByRole('dialog').getByRole('button', { name: 'Buat Laporan' }).click();
  await pane.getByRole('heading', { name: 'Lembar laporan' }).waitFor({ timeout: 120_000 });
}

/** What fades in or works has come to rest, and nothing has the focus. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(400);
}

/** Lays the pane over the whole window: its questions stand in the middle of it, as in Excel. */
const overWindow = (pane: Locator): Promise<void> =>
  pane.evaluate((element) => {
    Object.assign((element as HTMLElement).style, { position: 'fixed', inset: '0', zIndex: '100', width: 'auto' });
  });

beforeAll(() => mkdirSync(folder, { recursive: true }));

test.each(Object.entries(scenes))('%s', async (name, show) => {
  const { page } = await openPage(stage.browser, { viewport: size, deviceScaleFactor: 1.5 });
  const workbook = Buffer.from(await bojong(faults));
  await page.route('**/uji.xlsx', (route) => route.fulfill({ body: workbook }));
  await page.goto(`${stage.server.url}workbench.html?berkas=uji.xlsx`);
  const pane = page.getByRole('complementary', { name: 'Panel' });
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await overWindow(pane);
  await show({ page, pane });
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
});

test('halaman-awal', async () => {
  const { page } = await openPage(stage.browser, { viewport: { width: 980, height: 520 }, deviceScaleFactor: 1.25 });
  await page.goto(pathToFileURL(join(root, 'dist', 'periksa.html')).href);
  await page.getByRole('button', { name: 'Coba dengan contoh' }).waitFor();
  await page.screenshot({ path: join(folder, 'halaman-awal.png') });
});
