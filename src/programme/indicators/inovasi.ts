import { difference, measuresOf, special } from '../../engine/measure';
import { tables } from '../tables';
import { indicatorsOf } from './build';
import { arrearsBefore, arrearsNow, boardsEligible } from './boards';

const { number, rupiah, numberSeries, rupiahSeries } = indicatorsOf('inovasi');
const pinjaman = measuresOf(tables.Pinjaman);
const bkm = measuresOf(tables.BKM);

const lainLain = pinjaman.is('Jenis', 'Lain-lain');

const before = special(arrearsBefore);
const now = special(arrearsNow);

/** Innovations of the deck (docs/spec/indicators.md, Inovasi). */
export const inovasiIndicators = [
  rupiahSeries(
    'ino.lain_selesai',
    pinjaman.sumBy({ column: 'Tanggal Lunas', as: 'year' }, 'Pokok', lainLain, pinjaman.is('Status', 'Lunas')),
    { source: 'deck' },
  ),
  rupiah('ino.lain_sisa', pinjaman.sum('Saldo', lainLain, pinjaman.isNot('Status', 'Lunas')), { better: 'less' }),
  rupiah('ino.tunggakan_lalu', before, { source: 'deck' }),
  rupiah('ino.tunggakan_kini', now, { source: 'deck', better: 'less' }),
  rupiah('ino.tunggakan_turun', difference(now, before), { source: 'deck', better: 'less' }),
  number('ino.layak_blm', special(boardsEligible), { source: 'deck', better: 'more' }),
  numberSeries('ino.award', bkm.countBy({ column: 'Tahun BKM Award', as: 'number' }), { source: 'deck' }),
];
