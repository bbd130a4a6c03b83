import { applyRepairs, checkWorkbook, planRepairs } from '../../src/app';
import { serialOf } from '../../src/engine/dataset';
import { programme } from '../../src/programme';
import { openWorkbookFile } from '../../src/workbook/file';
import { areaSource } from '../support/areas';
import { axeViolations, eventually } from './support/browser';
import { openStage } from './support/stage';
import { checkData, choose, headerOf, workbench } from './support/workbench';
import { bojong, faults } from './support/workbooks';

const stage = openStage();

test('repairs of an earlier session are taken back after a look at them, and that can be reversed', async () => {
  const file = await openWorkbookFile(programme.schema, await bojong(faults), 'uji.xlsx');
  const { certain } = await planRepairs(file, await checkWorkbook(file, { programme, areas: areaSource }));
  await applyRepairs(file, certain, { name: 'Siti', at: serialOf(2015, 1, 3) + 9.2 / 24 });
  const { page, pane, problems } = await workbench(stage, await file.save());
  await checkData(pane);
  await headerOf(pane).getByText('1 kesalahan, 0 peringatan').waitFor();

  await choose(page, pane, 'Kembalikan perbaikan');
  const dialog = page.getByRole('dialog', { name: 'Kembalikan perbaikan' });
  await dialog.getByRole('option').first().waitFor({ state: 'attached' });
  await eventually(async () =>
    expect(await dialog.getByRole('combobox').getByRole('option').allInnerTexts()).toEqual([
      '3 Jan 2015 09.12 · Siti · 1 isian',
    ]),
  );
  await dialog.getByRole('listitem').first().waitFor();
  await eventually(async () =>
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['Desa · D3 · Jenis\nDesa → desa']),
  );
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Kembalikan 1 isian' }).click();
  await headerOf(pane).getByText('1 kesalahan, 1 peringatan').waitFor();

  await choose(page, pane, 'Kembalikan perbaikan');
  await dialog.getByText('1 isian dikembalikan seperti sebelumnya.').waitFor();
  // The first repair was taken back just now.
  await dialog.getByRole('combobox').selectOption({ index: 1 });
  await dialog.getByText('Sudah kembali seperti semula: Desa · 33.26.11.2002 · Jenis').waitFor();
  await eventually(async () => expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Tutup']));
  expect(problems).toEqual([]);
});

test('a workbook without a history says so', async () => {
  const { page, pane } = await workbench(stage, await bojong(faults));
  await checkData(pane);
  await choose(page, pane, 'Kembalikan perbaikan');
  await page.getByText('Lembar Riwayat Perbaikan belum berisi perubahan yang dapat dikembalikan.').waitFor();
});
