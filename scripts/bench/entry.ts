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
/** Days of collecting; within the month of the workbook's Periode. */
const days = ['20', '21'];
const amount = '150rb';

/** Keys of which the time is noted: the one that ends a line, and its peer, which does nothing. */
type NotedKey = 'Enter' | 'Shift';
type KeyTimes = Record<NotedKey, number[]>;

/** Has the page note, for each such key, the milliseconds until the screen has shown what it does. */
const noteKeys = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const found: KeyTimes = { Enter: [], Shift: [] };
    Object.assign(globalThis, { keyTimes: found });
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter' && key !== 'Shift') return;
        const began = performance.now();
        // The frame after the next one begins once the next one is on the screen.
        requestAnimationFrame(() => requestAnimationFrame(() => found[key].push(performance.now() - began)));
      },
      { capture: true },
    );
  });

const keyTimes = (page: Page): Promise<KeyTimes> =>
  page.evaluate(() => (globalThis as unknown as { keyTimes: KeyTimes }).keyTimes);

/** The time that a share of all are at most. */
function within(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

/** Number of requests to the host so far, as the workbench tells it. */
async function requests(page: Page): Promise<number> {
  const told = await page.getByRole('region', { name: 'Permintaan ke Excel' }).getByRole('button').first().innerText();
  return Number(/: ([\d.]+)/.exec(told)?.[1]?.replaceAll('.', '') ?? NaN);
}

/** Opens *Daftar Setoran* for all boards on a day, by keyboard; Enter goes from question to question, and at last to the first line. */
async function openList(page: Page, pane: Locator, day: string): Promise<void> {
  await pane.getByRole('button', { name: /^Daftar Setoran/ }).press('Enter');
  await pane.getByRole('combobox', { name: /^BKM/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(day);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await pane.locator('input[aria-label^="Dibayar"]:focus').waitFor();
}

/** Types a payment into so many lines. */
async function typeLines(page: Page, pane: Locator): Promise<void> {
  await noteKeys(page);
  let keys = 0;
  for (let line = 0; line < lineCount; line += 1) {
    await page.keyboard.press('Shift');
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
    keys += 1;
  }
  await pane.getByText(`Setoran ${lineCount}`).waitFor();
  const { Enter, Shift } = await keyTimes(page);
  const at = (share: number): string => {
    const [enter, shift] = [within(Enter, share), within(Shift, share)];
    return `${Math.round(enter)} ms (${(enter / shift).toFixed(2)} x ${Math.round(shift)} ms)`;
  };
  console.log(`  keys a line beside the figures: ${keys / lineCount}`);
  console.log(
    `  Enter until it is on the screen (x a key that does nothing): median ${at(0.5)}, 95% ${at(0.95)}, longest ${at(1)}`,
  );
}

/** Stores the lines and waits for the check that follows. */
async function store(page: Page, pane: Locator): Promise<void> {
  const before = await requests(page);
  await page.keyboard.press('Control+s');
  const stored = pane.getByText('Daftar Setoran tersimpan').first();
  const refused = pane.getByText(/^Belum dapat disimpan/).first();
  await stored.or(refused).first().waitFor();
  if (await refused.isVisible()) throw new Error(await refused.innerText());
  console.log(`  requests in which they are stored and looked at again: ${(await requests(page)) - before}`);
}

/** A day of collecting where nothing was collected before (the first one writes down what every loan had paid until then), and the day after. */
async function collect(page: Page, pane: Locator): Promise<void> {
  await pane.getByRole('tab', { name: 'Isi' }).press('Enter');
  for (const day of days) {
    await openList(page, pane, day);
    const lines = await pane
      .getByText(/^[\d.]+ baris$/)
      .first()
      .innerText();
    console.log(`day ${day}: ${lines}, ${lineCount} of them typed`);
    await typeLines(page, pane);
    await store(page, pane);
    await pane.getByRole('button', { name: 'Kembali ke daftar' }).press('Enter');
  }
}

const browser = await chromium.launch({ executablePath: installedChromium() ?? 'chromium', args: ['--no-sandbox'] });
const server = await serve({ port: 0 });
try {
  const page = await browser.newPage({ locale: 'id-ID', viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(45_000);
  const body = Buffer.from(await benchFile(loanCount, 40, Infinity));
  await page.route('**/uji.xlsx', (route) => route.fulfill({ body }));
  await page.goto(`${server.url}workbench.html?berkas=uji.xlsx`);
  const pane = page.getByRole('complementary', { name: 'Panel' });
  await pane.getByRole('heading', { level: 1 }).waitFor();
  // The pane is there before the workbook, which a worker opens.
  await page.locator('.tabs button').first().waitFor();
  await collect(page, pane);
} finally {
  await browser.close();
  await server.close();
}
