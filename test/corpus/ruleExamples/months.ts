import { serialOf } from '../../../src/engine/dataset';
import { edited, withoutRows } from '../../support/base';
import { base } from './example';

const lastOfNovember = serialOf(2014, 11, 30);

/** The small workbook, B01's November being what its loans were then. */
export const december = edited(
  base,
  ['UPK', 3, 'Saldo Pinjaman', 8_000_000],
  ['UPK', 3, 'Aset', 11_500_000],
  ['UPK', 3, 'Modal', 10_500_000],
  ['UPK', 3, 'Tunggakan Pokok ≥ 3 Bulan', 3_000_000],
);

/** The same workbook a month earlier, as it was sent then: December's repayments not yet made, P-8 not yet lent. Without any finding. */
export const november = [
  ['Angsuran', 3, 9],
  ['Pinjaman', 9],
  ['UPK', 4],
].reduce(
  (raw, [name, ...rows]) => withoutRows(raw, String(name), ...rows.map(Number)),
  edited(
    december,
    ['Profil', 6, 'Isian', lastOfNovember],
    ['Profil', 9, 'Isian', serialOf(2014, 12, 3)],
    ['Pinjaman', 2, 'Angsuran Pokok', 2_000_000],
    ['Pinjaman', 2, 'Saldo', 3_000_000],
    ['Pinjaman', 2, 'Tunggakan Pokok', 500_000],
    ['Pinjaman', 2, 'Lama Tunggakan (bulan)', 1],
    ['Pinjaman', 2, 'Kolektibilitas', 2],
    ['Pinjaman', 3, 'Tunggakan Pokok', 3_000_000],
    ['Pinjaman', 3, 'Lama Tunggakan (bulan)', 3],
    ['Pinjaman', 5, 'Tunggakan Pokok', 0],
    ['Pinjaman', 5, 'Lama Tunggakan (bulan)', 0],
    ['Pinjaman', 5, 'Kolektibilitas', 1],
    ['Pinjaman', 10, 'Angsuran Pokok', 0],
    ['Pinjaman', 10, 'Saldo', 1_200_000],
    ['UPK', 5, 'Periode', lastOfNovember],
    ['UPK', 6, 'Periode', lastOfNovember],
    ['UPK', 7, 'Periode', lastOfNovember],
    ['UPK', 7, 'Saldo Pinjaman', 1_200_000],
    ['UPK', 7, 'Aset', 2_074_500],
    ['UPK', 7, 'Modal', 2_074_500],
  ),
);
