import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { axeViolations, bytesOf, eventually } from './support/browser';
import { openStage } from './support/stage';
import { goTo, headerOf, press, selectedCell, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);
const shown = (page: Page, address: string, text: string) =>
  cell(page, address).getByText(text, { exact: true }).waitFor();
const toSheet = async (page: Page, name: string) => {
  await page.locator('.tabs').getByRole('button', { name, exact: true }).click();
  await page.getByRole('region', { name: `Lembar ${name}` }).waitFor();
};
const keys = async (page: Page, ...names: readonly string[]) => {
  for (const name of names) await page.keyboard.press(name);
};
const atCell = (page: Page, address: string) => page.locator(`.selected[data-cell="${address}"]`).waitFor();

test('the keyboard is Excel’s: arrows, Ctrl, Tab, Enter, F2, Delete; typing goes into the cell and the formula bar', async () => {
  const { page, problems } = await workbench(stage, await bojong());
  await toSheet(page, 'Desa');
  await cell(page, 'A2').click();
  await keys(page, 'ArrowDown', 'ArrowRight');
  await atCell(page, 'B3');
  await keys(page, 'Control+ArrowDown');
  await page.getByLabel('Kotak nama').and(page.locator('[value="B23"]')).waitFor();
  await keys(page, 'Control+Home', 'Tab', 'Shift+Tab', 'Enter');
  await atCell(page, 'A3');

  await goTo(page, 'C5');
  await page.keyboard.type('Uji');
  await eventually(async () => expect(await page.getByLabel('Bilah rumus').inputValue()).toBe('Uji'));
  await keys(page, 'ArrowDown');
  await shown(page, 'C5', 'Uji');
  await eventually(async () => expect(await selectedCell(page)).toBe('C6'));
  await keys(page, 'ArrowUp', 'F2');
  await page.keyboard.type(' lagi');
  await keys(page, 'Enter');
  await shown(page, 'C5', 'Uji lagi');
  await goTo(page, 'C40');
  await page.getByLabel('Bilah rumus').fill('="a"&"b"');
  await keys(page, 'Enter');
  await shown(page, 'C40', 'ab');
  await goTo(page, 'C40');
  await keys(page, 'Delete');
  await cell(page, 'C40').and(page.locator(':not(:has(span))')).waitFor();
  await keys(page, 'Control+z');
  await shown(page, 'C40', 'ab');
  await goTo(page, 'C5');
  await keys(page, 'Control+z', 'Control+z');
  await shown(page, 'C5', 'Uji');
  await keys(page, 'Control+y');
  await shown(page, 'C5', 'Uji lagi');
  expect(problems).toEqual([]);
});

test('cells go to other programs and come from them; within the workbook formulas move along', async () => {
  const { page, problems } = await workbench(
    stage,
    await writeXlsx({
      sheets: [
        {
          name: 'Data',
          rows: [[1, 'dua'], [3, 'empat'], [null]],
          cells: new Map([['0,2', { formula: 'A1*2', formulaResult: 2 }]]),
        },
      ],
    }),
  );
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await cell(page, 'A1').click();
  await cell(page, 'B2').click({ modifiers: ['Shift'] });
  await keys(page, 'Control+c');
  await page.locator('.copied').waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r', '')).toBe('1\tdua\n3\tempat');
  await page.getByText('Jumlah: 4').waitFor();

  await cell(page, 'C1').click();
  await keys(page, 'Control+c');
  await page.locator('.copied').waitFor();
  await goTo(page, 'C2');
  await keys(page, 'Control+v');
  await shown(page, 'C2', '6');
  await page.evaluate(() => navigator.clipboard.writeText('1.250,5\t"dua\nbaris"\n31/12/2014\t=A1+1'));
  await goTo(page, 'A4');
  await keys(page, 'Control+v');
  await shown(page, 'A4', '1250,5');
  await shown(page, 'B5', '2');
  await eventually(async () => expect(await cell(page, 'B4').innerText()).toMatch(/dua\s+baris/));
  await keys(page, 'Control+x');
  await page.locator('.copied').waitFor();
  await goTo(page, 'D8');
  await keys(page, 'Control+v');
  await shown(page, 'D8', '1250,5');
  await eventually(async () => expect(await cell(page, 'A4').innerText()).toBe(''));
  expect(problems).toEqual([]);
});

test('rows come, go and come back; lists and filters of cells work; areas are summed; what Excel refuses is told', async () => {
  const { page, problems } = await workbench(stage, await bojong());
  await toSheet(page, 'Pinjaman');
  const first = await cell(page, 'A2').innerText();
  await cell(page, 'A2').click();
  await keys(page, 'Control+=');
  await shown(page, 'A3', first);
  await keys(page, 'Control+z');
  await shown(page, 'A2', first);

  await page.getByRole('button', { name: 'Saring kolom E' }).click();
  const list = page.getByRole('dialog', { name: 'Saring' });
  await list.getByLabel('Bergulir').uncheck();
  await list.getByRole('button', { name: 'OK' }).click();
  await cell(page, 'E2').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Saring kolom E' }).click();
  await list.getByRole('button', { name: 'Hapus saringan' }).click();
  await cell(page, 'E2').waitFor();

  await cell(page, 'E2').click();
  await keys(page, 'Alt+ArrowDown');
  await page.getByRole('listbox', { name: 'Pilihan sel' }).and(page.locator(':focus')).waitFor();
  await keys(page, 'ArrowDown', 'Enter');
  await shown(page, 'E2', 'Lain-lain');

  await cell(page, 'F2').click();
  await cell(page, 'F3').click({ modifiers: ['Shift'] });
  await cell(page, 'G5').click({ modifiers: ['Control'] });
  await page.getByTestId('figures').getByText('Hitungan: 3').waitFor();
  await cell(page, 'A1').click();
  await keys(page, 'Control+-');
  await page.getByRole('status').getByText('InsertDeleteConflict').waitFor();
  expect(problems).toEqual([]);
});

