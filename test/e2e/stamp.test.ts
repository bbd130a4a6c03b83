import { axeViolations, eventually } from './support/browser';
import { openStage } from './support/stage';
import { checkData, headerOf, press, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

test('the stamp is kept in the workbook, shown with its code, and lapses when data change', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await checkData(pane);
  await headerOf(pane).getByText('Siap kirim').waitFor();
  await pane.getByRole('tab', { name: 'Beranda' }).click();
  await pane.getByLabel('Nama pemeriksa').fill('Siti');
  await press(pane, 'Beri stempel');
  await headerOf(pane)
    .getByText(/kode [0-9A-Z]{8}/)
    .waitFor();
  await pane.getByText(/diperiksa Siti pada .* Data masih sama/).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Desa').getRange('J2').values = [[4000]];
      await context.sync();
    }),
  );
  await pane.getByText(/Stempel [0-9A-Z]{8} tidak berlaku lagi/).waitFor();
  await eventually(async () => expect(await headerOf(pane).getByText(/kode /).count()).toBe(0));

  await press(pane, 'Jadikan Revisi 1');
  await headerOf(pane).getByText('Revisi 1').waitFor();
  await pane.getByRole('button', { name: 'Jadikan Revisi 1' }).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: 'Beri stempel lagi' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('no stamp is given for what has become wrong without the pane having heard of it', async () => {
  const { page, pane } = await workbench(stage, await bojong());
  await checkData(pane);
  await headerOf(pane).getByText('Siap kirim').waitFor();
  await pane.getByRole('tab', { name: 'Beranda' }).click();
  await pane.getByLabel('Nama pemeriksa').fill('Siti');
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Desa').getRange('D3').values = [['Dusun']];
      context.runtime.enableEvents = true;
      await context.sync();
    }),
  );
  await press(pane, 'Beri stempel');
  await headerOf(pane)
    .getByText(/^1 kesalahan/)
    .waitFor();
  await eventually(async () => expect(await headerOf(pane).getByText(/kode /).count()).toBe(0));
});
