/** What slides leave out, add or say otherwise, by what the workbook holds: worked out by hand from `test/support/base.ts` and what is changed there. */
import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import { baseWorkbook, edited, mapTable, withCopy, withoutRows, type Edit } from '../../support/base';
import { workbook } from '../../support/markdown';
import { slidesOf } from '../../support/slideLines';

/** The slide whose first line begins like this; no line where there is none. */
async function slide(raw: RawWorkbook, start: string): Promise<readonly string[]> {
  const slides = await slidesOf(raw);
  return slides.find(([first = '']) => first.startsWith(start)) ?? [];
}

/** UPK rows of December 2013 in which every board has this much in arrears. */
const withLastYear = (arrears: number): RawWorkbook =>
  [4, 5, 6, 7].reduce(
    (raw, row) => withCopy(raw, 'UPK', row, { Periode: serialOf(2013, 12, 31), 'Saldo Menunggak ≥ 3 Bulan': arrears }),
    baseWorkbook(),
  );
const settled: readonly Edit[] = [
  ['Pinjaman', 6, 'Status', 'Lunas'],
  ['Pinjaman', 6, 'Saldo', 0],
  ['Pinjaman', 6, 'Tanggal Lunas', serialOf(2013, 5, 1)],
];

describe('Inovasi', () => {
  test('arrears that fell, and other loans that were settled, with the year', async () => {
    expect(await slide(edited(withLastYear(2_000_000), ...settled), 'Inovasi')).toEqual([
      'Inovasi > Terobosan: pinjaman lain-lain, tunggakan, dan BKM Award',
      'figures at strip',
      'Rp 1.000.000 | Pinjaman lain-lain diselesaikan pada 2013',
      'Rp 3 juta | Saldo menunggak turun sejak Desember tahun lalu',
      '3 dari 4 | BKM yang memenuhi syarat tunggakan',
      '1 | Desa/kelurahan terpilih BKM Award 2014',
      'text at belowLeft',
      '- Pinjaman lain-lain senilai Rp 1 juta diselesaikan pada tahun 2013; sisanya Rp 0.',
      '- Penurunan tunggakan masyarakat menjadi syarat pemanfaatan BLM 2014: 3 dari 4 BKM memenuhinya.',
      '- Saldo menunggak turun Rp 3 juta sejak Desember tahun lalu.',
      '- 1 desa/kelurahan terpilih untuk BKM Award 2014.',
      'chart at belowRight',
      'Saldo menunggak: Desember tahun lalu dan sekarang: bar, juta rupiah as #,##0,,, with values',
      ' over Wonopringgo | Buaran',
      ' Saldo menunggak Desember tahun lalu: 4000000 | 4000000',
      ' Saldo menunggak sekarang: 5000000 | 0',
    ]);
  });

  test('arrears that rose, and arrears that stayed as they were', async () => {
    const rose = await slide(withLastYear(1_000_000), 'Inovasi');
    expect(rose).toContain('Rp 1 juta | Saldo menunggak naik sejak Desember tahun lalu');
    expect(rose).toContain('- Saldo menunggak naik Rp 1 juta sejak Desember tahun lalu.');
    const same = await slide(withLastYear(1_250_000), 'Inovasi');
    expect(same).toContain('Rp 0 | Perubahan saldo menunggak sejak Desember tahun lalu');
    expect(same).toContain('- Saldo menunggak tidak berubah sejak Desember tahun lalu.');
  });

  test('no award: no figure of it, and a line that says so', async () => {
    const lines = await slide(
      edited(baseWorkbook(), ['BKM', 2, 'Tahun BKM Award', null], ['BKM', 4, 'Tahun BKM Award', null]),
      'Inovasi',
    );
    expect(lines).toContain('- Belum ada desa/kelurahan yang terpilih untuk BKM Award.');
    expect(lines.join('\n')).not.toContain('terpilih BKM Award');
  });
});

