/** Every indicator of a small workbook, worked out by hand from its rows (docs/spec/indicators.md). */
import { computeIndicators, type IndicatorValue } from '../../../src/engine/measure';
import { catalogue } from '../../../src/programme/indicators';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { baseArea, baseWorkbook } from '../../support/base';
import { read } from '../../support/programme';
import { workbook } from '../../support/markdown';
import { indicators, places, profil } from '../../support/smallIndicators';

const million = 1_000_000;

/** Four boards in two kecamatan at December 2014: `test/support/base.ts` has the rows. */
const { areas } = computeIndicators(read(baseWorkbook()), {
  catalogue,
  official: baseArea,
  settings: defaultSettings,
});
const valuesOf = (code: string): Readonly<Record<string, IndicatorValue>> =>
  areas.find((area) => area.code === code)?.values ?? {};
const whole = valuesOf('33.26');
const buaran = valuesOf('33.26.14');
const surobayan = valuesOf('33.26.12.2014');

test('the kabupaten, all of it', () => {
  const classed = (value: number, name: string, onLimit = false) => ({ value, class: name, onLimit });
  const expected: Readonly<Record<string, IndicatorValue>> = {
    'wil.kecamatan': 2,
    'wil.kecamatan_kabupaten': 3,
    'wil.desa': 4,
    'wil.desa_kecamatan': 4,
    'wil.cakupan': 1,
    'wil.kelurahan': 1,
    'wil.p2kp2002': 1,
    'wil.replikasi': 1,
    'wil.p2kp2007': 2,
    'wil.pnpm2008': 4,
    'wil.plpbk': 1,
    'wil.penduduk': 13_100,
    'wil.kk': 3660,
    'wil.kk_miskin': 1200,
    'wil.persen_miskin': 1200 / 3660,
    'blm.pagu': 260 * million,
    'blm.cair': 220 * million,
    'blm.dimanfaatkan': 210 * million,
    'blm.swadaya': 59 * million,
    'blm.apbn': 180 * million,
    'blm.apbd': 40 * million,
    'blm.lainnya': 0,
    'blm.porsi_apbd': 40 / 220,
    'blm.persen_cair': 220 / 260,
    'blm.persen_dimanfaatkan': 210 / 220,
    'blm.lingkungan': 135 * million,
    'blm.porsi_lingkungan': 135 / 210,
    'blm.sosial': 50 * million,
    'blm.porsi_sosial': 50 / 210,
    'blm.ekonomi': 14 * million,
    'blm.porsi_ekonomi': 14 / 210,
    'blm.bop': 11 * million,
    'blm.porsi_bop': 11 / 210,
    'blm.rasio_swadaya': 59 / 220,
    'blm.kk_penerima': 650,
    'blm.kk_miskin_penerima': 490,
    'blm.persen_miskin': 490 / 650,
    'blm.per_desa': 55 * million,
    'blm.cair_tahun': { 2012: 80 * million, 2013: 100 * million, 2014: 40 * million },
    'fis.selesai': [
      { jenis: 'Jalan', satuan: 'm', volume: 350.5, jumlah: 1, dana: 52 * million },
      { jenis: 'Santunan', satuan: 'orang', volume: 25, jumlah: 1, dana: 8 * million },
      { jenis: 'Lainnya', satuan: 'paket', volume: 2, jumlah: 1, dana: 11 * million },
    ],
    'fis.biaya': 94.5 * million,
    'fis.progres': (52 + 21 / 2 + 8 + 11) / 94.5,
    'fis.baik': 1,
    'man.infrastruktur': 300,
    'man.sosial': 85,
    'man.ekonomi': 20,
    'man.persen_miskin': 315 / 405,
    'man.swadaya': 18 / 94.5,
    'man.selesai': 285,
    'upk.pelapor': 4,
    'upk.wajib': 4,
    'upk.modal_awal': 20 * million,
    'upk.modal': 26_974_500,
    'upk.kewajiban': 1_147_500,
    'upk.aset': 28_122_000,
    'upk.kas': 6_900_000,
    'upk.pendapatan': 2_800_000,
    'upk.biaya': 2_540_000,
    'upk.laba': 260_000,
    'upk.cadangan': 578_000,
    'upk.pertumbuhan': 28_122 / 20_000 - 1,
    'pin.jumlah': 6,
    'pin.ksm': 5,
    'pin.saldo': 20_600_000,
    'pin.tunggakan': 4_500_000,
    // No loan says what jasa is overdue.
    'pin.tunggakan_jasa': null,
    'pin.kol1': 10_100_000,
    'pin.kol2': 5_500_000,
    'pin.kol3': 5_000_000,
    'pin.kol4': 0,
    'pin.kol5': 0,
    'pin.cadangan_wajib': 50_500 + 27_500 + 500_000,
    'pin.perempuan': 24 / 44,
    'pin.miskin': 32 / 44,
    'pin.pokok': 32_200_000,
    // In 2010 there was a loan of the other kind only.
    'pin.pokok_tahun': { 2010: 0, 2012: 1_000_000, 2013: 2_000_000, 2014: 29_200_000 },
    'upk.lar': classed(1 / 5, 'minimum', true),
    'upk.par': classed(50 / 206, 'penundaan'),
    'upk.ccr': classed(280 / 254, 'minimum'),
    'upk.roi': classed(260_000 / 26_974_500, 'minimum'),
    'upk.rr': classed(166 / 206, 'minimum'),
    'upk.kelas': 'penundaan',
    'upk.par_bulan': { '2014-10': 50 / 65, '2014-11': 50 / 65, '2014-12': 50 / 206 },
    'upk.lar_bulan': { '2014-10': 1 / 2, '2014-11': 1 / 2, '2014-12': 1 / 5 },
    'upk.saldo_bulan': { '2014-10': 6_500_000, '2014-11': 6_500_000, '2014-12': 20_600_000 },
    'upk.aset_bulan': { '2014-10': 9_900_000, '2014-11': 10_000_000, '2014-12': 28_122_000 },
    'bkm.jumlah': 4,
    'bkm.awal': 0,
    'bkm.berdaya': 1,
    'bkm.mandiri': 2,
    'bkm.menuju_madani': 1,
    'bkm.madani': 0,
    'bkm.pengurus': 80,
    'bkm.perempuan': 26 / 80,
    'bkm.relawan': 130,
    'bkm.relawan_perempuan': 55,
    'bkm.relawan_khusus': 17,
    'bkm.pjm': 3 / 4,
    'bkm.masa_habis': 0,
    'lem.forum': 1 / 2,
    'mit.jumlah': 3,
    'mit.bkm': 2 / 4,
    'mit.nilai': 65 * million,
    'mit.nilai_tahun': { 2013: 15 * million, 2014: 50 * million },
    // No loan of this kind is settled; one of the other kind was in 2013.
    'ino.lain_selesai': { 2013: 0 },
    'ino.lain_sisa': 600_000,
    'ino.tunggakan_lalu': null,
    'ino.tunggakan_kini': null,
    'ino.tunggakan_turun': null,
    'ino.layak_blm': 3,
    'ino.award': { 2013: 1, 2014: 1 },
  };
  expect(Object.keys(whole).sort()).toEqual(Object.keys(expected).sort());
  for (const [id, value] of Object.entries(expected)) {
    expect([id, whole[id]]).toEqual([id, typeof value === 'number' ? expect.closeTo(value, 9) : value]);
  }
});

