import { measuresOf, of, ratio, sum } from '../../engine/measure';
import { tingkatKemandirian } from '../lists';
import { tables } from '../tables';
import { indicatorsOf } from './build';

const { number, fraction } = indicatorsOf('kelembagaan');
const bkm = measuresOf(tables.BKM);

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
  number('bkm.jumlah', bkm.count(), { source: 'deck', key: { card: true } }),
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
];