describe('a single kecamatan', () => {
  /** The base workbook without Buaran. */
  const alone = (): RawWorkbook => {
    const kept = (raw: RawWorkbook, name: string) =>
      mapTable(raw, name, (table) => ({
        ...table,
        values: table.values.filter((row) => !row.some((cell) => /^(B03|B04|33\.26\.14\..*)$/.test(String(cell)))),
      }));
    return ['Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'UPK', 'Kemitraan'].reduce(kept, baseWorkbook());
  };

  test('has desa where kecamatan would stand, and no chart of ones', async () => {
    const [, , , , coverage, table] = await slidesOf(alone());
    expect(coverage).toEqual([
      'Wilayah dampingan > 2 desa/kelurahan didampingi di 1 dari 3 kecamatan',
      'figures at strip',
      '1 dari 3 | Kecamatan didampingi',
      '2 | Desa/kelurahan | 0 di antaranya kelurahan',
      '0 | Lokasi PLPBK',
      'chart at below',
      'Lokasi menurut fase program: column, lokasi as #,##0, with values',
      ' over 2002 P2KP | Replikasi | 2007 PNPM-P2KP | 2008 PNPM MP',
      ' Lokasi menurut fase program: 1 | 0 | 2 | 2',
    ]);
    expect(table?.slice(2)).toEqual([
      expect.stringMatching(/^Desa\/kelurahan \(2.4 left\) \| Kelurahan \(1.3 right\) \| 2002 P2KP/),
      'Jetakkidul | 0 | 1 | 0 | 1 | 1 | 0 | 33,33%',
      'Surobayan | 0 | 0 | 0 | 1 | 1 | 0 | 34,67%',
      'total: Jumlah | 0 | 1 | 0 | 2 | 2 | 0 | 33,94%',
    ]);
  });

  test('its boards by level fill the slide, and levels that no board has are not named', async () => {
    const lines = await slide(alone(), 'Kelembagaan > 2 BKM');
    expect(lines[0]).toBe('Kelembagaan > 2 BKM: 1 Mandiri, 1 Berdaya');
    expect(lines.filter((line) => line.startsWith('chart'))).toEqual(['chart at below']);
    expect(lines.at(-2)).toBe(' over Mandiri | Berdaya');
  });

  test('arrears of its desa stand as columns', async () => {
    const year = { Periode: serialOf(2013, 12, 31) };
    const lines = await slide(withCopy(alone(), 'UPK', 4, year), 'Inovasi');
    expect(lines).toContain(
      'Saldo menunggak: Desember tahun lalu dan sekarang: column, juta rupiah as #,##0,,, with values',
    );
    expect(lines).toContain(' over Jetakkidul');
  });
});

describe('Pemanfaatan BLM', () => {
  test('other sources have a figure and a place in the chart where there is money of them', async () => {
    const lines = await slide(edited(baseWorkbook(), ['BLM', 4, 'Dana Cair', 30_000_000]), 'Pemanfaatan BLM');
    expect(lines).toContain('Rp 30.000.000 | BLM dari sumber lain | 12,00% dari BLM cair');
    expect(lines).toContain('Rp 180.000.000 | BLM dari APBN | 72,00% dari BLM cair');
    expect(lines).toContain(' BLM dari sumber lain: 0 | 30000000');
  });

  test('nothing disbursed has no share', async () => {
    const none = [2, 3, 4, 5].map((row): Edit => ['BLM', row, 'Dana Cair', 0]);
    const lines = await slide(edited(baseWorkbook(), ...none), 'Pemanfaatan BLM');
    expect(lines).toContain('Rp 0 | BLM dari APBN | – dari BLM cair');
  });
});

test('the share that APBD is to have stands beside the one it has, and among the targets', async () => {
  const settings = workbook('\n## Pengaturan\n| Nama | Nilai |\n| Porsi APBD Minimum | 0.2 |');
  const raw = { tables: [...baseWorkbook().tables, ...settings.tables] };
  expect(await slide(raw, 'Pemanfaatan BLM')).toContain(
    'Rp 40.000.000 | BLM dari APBD | 18,18% dari BLM cair; paling sedikit 20%',
  );
  expect(await slide(raw, 'Sasaran')).toContain(
    '- Porsi APBD paling sedikit 20% dari BLM cair menurut IFKD; sekarang 18,18%.',
  );
});

describe('works', () => {
  const raw = baseWorkbook();
  const unfinished = edited(raw, ...[2, 4, 6].map((row): Edit => ['Kegiatan', row, 'Status', 'Berjalan']));

  test('none finished: one line says so', async () => {
    const slides = (await slidesOf(unfinished)).filter((lines) => lines.length === 1).map(([first]) => first);
    expect(slides).toEqual([
      'Capaian fisik > Belum ada pekerjaan prasarana yang selesai',
      'Capaian non-fisik > Belum ada kegiatan sosial dan ekonomi yang selesai',
    ]);
  });

  test('a work without a readable volume has a dash, and its cost counts by kind whatever the unit', async () => {
    const more = withCopy(edited(raw, ['Kegiatan', 2, 'Volume', null]), 'Kegiatan', 2, {
      'Kode Kegiatan': 'K-9',
      Satuan: 'm²',
      Volume: 1200,
    });
    const lines = await slide(more, 'Capaian fisik');
    expect(lines).toEqual([
      'Capaian fisik > 2 pekerjaan prasarana selesai dibangun warga',
      'table at fullLeft',
      expect.stringContaining('Jenis kegiatan'),
      'Jalan | – | m | 1',
      'Jalan | 1.200 | m² | 1',
      'chart at fullRight',
      expect.stringContaining('Biaya kegiatan selesai menurut jenis'),
      ' over Jalan',
      ' Biaya kegiatan selesai menurut jenis: 104000000',
    ]);
  });
});

describe('UPK', () => {
  test('assets no larger than the initial capital are not said to have grown', async () => {
    const lines = await slide(
      edited(baseWorkbook(), ['UPK', 4, 'Modal Awal', 16_000_000]),
      'Capaian non-fisik > Dana yang dikelola',
    );
    expect(lines[0]).toBe('Capaian non-fisik > Dana yang dikelola UPK Rp 28,122 juta dari modal awal Rp 30 juta');
    expect(lines).toContain('-6,26% | Pertumbuhan aset terhadap modal awal');
  });

  test('who has not reported stands on the slide of funds and in the notes', async () => {
    const raw = withoutRows(baseWorkbook(), 'UPK', 7);
    expect(await slide(raw, 'Capaian non-fisik > Dana')).toContain('3 dari 4 | UPK melapor');
    expect(await slide(raw, 'Sumber')).toContain(
      '- 3 dari 4 UPK sudah melapor; yang belum tidak ikut dalam angka UPK.',
    );
  });

  test('the best class is counted in the title; what has no value has a dash', async () => {
    const noCost = [4, 5, 6, 7].map((row): Edit => ['UPK', row, 'Biaya', 0]);
    const paid: readonly Edit[] = [
      ['Pinjaman', 3, 'Lama Tunggakan (bulan)', 0],
      ['Pinjaman', 3, 'Tunggakan Pokok', 0],
    ];
    const lines = await slide(edited(baseWorkbook(), ...noCost, ...paid), 'UPK dan pinjaman > Kinerja');
    expect(lines[0]).toBe('UPK dan pinjaman > Kinerja UPK: 3 dari 4 indikator memuaskan');
    expect(lines).toContain('CCr: pendapatan terhadap biaya | – | – | > 125% | 100% s.d. 125% | < 100%');
    expect(lines).toContain(
      'LAR: KSM menunggak terhadap KSM bersaldo | 0,00% | Memuaskan | < 10% | 10% s.d. 20% | > 20%',
    );
  });

  test('capital that is used up: no return, and the class Penundaan', async () => {
    const used = [4, 5, 6, 7].map((row): Edit => ['UPK', row, 'Modal', -1]);
    const lines = await slide(edited(baseWorkbook(), ...used), 'UPK dan pinjaman > Kinerja');
    expect(lines).toContain('ROI: laba setahun terhadap modal | – | Penundaan | > 10% | 0% s.d. 10% | < 0%');
  });
});
