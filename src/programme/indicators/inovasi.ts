import { difference, special } from '../../engine/measure/formula';
import { measuresOf } from '../../engine/measure/measure';
import { indicatorsOf } from './build';

const { number, rupiah, numberSeries, rupiahSeries } = indicatorsOf('inovasi');
const pinjaman = measuresOf('Pinjaman');
const bkm = measuresOf('BKM');

const lainLain = pinjaman.is('Jenis', 'Lain-lain');

const arrearsBefore = special('arrearsBefore');
const arrearsNow = special('arrearsNow');

/** Innovations of the deck (spec/indicators.md, Inovasi). */
export const inovasiIndicators = [
  rupiahSeries(
    'ino.lain_selesai',
    pinjaman.sumBy({ column: 'Tanggal Lunas', as: 'year' }, 'Pokok', lainLain, pinjaman.is('Status', 'Lunas')),
  ),
  rupiah('ino.lain_sisa', pinjaman.sum('Saldo', lainLain, pinjaman.isNot('Status', 'Lunas'))),
  rupiah('ino.tunggakan_lalu', arrearsBefore),
  rupiah('ino.tunggakan_kini', arrearsNow),
  rupiah('ino.tunggakan_turun', difference(arrearsNow, arrearsBefore)),
  number('ino.layak_blm', special('boardsEligible')),
  numberSeries('ino.award', bkm.countBy({ column: 'Tahun BKM Award', as: 'number' })),
];
