/** What each indicator is: its unit, which direction is better, where its definition comes from and where it is shown first (docs/spec/indicators.md, docs/spec/deck.md). */
import { parts, serialOf } from '../../../src/engine/dataset';
import type { IndicatorDefinition } from '../../../src/engine/measure';
import { catalogue } from '../../../src/programme/indicators';
import { defaultSettings } from '../../../src/programme/settings/settings';

/** id | what it is | better | source | card, letter and ranking */
const table = `
wil.kecamatan | number | - | deck | card
wil.kecamatan_kabupaten | number | - | kemendagri | -
wil.desa | number | - | deck | card letter:1
wil.desa_kecamatan | number | - | kemendagri | -
wil.cakupan | fraction | more | workbook | -
wil.kelurahan | number | - | workbook | -
wil.p2kp2002 | number | - | deck | -
wil.replikasi | number | - | deck | -
wil.p2kp2007 | number | - | deck | -
wil.pnpm2008 | number | - | deck | -
wil.plpbk | number | - | deck | -
wil.penduduk | number | - | workbook | -
wil.kk | number | - | workbook | -
wil.kk_miskin | number | less | workbook | card
wil.persen_miskin | fraction | less | workbook | -
blm.pagu | rupiah | - | workbook | -
blm.cair | rupiah | more | deck | card letter:2
blm.dimanfaatkan | rupiah | more | workbook | -
blm.swadaya | rupiah | more | workbook | -
blm.apbn | rupiah | - | deck | card
blm.apbd | rupiah | - | deck | card
blm.lainnya | rupiah | - | workbook | -
blm.porsi_apbd | fraction | - | workbook | -
blm.persen_cair | fraction | more | workbook | -
blm.persen_dimanfaatkan | fraction | more | workbook | ranking:1
blm.lingkungan | rupiah | - | workbook | -
blm.porsi_lingkungan | fraction | - | workbook | -
blm.sosial | rupiah | - | workbook | -
blm.porsi_sosial | fraction | - | workbook | -
blm.ekonomi | rupiah | - | workbook | -
blm.porsi_ekonomi | fraction | - | workbook | -
blm.bop | rupiah | - | workbook | -
blm.porsi_bop | fraction | - | workbook | -
blm.rasio_swadaya | fraction | more | workbook | -
blm.kk_penerima | number | more | deck | -
blm.kk_miskin_penerima | number | more | workbook | -
blm.persen_miskin | fraction | - | deck | card letter:3
blm.per_desa | rupiah | - | workbook | -
blm.cair_tahun | rupiah series | - | workbook | -
fis.selesai | list | - | deck | -
fis.biaya | rupiah | - | workbook | -
fis.progres | fraction | more | workbook | card ranking:2
fis.baik | fraction | more | workbook | -
man.infrastruktur | number | - | deck | card
man.sosial | number | - | deck | card
man.ekonomi | number | - | deck | card
man.persen_miskin | fraction | - | workbook | -
man.swadaya | fraction | more | workbook | -
man.selesai | number | - | workbook | -
upk.pelapor | number | more | workbook | -
upk.wajib | number | - | workbook | -
upk.modal_awal | rupiah | - | deck | card
upk.modal | rupiah | more | workbook | -
upk.kewajiban | rupiah | - | workbook | -
upk.aset | rupiah | more | deck | card letter:4
upk.kas | rupiah | - | workbook | -
upk.pendapatan | rupiah | - | workbook | -
upk.biaya | rupiah | - | workbook | -
upk.laba | rupiah | more | workbook | -
upk.cadangan | rupiah | - | workbook | -
upk.pertumbuhan | fraction | more | workbook | ranking:3
pin.jumlah | number | - | workbook | -
pin.ksm | number | - | workbook | -
pin.saldo | rupiah | - | workbook | card letter:5
pin.tunggakan | rupiah | less | workbook | card
pin.tunggakan_jasa | rupiah | less | workbook | card
pin.kol1 | rupiah | - | lu02 | -
pin.kol2 | rupiah | - | lu02 | -
pin.kol3 | rupiah | less | lu02 | -
pin.kol4 | rupiah | less | lu02 | -
pin.kol5 | rupiah | less | lu02 | -
pin.cadangan_wajib | rupiah | - | lu02 | -
pin.perempuan | fraction | more | workbook | -
pin.miskin | fraction | - | workbook | -
pin.pokok | rupiah | - | workbook | -
pin.pokok_tahun | rupiah series | - | workbook | -
upk.lar | fraction classed | less | pob | card letter:7 ranking:5
upk.par | fraction classed | less | pob | card letter:6 ranking:4
upk.ccr | fraction classed | more | pob | card
upk.roi | fraction classed | more | pob | card
upk.rr | fraction classed | more | pob | card
upk.kelas | class | - | tool | -
upk.par_bulan | fraction series | - | pob | -
upk.lar_bulan | fraction series | - | pob | -
upk.saldo_bulan | rupiah series | - | workbook | -
upk.aset_bulan | rupiah series | - | workbook | -
bkm.jumlah | number | - | deck | card
bkm.awal | number | - | workbook | -
bkm.berdaya | number | - | deck | card
bkm.mandiri | number | - | deck | card
bkm.menuju_madani | number | - | deck | card
bkm.madani | number | - | workbook | -
bkm.pengurus | number | - | deck | -
bkm.perempuan | fraction | more | deck | card letter:8
bkm.relawan | number | more | deck | -
bkm.relawan_perempuan | number | more | workbook | -
bkm.relawan_khusus | number | more | workbook | -
bkm.pjm | fraction | more | workbook | -
bkm.masa_habis | number | less | workbook | -
lem.forum | fraction | more | workbook | -
mit.jumlah | number | more | workbook | -
mit.bkm | fraction | more | workbook | -
mit.nilai | rupiah | more | workbook | -
mit.nilai_tahun | rupiah series | - | workbook | -
ino.lain_selesai | rupiah series | - | deck | -
ino.lain_sisa | rupiah | less | workbook | -
ino.tunggakan_lalu | rupiah | - | deck | -
ino.tunggakan_kini | rupiah | less | deck | -
ino.tunggakan_turun | rupiah | less | deck | -
ino.layak_blm | number | more | deck | -
ino.award | number series | - | deck | -
`;

