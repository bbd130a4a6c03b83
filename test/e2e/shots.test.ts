import { openStage } from './support/stage';
import { openOther, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();
test('shots', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await openOther(page, pane, 'Tunggakan');
  await pane.getByRole('button', { name: /^Menunggak per KSM/ }).click();
  await page.waitForTimeout(500);
  await pane.screenshot({ path: '/tmp/w-tunggakan/out/shots/1.png' });
  await pane.getByRole('checkbox').nth(0).click();
  await pane.getByRole('checkbox').nth(2).click();
  await page.waitForTimeout(500);
  await pane.screenshot({ path: '/tmp/w-tunggakan/out/shots/2.png' });
  await pane.getByRole('button', { name: /^Sasaran PAR/ }).click();
  await page.waitForTimeout(300);
  await pane.screenshot({ path: '/tmp/w-tunggakan/out/shots/3.png' });
  await pane.getByRole('button', { name: /^Per / }).click();
  await page.waitForTimeout(300);
  await pane.screenshot({ path: '/tmp/w-tunggakan/out/shots/4.png' });
  expect(problems).toEqual([]);
});
