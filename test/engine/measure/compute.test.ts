import { computeIndicators, type AreaIndicators } from '../../../src/engine/measure';
import { workbook } from '../../support/markdown';
import { read, wordsIn } from '../../support/programme';
import { catalogue } from '../../../src/programme/indicators';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { indicators, official, places, profil } from '../../support/smallIndicators';

test('every indicator has a name in the catalogue of texts, and ids are used once', () => {
  const words = wordsIn('id');
  const ids = catalogue.indicators.map((definition) => definition.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !words.has(`indicator.${id}`))).toEqual([]);
});

test('counts, sums and coverage by kabupaten, kecamatan and desa', () => {
  const value = indicators(profil + places);
  expect([value('wil.kecamatan'), value('wil.kecamatan_kabupaten'), value('wil.desa'), value('wil.kelurahan')]).toEqual(
    [2, 19, 3, 1],
  );
  expect(value('wil.desa_kecamatan')).toBe(22 + 19);
  expect(value('wil.cakupan')).toBe(3 / 41);
  expect([value('wil.desa', '33.26.11'), value('wil.desa', '33.26.13'), value('wil.desa', '33.26.13.1013')]).toEqual([
    2, 1, 1,
  ]);
  expect([value('wil.p2kp2002'), value('wil.p2kp2002', '33.26.11')]).toEqual([2, 1]);
});

test('a missing cell is left out of a sum; where nothing is left the sum is unknown, not 0', () => {
  const value = indicators(profil + places);
  expect(value('wil.kk_miskin')).toBe(100);
  expect(value('wil.kk_miskin', '33.26.11.2002')).toBeNull();
  expect(value('wil.persen_miskin', '33.26.11.2002')).toBeNull();
  expect(value('bkm.pengurus', '33.26.13')).toBeNull();
  expect(value('bkm.pengurus', '33.26.11.2002')).toBe(8);
});

test('a table that is not there gives no number; one without rows for an area gives 0', () => {
  const value = indicators(profil + places);
  expect(value('blm.cair')).toBeNull();
  const withGrants = indicators(
    `${profil}${places}
## BLM as table
| Nomor | Kode BKM | Tahun Anggaran | Sumber Dana | Dana Cair | Pagu |
|---|---|---|---|---|---|
| 1 | A | 2012 | DUB | 300 | 300 |
| 2 | a | 2013 | APBD | 100 | 200 |
| 3 | Z | 2013 | APBN | 50 | 50 |`,
  );
  expect([
    withGrants('blm.cair'),
    withGrants('blm.apbn'),
    withGrants('blm.apbd'),
    withGrants('blm.porsi_apbd'),
  ]).toEqual([450, 350, 100, 100 / 450]);
  expect(withGrants('blm.cair', '33.26.13')).toBe(0);
  expect(withGrants('blm.porsi_apbd', '33.26.13')).toBeNull();
  expect(withGrants('blm.cair_tahun')).toEqual({ 2012: 300, 2013: 150 });
  expect(withGrants('blm.cair_tahun', '33.26.11')).toEqual({ 2012: 300, 2013: 100 });
  expect(withGrants('blm.per_desa')).toBe(150);
  // Number 3 belongs to no board that is known: it stands apart, so that the parts add up.
  expect(withGrants('blm.cair', '')).toBe(50);
});

const loans = `
## Pinjaman as table
| Nomor Pinjaman | Kode BKM | Kode KSM | Nama KSM | Jenis | Anggota | Anggota Perempuan | Tanggal Cair | Pokok | Saldo | Tunggakan Pokok | Lama Tunggakan (bulan) | Kolektibilitas | Status | Tanggal Lunas |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| 1 | A | | Melati 1 | Bergulir | 10 | 6 | 2013-05-01 | 5000000 | 5000000 | 0 | 0 | 1 | Aktif | |
| 2 | A | | MELATI  1 | Bergulir | 10 | 6 | 2014-01-01 | 3000000 | 3000000 | 100000 | 1 | 2 | Aktif | |
| 3 | B | | Melati 1 | Bergulir | 5 | 5 | 2013-02-01 | 4000000 | 2000000 | 800000 | 3 | 3 | Aktif | |
| 4 | B | K7 | Mawar | Bergulir | 5 | 1 | 2013-02-01 | 9000000 | 0 | 0 | 4 | 3 | Aktif | |
| 5 | A | | Anggrek | Bergulir | 8 | 8 | 2012-02-01 | 7000000 | 0 | 0 | 0 | 1 | Lunas | 2013-02-01 |
| 6 | A | | Dahlia | Lain-lain | 1 | 0 | 2012-02-01 | 900000 | 0 | 0 | 0 | 1 | Lunas | 2013-03-01 |
| 7 | A | | Dahlia | Lain-lain | 1 | 0 | 2012-02-01 | 600000 | 250000 | 0 | 0 | 1 | Aktif | |
| 8 | A | | Kenanga | Bergulir | 8 | 8 | 2011-02-01 | 700000 | 700000 | 700000 | 12 | 5 | Hapus Buku | |
`;

