import { openStage } from './support/stage';
import { workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

test('scratch', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await pane.getByRole('tab', { name: 'Isi' }).click();
  await pane.getByLabel('Tabel').waitFor();
  await page.screenshot({ path: '/tmp/x/t1.png' });
  await pane.getByRole('button', { name: /^Daftar Setoran/ }).click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/x/t2.png' });
  await page.keyboard.type('2001');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/x/t3.png' });
  await pane.getByRole('button', { name: 'Kembali ke daftar' }).click();
  await page.waitForTimeout(300);
  const d = page.getByRole('dialog');
  if (await d.count()) await d.getByRole('button', { name: 'Buang isian' }).click();
  await pane.getByRole('button', { name: 'Pekerjaan lain' }).click();
  await pane.getByRole('button', { name: /^Catat Angsuran/ }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/x/t4.png' });
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(300);
  await page.keyboard.press('ArrowDown');
  await page.screenshot({ path: '/tmp/x/t5.png' });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.keyboard.type('500rb');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
  await page.screenshot({ path: '/tmp/x/t6.png' });
  console.log(problems);
});
