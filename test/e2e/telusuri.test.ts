/** *Telusuri angka ini* and the page Indikator in a real browser, over the stand-in. */
import { axeViolations, eventually } from './support/browser';
import { openStage } from './support/stage';
import { cellWith, goTo, press, selectedCell, workbench } from './support/workbench';
import { bojong } from './support/workbooks';

const stage = openStage();

async function reported(options = '') {
  const opened = await workbench(stage, await bojong(), options);
  const { pane } = opened;
  await pane.getByRole('tab', { name: 'Laporan' }).click();
  await press(pane, 'Buat Laporan');
  await pane.getByRole('heading', { name: 'Lembar laporan' }).waitFor();
  return opened;
}

test('a number of the report is explained down to its rows; a click on a row shows it in the sheet', async () => {
  const { page, pane, problems } = await reported('&api=1.9');
  await press(pane, 'Buka lembar Lembar Pimpinan');
  const label = page.locator('.cell[data-cell^="A"]', { hasText: /^PAR \(saldo menunggak ≥ 3 bulan\)$/ });
  const row = (await label.getAttribute('data-cell'))?.slice(1);
  await page.locator(`[data-cell="D${row}"]`).click();

  const trace = pane.getByRole('region', { name: 'Telusuri angka ini' });
  await trace.getByRole('heading', { name: 'PAR (saldo menunggak ≥ 3 bulan)' }).waitFor();
  const text = await trace.innerText();
  expect(text).toContain('Rumus');
  expect(text).toMatch(/Pembilang\s+[\d.]+\s+Penyebut\s+[\d.]+/);
  expect(text).toMatch(/Memuaskan < 10%/);
  expect(text).toContain('POB Pinjaman Bergulir');
  await eventually(async () => expect(await trace.getByText('berbeda dari data').count()).toBe(0));
  expect(await axeViolations(page)).toEqual([]);

  await trace.getByLabel('Urutan').selectOption('terbesar dahulu');
  await trace.getByRole('listitem').first().getByRole('button').click();
  await page.locator('.tabs [aria-current="true"]', { hasText: /^Pinjaman$/ }).waitFor();
  await eventually(async () => expect(await selectedCell(page)).toMatch(/^N\d+$/));
  // Selecting a cell of the data leaves the explanation as it is.
  await trace.getByRole('heading', { name: 'PAR (saldo menunggak ≥ 3 bulan)' }).waitFor();
  expect(problems).toEqual([]);
});

test('a change is explained by both its values, a cell of Dasar Perhitungan by what it measures and its rows', async () => {
  const { page, pane, problems } = await reported();
  await press(pane, 'Buka lembar Lembar Pimpinan');
  const label = page.locator('.cell[data-cell^="A"]', { hasText: /^PAR \(saldo menunggak ≥ 3 bulan\)$/ });
  const row = (await label.getAttribute('data-cell'))?.slice(1);
  await page.locator(`[data-cell="E${row}"]`).click();
  const trace = pane.getByRole('region', { name: 'Telusuri angka ini' });
  await trace.getByRole('heading', { name: 'Perubahan: PAR (saldo menunggak ≥ 3 bulan)' }).waitFor();
  await eventually(async () =>
    expect(await trace.innerText()).toMatch(/Sebelum \(Desember 2013\)\s+[\d,]+%\s+Sekarang\s+[\d,]+%/),
  );
  expect(await axeViolations(page)).toEqual([]);
  await press(pane, 'Telusuri: PAR (saldo menunggak ≥ 3 bulan)');
  await trace.getByText('Pembilang').waitFor();

  await page.locator('.tabs button', { hasText: /^Dasar Perhitungan$/ }).click();
  const basis = 'Dasar Perhitungan';
  const heading = await cellWith(page, basis, 'Jumlah Saldo di tabel Pinjaman: Jenis Bergulir, Status Aktif');
  const area = await cellWith(page, basis, 'Bukur');
  await goTo(page, heading.replace(/\d+/, '') + area.replace(/[A-Z]+/, ''));
  await trace.getByRole('heading', { name: 'Jumlah Saldo di tabel Pinjaman: Jenis Bergulir, Status Aktif' }).waitFor();
  await eventually(async () => expect(await trace.getByRole('listitem').count()).toBeGreaterThan(0));
  await eventually(async () => expect(await trace.getByText('berbeda dari data').count()).toBe(0));
  // The stand-in draws that sheet whole, which axe would look at for a minute; the explanation stays on another sheet.
  await page.locator('.tabs button', { hasText: /^Ringkasan$/ }).click();
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('a card opens its explanation and comes back; sections and areas change the cards', async () => {
  const { page, pane, problems } = await reported();
  expect(await axeViolations(page)).toEqual([]);
  await pane.getByLabel('Bagian').selectOption('Kelembagaan');
  await pane.getByRole('button', { name: /^Pengurus \(orang\)/ }).click();
  const trace = pane.getByRole('region', { name: 'Telusuri angka ini' });
  await trace.getByText('Banyaknya pengurus BKM dan unit-unitnya, laki-laki dan perempuan.').waitFor();
  await press(pane, 'Semua indikator');
  await eventually(async () => expect(await trace.count()).toBe(0));
  await pane.getByLabel('Wilayah', { exact: true }).selectOption('33.26.11.2001');
  await pane.getByRole('list', { name: 'Indikator Desa/Kel. Bukur' }).waitFor();
  expect(problems).toEqual([]);
});

test('the summary is copied, eleven lines, overdue jasa among them', async () => {
  const { page, pane } = await reported();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(pane, 'Salin ringkasan');
  await pane.getByText('Teksnya sudah disalin').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(11);
  expect(copied).toMatch(/^Tunggakan jasa: Rp [\d.]+\.$/m);
  expect(copied).toContain('Indikator PNPM Mandiri Perkotaan Kec. Bojong, Desember 2014');
});