test('a workbook is opened from the user’s disk, by choosing or dropping it, and saved; one that is none is said to be', async () => {
  const { page, problems } = await workbench(stage, null);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Laporan',
        rows: [['Judul lebar', null, 'x'], [1], [2]],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        freezePane: { rows: 1 },
        view: { tabColor: { rgb: 'FF0000' } },
        charts: [
          {
            type: 'column',
            title: 'Grafik uji',
            series: [{ name: 'n', values: 'Laporan!$A$2:$A$3' }],
            anchor: { from: { row: 4, col: 1 }, to: { row: 16, col: 6 } },
          },
        ],
      },
    ],
  });
  const file = { name: 'Uji coba.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.getByLabel('Berkas yang dibuka').setInputFiles(file);
  await page.getByRole('region', { name: 'Lembar Laporan' }).waitFor();
  await shown(page, 'A1', 'Judul lebar');
  // Merged cells are one; the chart is drawn, with the bars of its cells.
  await eventually(async () => expect(await cell(page, 'B1').count()).toBe(0));
  const chart = page.getByRole('img', { name: 'Grafik Grafik uji' });
  await chart.locator('svg').getByText('Grafik uji').waitFor();
  await eventually(async () => expect(await chart.locator('svg path').count()).toBeGreaterThan(2));
  await eventually(async () => expect(await page.locator('.tabs .colored').count()).toBe(1));
  await cell(page, 'C1').dblclick();
  await page.keyboard.type('!');
  await keys(page, 'Enter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan berkas' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Uji coba.xlsx');
  const saved = await readXlsx(await bytesOf(download));
  expect([saved.sheets[0]?.rows[0]?.[2], saved.sheets[0]?.charts?.length]).toEqual(['x!', 1]);

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['bukan'], 'catatan.xlsx'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.getByRole('alert').getByText('catatan.xlsx tidak dapat dibuka').waitFor();
  await page.getByRole('button', { name: 'Buku baru' }).first().click();
  await page.getByRole('region', { name: 'Lembar Sheet1' }).waitFor();
  expect(problems).toEqual([]);
});

test('each request of the add-in is listed with its steps, bytes and time; the workbench is accessible, zoomed too', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await press(pane, 'Periksa Data');
  await headerOf(pane).getByText('Siap kirim').waitFor();
  await page.getByRole('button', { name: /^▸ Permintaan ke Excel/ }).click();
  const table = page.getByRole('region', { name: 'Permintaan ke Excel' }).getByRole('table');
  await table.getByRole('row').nth(3).waitFor();
  await eventually(async () =>
    expect(
      await table
        .getByRole('row', { name: /load values/ })
        .first()
        .innerText(),
    ).toMatch(/^\d+\s+[\d.]+\s+[\d.,]+ KB\s+[\d.,]+ KB\s+[\d.,]+ md/),
  );
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await page.getByText('110%').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
});

/** Text of all scripts that a page may ever load: those in its HTML, and those whose names its runtime has. */
async function scriptsOf(name: string): Promise<string> {
  const dist = join(__dirname, '..', '..', 'dist');
  const html = await readFile(join(dist, `${name}.html`), 'utf8');
  const first = [...html.matchAll(/src="(?:\/)?(app\/[^"]+)"/g)].map(([, path = '']) => path);
  const texts = await Promise.all(first.map((path) => readFile(join(dist, path), 'utf8')));
  const files = await readdir(join(dist, 'app'));
  const later = texts.flatMap((text) =>
    [...text.matchAll(/(\d+):"([0-9a-f]{8})"/g)].flatMap(([, id, hash]) => {
      const file = `${id}.${hash}.js`;
      return files.includes(file) ? [file] : [];
    }),
  );
  texts.push(...(await Promise.all([...new Set(later)].map((file) => readFile(join(dist, 'app', file), 'utf8')))));
  return texts.join('\n');
}

test('the libraries of the workbench are in nothing that users get', async () => {
  /** What only SlickGrid and ECharts have in them. */
  const has = (text: string): boolean[] => ['slick-cell', 'echarts'].map((mark) => text.includes(mark));
  expect(has(await scriptsOf('workbench'))).toEqual([true, true]);
  for (const name of ['taskpane', 'commands', 'pesan'])
    expect([name, has(await scriptsOf(name))]).toEqual([name, [false, false]]);
  for (const file of ['periksa.html', 'cli.js'])
    expect(has(await readFile(join(__dirname, '..', '..', 'dist', file), 'utf8'))).toEqual([false, false]);
});
