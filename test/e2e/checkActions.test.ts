import type { Browser } from 'playwright-core';
import { axeViolations, launch } from './support/browser';
import { startServer, type Server } from './support/server';
import { choose, press, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

jest.setTimeout(120_000);

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer()]);
});

afterAll(async () => {
  await browser.close();
  server.stop();
});

test('Salin ringkasan: what is still wrong per desa, to be read and copied into a message', async () => {
  const { page, pane, problems } = await workbench(browser, server, await bojong(faults));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(pane, 'Periksa Data');
  await choose(page, pane, 'Salin ringkasan');
  const dialog = page.getByRole('dialog', { name: 'Ringkasan untuk pesan' });
  const text = await dialog.getByRole('textbox').inputValue();
  expect(text.split('\n')).toEqual([
    expect.stringContaining('Kec. Bojong, Desember 2014: 1 kesalahan, 1 peringatan'),
    'Desa Bukur: 1 kesalahan (Pinjaman 1)',
    'Desa Kalipancur: 1 peringatan (Desa 1)',
  ]);
  await dialog.getByRole('button', { name: 'Salin' }).click();
  await dialog.getByText('Ringkasan sudah disalin').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

test('Hasil Pemeriksaan is offered when nothing is wrong, too, and holds the summary', async () => {
  const { page, pane, problems } = await workbench(browser, server, await bojong());
  await press(pane, 'Periksa Data');
  await pane.getByText('Tidak ada yang perlu diperbaiki. Data siap kirim.').waitFor();
  await choose(page, pane, 'Tulis lembar Hasil Pemeriksaan');
  await page.locator('.tabs [aria-current="true"]', { hasText: 'Hasil Pemeriksaan' }).waitFor();
  await page.getByText(/^Pemeriksaan data Kec\. Bojong, Desember 2014: Siap kirim/).waitFor();
  expect(problems).toEqual([]);
});
