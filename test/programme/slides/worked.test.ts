/** What each slide shows of a small workbook, with figures worked out by hand from its rows (`test/support/base.ts`; docs/spec/deck.md). */
import { baseWorkbook } from '../../support/base';
import { slidesOf } from '../../support/slideLines';

/** Lines of each slide, in order. */
let slides: readonly (readonly string[])[];

beforeAll(async () => {
  slides = await slidesOf(baseWorkbook());
});

test('the slides stand in the order of the deck, each under its section', () => {
  expect(slides.slice(1).map(([first = '']) => first.split(' > ')[0])).toEqual([
    'Tentang program',
    'Tujuan program',
    'Sasaran program',
    ...['Wilayah dampingan', 'Wilayah dampingan'],
    ...['Pemanfaatan BLM', 'Pemanfaatan BLM'],
    'Capaian fisik',
    ...['Capaian non-fisik', 'Capaian non-fisik', 'Capaian non-fisik'],
    ...['UPK dan pinjaman', 'UPK dan pinjaman'],
    ...['Kelembagaan', 'Kelembagaan'],
    'Inovasi',
    'Sumber dan catatan',
  ]);
});

test.each<readonly [string, number, readonly string[]]>([
  [
    'title, area, Periode, author and state of the data',
    0,
    [
      'PNPM Mandiri Perkotaan',
      'Bersama Membangun Kemandirian',
      'Kabupaten Pekalongan',
      'Keadaan akhir Desember 2014',
      'Disusun oleh Tim Faskel, Fasilitator',
      'Data siap kirim, skor data 100,0',
    ],
  ],
  [
    'the aims, three to a row',
    2,
    [
      'Tujuan program > Yang dituju bersama masyarakat dan pemerintah daerah',
      'figures at 0.60,1.50,12.13,1.50',
      '1 | BKM/LKM yang dipercaya, mewakili warga, dan bertanggung gugat',
      '2 | Rencana jangka menengah (PJM Pronangkis) di setiap desa/kelurahan',
      '3 | BLM dan dana lain dipakai tepat sasaran, terbuka, dan dapat dipertanggungjawabkan',
      'figures at 0.60,3.25,12.13,1.50',
      '4 | Forum BKM di kecamatan dan kabupaten/kota',
      '5 | Pemerintah daerah yang makin mampu dan ikut mendanai menurut indeks fiskal dan kemiskinan daerah (IFKD)',
      '6 | Kemitraan dengan dinas, dunia usaha, dan kelompok peduli',
      'figures at 0.60,5.00,12.13,1.50',
      '7 | Masyarakat yang sadar dan mandiri',
      '8 | Relawan dan pemantauan bersama warga',
      '9 | Penataan permukiman dan pengurangan risiko bencana',
    ],
  ],
  [
    'targets of the programme',
    3,
    [
      'Sasaran program > Ukuran keberhasilan program',
      'figures at strip',
      '90% | Data program lengkap dan benar',
      '90% | Desa/kelurahan menyelesaikan siklus tepat waktu',
      '3 | Ukuran mutu pelaksanaan',
      'text at below',
      '- Mutu: keikutsertaan warga miskin.',
      '- Mutu: keikutsertaan perempuan.',
      '- Mutu: keikutsertaan warga dewasa dalam pemilihan BKM.',
      'note at note',
      'Sasaran tingkat kabupaten/kota menurut evaluasi kinerja program; angka sasaran ketiga ukuran mutu tidak tercantum di sana.',
    ],
  ],
  [
    'coverage: kecamatan, desa and phases',
    4,
    [
      'Wilayah dampingan > 4 desa/kelurahan didampingi di 2 dari 3 kecamatan',
      'figures at strip',
      '2 dari 3 | Kecamatan didampingi',
      '4 | Desa/kelurahan | 1 di antaranya kelurahan',
      '1 | Lokasi PLPBK',
      'chart at belowLeft',
      'Lokasi dampingan: column, lokasi as #,##0, with values',
      ' over Wonopringgo | Buaran',
      ' Desa/kelurahan: 2 | 2',
      'chart at belowRight',
      'Lokasi menurut fase program: column, lokasi as #,##0, with values',
      ' over 2002 P2KP | Replikasi | 2007 PNPM-P2KP | 2008 PNPM MP',
      ' Lokasi menurut fase program: 1 | 1 | 2 | 4',
    ],
  ],
  [
    'areas and phases, with their total',
    5,
    [
      'Wilayah dampingan > Wilayah dampingan dan fase program',
      'table at full',
      'Kecamatan (2.4 left) | Desa/kelurahan (1.3 right) | Kelurahan (1.3 right) | 2002 P2KP (1.3 right) | Replikasi (1.3 right) | 2007 PNPM-P2KP (1.3 right) | 2008 PNPM MP (1.3 right) | Lokasi PLPBK (1.3 right) | KK miskin terhadap KK (1.4 right)',
      'Wonopringgo | 2 | 0 | 1 | 0 | 2 | 2 | 0 | 33,94%',
      'Buaran | 2 | 1 | 0 | 1 | 0 | 2 | 1 | 31,84%',
      'total: Jumlah | 4 | 1 | 1 | 1 | 2 | 4 | 1 | 32,79%',
    ],
  ],
  [
    'grants by source and year',
    6,
    [
      'Pemanfaatan BLM > BLM sebesar Rp 220.000.000 sudah cair',
      'figures at strip',
      'Rp 220.000.000 | BLM cair | rata-rata Rp 55 juta per desa/kelurahan',
      'Rp 180.000.000 | BLM dari APBN | 81,82% dari BLM cair',
      'Rp 40.000.000 | BLM dari APBD | 18,18% dari BLM cair',
      'chart at belowLeft',
      'BLM cair menurut sumber dana: stackedColumn, juta rupiah as #,##0,,',
      ' over Wonopringgo | Buaran',
      ' BLM dari APBN: 100000000 | 80000000',
      ' BLM dari APBD: 40000000 | 0',
      'chart at belowRight',
      'BLM cair per tahun anggaran: column, juta rupiah as #,##0,,, with values',
      ' over 2012 | 2013 | 2014',
      ' BLM cair per tahun anggaran: 80000000 | 100000000 | 40000000',
    ],
  ],
  [
    'what the grants were used for, and whom they reached',
    7,
    [
      'Pemanfaatan BLM > BLM dinikmati lebih dari 600 KK, 75,38% di antaranya KK miskin',
      'figures at strip',
      '650 | KK penerima manfaat BLM',
      '75,38% | KK miskin di antara penerima manfaat | 490 KK',
      'Rp 59 juta | Swadaya masyarakat | 26,82% dari BLM cair',
      'chart at belowLeft',
      'Pemanfaatan BLM: bar, juta rupiah as #,##0,,, with values',
      ' over Lingkungan | Sosial | Ekonomi | Biaya operasional BKM (BOP)',
      ' Pemanfaatan BLM: 135000000 | 50000000 | 14000000 | 11000000',
      'chart at belowRight',
      'Pemanfaatan BLM menurut wilayah: stackedColumn, juta rupiah as #,##0,,',
      ' over Wonopringgo | Buaran',
      ' Lingkungan: 85000000 | 50000000',
      ' Sosial: 30000000 | 20000000',
      ' Ekonomi: 8000000 | 6000000',
      ' Biaya operasional BKM (BOP): 7000000 | 4000000',
    ],
  ],
  [
    'sources and notes',
    17,
    [
      'Sumber dan catatan > Dari mana angka ini dan cara membacanya',
      'text at full',
      '- Semua angka dihitung dari tabel data dalam buku kerja Kabupaten Pekalongan.',
      '- Keadaan akhir Desember 2014. Data siap kirim, skor data 100,0.',
      '- KK-manfaat dihitung pada setiap kegiatan dan dapat berulang; jumlahnya bukan jumlah keluarga yang berbeda.',
      '- Kelas kinerja UPK menurut POB Pinjaman Bergulir; nilai tepat di batas menurut pembacaan P.',
    ],
  ],
])('%s', (_, place, lines) => {
  expect(slides[place]).toEqual(lines);
});
