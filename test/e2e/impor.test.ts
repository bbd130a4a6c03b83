/** *Impor Data*: a pasted list and a chosen file come into the workbook, are taken back, and what is not taken is handed over. */
import { writeXlsx } from 'hucre';
import { baseWorkbook } from '../support/base';
import { sheetsOf } from '../support/live';
import { axeViolations } from './support/browser';
import { looks } from './support/matrix';
import { openStage } from './support/stage';
import { openOther, press, workbench } from './support/workbench';

const stage = openStage();

const book = () => writeXlsx({ sheets: sheetsOf('table', baseWorkbook().tables) });

const list = [
  ['Daftar mitra 2014'],
  ['No', 'Nomor', 'BKM', 'Nama Mitra', 'Jenis Mitra', 'Bidang', 'Thn', 'Nilai (Rp)'],
  ['1', 'M-1', 'Karya Bersama', 'Dinas Kesehatan', 'Pemerintah', 'Sosial', '2013', '15.000.000'],
  ['2', 'M-9', 'B02', '"Koperasi\n""Maju"""', 'swasta', 'Ekonomi', '2014', '2,5jt'],
  ['3', 'M-10', 'B02', 'Toko', 'Toko', 'Ekonomi', '2014', '1.000.000'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

test.each(looks)('a list is pasted, matched, looked at, brought in and taken back: $title', async ({ options }) => {
  const { page, pane, problems } = await workbench(stage, await book(), options);
  await openOther(page, pane, 'Impor Data');
  await pane.getByRole('combobox', { name: 'Masukkan ke tabel' }).selectOption('Kemitraan');
  const box = pane.getByRole('textbox', { name: 'Atau tempel tabel' });
  await box.evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, list);
  await pane.getByText('Sumber: Tempelan').waitFor();
  expect(await pane.getByRole('combobox', { name: 'Judul kolom' }).inputValue()).toBe('1 1');
  const chosen = (column: string) =>
    pane.getByRole('combobox', { name: new RegExp(`^${column}( |$)`) }).evaluate((field) => {
      const select = field as HTMLSelectElement;
      return select.selectedOptions[0]?.textContent;
    });
  expect([await chosen('Mitra'), await chosen('Kode BKM'), await chosen('Tahun')]).toEqual([
    'Nama Mitra',
    'BKM',
    'Thn',
  ]);
  await pane.getByText('Kolom sumber yang tidak dipakai: No.').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await press(pane, 'Lihat hasilnya');
  await pane.getByRole('button', { name: '1 baru' }).waitFor();
  await pane.getByRole('button', { name: '1 sama' }).waitFor();
  await pane.getByText('Baris 5 · M-10').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await press(pane, 'Masukkan 1 baris');
  const done = pane.getByText('Impor Kemitraan: 1 baru, 0 berubah');
  await done.first().waitFor();
  await pane.getByRole('button', { name: 'Simpan baris yang ditolak' }).waitFor();
  await press(pane, 'Urungkan');
  await pane.getByText('Diurungkan: Impor Kemitraan').waitFor();
  expect(problems).toEqual([]);
});
