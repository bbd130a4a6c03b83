/**
 * `npm run bench:pages [loans]`: the longest tasks of the main thread in Chromium, while the page without Excel reads, checks and reports a file of
 * 100,000 loans, and while the pane does so over the stand-in. Each figure is a task's time by the Long Tasks API (whatever else the machine does is in
 * it) and, of the same run, its processor time by Chromium's trace. The stand-in works in the pane's own thread, so that its answers are in the pane's.
 * `npm run build` comes first.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { installedChromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { benchFile } from './loans';

const loanCount = Number(process.argv[2] ?? 100_000);
const root = join(import.meta.dirname, '..', '..');

/** Tasks of the main thread since the last question, in milliseconds. */
interface Tasks {
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

/** Has the page note its long tasks before any of its scripts runs. */
const noteLongTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const found: number[] = [];
    Object.assign(globalThis, { longTasks: found });
    new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Does something on a page and gives the tasks that the main thread had meanwhile. */
async function tasksOf(browser: Browser, page: Page, work: () => Promise<void>): Promise<Tasks> {
  const longTasks = (): Promise<number[]> =>
    page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
  await longTasks();
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const main = new Set(
    trace.traceEvents.flatMap(({ name, tid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [tid] : [],
    ),
  );
  const cpu = trace.traceEvents.flatMap(({ tid, tdur }) => (main.has(tid) && tdur !== undefined ? [tdur / 1000] : []));
  return { wall: await longTasks(), cpu };
}

function print(what: string, { wall, cpu }: Tasks): void {
  const longest = (times: readonly number[]): string => String(Math.round(times.reduce((a, b) => Math.max(a, b), 0)));
  const over = cpu.filter((time) => time > 100).length;
  console.log(
    `${what.padEnd(34)} longest task ${longest(wall).padStart(6)} ms, of processor time ${longest(cpu).padStart(6)} ms; ${over} above 100 ms`,
  );
}

async function ofPage(browser: Browser, file: string): Promise<void> {
  const page = await browser.newPage({ locale: 'id-ID' });
  page.setDefaultTimeout(600_000);
  await noteLongTasks(page);
  await page.goto(pathToFileURL(join(root, 'dist', 'periksa.html')).href);
  const findings = page.getByRole('tree', { name: 'Hasil pemeriksaan' });
  print(
    'page: file read and checked',
    await tasksOf(browser, page, async () => {
      await page.setInputFiles('input[type=file]', file);
      await findings.waitFor();
    }),
  );
  print(
    'page: report as a file',
    await tasksOf(browser, page, async () => {
      await page.getByRole('tab', { name: 'Laporan' }).click();
      await page.getByRole('button', { name: 'Buat Laporan' }).click();
      await page.getByRole('button', { name: 'Unduh laporan' }).waitFor();
    }),
  );
  await page.close();
}

async function ofPane(browser: Browser, address: string, file: string): Promise<void> {
  const page = await browser.newPage({ locale: 'id-ID' });
  page.setDefaultTimeout(600_000);
  await noteLongTasks(page);
  const body = await readFile(file);
  await page.route('**/uji.xlsx', (route) => route.fulfill({ body }));
  await page.goto(`${address}workbench.html?berkas=uji.xlsx`);
  const pane = page.getByRole('complementary', { name: 'Panel' });
  const check = pane.getByRole('button', { name: 'Periksa Data', exact: true });
  await check.waitFor();
  await pane.getByRole('group', { name: 'Buku kerja ini' }).getByText('Kab. Pekalongan').or(check).first().waitFor();
  print(
    'pane over the stand-in: checked',
    await tasksOf(browser, page, async () => {
      await check.click();
      await pane.getByRole('tree', { name: 'Hasil pemeriksaan' }).waitFor();
    }),
  );
  await page.close();
}

const folder = await mkdtemp(join(tmpdir(), 'indikator-bench-'));
const browser = await chromium.launch({ executablePath: installedChromium() ?? 'chromium', args: ['--no-sandbox'] });
const server = await serve({ port: 0 });
try {
  const file = join(folder, 'uji.xlsx');
  await writeFile(file, await benchFile(loanCount));
  console.log(`${loanCount} loans, longest tasks of the main thread`);
  await ofPage(browser, file);
  await ofPane(browser, server.url, file);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
