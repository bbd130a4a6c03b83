/** Before and after a report in Excel's pane: what is offered first, what the workbook remembers, and the presentation. */
import { writeXlsx } from 'hucre';
import type { Download, Locator, Page } from 'playwright-core';
import { reportWorkbook } from '../../src/app';
import { BasisLayout } from '../../src/engine/report/formulas/layout';
import { schema } from '../../src/programme/schema';
import { openWorkbookFile } from '../../src/workbook/file';
import { appContext, programme, reportWords } from '../support/programme';
import { unzipBytes } from '../support/unzip';
import { axeViolations, bytesOf, eventually } from './support/browser';
import { openStage } from './support/stage';
import { checkData, press, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

const stage = openStage();

const openWorkbench = (bytes: Uint8Array, options = '') => workbench(stage, bytes, options);
const startReport = async (pane: Locator) => {
  await pane.getByRole('tab', { name: 'Laporan' }).click();
  await press(pane, 'Buat Laporan');
};
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Sebelum membuat laporan' });
const written = (pane: Locator) => pane.getByRole('heading', { name: 'Lembar laporan' }).waitFor();

/** The workbook with its tables as plain sheets, whose cells are the same. */
async function plainBojong(): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(schema, await bojong(), 'uji.xlsx');
  const names = ['Profil', 'Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'UPK'];
  const { tables } = await workbook.readTables(names);
  return writeXlsx({ sheets: tables.map(({ name, values }) => ({ name, rows: values.map((row) => [...row]) })) });
}

test('certain repairs are offered, made with the report, and can be undone afterwards', async () => {
  const { page, pane, problems } = await openWorkbench(await bojong(faults));
  await startReport(pane);
  const dialog = dialogOf(page);
  await dialog.getByRole('checkbox', { name: /^Perbaiki dulu 1 isian yang pasti/ }).waitFor();
  await eventually(async () => expect(await dialog.getByText('Jadikan tabel Excel').count()).toBe(0));
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Buat Laporan' }).click();
  await written(pane);
  await page.locator('.tabs button', { hasText: 'Riwayat Perbaikan' }).waitFor();
  await page.locator('.tabs button', { hasText: 'Riwayat Indikator' }).waitFor();
  await pane.getByRole('tab', { name: 'Periksa' }).click();
  await pane.getByRole('button', { name: 'Urungkan' }).waitFor();
  expect(problems).toEqual([]);
});

test('Batal leaves everything as it is; without the repairs, and asked not to ask again, the report is made at once', async () => {
  const { page, pane } = await openWorkbench(await bojong(faults));
  await startReport(pane);
  await dialogOf(page).getByRole('button', { name: 'Batal' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
  await eventually(async () => expect(await page.locator('.tabs button', { hasText: 'Ringkasan' }).count()).toBe(0));

  await press(pane, 'Buat Laporan');
  await dialogOf(page)
    .getByRole('checkbox', { name: /^Perbaiki dulu/ })
    .uncheck();
  await dialogOf(page)
    .getByRole('checkbox', { name: /^Jangan tanyakan lagi/ })
    .check();
  await dialogOf(page).getByRole('button', { name: 'Buat Laporan' }).click();
  await written(pane);
  await eventually(async () =>
    expect(await page.locator('.tabs button', { hasText: 'Riwayat Perbaikan' }).count()).toBe(0),
  );
  await press(pane, 'Buat Laporan');
  await pane.getByText('Laporan selesai').first().waitFor();
  await eventually(async () => expect(await dialogOf(page).count()).toBe(0));
});

test('plain sheets can be made Tables, and then the report has formulas over them', async () => {
  const { page, pane, problems } = await openWorkbench(await plainBojong());
  await startReport(pane);
  await dialogOf(page)
    .getByRole('checkbox', { name: 'Jadikan tabel Excel: Desa, BKM, BLM, Kegiatan, Pinjaman, UPK' })
    .check();
  await dialogOf(page).getByRole('button', { name: 'Buat Laporan' }).click();
  await written(pane);
  // Made Tables, they are not offered again.
  await press(pane, 'Buat Laporan');
  await pane.getByText('Laporan selesai').first().waitFor();
  await eventually(async () => expect(await dialogOf(page).count()).toBe(0));
  await pane.getByRole('tab', { name: 'Beranda' }).click();
  await pane.getByText(/[1-9][\d.]* dari [\d.]+ sel cocok dengan hitungan Excel/).waitFor();
  expect(problems).toEqual([]);
});

/** A workbook with a report, into whose calculation basis another limit was typed. */
async function typedBojong(): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(schema, await bojong(), 'uji.xlsx');
  const { sheets } = await reportWorkbook(workbook, appContext, reportWords());
  const sheet = sheets.find(({ id }) => id === 'dasar')?.name ?? '';
  const place = new BasisLayout(programme).limitPlace('upk.par', 'good');
  await workbook.apply([{ sheet, ...place, before: 0.1, after: 0.12 }], []);
  return workbook.save();
}

test('a limit that was typed into Dasar Perhitungan is offered to Pengaturan, or told not to be used', async () => {
  const bytes = await typedBojong();
  const typed = /Batas PAR Memuaskan 12% \(Pengaturan: 10%\)/;
  const { page, pane, problems } = await openWorkbench(bytes);
  await startReport(pane);
  const offer = dialogOf(page).getByRole('checkbox', { name: typed });
  await eventually(async () => expect(await offer.isChecked()).toBe(true));
  expect(await axeViolations(page)).toEqual([]);
  await dialogOf(page).getByRole('button', { name: 'Buat Laporan' }).click();
  await written(pane);
  await page.locator('.tabs button', { hasText: 'Pengaturan' }).waitFor();
  await pane.getByRole('tab', { name: 'Beranda' }).click();
  await pane.getByText(/dipindahkan ke Pengaturan: Batas PAR Memuaskan 12%/).waitFor();
  expect(problems).toEqual([]);

  const other = await openWorkbench(bytes);
  await startReport(other.pane);
  await dialogOf(other.page).getByRole('checkbox', { name: typed }).uncheck();
  await dialogOf(other.page).getByRole('button', { name: 'Buat Laporan' }).click();
  await written(other.pane);
  await eventually(async () =>
    expect(await other.page.locator('.tabs button', { hasText: 'Pengaturan' }).count()).toBe(0),
  );
  await other.pane.getByRole('tab', { name: 'Beranda' }).click();
  await other.pane.getByText(/tidak dipakai: Batas PAR Memuaskan 12%/).waitFor();
});

test('the presentation arrives as a download, or the pane says where it is made', async () => {
  const { page, pane, problems } = await openWorkbench(await bojong());
  await checkData(pane);
  await pane.getByText('Tidak ada yang perlu diperbaiki. Data siap kirim.').waitFor();
  await pane.getByRole('tab', { name: 'Laporan' }).click();
  const [download] = (await Promise.all([page.waitForEvent('download'), press(pane, 'Buat presentasi')])) as [
    Download,
    void,
  ];
  expect(download.suggestedFilename()).toMatch(/^Presentasi .*Bojong.*\.pptx$/);
  const file = await bytesOf(download);
  const part = (path: string) => new TextDecoder().decode(unzipBytes(file, path));
  expect(part('ppt/presentation.xml').match(/<p:sldId /g)?.length).toBeGreaterThan(10);
  expect(part('ppt/slides/slide1.xml')).toContain('Bersama Membangun Kemandirian');
  expect(problems).toEqual([]);

  const desktop = await openWorkbench(await bojong(), '&unduh=0');
  await checkData(desktop.pane);
  await desktop.pane.getByText('Tidak ada yang perlu diperbaiki. Data siap kirim.').waitFor();
  await desktop.pane.getByRole('tab', { name: 'Laporan' }).click();
  await desktop.pane.getByText(/^Presentasi: Excel di komputer/).waitFor();
  await eventually(async () =>
    expect(await desktop.pane.getByRole('button', { name: 'Buat presentasi' }).count()).toBe(0),
  );
});

test('the sheets for the leadership open as a workbook of their own, and the workbook at hand stays as it was', async () => {
  const { page, pane, problems } = await openWorkbench(await bojong());
  await checkData(pane);
  await pane.getByText('Tidak ada yang perlu diperbaiki. Data siap kirim.').waitFor();
  const before = await page.locator('.tabs button').allInnerTexts();
  await pane.getByRole('tab', { name: 'Laporan' }).click();
  const [other] = await Promise.all([page.waitForEvent('popup'), press(pane, 'Cetak untuk pimpinan')]);
  await other.locator('.tabs button', { hasText: 'Lembar Pimpinan' }).waitFor();
  await eventually(async () => expect(await other.locator('.tabs button').count()).toBe(programme.leaderSheets.length));
  await eventually(async () => expect(await other.locator('[data-cell="A1"]').count()).toBe(1));
  await pane.getByText(/^Laporan pimpinan terbuka sebagai buku kerja baru/).waitFor();
  await eventually(async () => expect(await page.locator('.tabs button').allInnerTexts()).toEqual(before));
  expect(problems).toEqual([]);
});
