/** A whole month of a kecamatan of six desa, entered by keyboard alone: from a prepared workbook to the closed month, and the month after it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkWorkbook } from '../../src/app';
import { effort } from '../support/effort';
import { appContext, openFile } from '../support/programme';
import { bytesOf, eventually, openPage } from './support/browser';
import { back, closeMonth, enterDecember, expectReady, fill, openTable, prepared, task } from './support/month';
import { openStage } from './support/stage';
import { headerOf, openOther, workbench } from './support/workbench';

const stage = openStage();
const longest = 300_000;

async function inThePane(): Promise<void> {
  const { page, pane, problems } = await workbench(stage, await prepared());
  await enterDecember(page, pane);
  await expectReady(pane);

  await openOther(page, pane, 'Siapkan Buku Kerja');
  const next = pane.getByRole('button', { name: 'Lanjutkan buku kerja ini' });
  const [other] = await Promise.all([page.waitForEvent('popup'), next.press('Enter')]);
  const beside = other.getByRole('complementary', { name: 'Panel' });
  await beside.getByRole('button', { name: 'Periksa Data', exact: true }).press('Enter');
  await headerOf(beside)
    .getByText(/Warungpring · Jan 2015/)
    .waitFor();
  await beside.getByRole('tab', { name: 'Isi' }).press('Enter');
  // 400,000 of December, and 500,000 of the payment dated ahead.
  await openTable(beside, 'Pinjaman');
  await beside.getByRole('searchbox').fill('dahlia');
  await beside
    .getByRole('list', { name: /^Baris / })
    .getByRole('button')
    .first()
    .press('Enter');
  await eventually(async () => expect(await beside.getByLabel(/^Angsuran Pokok/).inputValue()).toBe('900.000'));
  await other.keyboard.press('Escape');
  await back(beside);
  await task(beside, 'Catat Angsuran');
  await fill(other, { Pinjaman: 'mawar', 'Tanggal bayar': '23', 'Jumlah dibayar': '420rb' });
  await back(beside);
  await closeMonth(other, beside);
  await expectReady(beside);
  expect(problems).toEqual([]);
}

async function onThePage(): Promise<void> {
  const { page, problems } = await openPage(stage.browser, { viewport: { width: 1200, height: 900 } });
  await page.goto(pathToFileURL(join(__dirname, '..', '..', 'dist', 'periksa.html')).href);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'Warungpring.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await prepared()),
    });
  const pane = page.locator('body');
  await enterDecember(page, pane);
  await expectReady(pane);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas' }).first().press('Enter'),
  ]);
  const { findings } = await checkWorkbook(await openFile(await bytesOf(download)), appContext);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(problems).toEqual([]);
}

test.each(
  effort.cases(
    [
      { where: 'in the pane, and the next one with a payment that was dated ahead', work: inThePane },
      { where: 'on the page without Excel', work: onThePage },
    ],
    ({ work }) => work === inThePane,
  ),
)('a whole month by keyboard, $where', ({ work }) => work(), longest);
