/** A month of a kecamatan of six desa, entered by keyboard alone: the same in the pane and on the page without Excel. */
import type { Locator, Page } from 'playwright-core';
import { templateWorkbook } from '../../../src/app';
import { entryTexts } from '../../../src/messages/entryTexts';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { areaSource } from '../../support/areas';
import { programme, wordsIn } from '../../support/programme';
import { headerOf } from './workbench';

const december = 42_004;

/** Kecamatan Warungpring as *Siapkan Buku Kerja* leaves it. */
export async function prepared(): Promise<Uint8Array> {
  const whole = await areaSource('33.27');
  const part = whole?.areas.find(({ code }) => code === '33.27.14') ?? null;
  if (whole === null) throw new Error('no area');
  return writeWorkbookFile(templateWorkbook(programme, { whole, part }, december, entryTexts('id', wordsIn('id'))));
}

/** Name of the field that has the focus, without the word behind it; null where no field has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLInputElement)) return null;
    return (element.labels?.[0]?.textContent ?? '').split(' · ')[0] ?? '';
  });

/** Goes from field to field with Enter and types what is given by name, until a line of a list or the button after the last field has the focus. */
async function answer(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  const left = new Map(Object.entries(texts));
  for (let count = 0; count < 60; count += 1) {
    const name = await focused(page);
    if (name === null || name === '') break;
    const text = left.get(name);
    if (text !== undefined) await page.keyboard.type(text);
    left.delete(name);
    await page.keyboard.press('Enter');
  }
  expect([...left.keys()]).toEqual([]);
}

/** The same, and presses the button. */
export async function fill(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await answer(page, texts);
  await page.keyboard.press('Enter');
}

/** The list of tables; the bar that tells of reading has a similar name. */
const tables = (pane: Locator): Locator => pane.getByRole('combobox', { name: 'Tabel' });

export async function openTable(pane: Locator, table: string): Promise<void> {
  await tables(pane).selectOption(table);
}

/** Waits until the list of tables is there again. */
export const back = (pane: Locator) => tables(pane).waitFor();

export async function task(pane: Locator, name: string): Promise<void> {
  const button = pane.getByRole('button', { name: new RegExp(`^${name}`) });
  if ((await button.count()) === 0) await pane.getByRole('button', { name: 'Pekerjaan lain' }).press('Enter');
  await button.press('Enter');
  await pane.getByRole('heading', { name, exact: true }).waitFor();
}

