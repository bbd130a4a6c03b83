/** How much the pane loads before it can be used, and what becomes of a click while the network is away. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { eventually, openPage } from './support/browser';
import { openStage } from './support/stage';
import { entries, groupBy, openOther, press, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

const stage = openStage();

/** Bytes of gzip: the start page of Microsoft's React template with 14 components of Fluent UI, and 60% more. */
const budget = 259 * 1024;

const scripts = '**/app/*.js';
/** Nothing is fetched in advance: the browser is never idle. */
const neverIdle = () => void (window.requestIdleCallback = () => 0);
const offline = (page: Page) => page.route(scripts, (route) => route.abort());
const online = (page: Page) => page.unroute(scripts);

/** Waits until no script was loaded for two seconds. */
const allLoaded = (page: Page) =>
  page.evaluate(async () => {
    const count = (): number => performance.getEntriesByType('resource').length;
    for (let before = -1; before !== count();) {
      before = count();
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  });

/** What office.js says of an Excel before anything is asked of a workbook. */
const office = `var Office = {
  onReady: async () => ({ host: 'Excel' }),
  HostType: { Excel: 'Excel' },
  PlatformType: { OfficeOnline: 'OfficeOnline' },
  context: { requirements: { isSetSupported: () => true }, diagnostics: { version: '16.0' }, platform: 'PC' },
};`;

test(`the start page needs at most ${budget / 1024} KiB of scripts`, async () => {
  const { page, problems } = await openPage(stage.browser, { viewport: { width: 320, height: 640 } });
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ body: office }));
  await page.addInitScript(neverIdle);
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.slice(1);
    if (name.endsWith('.js') && !name.startsWith('lib/')) loaded.add(name);
  });
  await page.goto(`${stage.server.url}taskpane.html`);
  await page.getByText('Tiga langkah dari data desa sampai laporan kecamatan.').waitFor();
  // No text is missing from what was loaded so far: a missing one would show its key.
  await eventually(async () => expect(await page.locator('#root').innerText()).not.toMatch(/\b[a-z]+\.[a-z]+\b/));
  expect(problems).toEqual([]);
  const sizes = [...loaded].map(
    (name) => gzipSync(readFileSync(join(__dirname, '../../dist', name)), { level: 9 }).length,
  );
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
});

test('a page that cannot be loaded says so, and is there with the next try', async () => {
  const { page, pane } = await workbench(stage, await bojong(faults), '', neverIdle);
  await offline(page);
  await pane.getByRole('tab', { name: 'Isi', exact: true }).click();
  await pane.getByText('belum dapat dimuat, mungkin karena').waitFor();
  await press(pane, 'Coba lagi');
  await pane.getByText('belum dapat dimuat, mungkin karena').waitFor();
  await online(page);
  await press(pane, 'Coba lagi');
  await pane.getByRole('heading', { name: 'Isi Data' }).waitFor();
});

test('work whose program cannot be loaded fails as any other, and Coba lagi does it', async () => {
  const { page, pane } = await workbench(stage, await bojong(faults), '', neverIdle);
  await offline(page);
  await press(pane, 'Periksa Data');
  await pane.getByText('Pemeriksaan tidak selesai').waitFor();
  await pane.getByText('belum dapat dimuat, mungkin karena').waitFor();
  await online(page);
  await press(pane, 'Coba lagi');
  await pane.getByRole('tree', { name: 'Hasil pemeriksaan' }).waitFor();
  await pane.getByRole('heading', { name: 'Periksa', level: 2 }).and(pane.locator(':focus')).waitFor();
  await groupBy(pane, 'Per tabel');
  await eventually(async () => expect(await entries(pane).count()).toBe(2));
});

test('what was fetched in advance needs no network: pages, dialogs, the calendar, the other language', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong(faults));
  await allLoaded(page);
  await offline(page);
  await press(pane, 'Periksa Data');
  await pane.getByRole('tree', { name: 'Hasil pemeriksaan' }).waitFor();
  for (const [tab, title] of [
    ['Isi', 'Isi Data'],
    ['Laporan', 'Laporan'],
  ] as const) {
    await pane.getByRole('tab', { name: tab }).click();
    await pane.getByRole('heading', { name: title, level: 2 }).waitFor();
  }
  for (const name of ['Hitung Ulang Pinjaman', 'Pengaturan', 'Siapkan Buku Kerja', 'Uji di Excel Ini']) {
    await openOther(page, pane, name);
    await pane.getByRole('heading', { name, level: 2 }).waitFor();
  }
  await pane.getByRole('tab', { name: 'Periksa' }).click();
  await press(pane, 'Perbaiki Otomatis (1)');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await press(pane, 'Show in English');
  await pane.getByRole('tab', { name: 'Report' }).waitFor();
  expect(problems).toEqual([]);
});