test('a kecamatan is of its own desa', () => {
  expect(buaran).toMatchObject({
    'wil.kecamatan': 1,
    'wil.desa': 2,
    'wil.desa_kecamatan': 2,
    'wil.kelurahan': 1,
    'blm.cair': 80 * million,
    'blm.per_desa': 40 * million,
    'man.ekonomi': 20,
    'man.infrastruktur': 0,
    'pin.saldo': 8_100_000,
    'upk.aset': 11_059_500,
    'bkm.jumlah': 2,
    'bkm.menuju_madani': 1,
    'lem.forum': 0,
    'mit.jumlah': 1,
    'upk.lar': { value: 0, class: 'memuaskan', onLimit: false },
    'upk.rr': { value: 1, class: 'memuaskan', onLimit: false },
    'ino.layak_blm': 2,
  });
  expect(valuesOf('33.26.12')['lem.forum']).toBe(1);
});

test('a desa is of its board, and has a forum where its kecamatan has one', () => {
  expect(surobayan).toMatchObject({
    'wil.desa': 1,
    'wil.desa_kecamatan': 2,
    'wil.cakupan': 1 / 2,
    'blm.apbd': 40 * million,
    'blm.porsi_apbd': 1,
    'pin.kol2': 5_500_000,
    'pin.cadangan_wajib': 27_500,
    'ino.lain_sisa': 600_000,
    'upk.laba': -100_000,
    'upk.roi': { class: 'penundaan' },
    'lem.forum': 1,
    'mit.jumlah': 0,
    'bkm.berdaya': 1,
    'fis.baik': null,
  });
});

/** A table of `places`' boards, one row to a line. */
const rowsOf = (name: string, head: string, ...rows: readonly string[]): string =>
  `\n## ${name} as table\n| ${[head, ...rows].join(' |\n| ')} |\n`;