/** Section of the deck that the group of an id stands in. */
const sectionOf: Readonly<Record<string, string>> = {
  wil: 'wilayah',
  blm: 'blm',
  fis: 'kegiatan',
  man: 'kegiatan',
  upk: 'upk',
  pin: 'upk',
  bkm: 'kelembagaan',
  lem: 'kelembagaan',
  mit: 'kelembagaan',
  ino: 'inovasi',
};

const rows = table.trim().split('\n');
const idOf = (row: string): string => row.split(' | ')[0] ?? '';
const kinds: Readonly<Record<IndicatorDefinition['kind'], string>> = {
  value: '',
  classed: ' classed',
  series: ' series',
  breakdown: '',
  worstClass: '',
};

function lineOf({ id, unit, kind, better, source, key = {} }: IndicatorDefinition): string {
  const places = [
    ...(key.card ? ['card'] : []),
    ...(key.letter === undefined ? [] : [`letter:${key.letter}`]),
    ...(key.ranking === undefined ? [] : [`ranking:${key.ranking}`]),
  ];
  return [id, unit + kinds[kind], better ?? '-', source, places.join(' ') || '-'].join(' | ');
}

test('every indicator is what its definition says, and no other is in the catalogue', () => {
  const written = new Map(rows.map((row) => [idOf(row), row]));
  const made = new Map(catalogue.indicators.map((definition) => [definition.id, lineOf(definition)]));
  expect(Object.fromEntries(made)).toEqual(Object.fromEntries(written));
});

test('indicators stand by the sections of the deck, in its order', () => {
  expect(catalogue.sections).toEqual(['wilayah', 'blm', 'kegiatan', 'upk', 'kelembagaan', 'inovasi']);
  const sections = catalogue.indicators.map(({ section }) => section);
  expect(sections).toEqual(catalogue.indicators.map(({ id }) => sectionOf[id.split('.')[0] ?? '']));
  expect([...new Set(sections)]).toEqual(catalogue.sections);
});

test('earlier values come from series: months of the UPK, years of the money', () => {
  const earlier = Object.fromEntries(
    catalogue.indicators.flatMap(({ id, earlier: from }) => (from ? [[id, from]] : [])),
  );
  expect(earlier).toEqual({
    'blm.cair': { by: 'year', series: 'blm.cair_tahun' },
    'pin.pokok': { by: 'year', series: 'pin.pokok_tahun' },
    'mit.nilai': { by: 'year', series: 'mit.nilai_tahun' },
    'upk.aset': { by: 'month', series: 'upk.aset_bulan' },
    'pin.saldo': { by: 'month', series: 'upk.saldo_bulan' },
    'upk.par': { by: 'month', series: 'upk.par_bulan', weight: 'upk.saldo_bulan' },
    'upk.lar': { by: 'sameMonth', series: 'upk.lar_bulan' },
  });
  expect(catalogue.reportedBy).toBe('upk.aset_bulan');
  expect(catalogue.reporting).toEqual({ have: 'upk.pelapor', ought: 'upk.wajib' });
  expect(catalogue.earlierAt).toEqual({ month: 'lastDecember', year: 'year', yearStart: 'yearStart' });
});

