import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { schema } from '../../src/programme/schema';
import { openWorkbookFile } from '../../src/workbook/file';
import { axeViolations, bytesOf, eventually, openPage } from './support/browser';
import { openStage } from './support/stage';
import { checkData, choose, entries, press, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

const stage = openStage();

test('Salin ringkasan: what is still wrong per desa, to be read and copied into a message', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong(faults));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await checkData(pane);
  await choose(page, pane, 'Salin ringkasan');
  const dialog = page.getByRole('dialog', { name: 'Ringkasan untuk pesan' });
  const text = await dialog.getByRole('textbox').inputValue();
  expect(text.split('\n')).toEqual([
    expect.stringContaining('Kec. Bojong, Desember 2014: 1 kesalahan, 1 peringatan'),
    'Desa Bukur: 1 kesalahan (Pinjaman 1)',
    'Desa Kalipancur: 1 peringatan (Desa 1)',
  ]);
  await dialog.getByRole('button', { name: 'Salin' }).click();
  await dialog.getByText('Teksnya sudah disalin').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

test('Hasil Pemeriksaan is offered when nothing is wrong, too, and holds the summary', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await checkData(pane);
  await pane.getByText('Tidak ada yang perlu diperbaiki. Data siap kirim.').waitFor();
  await choose(page, pane, 'Tulis lembar Hasil Pemeriksaan');
  await page.locator('.tabs [aria-current="true"]', { hasText: 'Hasil Pemeriksaan' }).waitFor();
  await page.getByText(/^Pemeriksaan data Kec\. Bojong, Desember 2014: Siap kirim/).waitFor();
  expect(problems).toEqual([]);
});

/** Waits until just these cells of a sheet in the stand-in are coloured, by rules that count now. */
const coloured = (page: Page, sheet: string, cells: readonly string[]) =>
  page.waitForFunction(
    ([name, wanted]) =>
      Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats.load('items/type');
        const marker = context.workbook.names.getItem('IM_tanda').load('formula');
        await context.sync();
        const rules = formats.items.map((format) => {
          format.custom.rule.load('formula');
          return { format, area: format.getRange().load('address') };
        });
        await context.sync();
        const areas = rules
          .filter(({ format }) => format.custom.rule.formula === `=IM_tanda${marker.formula}`)
          .map(({ area }) => area.address.split('!')[1]);
        return areas.join() === wanted;
        // Rules that go between the two questions are looked for again.
      }).catch(() => false),
    [sheet, cells.join()] as const,
  );

test('Warnai sel: faulty cells are coloured, anew after each check, and plain again when it is turned off', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await choose(page, pane, 'Warnai sel');
  await pane.getByText(/^Sel diwarnai: kesalahan merah dan tebal/).waitFor();
  await coloured(page, 'Pinjaman', ['N2']);
  await coloured(page, 'Desa', ['D3']);
  expect(await axeViolations(page)).toEqual([]);

  await entries(pane).filter({ hasText: 'Pinjaman · N2' }).click();
  await press(pane, 'Perbaiki');
  await coloured(page, 'Pinjaman', []);
  await coloured(page, 'Desa', ['D3']);

  await choose(page, pane, 'Warnai sel');
  await pane.getByText(/^Sel diwarnai/).waitFor({ state: 'detached' });
  await coloured(page, 'Desa', []);
  await eventually(async () => expect(await pane.getByText('Data berubah setelah diperiksa').count()).toBe(0));
  expect(problems).toEqual([]);
});

test('colouring that was on when the workbook was saved is on again; a protected sheet is named and stays plain', async () => {
  const file = await openWorkbookFile(schema, await bojong(faults), 'uji.xlsx');
  await file.mark([]);
  const { page, pane, problems } = await workbench(stage, await file.save());
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Desa').protection.protect();
      await context.sync();
    }),
  );
  await checkData(pane);
  await pane.getByText('Lembar yang dilindungi tidak diwarnai: Desa.').waitFor();
  await coloured(page, 'Pinjaman', ['N2']);
  await coloured(page, 'Desa', []);
  expect(problems).toEqual([]);
});

test('without Excel the copy to be downloaded has the colours', async () => {
  const { page, problems } = await openPage(stage.browser, {
    viewport: { width: 1100, height: 800 },
    acceptDownloads: true,
  });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'Bojong.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await bojong(faults)),
    });
  await page.getByRole('tab', { name: 'Periksa' }).click();
  await choose(page, page.locator('main'), 'Warnai sel');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas yang diubah' }).click(),
  ]);
  const { sheets } = await readXlsx(await bytesOf(download), { readStyles: true });
  expect(
    sheets.flatMap(({ name, conditionalRules = [] }) => conditionalRules.map(({ range }) => [name, range])),
  ).toEqual([
    ['Desa', 'D3'],
    ['Pinjaman', 'N2'],
  ]);
  expect(problems).toEqual([]);
});