test('loans: distinct groups per board, risk on the whole balance, repaid groups on neither side', () => {
  const value = indicators(profil + places + loans);
  expect([value('pin.jumlah'), value('pin.ksm'), value('pin.saldo'), value('pin.tunggakan')]).toEqual([
    4, 2, 10_000_000, 900_000,
  ]);
  expect(value('upk.par')).toMatchObject({ value: 0.2, class: 'minimum', onLimit: true });
  expect(value('upk.rr')).toMatchObject({ value: 0.92, class: 'memuaskan' });
  expect(value('upk.lar')).toMatchObject({ value: 0.5, class: 'penundaan' });
  expect(value('upk.lar', '33.26.11.2001')).toMatchObject({ value: 0, class: 'memuaskan' });
  expect([value('pin.kol1'), value('pin.kol2'), value('pin.kol3'), value('pin.kol5')]).toEqual([
    5_000_000, 3_000_000, 2_000_000, 0,
  ]);
  expect(value('pin.cadangan_wajib')).toBe(25_000 + 15_000 + 200_000);
  expect(value('pin.perempuan')).toBe(18 / 30);
  expect(value('pin.pokok')).toBe(28_700_000);
  expect(value('pin.pokok_tahun')).toEqual({ 2011: 700_000, 2012: 7_000_000, 2013: 18_000_000, 2014: 3_000_000 });
  expect(value('ino.lain_selesai')).toEqual({ 2013: 900_000 });
  expect(value('ino.lain_sisa')).toBe(250_000);
});

test('F12a: with the setting > 3 (that is, from 4 months) a loan at exactly 3 months is not at risk', () => {
  expect(indicators(profil + places + loans, { arrearsMonths: 4 })('upk.par')).toMatchObject({ value: 0 });
});

test('required reserve of the worked case of docs/spec/domain.md 4.2 is 710,000', () => {
  const rows = [10_000_000, 2_000_000, 1_000_000, 500_000, 300_000]
    .map((saldo, index) => `| ${index} | A | K${index} | Bergulir | ${saldo} | ${index + 1} | Aktif |`)
    .join('\n');
  const value = indicators(`${profil}${places}
## Pinjaman as table
| Nomor Pinjaman | Kode BKM | Nama KSM | Jenis | Saldo | Kolektibilitas | Status |
|---|---|---|---|---|---|---|
${rows}`);
  expect(value('pin.cadangan_wajib')).toBeCloseTo(710_000, 6);
});

const books = `
## UPK as table
| Kode BKM | Periode | Modal Awal | Modal | Aset | Saldo Pinjaman | KSM Aktif | KSM Menunggak ≥ 3 Bulan | Saldo Menunggak ≥ 3 Bulan | Pendapatan | Biaya | Laba |
|---|---|---|---|---|---|---|---|---|---|---|---|
| A | 2013-12-31 | 100 | 150 | 160 | 1000 | 10 | 2 | 300 | 90 | 60 | 30 |
| A | 2014-06-30 | 100 | 30000000 | 200 | 1000 | 10 | 1 | 100 | 6000000 | 4800000 | 1500000 |
| B | 2013-12-31 | 100 | 100 | 110 | 0 | 0 | 0 | 0 | 10 | 10 | 0 |
| C | 2014-06-30 | 50 | 60 | 70 | 500 | 4 | 0 | 0 | 0 | 0 | 0 |
`;