test('finished works are told apart by kind and unit, and add up volume, number and the money of all sources', () => {
  const works = catalogue.indicators.find(({ id }) => id === 'fis.selesai');
  expect(works).toMatchObject({
    kind: 'breakdown',
    breakdown: {
      table: 'Kegiatan',
      by: [
        { name: 'jenis', column: 'Jenis Kegiatan' },
        { name: 'satuan', column: 'Satuan' },
      ],
      parts: [
        { name: 'volume', kind: 'decimal', columns: ['Volume'] },
        { name: 'jumlah', kind: 'whole' },
        { name: 'dana', kind: 'rupiah', columns: ['Dana BLM', 'Dana Swadaya', 'Dana Lain'] },
      ],
    },
  });
});

describe('what the formulas of a report refer to', () => {
  const period = serialOf(2014, 6, 30);
  const { parameters } = catalogue;
  const parameter = (name: string) => parameters.find(({ id }) => id === name);

  test('names and units of their cells, and the setting that each follows', () => {
    expect(catalogue.periodCell).toBe('Periode_Laporan');
    expect(parameters.map(({ cell, unit, ofPeriod, setting }) => [cell, unit, ofPeriod, setting ?? null])).toEqual([
      ['Ambang_Tunggakan', 'whole', false, 'arrearsMonths'],
      ['Batas_Masa_Bakti', 'date', true, 'termYears'],
      ['Tahun_Laporan', 'year', true, null],
      ['Awal_Tahun', 'date', true, null],
      ['Desember_Lalu', 'date', true, null],
      ['Cadangan_Kol_1', 'share', false, 'cadangan.1'],
      ['Cadangan_Kol_2', 'share', false, 'cadangan.2'],
      ['Cadangan_Kol_3', 'share', false, 'cadangan.3'],
      ['Cadangan_Kol_4', 'share', false, 'cadangan.4'],
      ['Cadangan_Kol_5', 'share', false, 'cadangan.5'],
    ]);
  });

  test('values at June 2014: 3 months, a term of 3 years, the year, its first day and the December before', () => {
    const values = parameters.map(({ value }) => value(period, defaultSettings));
    expect(values).toEqual([
      3,
      serialOf(2011, 6, 30),
      2014,
      serialOf(2014, 1, 1),
      serialOf(2013, 12, 31),
      ...[0.005, 0.005, 0.1, 0.5, 1],
    ]);
    expect(parts(parameter('lastDecember')?.value(period, defaultSettings) ?? 0)).toMatchObject({
      year: 2013,
      month: 12,
    });
  });

  test('follow the settings', () => {
    const settings = {
      ...defaultSettings,
      arrearsMonths: 4,
      termYears: 2,
      collectability: defaultSettings.collectability.map((entry) => ({
        ...entry,
        reserveShare: entry.kolektibilitas / 10,
      })),
    };
    const values = parameters.map(({ value }) => value(period, settings));
    expect([values[0], values[1], ...values.slice(5)]).toEqual([4, serialOf(2012, 6, 30), 0.1, 0.2, 0.3, 0.4, 0.5]);
  });

  test('without a Periode those that come from it are no number, and the rest stay', () => {
    const known = parameters.filter(({ value }) => !Number.isNaN(value(null, defaultSettings)));
    expect(known.map(({ ofPeriod }) => ofPeriod)).toEqual(known.map(() => false));
    expect(known).toHaveLength(6);
  });

  test('in a cell they are written over the cell of the Periode', () => {
    const written = parameters.flatMap(({ id, formula }) => (formula ? [[id, formula('P', defaultSettings)]] : []));
    expect(Object.fromEntries(written)).toEqual({
      termStart: '=EDATE(P,-12*3)+IF(EDATE(EDATE(P,-12*3),12*3)<P,1,0)',
      year: '=YEAR(P)',
      yearStart: '=DATE(YEAR(P),1,1)',
      lastDecember: '=DATE(YEAR(P)-1,12,31)',
    });
  });
});