test('boards by Tingkat Kemandirian, one count for each level', () => {
  const boards = ['Awal', 'Berdaya', 'Berdaya', 'Mandiri', 'Menuju Madani', 'Madani', 'Madani', 'Madani', ''];
  const { areas: found } = computeIndicators(
    read(
      workbook(
        profil +
          rowsOf('BKM', 'Kode BKM | Tingkat Kemandirian', ...boards.map((level, number) => `B${number} | ${level}`)),
      ),
    ),
    { catalogue, official: baseArea, settings: defaultSettings },
  );
  const values: Readonly<Record<string, IndicatorValue>> = found[0]?.values ?? {};
  const levels = ['awal', 'berdaya', 'mandiri', 'menuju_madani', 'madani'];
  expect(levels.map((level) => values[`bkm.${level}`])).toEqual([1, 2, 1, 1, 3]);
  expect(values['bkm.jumlah']).toBe(9);
});

test('works: what is finished in good condition, of Lingkungan only; money and households of every Status', () => {
  const head =
    'Kode Kegiatan | Kode Desa | Bidang | Jenis Kegiatan | Satuan | Dana BLM | Dana Swadaya | Dana Lain | KK Penerima Manfaat | Progres | Status | Kondisi';
  const row = (code: number, kind: string, rest: string) => `${code} | 33.26.11.2001 | ${kind} | ${rest}`;
  const value = indicators(
    profil +
      places +
      rowsOf(
        'Kegiatan',
        head,
        row(1, 'Lingkungan | Jalan | m', '10 | 20 | 30 | 1 | 1 | Selesai | Baik'),
        row(2, 'Lingkungan | Jalan | m', '1 | 1 | 1 | 2 | 1 | Selesai | Rusak Ringan'),
        row(3, 'Lingkungan | Jalan | m', '1 | 1 | 1 | 4 | 1 | Selesai | Rusak Berat'),
        row(4, 'Lingkungan | Jalan | m', '1 | 1 | 1 | 8 | 1 | Selesai | '),
        row(5, 'Lingkungan | Jalan | m', '10 | 0 | 10 | 16 | 0.25 | Berjalan | Baik'),
        row(6, 'Sosial | Santunan | orang', '5 | 0 | 0 | 32 | 1 | Selesai | Baik'),
        row(7, 'Ekonomi | Modal Usaha | KSM', '0 | 0 | 40 | 64 |  | Rencana | '),
      ),
  );
  expect(value('fis.baik')).toBe(1 / 3);
  expect(value('fis.biaya')).toBe(60 + 9 + 20 + 5 + 40);
  // The last row has no Progres: it weighs nothing.
  expect(value('fis.progres')).toBe((60 + 9 + 5 + 5) / (60 + 9 + 20 + 5));
  expect(['infrastruktur', 'sosial', 'ekonomi', 'selesai'].map((name) => value(`man.${name}`))).toEqual([
    31, 32, 64, 47,
  ]);
});

test('loans by class: Bergulir and Aktif only, each class with its own reserve', () => {
  const head =
    'Nomor Pinjaman | Kode BKM | Nama KSM | Jenis | Anggota | Anggota Miskin | Pokok | Saldo | Tunggakan Pokok | Lama Tunggakan (bulan) | Kolektibilitas | Status';
  const row = (kol: number, late: number, jenis = 'Bergulir', status = 'Aktif') =>
    `${kol}${jenis}${status} | A | K${kol}${status} | ${jenis} | 10 | ${kol} | 9000 | ${kol * 1000} | 100 | ${late} | ${kol} | ${status}`;
  const loans = rowsOf(
    'Pinjaman',
    head,
    ...[0, 2, 3, 7, 12].map((late, place) => row(place + 1, late)),
    row(5, 12, 'Lain-lain'),
    row(5, 12, 'Bergulir', 'Hapus Buku'),
  );
  const value = indicators(profil + places + loans);
  expect([1, 2, 3, 4, 5].map((kol) => value(`pin.kol${kol}`))).toEqual([1000, 2000, 3000, 4000, 5000]);
  expect(value('pin.cadangan_wajib')).toBeCloseTo(5 + 10 + 300 + 2000 + 5000, 9);
  expect(value('pin.tunggakan')).toBe(500);
  expect(value('pin.miskin')).toBe(15 / 50);
  expect(value('pin.pokok')).toBe(54_000);
  expect(value('upk.par')).toMatchObject({ value: 12 / 15 });
  expect(value('upk.lar')).toMatchObject({ value: 3 / 5 });
  // Only what is overdue of the loans that are three months behind counts against the repayment rate.
  expect(value('upk.rr')).toMatchObject({ value: (15_000 - 300) / 15_000 });
  expect(value('ino.lain_sisa')).toBe(5000);
});
