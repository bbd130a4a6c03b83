import { measuresOf, of, ratio, special, sum } from '../../engine/measure';
import { tingkatKemandirian } from '../lists';
import { bkm as bkmEntity } from '../loans/ksm';
import { tables } from '../tables';
import { kecamatanPresent, kecamatanWithForum } from './areas';
import { indicatorsOf } from './build';

const { number, fraction, rupiah, rupiahSeries } = indicatorsOf('kelembagaan');
const bkm = measuresOf(tables.BKM);
const kemitraan = measuresOf(tables.Kemitraan);

const boardCount = bkm.count();
const women = of(bkm.sum('Pengurus Perempuan'));
const board = sum(of(bkm.sum('Pengurus Laki-laki')), women);
const womenVolunteers = of(bkm.sum('Relawan Perempuan'));

type Tingkat = (typeof tingkatKemandirian)[number];
type TingkatKey = 'awal' | 'berdaya' | 'mandiri' | 'menuju_madani' | 'madani';

/** `Menuju Madani` -> `bkm.menuju_madani`. */
const levelId = (level: Tingkat): `bkm.${TingkatKey}` => `bkm.${level.toLowerCase().replace(' ', '_') as TingkatKey}`;

/** Levels that the programme's deck shows. */
const ofDeck: ReadonlySet<Tingkat> = new Set<Tingkat>(['Berdaya', 'Mandiri', 'Menuju Madani']);

/** Institutions (docs/spec/indicators.md, Kelembagaan). */
export const kelembagaanIndicators = [
  number('bkm.jumlah', boardCount, { source: 'deck', key: { card: true } }),
  ...tingkatKemandirian.map((level) =>
    number(
      levelId(level),
      bkm.count(bkm.is('Tingkat Kemandirian', level)),
      ofDeck.has(level) ? { source: 'deck', key: { card: true } } : {},
    ),
  ),
  number('bkm.pengurus', board, { source: 'deck' }),
  fraction('bkm.perempuan', ratio(women, board), { source: 'deck', better: 'more', key: { card: true, letter: 8 } }),
  number('bkm.relawan', sum(of(bkm.sum('Relawan Laki-laki')), womenVolunteers), { source: 'deck', better: 'more' }),
  number('bkm.relawan_perempuan', womenVolunteers, { better: 'more' }),
  number('bkm.relawan_khusus', bkm.sum('Relawan Khusus'), { better: 'more' }),
  fraction(
    'bkm.pjm',
    ratio(of(bkm.count(bkm.is('PJM Pronangkis', 'Ya'))), of(bkm.count(bkm.filled('PJM Pronangkis')))),
    { better: 'more' },
  ),
  number(
    'bkm.masa_habis',
    sum(
      of(bkm.count(bkm.compare('Tanggal Pemilihan Terakhir', '<', 'termStart'))),
      of(bkm.count(bkm.blank('Tanggal Pemilihan Terakhir'), bkm.compare('Tanggal Berdiri', '<', 'termStart'))),
    ),
    { better: 'less' },
  ),
  fraction('lem.forum', ratio(special(kecamatanWithForum), special(kecamatanPresent)), { better: 'more' }),
  number('mit.jumlah', kemitraan.count(), { better: 'more' }),
  fraction('mit.bkm', ratio(of(kemitraan.distinct(bkmEntity)), of(boardCount)), { better: 'more' }),
  rupiah('mit.nilai', kemitraan.sum('Nilai'), { better: 'more', earlier: { by: 'year', series: 'mit.nilai_tahun' } }),
  rupiahSeries('mit.nilai_tahun', kemitraan.sumBy({ column: 'Tahun', as: 'number' }, 'Nilai')),
];