test('UPK: Periode only, boards that owe a report, annualised return, trend by month', () => {
  const value = indicators(profil + places + loans + books);
  expect([value('upk.pelapor'), value('upk.wajib')]).toEqual([2, 3]);
  expect([value('upk.pelapor', '33.26.11'), value('upk.wajib', '33.26.11')]).toEqual([1, 2]);
  expect([value('upk.modal_awal'), value('upk.aset'), value('upk.pertumbuhan')]).toEqual([150, 270, 270 / 150 - 1]);
  expect(value('upk.roi', '33.26.11')).toMatchObject({ value: 0.1, class: 'minimum', onLimit: true });
  expect(value('upk.ccr', '33.26.11')).toMatchObject({ value: 1.25, class: 'minimum', onLimit: true });
  expect(value('upk.ccr', '33.26.13')).toEqual({ value: null, class: null, onLimit: false });
  expect(value('upk.kelas', '33.26.11')).toBe('penundaan');
  expect(value('upk.par_bulan')).toEqual({ '2013-12': 0.3, '2014-06': 100 / 1500 });
  expect(value('upk.lar_bulan', '33.26.11.2002')).toEqual({ '2013-12': null, '2014-06': null });
  expect(value('upk.saldo_bulan')).toEqual({ '2013-12': 1000, '2014-06': 1500 });
});

test('innovations: change of arrears over boards with both rows; boards eligible for BLM', () => {
  const value = indicators(profil + places + books);
  expect(value('ino.tunggakan_turun')).toBe(-200);
  // B reports in December only, C now only.
  expect([value('ino.tunggakan_lalu'), value('ino.tunggakan_kini')]).toEqual([300, 100]);
  expect(value('ino.tunggakan_turun', '33.26.13')).toBeNull();
  expect(value('ino.layak_blm')).toBe(2);
  expect(value('ino.award')).toEqual({ 2013: 1, 2014: 1 });
});

test('institutions: a term ends after more than three years, from the election or else the founding', () => {
  const value = indicators(profil + places);
  // A was elected exactly three years before; B was founded and C elected a day earlier.
  expect([value('bkm.masa_habis'), value('bkm.masa_habis', '33.26.11'), value('bkm.masa_habis', '33.26.13')]).toEqual([
    2, 1, 1,
  ]);
  expect([value('bkm.pjm'), value('bkm.perempuan')]).toEqual([0.5, 5 / 23]);
});

test('activities: finished works by kind and unit, progress weighted by cost, condition of finished works', () => {
  const value = indicators(`${profil}${places}
## Kegiatan as table
| Kode Kegiatan | Kode Desa | Bidang | Jenis Kegiatan | Volume | Satuan | Dana BLM | Dana Swadaya | Dana Lain | KK Penerima Manfaat | KK Miskin Penerima Manfaat | Progres | Status | Kondisi |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| 1 | 33.26.11.2001 | Lingkungan | Jalan | 100.1 | m | 60 | 20 | 20 | 10 | 5 | 1 | Selesai | Baik |
| 2 | 33.26.11.2002 | Lingkungan | Jalan | 100.2 | m | 200 | 0 | 0 | 20 | 5 | 1 | Selesai | Rusak Ringan |
| 3 | 33.26.11.2001 | Lingkungan | Jalan | 50 | m2 | 100 | 0 | 0 | 30 | 5 | 0.5 | Berjalan | |
| 4 | 33.26.13.1013 | Sosial | Santunan | 9 | orang | 0 | 100 | 0 | 40 | 40 | | Selesai | |
| 5 | 33.26.13.1013 | Ekonomi | Modal Usaha | 2 | KSM | 100 | 0 | 0 | 50 | 1 | 0 | Rencana | |`);
  expect(value('fis.selesai')).toEqual([
    { jenis: 'Jalan', satuan: 'm', volume: 200.3, jumlah: 2, dana: 300 },
    { jenis: 'Santunan', satuan: 'orang', volume: 9, jumlah: 1, dana: 100 },
  ]);
  expect(value('fis.selesai', '33.26.11.2001')).toEqual([
    { jenis: 'Jalan', satuan: 'm', volume: 100.1, jumlah: 1, dana: 100 },
  ]);
  expect(value('fis.biaya')).toBe(600);
  expect(value('fis.progres')).toBe((100 + 200 + 50) / 500);
  expect(value('fis.baik')).toBe(0.5);
  expect([value('man.infrastruktur'), value('man.sosial'), value('man.ekonomi'), value('man.selesai')]).toEqual([
    60, 40, 50, 70,
  ]);
  expect(value('man.swadaya')).toBe(120 / 600);
});

