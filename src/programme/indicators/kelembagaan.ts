import { tingkatKemandirian } from '../../engine/schema';
import { of, ratio, sum } from '../../engine/measure/formula';
import { measuresOf } from '../../engine/measure/measure';
import { indicatorsOf } from './build';

const { number, fraction } = indicatorsOf('kelembagaan');
const bkm = measuresOf('BKM');

const women = of(bkm.sum('Pengurus Perempuan'));
const board = sum(of(bkm.sum('Pengurus Laki-laki')), women);
const womenVolunteers = of(bkm.sum('Relawan Perempuan'));

/** `Menuju Madani` -> `bkm.menuju_madani`. */
const levelId = (level: string) => `bkm.${level.toLowerCase().replace(' ', '_')}`;

/** Institutions (spec/indicators.md, Kelembagaan). */
export const kelembagaanIndicators = [
  number('bkm.jumlah', bkm.count()),
  ...tingkatKemandirian.map((level) => number(levelId(level), bkm.count(bkm.is('Tingkat Kemandirian', level)))),
  number('bkm.pengurus', board),
  fraction('bkm.perempuan', ratio(women, board)),
  number('bkm.relawan', sum(of(bkm.sum('Relawan Laki-laki')), womenVolunteers)),
  number('bkm.relawan_perempuan', womenVolunteers),
  fraction(
    'bkm.pjm',
    ratio(of(bkm.count(bkm.is('PJM Pronangkis', 'Ya'))), of(bkm.count(bkm.filled('PJM Pronangkis')))),
  ),
  number(
    'bkm.masa_habis',
    sum(
      of(bkm.count(bkm.compare('Tanggal Pemilihan Terakhir', '<', 'termStart'))),
      of(bkm.count(bkm.blank('Tanggal Pemilihan Terakhir'), bkm.compare('Tanggal Berdiri', '<', 'termStart'))),
    ),
  ),
];
