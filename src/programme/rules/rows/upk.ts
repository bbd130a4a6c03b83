import { at, differs, exceeds, miscalculated, type RowRule } from '../../../engine/check';
import { tables } from '../../tables';
import { rowRule } from '../rowRule';

/** A UPK whose capital is used up: its return on capital has no meaning. */
const capital = rowRule({
  id: 'upk-capital',
  severity: 'warning',
  phase: 'row',
  table: 'UPK',
  reads: ['Modal'],
  column: 'Modal',
  prepare(table) {
    const modal = table.number('Modal').values;
    return (row) => (at(modal, row) <= 0 ? { params: { unit: 'rp', read: at(modal, row) } } : null);
  },
});

/** In the order of docs/spec/rules.md: an earlier error hides later rules that read the same cells. */
export const upkRules: readonly RowRule[] = [
  miscalculated('upk-profit', tables.UPK, 'Laba'),
  miscalculated('upk-assets', tables.UPK, 'Aset'),
  differs('upk-balance', tables.UPK, { total: 'Aset', plus: ['Kewajiban', 'Modal'] }),
  capital,
  exceeds('upk-overdue', tables.UPK, 'KSM Menunggak ≥ 3 Bulan', 'KSM Aktif'),
  exceeds('upk-overdue', tables.UPK, 'Saldo Menunggak ≥ 3 Bulan', 'Saldo Pinjaman'),
  exceeds('upk-overdue', tables.UPK, 'Tunggakan Pokok ≥ 3 Bulan', 'Saldo Menunggak ≥ 3 Bulan'),
];
