/**
 * `npm run bench:entry [loans]`: a day of collecting in the pane over the stand-in, by keyboard, in a workbook of 3,000 loans. Prints the keys that a line takes beside its figures,
 * how long each Enter takes until the screen shows what follows, and the requests to the host in which 100 lines are stored. `npm run build` comes first.
 */
import { chromium, type Locator, type Page } from 'playwright-core';
import { installedChromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { benchFile } from './loans';

const loanCount = Number(process.argv[2] ?? 3_000);
const lineCount = 100;
/** Day of the collection; within the workbook's Periode. */
const day = '20/12/2014';
const amount = '150rb';

/** Has the page note, for each Enter, the milliseconds until the screen has shown what it does. */
const noteEnters = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const found: number[] = [];
    Object.assign(globalThis, { enters: found });
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter') return;
        const began = performance.now();
        // The frame after the next one begins once the next one is on the screen.
        requestAnimationFrame(() => requestAnimationFrame(() => found.push(performance.now() - began)));
      },
      { capture: true },
    );
  });

const enters = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { enters: number[] }).enters);

/** Number of requests to the host so far, as the workbench tells it. */
async function requests(page: Page): Promise<number> {
  const told = await page.getByRole('region', { name: 'Permintaan ke Excel' }).getByRole('button').first().innerText();
  return Number(/: ([\d.]+)/.exec(told)?.[1]?.replaceAll('.', '') ?? NaN);
}

async function collect(page: Page, pane: Locator): Promise<void> {
  await pane.getByRole('tab', { name: 'Isi' }).press('Enter');
  await pane.getByRole('button', { name: /^Daftar Setoran/ }).press('Enter');
  await page.keyboard.type(day);
  const paid = pane.getByRole('textbox', { name: /^Dibayar/ });
  await page.keyboard.press('Enter');
  await paid.first().waitFor();
  console.log(
    `${await pane
      .getByText(/^[\d.]+ baris$/)
      .first()
      .innerText()}, ${lineCount} of them typed`,
  );
  await paid.first().focus();
  await noteEnters(page);
  let keys = 0;
  for (let line = 0; line < lineCount; line += 1) {
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
    keys += 1;
  }
  await pane.getByText(`Setoran ${lineCount}`).waitFor();
  const times = [...(await enters(page))].sort((a, b) => a - b);
  const at = (share: number): string => Math.round(times[Math.floor((times.length - 1) * share)] ?? NaN).toString();
  console.log(`keys a line beside the figures: ${keys / lineCount}`);
  console.log(`Enter until it is on the screen: median ${at(0.5)} ms, 95% ${at(0.95)} ms, longest ${at(1)} ms`);
  const before = await requests(page);
  await page.keyboard.press('Control+s');
  await pane.getByText('Daftar Setoran tersimpan').first().waitFor();
  console.log(
    `requests in which ${lineCount} lines are stored and looked at again: ${(await requests(page)) - before}`,
  );
}

const browser = await chromium.launch({ executablePath: installedChromium() ?? 'chromium', args: ['--no-sandbox'] });
const server = await serve({ port: 0 });
try {
  const page = await browser.newPage({ locale: 'id-ID' });
  page.setDefaultTimeout(120_000);
  const body = Buffer.from(await benchFile(loanCount, 40));
  await page.route('**/uji.xlsx', (route) => route.fulfill({ body }));
  await page.goto(`${server.url}workbench.html?berkas=uji.xlsx`);
  const pane = page.getByRole('complementary', { name: 'Panel' });
  await pane.getByRole('group', { name: 'Buku kerja ini' }).getByText('Kab. Pekalongan').first().waitFor();
  await collect(page, pane);
} finally {
  await browser.close();
  await server.close();
}
