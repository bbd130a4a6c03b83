import { serialOf } from '../../../src/engine/dataset';
import { edited } from '../../support/base';
import { cellExample, type RuleExample } from './example';
import { november } from './months';

const electedInJune = edited(november, ['BKM', 4, 'Tanggal Pemilihan Terakhir', serialOf(2014, 6, 12)]);

/** Examples of the rules about single cells. */
export const cellExamples: readonly RuleExample[] = [
  cellExample('required', 'Desa', [2], ['Kode Desa', 'Penduduk', 'KK', 'KK Miskin'], ['Desa', 2, 'KK', null]),
  cellExample('type', 'Desa', [2], ['Kode Desa', 'Penduduk', 'KK', 'KK Miskin'], ['Desa', 2, 'KK', 'sekitar 900']),
  cellExample('integer', 'Desa', [2], ['Kode Desa', 'Penduduk', 'KK', 'KK Miskin'], ['Desa', 2, 'KK', 900.5]),
  cellExample(
    'range',
    'Pinjaman',
    [2],
    ['Nomor Pinjaman', 'Jangka Waktu (bulan)', 'Jasa per Bulan (%)'],
    ['Pinjaman', 2, 'Jasa per Bulan (%)', 1.5],
  ),
  cellExample('choice', 'Pinjaman', [2], ['Nomor Pinjaman', 'Jenis', 'Status'], ['Pinjaman', 2, 'Status', 'Macet']),
  cellExample('pattern', 'BKM', [2], ['Kode BKM', 'Kode Desa', 'Nama BKM'], ['BKM', 2, 'Kode Desa', 3326122001]),
  cellExample('spacing', 'BKM', [2], ['Kode BKM', 'Kode Desa', 'Nama BKM'], ['BKM', 2, 'Nama BKM', ' Karya  Bersama']),
  cellExample(
    'date-window',
    'BKM',
    [2],
    ['Kode BKM', 'Nama BKM', 'Tanggal Berdiri'],
    ['BKM', 2, 'Tanggal Berdiri', serialOf(2018, 3, 14)],
  ),
  cellExample('slip-thousand', 'BLM', [2, 3], ['Nomor', 'Dana Cair', 'Swadaya'], ['BLM', 2, 'Swadaya', 30]),
  {
    rule: 'slip-day-month',
    good: electedInJune,
    bad: edited(electedInJune, ['BKM', 4, 'Tanggal Pemilihan Terakhir', serialOf(2014, 12, 6)]),
    views: [
      { table: 'Profil', columns: ['Uraian', 'Isian'], rows: [6] },
      { table: 'BKM', columns: ['Kode BKM', 'Tanggal Berdiri', 'Tanggal Pemilihan Terakhir'], rows: [4] },
    ],
  },
];
