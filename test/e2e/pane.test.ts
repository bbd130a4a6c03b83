import { translator } from '../../src/messages';
import { axeViolations, eventually, openPage } from './support/browser';
import { surroundings } from './support/matrix';
import { openStage } from './support/stage';
import { entries, groupBy, headerOf, press, ribbon, selectedCell, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

const stage = openStage();

const openWorkbench = (bytes: Uint8Array, options = '') => workbench(stage, bytes, options);

describe('the pane over the stand-in', () => {
  test('names kecamatan and month, and says that nothing was checked yet', async () => {
    const { pane, problems } = await openWorkbench(await bojong());
    await pane.getByText('Kec. Bojong · Des 2014').waitFor();
    await pane.getByText('Belum diperiksa').waitFor();
    await eventually(async () => expect(await pane.getByRole('listitem').count()).toBe(3));
    expect(problems).toEqual([]);
  });

  test('Periksa Data on valid data: siap kirim', async () => {
    const { pane, problems } = await openWorkbench(await bojong());
    await press(pane, 'Periksa Data');
    await pane.getByText('Tidak ada yang perlu diperbaiki. Data siap kirim.').waitFor();
    await eventually(async () => expect(await headerOf(pane).innerText()).toMatch(/Siap kirim[\s\S]*Skor data 100,0/));
    expect(problems).toEqual([]);
  });

  test('Buat Laporan at ExcelApi 1.9: figures in the pane, sheets in the workbook, Lembar Pimpinan in front', async () => {
    const { page, pane, problems } = await openWorkbench(await bojong(), '&api=1.9');
    await pane.getByRole('tab', { name: 'Laporan' }).click();
    await press(pane, 'Buat Laporan');
    await pane.getByRole('heading', { name: 'Lembar laporan' }).waitFor();
    await eventually(async () =>
      expect(await pane.getByLabel('Wilayah', { exact: true }).inputValue()).toBe('33.26.11'),
    );
    await pane.getByRole('button', { name: /^Desa\/kelurahan dampingan\s?22/ }).waitFor();
    await eventually(async () =>
      expect(await page.locator('.tabs button').allInnerTexts()).toEqual(
        expect.arrayContaining(['Profil', 'Pinjaman', 'Ringkasan', 'Wilayah', 'Kelembagaan', 'Inovasi']),
      ),
    );
    await page.locator('.tabs [aria-current="true"]', { hasText: 'Lembar Pimpinan' }).waitFor();
    await press(pane, 'Buka lembar Inovasi');
    await page.locator('.tabs [aria-current="true"]', { hasText: 'Inovasi' }).waitFor();
    // The report's own writing is no change of the data.
    await eventually(async () => expect(await pane.getByText('Data berubah setelah diperiksa').count()).toBe(0));
    expect(problems).toEqual([]);
  });
});

describe('findings', () => {
  test('are listed with place and message; a click selects the cell, the keyboard moves on', async () => {
    const { page, pane, problems } = await openWorkbench(await bojong(faults));
    await press(pane, 'Periksa Data');
    const list = pane.getByRole('tree', { name: 'Hasil pemeriksaan' });
    await groupBy(pane, 'Per tabel');
    await eventually(async () => expect(await entries(list).count()).toBe(2));
    await eventually(async () => expect(await headerOf(pane).innerText()).toContain('1 kesalahan, 1 peringatan'));

    await entries(list).first().click();
    await page.locator('.tabs [aria-current="true"]', { hasText: 'Desa' }).waitFor();
    await eventually(async () => expect(await selectedCell(page)).toBe('D3'));

    await list.focus();
    // The head of the group Pinjaman stands between the two.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.tabs [aria-current="true"]', { hasText: 'Pinjaman' }).waitFor();
    await page.locator('.selected[data-cell="N2"]').waitFor();
    await eventually(async () =>
      expect(await pane.getByRole('region', { name: 'Pinjaman · N2 · Saldo' }).innerText()).toMatch(
        /2 dari 2[\s\S]*Isian sekarang\s+123\s+Saran\s+[\d.]+/,
      ),
    );
    expect(problems).toEqual([]);
  });

  test('the counts filter the list', async () => {
    const { pane } = await openWorkbench(await bojong(faults));
    await press(pane, 'Periksa Data');
    const options = entries(pane);
    await options.first().waitFor();
    await press(pane, 'Peringatan 1');
    await eventually(async () =>
      expect(await options.allInnerTexts()).toEqual([expect.stringContaining('Pinjaman · N2 · Saldo')]),
    );
    await press(pane, 'Kesalahan 1');
    await pane.getByText('Tidak ada yang cocok dengan pilihan tampilan.').waitFor();
  });
});

describe('states', () => {
  test('a workbook that is not known says what is looked for', async () => {
    const { page, problems } = await openPage(stage.browser, { viewport: { width: 1000, height: 700 } });
    await page.goto(`${stage.server.url}workbench.html`);
    const pane = page.getByRole('complementary', { name: 'Panel' });
    await pane.getByText('Buku kerja belum dikenal').waitFor();
    await press(pane, 'Periksa Data');
    await pane.getByText('Buku kerja ini belum berisi tabel yang dikenal').waitFor();
    expect(problems).toEqual([]);
  });

  test('English on request, Indonesian by default', async () => {
    const { pane } = await openWorkbench(await bojong());
    await pane.getByRole('button', { name: 'Show in English' }).click();
    await pane.getByRole('button', { name: 'Check data' }).waitFor();
    await pane.getByRole('button', { name: 'Tampilkan dalam bahasa Indonesia' }).click();
    await pane.getByRole('button', { name: 'Periksa Data' }).waitFor();
  });
});

describe('ribbon commands', () => {
  test('Periksa Data writes the result into its sheet, with links to the cells', async () => {
    const { page, problems } = await openWorkbench(await bojong(faults));
    await ribbon(page, 'Periksa Data');
    await page.locator('.tabs [aria-current="true"]', { hasText: 'Hasil Pemeriksaan' }).waitFor();
    await eventually(async () =>
      expect(await page.locator('[data-cell="A1"]').innerText()).toBe(
        '1 kesalahan, 1 peringatan. Buka Panel untuk memperbaikinya satu per satu.',
      ),
    );
    await page.locator('[data-cell^="C"]', { hasText: 'N2' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('Buat Laporan writes the report and goes to Lembar Pimpinan', async () => {
    const { page, problems } = await openWorkbench(await bojong());
    await ribbon(page, 'Buat Laporan');
    await page.locator('.tabs [aria-current="true"]', { hasText: 'Lembar Pimpinan' }).waitFor();
    expect(problems).toEqual([]);
  });
});

describe('accessibility', () => {
  test.each(surroundings)('axe finds nothing on any page: $title', async ({ language, options }) => {
    const say = translator(language);
    const { page, pane } = await openWorkbench(await bojong(faults), options);
    if (language !== 'id') await press(pane, translator('id')('ui.language.switch'));
    await pane.getByRole('button', { name: say('ui.action.check'), exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(pane, say('ui.action.check'));
    await entries(pane).first().click();
    await pane.getByRole('region', { name: 'Pinjaman · N2 · Saldo' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await pane.getByRole('tab', { name: say('ui.page.indikator') }).click();
    await press(pane, say('ui.action.report'));
    // One entry can surely be put right, which is offered first.
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('ui.action.report') })
      .click();
    await pane.getByRole('heading', { name: say('ui.indikator.sheets') }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