test('without a Periode what refers to it is unknown, the rest is there', () => {
  const value = indicators(profil.replace('2014-06-30', '') + places + loans + books);
  expect([value('upk.pelapor'), value('upk.aset'), value('ino.tunggakan_turun')]).toEqual([null, null, null]);
  expect(value('pin.saldo')).toBe(10_000_000);
});

test('kecamatan add up to the kabupaten, desa to their kecamatan', () => {
  const { areas } = computeIndicators(read(workbook(profil + places + loans + books)), {
    catalogue,
    official,
    settings: defaultSettings,
  });
  const total = (list: readonly AreaIndicators[], id: string) =>
    list.reduce((sum, area) => sum + Number(area.values[id] ?? 0), 0);
  for (const id of ['wil.desa', 'pin.ksm', 'pin.saldo', 'upk.wajib', 'upk.pelapor', 'upk.aset']) {
    const kecamatan = areas.filter((area) => area.level === 'kecamatan');
    const desa = areas.filter((area) => area.level === 'desa' || area.code === '');
    expect([id, total(kecamatan, id), total(desa, id)]).toEqual([id, areas[0]?.values[id], areas[0]?.values[id]]);
  }
});

test('the reserve follows the settings', () => {
  const collectability = defaultSettings.collectability.map((entry) => ({ ...entry, reserveShare: 0.01 }));
  expect(indicators(profil + places + loans, { collectability })('pin.cadangan_wajib')).toBe(100_000);
});

describe('forums, partnerships and specialised volunteers', () => {
  const ids = ['lem.forum', 'mit.jumlah', 'mit.bkm', 'mit.nilai', 'mit.nilai_tahun', 'bkm.relawan_khusus'];
  const forum = `
## Forum
| Kode Wilayah | Nama Forum | Tanggal Terbentuk | Anggota BKM | Aktif |
`;
  const kemitraan = `
## Kemitraan
| Nomor | Kode BKM | Mitra | Jenis Mitra | Bidang | Tahun | Nilai |
`;

  test('without the tables nothing is known', () => {
    const value = indicators(profil + places);
    // A series has no years; the rest no value.
    expect(ids.map((id) => value(id))).toEqual([null, null, null, null, {}, null]);
  });

  test('without rows there are none', () => {
    const value = indicators(`${profil}${places}${forum}${kemitraan}`);
    expect(ids.map((id) => value(id))).toEqual([0, 0, 0, 0, {}, null]);
  });

  test('a forum counts for its kecamatan while it is active; that of the kabupaten for none', () => {
    const value = indicators(`${profil}${places}${forum}
| "33.26" | Kabupaten | 2010-01-01 | 3 | Ya |
| 33.26.11 | Bojong | 2010-01-01 | 2 | Ya |
| 33.26.13 | Kedungwuni | 2010-01-01 | 1 | Tidak |
| 33.26.12 | Wonopringgo | 2010-01-01 | 1 | Ya |`);
    // Wonopringgo has no desa in the workbook.
    expect(value('lem.forum')).toBe(1 / 2);
    expect([value('lem.forum', '33.26.11'), value('lem.forum', '33.26.13')]).toEqual([1, 0]);
    expect([value('lem.forum', '33.26.11.2002'), value('lem.forum', '33.26.13.1013')]).toEqual([1, 0]);
  });

  test('a board with two partners is one board', () => {
    const value = indicators(`${profil}${places}${kemitraan}
| 1 | A | Dinas Kesehatan | Pemerintah | Sosial | 2013 | 15000000 |
| 2 | a | Bank daerah | Perbankan | Ekonomi | 2014 | 40000000 |
| 3 | C | Koperasi | Swasta | Lingkungan | 2014 | |`);
    expect(['mit.jumlah', 'mit.bkm', 'mit.nilai', 'mit.nilai_tahun'].map((id) => value(id))).toEqual([
      3,
      2 / 3,
      55_000_000,
      { 2013: 15_000_000, 2014: 40_000_000 },
    ]);
    expect(['mit.jumlah', 'mit.bkm', 'mit.nilai'].map((id) => value(id, '33.26.13'))).toEqual([1, 1, null]);
    expect(['mit.jumlah', 'mit.bkm', 'mit.nilai'].map((id) => value(id, '33.26.11.2002'))).toEqual([0, 0, 0]);
  });
});
