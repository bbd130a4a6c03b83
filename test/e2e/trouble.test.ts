import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeViolations, eventually, openPage } from './support/browser';
import { openStage } from './support/stage';
import { entries, groupBy, headerOf, press, ribbon, typing, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

const openWorkbench = (bytes: Uint8Array) => workbench(stage, bytes);

describe('when Excel refuses', () => {
  test('a cell being typed in: the pane says so, and Coba lagi works afterwards', async () => {
    const { page, pane } = await openWorkbench(await bojong());
    await typing(page, true);
    await press(pane, 'Periksa Data');
    await pane.getByText('Pemeriksaan tidak selesai').waitFor();
    const retry = pane.getByRole('button', { name: 'Coba lagi' });
    await eventually(async () =>
      expect(await retry.evaluate((button) => button === document.activeElement)).toBe(true),
    );
    await pane.getByText('Rincian untuk tim teknis').click();
    await eventually(async () =>
      expect(await pane.getByRole('textbox').inputValue()).toContain('InvalidOperationInCellEditMode'),
    );
    await typing(page, false);
    await retry.click();
    await headerOf(pane).getByText('Siap kirim').waitFor();
    await eventually(async () => expect(await pane.getByText('Pemeriksaan tidak selesai').count()).toBe(0));
  });

  test('a protected report sheet is named, and nothing else was written', async () => {
    const { page, pane } = await openWorkbench(await bojong());
    await pane.getByRole('tab', { name: 'Laporan' }).click();
    await press(pane, 'Buat Laporan');
    await pane.getByRole('heading', { name: 'Lembar laporan' }).waitFor();
    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Inovasi').protection.protect();
        await context.sync();
      }),
    );
    await press(pane, 'Buat Laporan');
    await pane.getByText('Laporan tidak selesai dibuat').waitFor();
    await pane.getByText('“Inovasi”').waitFor();
  });

  test('a ribbon command says why in a dialog, and ends when that is closed', async () => {
    const { page, problems } = await openWorkbench(await bojong());
    await typing(page, true);
    await ribbon(page, 'Periksa Data');
    const dialog = page.frameLocator('dialog iframe');
    await dialog.getByRole('heading', { name: 'Pemeriksaan tidak dapat dijalankan' }).waitFor();
    await eventually(async () => expect(await dialog.getByRole('alert').innerText()).toContain('Enter'));
    await eventually(async () =>
      expect(await page.locator('#ribbon').getByRole('button', { name: 'Periksa Data' }).isDisabled()).toBe(true),
    );
    await page.getByRole('button', { name: 'Tutup' }).click();
    await page.locator('#ribbon button:not([disabled])', { hasText: 'Periksa Data' }).waitFor();
    expect(problems).toEqual([]);
  });
});

describe('Batal', () => {
  test('Esc stops a check at once; the focus goes back to where it began', async () => {
    const { page, pane } = await openWorkbench(await bojong());
    // The area codes do not come, so that the check stands still.
    let release = () => {};
    await page.route('**/wilayah/*.txt', async (route) => {
      await new Promise<void>((resolve) => (release = resolve));
      await route.continue();
    });
    await press(pane, 'Periksa Data');
    const cancel = pane.getByRole('button', { name: 'Batal' });
    await cancel.waitFor();
    await eventually(async () =>
      expect(await cancel.evaluate((button) => button === document.activeElement)).toBe(true),
    );
    await page.keyboard.press('Escape');
    await cancel.waitFor({ state: 'detached' });
    await pane.getByRole('status').filter({ hasText: 'Dibatalkan.' }).waitFor({ state: 'attached' });
    const check = pane.getByRole('button', { name: 'Periksa Data' });
    await eventually(async () =>
      expect(await check.evaluate((button) => button === document.activeElement)).toBe(true),
    );
    await eventually(async () => expect(await headerOf(pane).innerText()).toContain('Belum diperiksa'));
    release();
    await page.unrouteAll({ behavior: 'wait' });
    await check.click();
    await headerOf(pane).getByText('Siap kirim').waitFor();
  });
});

