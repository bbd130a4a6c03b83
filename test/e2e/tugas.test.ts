/** Lists that are worked through line by line, and tasks that are asked like forms. */
import type { Locator } from 'playwright-core';
import { axeViolations, eventually } from './support/browser';
import { openStage } from './support/stage';
import { workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

const paid = (pane: Locator) => pane.getByRole('textbox', { name: /^Dibayar/ });

test('a day of collecting: the amount due with one key, what is too much is told in its line, a block is pasted', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await pane.getByRole('tab', { name: 'Isi' }).press('Enter');
  await pane.getByRole('button', { name: /^Daftar Setoran/ }).press('Enter');
  await page.keyboard.type('2001');
  await page.keyboard.press('Enter');
  await pane.getByText('16 baris').waitFor();
  await paid(pane).first().focus();
  await page.keyboard.press('=');
  // The next line has the focus.
  await page.keyboard.type('150rb');
  await page.keyboard.press('Enter');
  await page.keyboard.type('999jt');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await paid(pane).nth(0).inputValue()).toMatch(/^\d[\d.]+$/));
  await eventually(async () => expect(await paid(pane).nth(1).inputValue()).toBe('150.000'));
  await pane
    .getByText(/kembalikan/i)
    .first()
    .waitFor();
  await pane.getByText('Setoran 3').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await paid(pane).nth(3).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '200.000\n300rb\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await pane.getByText('Setoran 5').waitFor();
  await eventually(async () => expect(await paid(pane).nth(4).inputValue()).toBe('300rb'));

  // What was typed comes back after leaving.
  await pane.getByRole('tab', { name: 'Beranda' }).press('Enter');
  await pane.getByRole('button', { name: /^Daftar Setoran/ }).press('Enter');
  await pane.getByText('Isian yang belum disimpan dipulihkan.').waitFor();
  await pane.getByText('Setoran 5').waitFor();
  await paid(pane).first().press('Control+s');
  await pane.getByText('Daftar Setoran tersimpan').first().waitFor();
  await pane.getByRole('button', { name: 'Urungkan', exact: true }).press('Enter');
  await pane.getByText('Diurungkan: Daftar Setoran tersimpan.').waitFor({ state: 'attached' });
  expect(problems).toEqual([]);
});

test('Esc leaves a list after it is stored, and where the line that had the focus was scrolled out of view', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  const open = async (): Promise<void> => {
    await pane.getByRole('button', { name: /^Daftar Setoran/ }).press('Enter');
    await page.keyboard.press('Enter');
    await paid(pane).first().focus();
  };
  const left = () => pane.getByRole('button', { name: 'Kembali ke daftar' }).waitFor({ state: 'detached' });
  await pane.getByRole('tab', { name: 'Isi' }).press('Enter');
  await open();
  await page.keyboard.type('150rb');
  await page.keyboard.press('Control+s');
  // Nothing else was typed: the field still has the focus when all is done.
  await pane.getByText('Daftar Setoran tersimpan').first().waitFor();
  await pane.getByRole('button', { name: 'Batal', exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await left();

  await open();
  await paid(pane)
    .first()
    .evaluate((input) => {
      const lines = input.closest('[data-index]')?.parentElement?.parentElement;
      lines?.scrollTo({ top: lines.scrollHeight });
    });
  await page.waitForFunction(() => document.activeElement === document.body);
  await page.keyboard.press('Escape');
  await left();
  expect(problems).toEqual([]);
});
