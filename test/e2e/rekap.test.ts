/** *Rekap Kecamatan* in the pane: a recap is made of files, a revision is looked at and taken in, and the board says who is missing. */
import type { WorkbookSpec } from '../../src/engine/report';
import { writeWorkbookFile } from '../../src/workbook/file';
import { take } from '../app/recap/stage';
import { inMonth, sourceOf, tinySpec, withSheet } from '../support/parts';
import { axeViolations } from './support/browser';
import { openStage } from './support/stage';
import { openOther, ribbon, workbench } from './support/workbench';

const stage = openStage();

const upload = async (name: string, spec: WorkbookSpec) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeWorkbookFile(spec)),
});

const shot = process.env['REKAP_SHOTS'];

test('a revision is chosen, looked at, and replaces its kecamatan; another month is refused with the reason', async () => {
  const { recap } = await take(
    null,
    [await sourceOf('a_R0.xlsx', inMonth(tinySpec(0), 12)), await sourceOf('b_R0.xlsx', inMonth(tinySpec(1), 12))],
    { received: 42_008 },
  );
  if (recap === null) throw new Error('no recap');
  const { page, pane, problems } = await workbench(stage, await recap.save());
  await ribbon(page, 'Rekap Kecamatan');
  const result = pane.getByRole('tabpanel');
  await result.getByText('2 dari 2 masuk').waitFor();
  const revised = withSheet(inMonth(tinySpec(0), 12, 1), 'Pinjaman', (sheet) => ({
    ...sheet,
    rows: sheet.rows.slice(1),
  }));
  await pane
    .getByLabel('Pilih Berkas')
    .first()
    .setInputFiles([
      await upload('a_R1.xlsx', revised),
      await upload('b_november.xlsx', inMonth(tinySpec(1), 11)),
      await upload('c_R0.xlsx', inMonth(tinySpec(2), 12)),
    ]);
  await result.getByText(/a_R1\.xlsx: Bojong, mengganti R0 dengan R1/).waitFor();
  await result.getByText(/Pinjaman: 0 baru, 0 berubah, 1 hilang/).waitFor();
  await result.getByText(/b_november\.xlsx: Periode November 2014, rekap ini Desember 2014/).waitFor();
  // Another day of receipt: the files are read for it once more.
  await result.getByRole('textbox', { name: 'Diterima tanggal' }).fill('2015-01-20');
  await result.getByRole('textbox', { name: 'Diterima tanggal' }).blur();
  await result.getByText(/c_R0\.xlsx: Kedungwuni, baru/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  if (shot !== undefined) await pane.screenshot({ path: `${shot}/preview.png` });
  await result.getByRole('button', { name: 'Gabungkan', exact: true }).focus();
  await page.keyboard.press('Enter');
  await result.getByText('2 berkas masuk rekap.').waitFor();
  await result.getByText('3 dari 3 masuk').waitFor();
  await result.getByText(/R0, diterima 20 Jan 2015/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  if (shot !== undefined) await pane.screenshot({ path: `${shot}/board.png` });
  // What is to be sent to a kecamatan whose data are not in order.
  await result.getByRole('button', { name: 'Salin pengingat' }).first().click();
  await result.getByText('Yth. Kecamatan Bojong').waitFor();
  expect(problems).toEqual([]);
});

test('corrections of the kabupaten are asked about before anything is written', async () => {
  const { recap } = await take(null, [await sourceOf('a_R0.xlsx', inMonth(tinySpec(0), 12))]);
  const [table] = (await recap?.readTables(['Desa']))?.tables ?? [];
  const column = table?.values[0]?.indexOf('KK') ?? -1;
  const before = table?.values[1]?.[column] ?? null;
  await recap?.apply([{ sheet: 'Desa', row: 1, column, before, after: Number(before) + 5 }], []);
  if (recap === null) throw new Error('no recap');
  const { page, pane } = await workbench(stage, await recap.save());
  await openOther(page, pane, 'Rekap Kecamatan');
  const result = pane.getByRole('tabpanel');
  await result.getByText('1 dari 1 masuk').waitFor();
  await pane
    .getByLabel('Pilih Berkas')
    .first()
    .setInputFiles([await upload('a_R1.xlsx', inMonth(tinySpec(0), 12, 1))]);
  await result.getByText('Diperbaiki di kabupaten').waitFor();
  // Penduduk, which the kabupaten left alone, follows the file without a question.
  expect(await result.getByRole('radiogroup').count()).toBe(1);
  // Until it is decided there is nothing to take in.
  expect(await result.getByRole('button', { name: 'Gabungkan', exact: true }).count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  if (shot !== undefined) await pane.screenshot({ path: `${shot}/corrections.png` });
  await result.getByRole('button', { name: 'Semua tetap' }).click();
  await result.getByRole('button', { name: 'Gabungkan', exact: true }).click();
  await result.getByText('1 berkas masuk rekap.').waitFor();
});

test('files make a recap of their own where the open workbook is none', async () => {
  const { page, pane } = await workbench(stage, null);
  await openOther(page, pane, 'Rekap Kecamatan');
  const result = pane.getByRole('tabpanel');
  await result.getByText(/bukan rekap kabupaten/).waitFor();
  await pane
    .getByLabel('Pilih Berkas')
    .first()
    .setInputFiles([
      await upload('a.xlsx', inMonth(tinySpec(0), 12)),
      await upload('b.xlsx', inMonth(tinySpec(1), 12)),
    ]);
  const make = result.getByRole('button', { name: 'Buat Rekap', exact: true });
  await make.waitFor();
  const [other] = await Promise.all([page.waitForEvent('popup'), make.click()]);
  await result.getByText(/Rekap baru dibuka dari 2 berkas.*Rekap Kabupaten Pekalongan Desember 2014\.xlsx/).waitFor();
  const beside = other.getByRole('complementary', { name: 'Panel' });
  await openOther(other, beside, 'Rekap Kecamatan');
  await beside.getByText('2 dari 2 masuk').waitFor();
});
