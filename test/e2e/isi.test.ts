/** *Isi Data*: rows are found, added, changed and deleted by keyboard, under all rules of the workbook. */
import { axeViolations } from './support/browser';
import { openStage } from './support/stage';
import { workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

test('scratch', async () => {
  const { page, pane, problems } = await workbench(stage, await bojong());
  await pane.getByRole('tab', { name: 'Isi' }).click();
  await pane.getByLabel('Tabel').selectOption('Kegiatan');
  await pane.getByRole('button', { name: 'Tambah baris' }).click();
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  let n = 0;
  const shot = async () => {
    n += 1;
    await page.waitForTimeout(600);
    await page.screenshot({ path: `/tmp/x/isi${n}.png` });
  };
  await type('33.26.11.2001');
  await shot();
  await type('2014');
  await type('ling');
  await page.keyboard.type('ja');
  await shot();
  await page.keyboard.press('Enter');
  await type('1250,5');
  await type('m');
  await type('40jt');
  await type('12000000');
  await shot();
  await type('0');
  await type('200');
  await type('250');
  await shot();
  await page.keyboard.press('Control+s');
  await shot();
  console.log(problems, await axeViolations(page));
});
