import type { Locator, Page } from 'playwright-core';
import { axeViolations, eventually } from './support/browser';
import { openStage } from './support/stage';
import { checkData, choose, entries, groupBy, headerOf, typeInto, typing, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

const stage = openStage();

async function toggle(page: Page, pane: Locator): Promise<void> {
  await choose(page, pane, 'Periksa otomatis saat mengetik');
  // The menu, which stays open, hides nothing but what lies under it: the sheet can still be clicked.
  await page.locator('.tabs').getByRole('button', { name: 'Profil', exact: true }).click({ trial: true });
  await page.keyboard.press('Escape');
}

const announced = (pane: Locator, text: string | RegExp) => pane.getByRole('status').getByText(text).waitFor();
const detail = (pane: Locator, name: string) => pane.getByRole('region', { name });

test('an entry that is put right leaves the list, is said to be, and the next one opens; the user stays where he was', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await groupBy(pane, 'Per tabel');
  await entries(pane).nth(1).click();
  const loan = detail(pane, 'Pinjaman · N2 · Saldo');
  const right = /Saran\s+([\d.]+)/.exec(await loan.innerText())?.[1]?.replaceAll('.', '') ?? '';
  await pane.getByRole('tab', { name: 'Periksa' }).focus();

  await typeInto(page, 'Pinjaman', 'N2', right);
  await announced(pane, /^Sudah beres: Pinjaman · N2 · Saldo\. Masih ada 0 kesalahan, 1 peringatan/);
  await headerOf(pane).getByText('0 kesalahan, 1 peringatan').waitFor();
  await detail(pane, 'Desa · D3 · Jenis').waitFor();
  await eventually(async () => expect(await entries(pane).count()).toBe(1));
  await eventually(async () =>
    expect(await pane.getByRole('tab', { name: 'Periksa' }).getAttribute('aria-selected')).toBe('true'),
  );
  await eventually(async () => expect(await pane.locator('h2:focus').count()).toBe(0));
  expect(await axeViolations(page)).toEqual([]);

  await typeInto(page, 'Desa', 'D3', 'Desa');
  await pane.getByText('Tidak ada yang perlu diperbaiki. Data siap kirim.').waitFor();
  await eventually(async () => expect(await pane.getByText('Data berubah setelah diperiksa').count()).toBe(0));
  expect(problems).toEqual([]);
});

test('a new mistake appears while another entry stays open, on whatever page the user is', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await entries(pane).filter({ hasText: 'Desa · D3' }).click();
  await typeInto(page, 'Pinjaman', 'F3', '0');
  await headerOf(pane)
    .getByText(/^[2-9] kesalahan/)
    .waitFor();
  await detail(pane, 'Desa · D3 · Jenis').waitFor();

  await pane.getByRole('tab', { name: 'Beranda' }).click();
  await typeInto(page, 'Profil', 'B6', '31/12/2011');
  await headerOf(pane).getByText('Des 2011').waitFor();
  await eventually(async () =>
    expect(await pane.getByRole('tab', { name: 'Beranda' }).getAttribute('aria-selected')).toBe('true'),
  );
  expect(problems).toEqual([]);
});

test('while the next cell is typed in, the header says that the data changed; afterwards the check follows', async () => {
  const { page, pane } = await workbench(stage, await bojong());
  await checkData(pane);
  await headerOf(pane).getByText('Siap kirim').waitFor();
  await typing(page, true);
  await typeInto(page, 'Desa', 'D3', 'Dusun');
  await headerOf(pane).getByText('Data berubah setelah diperiksa').waitFor();
  await typing(page, false);
  await headerOf(pane)
    .getByText(/^1 kesalahan/)
    .waitFor();
});

test('turned off, edits only make the results stale; the choice is kept', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await checkData(pane);
  await pane.getByText('Siap kirim', { exact: true }).waitFor();
  await toggle(page, pane);
  await typeInto(page, 'Profil', 'B5', 'Bukan Bojong');
  await headerOf(pane).getByText('Data berubah setelah diperiksa').waitFor();
  await pane.getByText('Hasil di bawah ini mungkin tidak cocok lagi').waitFor();

  await page.reload();
  await checkData(pane);
  await pane.getByText('Siap kirim', { exact: true }).waitFor();
  await typeInto(page, 'Profil', 'B5', 'Bukan Bojong');
  await pane.getByText('Hasil di bawah ini mungkin tidak cocok lagi').waitFor();
  await toggle(page, pane);
  await headerOf(pane).getByText('Kec. Bukan Bojong').waitFor();
  expect(problems).toEqual([]);
});