describe('many findings', () => {
  test('50,000 of them are scrolled through with a handful of entries in the page', async () => {
    const columns = 20;
    const blankLoans = Array.from({ length: 4000 }, (_, index) => [
      `X-${index}`,
      ...Array.from({ length: columns - 1 }, () => null),
    ]);
    const { page, pane, problems } = await openWorkbench(await bojong([], blankLoans));
    await press(pane, 'Periksa Data');
    const list = pane.getByRole('tree');
    await list.waitFor();
    const lines = list.getByRole('treeitem');
    const selected = (level: number, position: number) =>
      list.locator(`[aria-level="${level}"][aria-posinset="${position}"][aria-selected="true"]`).waitFor();
    await groupBy(pane, 'Per tabel');
    const count = Number(await entries(list).first().getAttribute('aria-setsize'));
    expect(count).toBeGreaterThan(50_000);
    await eventually(async () => expect(await lines.count()).toBeLessThan(40));

    await list.focus();
    await page.keyboard.press('End');
    await selected(2, count);
    await page.keyboard.press('PageUp');
    await selected(2, count - 8);
    await page.keyboard.press('Alt+ArrowDown');
    await selected(2, count - 7);
    await page.keyboard.press('Home');
    await selected(1, 1);
    await eventually(async () => expect(await lines.count()).toBeLessThan(40));
    expect(await axeViolations(page)).toEqual([]);

    // Searched, narrowed to one group, closed and opened again.
    await pane.getByRole('searchbox').fill('Pinjaman B3000 ');
    await pane.getByText('Semua (1)').waitFor({ state: 'attached' });
    await pane.getByRole('searchbox').fill('');
    await groupBy(pane, 'Per masalah');
    await pane.getByLabel('Kelompok yang ditampilkan').selectOption({ index: 1 });
    await eventually(async () => expect(await list.getByRole('treeitem', { level: 1 }).count()).toBe(1));
    await pane.getByRole('button', { name: 'Tutup semua kelompok' }).click();
    await entries(list).first().waitFor({ state: 'detached' });
    await eventually(async () => expect(await lines.count()).toBe(1));
    await pane.getByRole('button', { name: 'Buka semua kelompok' }).click();
    await entries(list).first().waitFor();
    await eventually(async () => expect(await lines.count()).toBeLessThan(40));
    expect(problems).toEqual([]);
  });
});

describe('taskpane.html where it cannot work', () => {
  const office = 'https://appsforoffice.microsoft.com/**';

  test('without a connection it says what is missing, and names the page without Excel', async () => {
    const { page } = await openPage(stage.browser, { viewport: { width: 320, height: 600 } });
    await page.route(office, (route) => route.abort());
    await page.goto(`${stage.server.url}taskpane.html`);
    await page.getByRole('heading', { name: 'Panel belum dapat dibuka' }).waitFor();
    await eventually(async () =>
      expect(await page.getByRole('link', { name: 'halaman tanpa Excel' }).getAttribute('href')).toBe('periksa.html'),
    );
  });

  test('outside Excel, under Microsoft’s own script, it says so too', async () => {
    const { page } = await openPage(stage.browser, { viewport: { width: 320, height: 600 } });
    const folder = join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');
    await page.route(office, (route) => {
      const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(folder, name)) });
    });
    await page.goto(`${stage.server.url}taskpane.html`);
    await page.getByRole('heading', { name: 'Panel belum dapat dibuka' }).waitFor();
  });

  test('an Excel without ExcelApi 1.9 gets the plain refusal', async () => {
    const { page } = await openPage(stage.browser, { viewport: { width: 320, height: 600 } });
    // All that start-up asks of Office: which host, and whether the set is there.
    const oldExcel = `var Office = {
      HostType: { Excel: 'Excel' },
      onReady: function () { return Promise.resolve({ host: 'Excel' }); },
      context: { requirements: { isSetSupported: function () { return false; } } }
    };`;
    await page.route(office, (route) => route.fulfill({ contentType: 'text/javascript', body: oldExcel }));
    await page.goto(`${stage.server.url}taskpane.html`);
    await page.getByRole('heading', { name: 'Excel ini terlalu lama' }).waitFor();
    await eventually(async () => expect(await page.locator('#root').isVisible()).toBe(false));
  });
});
