/** The sample's files, read back, add up to the figures of the deck (docs/spec/deck.md). The sums here are plain loops over cells, none of the product's own. */
import { sampleFiles, sampleRows, type ReadRow } from '../../support/sample';

const sum = (rows: readonly ReadRow[], header: string) => rows.reduce((total, row) => total + Number(row[header]), 0);
const count = (rows: readonly ReadRow[], header: string, value: string | number) =>
  rows.filter((row) => row[header] === value).length;
/** 31 December 2014 as a date serial. */
const periode = 42_004;
const december2013 = 41_639;

let tables: ReadonlyMap<string, readonly ReadRow[]>;
const rowsOf = (table: string) => tables.get(table) ?? [];
const upkAt = (month: number) => rowsOf('UPK').filter((row) => row['Periode'] === month);

beforeAll(async () => {
  tables = await sampleRows(['Profil', 'Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'UPK']);
}, 120_000);

test('eight workbooks, named as samples, for the kecamatan of the deck', async () => {
  const files = await sampleFiles();
  expect(files.map(({ name }) => name)).toEqual([
    'contoh-33.26.11-Bojong.xlsx',
    'contoh-33.26.12-Wonopringgo.xlsx',
    'contoh-33.26.13-Kedungwuni.xlsx',
    'contoh-33.26.14-Buaran.xlsx',
    'contoh-33.26.15-Tirto.xlsx',
    'contoh-33.26.16-Wiradesa.xlsx',
    'contoh-33.26.18-Karangdadap.xlsx',
    'contoh-33.26.19-Wonokerto.xlsx',
  ]);
  const makers = rowsOf('Profil').filter((row) => row['Uraian'] === 'Disusun Oleh');
  expect(makers.map((row) => row['Isian'])).toEqual(files.map(() => 'Data contoh (sintetis)'));
  const periods = rowsOf('Profil').filter((row) => row['Uraian'] === 'Periode');
  expect(periods.map((row) => row['Isian'])).toEqual(files.map(() => periode));
});

test('wilayah: 119 desa by kecamatan and phase', () => {
  const desa = rowsOf('Desa');
  const byKecamatan = [
    'Bojong',
    'Wonopringgo',
    'Kedungwuni',
    'Buaran',
    'Tirto',
    'Wiradesa',
    'Karangdadap',
    'Wonokerto',
  ].map((name) => count(desa, 'Kecamatan', name));
  expect(byKecamatan).toEqual([22, 14, 19, 10, 16, 16, 11, 11]);
  expect(count(desa, 'P2KP 2002', 'Ya')).toBe(11);
  expect(count(desa, 'Replikasi', 'Ya')).toBe(18);
  expect(count(desa, 'P2KP 2007', 'Ya')).toBe(48);
  expect(count(desa, 'PNPM 2008', 'Ya')).toBe(119);
  expect(count(desa, 'PLPBK', 'Ya')).toBe(9);
});

test('BLM: to the rupiah, and 74.40% of the households poor', () => {
  const blm = rowsOf('BLM');
  const bySource = (source: string) =>
    sum(
      blm.filter((row) => row['Sumber Dana'] === source),
      'Dana Cair',
    );
  expect(sum(blm, 'Dana Cair')).toBe(133_419_082_500);
  expect(bySource('APBN')).toBe(114_309_500_000);
  expect(bySource('APBD')).toBe(19_109_582_500);
  const kk = sum(blm, 'KK Penerima Manfaat');
  expect(kk).toBeGreaterThan(300_000);
  expect(sum(blm, 'KK Miskin Penerima Manfaat') * 10_000).toBe(kk * 7_440);
});

test('kegiatan: beneficiary households by Bidang', () => {
  const byBidang = (bidang: string) =>
    sum(
      rowsOf('Kegiatan').filter((row) => row['Bidang'] === bidang),
      'KK Penerima Manfaat',
    );
  expect(['Lingkungan', 'Sosial', 'Ekonomi'].map(byBidang)).toEqual([151_527, 66_260, 11_387]);
});

test('UPK: assets, first capital, and arrears that fall', () => {
  const now = upkAt(periode);
  expect(now).toHaveLength(119);
  expect(sum(now, 'Aset')).toBe(10_983_000_000);
  expect(sum(now, 'Modal Awal')).toBe(6_171_000_000);
  const late = 'Saldo Menunggak ≥ 3 Bulan';
  expect(sum(now, late)).toBeLessThan(sum(upkAt(december2013), late) / 2);
});

test('pinjaman lain-lain: more than Rp 400 juta settled in 2013', () => {
  const settled = rowsOf('Pinjaman').filter(
    (row) =>
      row['Jenis'] === 'Lain-lain' &&
      row['Status'] === 'Lunas' &&
      Number(row['Tanggal Lunas']) > 41_274 &&
      Number(row['Tanggal Lunas']) <= december2013,
  );
  expect(sum(settled, 'Pokok')).toBe(412_500_000);
});

test('kelembagaan: boards, members, women, volunteers, awards', () => {
  const bkm = rowsOf('BKM');
  expect(bkm).toHaveLength(119);
  expect(['Menuju Madani', 'Mandiri', 'Berdaya'].map((level) => count(bkm, 'Tingkat Kemandirian', level))).toEqual([
    9, 96, 14,
  ]);
  expect(sum(bkm, 'Pengurus Laki-laki') + sum(bkm, 'Pengurus Perempuan')).toBe(2_475);
  expect(sum(bkm, 'Pengurus Perempuan')).toBe(854);
  expect(sum(bkm, 'Relawan Laki-laki') + sum(bkm, 'Relawan Perempuan')).toBeGreaterThan(3_000);
  expect(count(bkm, 'Tahun BKM Award', 2014)).toBe(13);
});
