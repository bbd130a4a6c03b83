import type { RowRule } from '../../../engine/check/rule';
import { differs, exceeds } from '../../../engine/check/rules/compare';

/** In the order of spec/rules.md: an earlier error hides later rules that read the same cells. */
export const upkRules: readonly RowRule[] = [
  differs('upk-profit', 'UPK', { total: 'Laba', plus: ['Pendapatan'], minus: ['Biaya'], suggest: true }),
  differs('upk-assets', 'UPK', {
    total: 'Aset',
    plus: ['Kas dan Bank', 'Saldo Pinjaman', 'Pinjaman Lain-lain', 'Inventaris'],
    minus: ['Cadangan Risiko'],
    suggest: true,
  }),
  differs('upk-balance', 'UPK', { total: 'Aset', plus: ['Kewajiban', 'Modal'] }),
  exceeds('upk-overdue', 'UPK', 'KSM Menunggak ≥ 3 Bulan', 'KSM Aktif'),
  exceeds('upk-overdue', 'UPK', 'Saldo Menunggak ≥ 3 Bulan', 'Saldo Pinjaman'),
  exceeds('upk-overdue', 'UPK', 'Tunggakan Pokok ≥ 3 Bulan', 'Saldo Menunggak ≥ 3 Bulan'),
];
