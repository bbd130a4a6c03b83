/** What the pane and the page tell without being asked: what the ribbon ran, what was done, what comes next, what would be lost. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeViolations, openPage } from './support/browser';
import { openStage } from './support/stage';
import { checkData, headerOf, press, ribbon, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

const stage = openStage();
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('an open pane', () => {
  test('knows of the check and the report that the ribbon ran', async () => {
    const { page, pane, problems } = await workbench(stage, await bojong(faults));
    await ribbon(page, 'Periksa Data');
    await headerOf(pane).getByText('1 kesalahan, 1 peringatan').waitFor();
    await ribbon(page, 'Buat Laporan');
    await page.locator('[aria-current="true"]', { hasText: 'Lembar Pimpinan' }).waitFor();
    await pane.getByRole('tab', { name: 'Laporan' }).click();
    await pane.getByRole('button', { name: 'Buka lembar Lembar Pimpinan' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('tells what was repaired until somebody closes it, or time has passed; undoing stays possible', async () => {
    const { page, pane } = await workbench(stage, await bojong(faults));
    await page.clock.install();
    const told = pane.getByRole('tabpanel').getByText(/1 isian diperbaiki/);
    const repair = async () => {
      await press(pane, 'Perbaiki Otomatis (1)');
      await page.getByRole('dialog').getByRole('button', { name: 'Ubah 1 isian' }).click();
      await told.waitFor();
    };
    await checkData(pane);
    await repair();
    await press(pane, 'Urungkan');
    await repair();
    await press(pane, 'Tutup');
    await told.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement !== document.body);
    await pane.getByRole('tab', { name: 'Isi' }).click();
    await pane.getByRole('tab', { name: 'Periksa' }).click();
    await told.waitFor();
    await page.clock.fastForward(20_000);
    await told.waitFor({ state: 'detached' });
    await press(pane, 'Tindakan lain');
    await page.getByRole('menuitem', { name: 'Kembalikan perbaikan' }).waitFor();
  });

  test('offers the next step when all is well', async () => {
    const { pane } = await workbench(stage, await bojong());
    await checkData(pane);
    await pane.getByRole('tab', { name: 'Periksa' }).click();
    await press(pane, 'Lanjut: Buat Laporan');
    await pane.getByRole('heading', { name: 'Lembar laporan' }).waitFor();
  });
});

const openFromDisk = async () => {
  const opened = await openPage(stage.browser, { viewport: { width: 1100, height: 900 }, acceptDownloads: true });
  await opened.page.context().setOffline(true);
  await opened.page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  return opened;
};

describe('the page without Excel', () => {
  test('offers a sample and an empty workbook to whoever has no file', async () => {
    const { page, problems } = await openFromDisk();
    await page.getByRole('button', { name: 'Unduh buku kerja' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Coba dengan contoh' }).click();
    await page.getByRole('list', { name: 'Berkas' }).getByText('Siap kirim').waitFor();
    await page.getByText('Ini contoh buatan').waitFor();
    expect(problems).toEqual([]);
  });

  test('asks before changes are lost that nobody has downloaded, and not any more when they are', async () => {
    const { page } = await openFromDisk();
    const buffer = Buffer.from(await bojong(faults));
    await page.locator('input[type=file]').setInputFiles({ name: 'bojong.xlsx', mimeType: xlsx, buffer });
    await page.getByRole('tab', { name: 'Periksa' }).click();
    await page.getByRole('button', { name: 'Perbaiki Otomatis (1)' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ubah 1 isian' }).click();
    await page
      .getByRole('tabpanel')
      .getByText(/1 isian diperbaiki/)
      .waitFor();

    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();

    const remove = page.getByRole('button', { name: 'Keluarkan bojong.xlsx dari daftar' });
    await remove.click();
    await page.getByRole('dialog', { name: 'Perubahan belum diunduh' }).getByRole('button', { name: 'Batal' }).click();
    await remove.click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Unduh berkas yang diubah' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('bojong diperbaiki.xlsx');
    await page.getByRole('button', { name: 'Coba dengan contoh' }).waitFor();
  });
});
