/** *Bantuan*: the guide opens at the chapter of the page that is shown, with its pictures, in both languages, and leads back. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeViolations, eventually, openPage } from './support/browser';
import { looks } from './support/matrix';
import { openStage } from './support/stage';
import { workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

test.each(looks)('the chapter of the page, another one, and back: $title', async ({ options }) => {
  const { page, pane, problems } = await workbench(stage, await bojong(), options);
  await pane.getByRole('tab', { name: 'Periksa' }).click();
  await pane.getByRole('button', { name: 'Bantuan' }).press('Enter');
  await pane.getByRole('heading', { name: 'Siap kirim' }).waitFor();
  const picture = pane.getByRole('img', { name: 'Hasil pemeriksaan' });
  await picture.scrollIntoViewIfNeeded();
  expect(await picture.evaluate((image) => (image as HTMLImageElement).decode().then(() => true))).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByLabel('Bab').selectOption('Tanya jawab');
  await pane.getByText('Perluas tabel').waitFor();
  await pane.getByRole('button', { name: 'Show in English' }).click();
  await pane.getByText('Extend table').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByRole('button', { name: 'Back to Check' }).press('Enter');
  await eventually(async () =>
    expect(await pane.getByRole('tab', { name: 'Check' }).getAttribute('aria-selected')).toBe('true'),
  );
  expect(problems).toEqual([]);
});

test('the page without Excel holds the text, and no pictures', async () => {
  const { page, problems } = await openPage(stage.browser);
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page.setInputFiles('input[type=file]', {
    name: 'Bojong.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await bojong()),
  });
  await page.getByText(/Skor data/).waitFor();
  await page.getByRole('tab', { name: 'Laporan' }).click();
  await page.getByRole('button', { name: 'Bantuan' }).click();
  await page.getByRole('heading', { name: 'Menelusuri angka' }).waitFor();
  await eventually(async () => expect(await page.locator('img').count()).toBe(0));
  expect(problems).toEqual([]);
});
