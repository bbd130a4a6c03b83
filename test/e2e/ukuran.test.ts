/** The pane at the sizes that Excel gives it: the list of Periksa keeps its room, nothing is pressed together or cut off, axe finds nothing on any page. */
import type { Locator, Page } from 'playwright-core';
import { translator, type MessageKey } from '../../src/messages';
import { programme } from '../../src/programme';
import { effort } from '../support/effort';
import { axeViolations, eventually } from './support/browser';
import { openStage } from './support/stage';
import { entries, press, workbench } from './support/workbench';
import { bojong, type Change } from './support/workbooks';

const stage = openStage();

const sizes = [
  [320, 500],
  [320, 700],
  [375, 640],
  [450, 560],
  [450, 768],
  [450, 1000],
] as const;
const looks = ['light', 'dark', 'high contrast'] as const;

/** Every size in every look, the languages in turn; of a sample three, with each look and both languages. */
const cases = effort.cases(
  sizes.flatMap(([width, height], at) =>
    looks.map((look, index) => ({ width, height, look, language: (at + index) % 2 === 0 ? 'id' : 'en' }) as const),
  ),
  ({ width, height, look }) =>
    (look === 'light' && height === 500) ||
    (look === 'dark' && height === 768) ||
    (look === 'high contrast' && width === 375),
);

/** More faults than any list shows at once. */
const faults: readonly Change[] = Array.from({ length: 12 }, (_, row) => ({
  sheet: 'Desa',
  row,
  column: 'Jenis',
  value: 'desa ',
}));

/** Gives the pane its size, whatever stands around it. */
const setSize = (pane: Locator, width: number, height: number): Promise<void> =>
  pane.evaluate(
    (element, size) => {
      const place = { position: 'fixed', top: '0', right: '0', zIndex: '1', minHeight: '0', maxHeight: 'none' };
      Object.assign((element as HTMLElement).style, place, { width: `${size.width}px`, height: `${size.height}px` });
    },
    { width, height },
  );

/** What is too low, or wider than it may be: each with its words and size. */
const misfits = (pane: Locator): Promise<readonly string[]> =>
  pane.evaluate(async (element) => {
    // The line below the open tab moves there.
    const moving = element
      .getAnimations({ subtree: true })
      .filter(({ effect }) => effect?.getTiming().iterations === 1);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const room = element.getBoundingClientRect();
    const named = (each: Element, fault: string): string =>
      `${fault}: ${each.getAttribute('aria-label') ?? each.textContent} ${JSON.stringify(each.getBoundingClientRect())}`;
    const buttons = [...element.querySelectorAll('button')].filter((each) => each.checkVisibility());
    const low = buttons.filter(
      (each) => each.getBoundingClientRect().height < 16 || each.scrollHeight > each.clientHeight + 2,
    );
    const wide = [...element.querySelectorAll('[role=tab], [role=tabpanel], header, h2')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < room.left - 1 || right > room.right + 1 || each.scrollWidth > each.clientWidth + 1;
    });
    const nameless = [...element.querySelectorAll('[role=tab]')].filter(
      (each) => (each as HTMLElement).innerText === '',
    );
    return [
      ...low.map((each) => named(each, 'low')),
      ...wide.map((each) => named(each, 'wide')),
      ...nameless.map((each) => named(each, 'nameless')),
    ];
  });

/** How many entries of the list are wholly in view, and what part of the pane's height the list has. */
async function listRoom(pane: Locator): Promise<{ readonly entries: number; readonly part: number }> {
  return pane.evaluate((element) => {
    const room = element.getBoundingClientRect();
    const list = element.querySelector('[role=tree]');
    if (list === null) throw new Error('no list');
    const { top, bottom } = list.getBoundingClientRect();
    const end = Math.min(
      bottom,
      room.bottom,
      element.querySelector('section[aria-label]')?.getBoundingClientRect().top ?? Infinity,
    );
    const seen = [...list.querySelectorAll('[role=treeitem]')].filter((each) => {
      const box = each.getBoundingClientRect();
      return box.top >= top - 1 && box.bottom <= end + 1;
    });
    return { entries: seen.length, part: (end - top) / room.height };
  });
}

async function expectRoom(pane: Locator): Promise<void> {
  const room = await listRoom(pane);
  if (room.part < 0.5) expect(room.entries).toBeGreaterThanOrEqual(5);
}

test.each(cases)('$width x $height, $look, $language', async ({ width, height, look, language }) => {
  const say = translator(language, programme.texts);
  const { page, pane, problems } = await workbench(stage, await bojong(faults), look === 'dark' ? '&gelap=1' : '');
  if (look === 'high contrast') await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1200, height: 1000 });
  await setSize(pane, width, height);
  if (language !== 'id') await press(pane, translator('id')('ui.language.switch'));
  await pane.getByRole('button', { name: say('ui.action.check'), exact: true }).click();
  await entries(pane).first().waitFor();
  await expectRoom(pane);
  expect(await misfits(pane)).toEqual([]);
  await entries(pane).nth(1).click();
  await pane.getByRole('region').first().waitFor();
  await expectRoom(pane);
  expect(await misfits(pane)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  // Esc closes what is open, and the keyboard stays in the list.
  await page.keyboard.press('Escape');
  await pane.getByRole('region').first().waitFor({ state: 'detached' });
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tree'),
  );

  for (const name of ['beranda', 'isi', 'indikator'] as const) {
    await pane.getByRole('tab', { name: say(`ui.page.${name}`), exact: true }).click();
    await lookAt(page, pane);
  }
  for (const name of others) {
    await pane.getByRole('button', { name: say('ui.page.more'), exact: true }).click();
    await page.getByRole('menuitem', { name: say(name), exact: true }).click();
    await lookAt(page, pane);
  }
  expect(problems).toEqual([]);
});

const others: readonly MessageKey[] = [
  'ui.page.siapkan',
  'ui.page.impor',
  'ui.page.tunggakan',
  'ui.page.hitung',
  'ui.page.cetak',
  'ui.page.rekap',
  'ui.page.pengaturan',
  'ui.page.uji',
  'ui.page.bantuan',
];

/** A page that is there: nothing of it is pressed together, axe finds nothing. */
async function lookAt(page: Page, pane: Locator): Promise<void> {
  await pane.getByRole('heading', { level: 2 }).waitFor();
  await pane.getByRole('progressbar').first().waitFor({ state: 'detached' });
  expect(await misfits(pane)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
}
