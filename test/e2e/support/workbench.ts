import type { Locator, Page } from 'playwright-core';
import { openPage, type WatchedPage } from './browser';
import { apiSet } from './matrix';
import type { Stage } from './stage';

export interface Workbench extends WatchedPage {
  /** The task pane, at its design width of 320 px. */
  readonly pane: Locator;
}

/**
 * The workbench with a workbook in the stand-in (null: a new one), under Microsoft's own office.js.
 * @param options go to its address, before what is played by default
 * @param before runs in the page before any of its scripts
 */
export async function workbench(
  { browser, server }: Stage,
  bytes: Uint8Array | null,
  options = '',
  before?: () => void,
): Promise<Workbench> {
  const opened = await openPage(browser, { viewport: { width: 1200, height: 800 } });
  const { page } = opened;
  if (before !== undefined) await page.addInitScript(before);
  if (bytes !== null) await page.route('**/uji.xlsx', (route) => route.fulfill({ body: Buffer.from(bytes) }));
  await page.goto(`${server.url}workbench.html?${bytes === null ? '' : 'berkas=uji.xlsx'}${options}&api=${apiSet}`);
  const pane = page.getByRole('complementary', { name: 'Panel' });
  await pane.getByRole('heading', { level: 1 }).waitFor();
  // The pane is there before the workbook, which a worker opens.
  await page.locator('.tabs button').first().waitFor();
  return { ...opened, pane };
}

export const press = (pane: Locator, name: string) => pane.getByRole('button', { name, exact: true }).click();
/** Checks and waits for the end, when the focus goes to the title of the results: a key that is pressed before may be lost to it. */
export async function checkData(pane: Locator): Promise<void> {
  await press(pane, 'Periksa Data');
  await pane.locator('h2:focus').waitFor();
}
/** Chooses from the menu of what is rarely needed on Periksa; menus stand outside of the pane. */
export async function choose(page: Page, pane: Locator, name: string): Promise<void> {
  await press(pane, 'Tindakan lain');
  await page.getByRole('menu').getByText(name, { exact: true }).click();
}
/** Opens a page that has no tab, from the list *Lainnya*; menus stand outside of the pane. */
export async function openOther(page: Page, pane: Locator | Page, name: string): Promise<void> {
  await pane.getByRole('button', { name: 'Lainnya', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}
/** Groups the findings of Periksa; where the pane is low, what they are grouped by is opened first. */
export async function groupBy(pane: Locator, name: string): Promise<void> {
  const narrowing = pane.getByRole('button', { name: 'Saring', exact: true });
  if ((await narrowing.getAttribute('aria-pressed')) === 'false') await narrowing.click();
  await pane.getByLabel('Kelompokkan menurut').selectOption(name);
}
export const headerOf = (pane: Locator) => pane.getByRole('group', { name: 'Buku kerja ini' });
/** Findings in the list that are in view; their groups' heads are on the level above. */
export const entries = (place: Locator) => place.getByRole('treeitem', { level: 2 });
export const selectedCell = (page: Page) => page.locator('.selected').getAttribute('data-cell');
export const activeSheet = (page: Page) => page.locator('.tabs [aria-current="true"]').innerText();
export const ribbon = (page: Page, name: string) => page.locator('#ribbon').getByRole('button', { name }).click();

/** Whether the user is typing in a cell of the stand-in, so that Excel refuses everything. */
export const typing = (page: Page, on: boolean) => page.getByLabel('sel sedang diketik').setChecked(on);

/** Types into a cell of a sheet of the workbench, as a user would into Excel's. */
export async function typeInto(page: Page, sheet: string, cell: string, text: string): Promise<void> {
  await page.locator('.tabs').getByRole('button', { name: sheet, exact: true }).click();
  await page.locator('.tabs [aria-current="true"]', { hasText: sheet }).waitFor();
  await page.locator(`[data-cell="${cell}"]`).dblclick();
  const editor = page.getByLabel('Isi sel');
  await editor.fill(text);
  await editor.press('Enter');
}

/** Goes to a cell of the sheet in front, wherever it is, by the field beside the formula bar. */
export async function goTo(page: Page, address: string): Promise<void> {
  const place = page.getByLabel('Kotak nama');
  await place.fill(address);
  await place.press('Enter');
  await page.locator(`.selected[data-cell="${address}"]`).waitFor();
}

/** Address of the first cell of a sheet that shows a text, row by row; asked of Excel, since only cells in view are on the page. */
export async function cellWith(page: Page, sheet: string, text: string): Promise<string> {
  return page.evaluate(
    ([name = '', wanted = '']) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getUsedRange();
        range.load('text');
        await context.sync();
        const row = range.text.findIndex((cells) => cells.includes(wanted));
        const found = range.getCell(row, range.text[row]?.indexOf(wanted) ?? 0);
        found.load('address');
        await context.sync();
        return found.address.split('!').at(-1) ?? '';
      }),
    [sheet, text],
  );
}
