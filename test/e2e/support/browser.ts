import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axeCore from 'axe-core';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type BrowserServer,
  type Download,
  type Page,
} from 'playwright-core';
import { installedChromium } from '../../../scripts/chromium.mjs';

/** Chromium of the machine, started as this machine's closed network needs it, for others to connect to. */
export function launch(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: installedChromium() ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page and everything that went wrong on it: script errors, and what its Content-Security-Policy refused. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** Opens a new page in a context of its own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...options });
  const page = await context.newPage();
  // A laptop that is busy otherwise, or a CI that checks types and calculates beside, needs its time.
  page.setDefaultTimeout(90_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, problems };
}

/**
 * Waits until what is asserted holds: the page and Excel answer a key when they can, a busy machine later than the next line of a test.
 * Fails as the assertion does, where it does not hold within a minute.
 */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** What was downloaded. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'indikator-'));
  try {
    const path = join(folder, 'unduhan');
    await download.saveAs(path);
    return new Uint8Array(await readFile(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Waits until what fades in or moves has come to rest; what goes on for ever, such as a spinner, is not waited for. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ).then(() => null),
  );

/** axe as a script. Loaded by hand, since its own bridge to Playwright brings every passed check of every element over as well: ten seconds a look. */
const axeScript = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe does not look at: the invisible stops that Fluent UI's focus keeper (tabster) puts around lists of tabs (focusable and hidden on purpose,
 * they pass the focus on at once); and the workbench's grid of cells, which is no part of the product: SlickGrid makes it, with headers that axe wants in rows.
 */
const unseen = ['[data-tabster-dummy]', '.grid'];

/** What axe finds wrong on the page and goes on finding (half faded in or just being enabled, nothing has its contrast): rule and elements. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeScript);
  for (let look = 1; ; look += 1) {
    await atRest(page);
    const found = await violationsNow(page);
    if (found.length === 0 || look === 3) return found;
    await page.waitForTimeout(1_000);
  }
}

const violationsNow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (selectors) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof axeCore };
    const exclude = selectors.filter((selector) => document.querySelector(selector) !== null);
    const { violations } = await axe.run(
      { include: ['html'], exclude },
      // axe looks for words that a name lacks of its own accord since 4.14 only; the language switch and the rows of an explanation have such names.
      { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, unseen);