/** *Isian UPK* of all six boards with the cash that was worked out, then *Tutup Buku*. */
export async function closeMonth(page: Page, pane: Locator): Promise<void> {
  await task(pane, 'Isian UPK');
  await answer(page, {});
  for (let index = 0; index < 6; index += 1) {
    await page.keyboard.type('50rb');
    await page.keyboard.press('Enter');
    const line = pane.getByRole('group', { name: `Karya Bersama ${6 - index}` });
    // The line is reckoned again a moment after it was typed.
    await line.getByText(/Kas menurut hitungan Rp [\d.]+/).waitFor();
    await page.waitForTimeout(500);
    const told = await line.getByText(/Kas menurut hitungan Rp/).innerText();
    const kas = /Kas menurut hitungan Rp ([\d.]+)/.exec(told)?.[1] ?? '';
    for (let column = 0; column < 6; column += 1) await page.keyboard.press('Enter');
    await page.keyboard.type(kas);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+s');
  await pane.getByText('Isian UPK tersimpan').first().waitFor();
  await page.keyboard.press('Escape');
  await back(pane);

  await task(pane, 'Tutup Buku');
  await fill(page, { 'Ditutup oleh': 'Siti' });
  await back(pane);
  await pane.getByText('tutup buku 1 dari 1').waitFor();
}

/** A new look at the whole workbook agrees with what the pane kept up to date. */
export async function expectReady(pane: Locator): Promise<void> {
  await headerOf(pane).getByText('Siap kirim').waitFor();
  await pane.getByRole('tab', { name: 'Periksa' }).press('Enter');
  await pane.getByRole('button', { name: 'Periksa Data', exact: true }).press('Enter');
  await pane.getByText('Tidak ada yang perlu diperbaiki. Data siap kirim.').waitFor();
}

/** December of a prepared workbook: desa, BKM, UPK, loans lent, paid, settled, rescheduled, written off, corrected, and closed. */
export async function enterDecember(page: Page, pane: Locator): Promise<void> {
  await pane.getByRole('tab', { name: 'Isi' }).press('Enter');
  const yes = Object.fromEntries(
    ['P2KP 2002', 'Replikasi', 'P2KP 2007', 'PNPM 2008', 'PLPBK'].map((name) => [name, 'ya']),
  );
  await openTable(pane, 'Desa');
  for (let index = 0; index < 6; index += 1) {
    await pane
      .getByRole('list', { name: /^Baris / })
      .getByRole('listitem')
      .filter({ hasText: '33.27.14' })
      .nth(index)
      .getByRole('button')
      .press('Enter');
    await fill(page, { ...yes, Penduduk: '3.200', KK: '900', 'KK Miskin': '300' });
    await back(pane);
  }
  await openTable(pane, 'BKM');
  for (let index = 0; index < 6; index += 1) {
    await pane
      .getByRole('list', { name: /^Baris / })
      .getByRole('listitem')
      .filter({ hasText: 'BKM-33.27.14' })
      .nth(index)
      .getByRole('button')
      .press('Enter');
    await fill(page, {
      'Nama BKM': `Karya Bersama ${index + 1}`,
      'Tanggal Berdiri': '14 mar 2008',
      'Pengurus Laki-laki': '8',
      'Pengurus Perempuan': '5',
      'Relawan Laki-laki': '20',
      'Relawan Perempuan': '11',
      'Tingkat Kemandirian': 'berd',
      'Tanggal Pemilihan Terakhir': '20/4/2013',
      'PJM Pronangkis': 'ya',
    });
    await back(pane);
  }
  await openTable(pane, 'UPK');
  for (let index = 0; index < 6; index += 1) {
    await pane.getByRole('button', { name: 'Tambah baris' }).press('Enter');
    await fill(page, {
      'Kode BKM': `BKM-33.27.14.200${index + 1}`,
      Periode: 'nov',
      ...{ 'Modal Awal': '60jt', Modal: '60jt', Kewajiban: '1jt', 'Kas dan Bank': '61,5jt', 'Saldo Pinjaman': '0' },
      ...{ 'Pinjaman Lain-lain': '0', Inventaris: '0', 'Cadangan Risiko': '500rb', 'KSM Aktif': '0' },
      ...{ 'KSM Menunggak ≥ 3 Bulan': '0', 'Saldo Menunggak ≥ 3 Bulan': '0', 'Tunggakan Pokok ≥ 3 Bulan': '0' },
      ...{ Pendapatan: '3jt', Biaya: '1jt' },
    });
    await back(pane);
  }
  for (const [ksm, day] of [
    ['Melati', '1'],
    ['Mawar', '2'],
    ['Kenanga', '3'],
    ['Dahlia', '4'],
  ] as const) {
    await task(pane, 'Pinjaman Baru');
    await fill(page, {
      BKM: ksm === 'Dahlia' ? '2002' : '2001',
      'Nama KSM': ksm,
      ...{ Anggota: '10', 'Anggota perempuan': '6', 'Anggota miskin': '5', 'Tanggal cair': day },
      ...{ Pokok: '5jt', 'Jangka waktu (bulan)': '10', 'Jasa per bulan (%)': '1,5', 'Jenis jasa': 'flat' },
    });
    await back(pane);
  }

  await openTable(pane, 'BLM');
  await pane.getByRole('button', { name: 'Tambah baris' }).press('Enter');
  await fill(page, {
    'Kode BKM': '2001',
    ...{ Tahap: 'I', 'Sumber Dana': 'apbn', Pagu: '100jt', 'Dana Cair': '100jt', 'Tanggal Cair': '5/3' },
    ...{ Lingkungan: '60jt', Sosial: '20jt', Ekonomi: '15jt', BOP: '5jt', Swadaya: '30jt' },
    ...{ 'KK Penerima Manfaat': '300', 'KK Miskin Penerima Manfaat': '220' },
  });
  await back(pane);
  await openTable(pane, 'Kegiatan');
  await pane.getByRole('button', { name: 'Tambah baris' }).press('Enter');
  await fill(page, {
    'Kode Desa': '2001',
    ...{
      Bidang: 'ling',
      'Jenis Kegiatan': 'dra',
      Volume: '120,5',
      Satuan: 'm',
      'Dana BLM': '60jt',
      'Dana Swadaya': '30jt',
    },
    ...{
      'Dana Lain': '0',
      'KK Penerima Manfaat': '300',
      'KK Miskin Penerima Manfaat': '220',
      Status: 'sel',
      Kondisi: 'baik',
    },
  });
  await back(pane);

  // A day of collecting: one amount a line.
  await task(pane, 'Daftar Setoran');
  await answer(page, { 'Tanggal setoran': '20' });
  for (const amount of ['575rb', '575rb', '575rb', '575rb']) {
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
  }
  await pane.getByText('Setoran 4').waitFor();
  await page.keyboard.press('Control+s');
  await pane.getByText('Daftar Setoran tersimpan').first().waitFor();
  await page.keyboard.press('Escape');
  await back(pane);

  await task(pane, 'Pelunasan');
  await fill(page, { Pinjaman: 'melati', 'Tanggal lunas': '22', Alasan: 'mampu' });
  await back(pane);
  await task(pane, 'Jadwal Ulang');
  await fill(page, {
    Pinjaman: 'mawar',
    ...{
      'Berlaku sejak': '23',
      'Jangka waktu baru (bulan)': '12',
      'Jasa per bulan (%)': '1',
      'Jenis jasa': 'flat',
      Alasan: 'musim',
    },
  });
  await back(pane);
  await task(pane, 'Hapus Buku');
  await fill(page, { Pinjaman: 'kenanga', 'Tanggal hapus buku': '29', Alasan: 'berita acara 1' });
  await back(pane);
  await task(pane, 'Koreksi');
  await fill(page, {
    ...{ Pinjaman: 'dahlia', 'Setoran yang salah': '2002', 'Yang dilakukan': 'ganti', 'Jasa yang benar': '75rb' },
    ...{ 'Pokok yang benar': '400rb', Alasan: 'salah tulis' },
  });
  await back(pane);

  // A receipt of next month, dated ahead: it counts for nothing yet.
  await task(pane, 'Catat Angsuran');
  await fill(page, { Pinjaman: 'dahlia', 'Tanggal bayar': '5/1/2015', 'Jumlah dibayar': '575rb' });
  await back(pane);

  await closeMonth(page, pane);
}
