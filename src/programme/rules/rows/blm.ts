import { at, differs, exceeds, type RowRule } from '../../../engine/check';
import { parts } from '../../../engine/dataset';
import { blmUses, tables } from '../../tables';
import { rowRule } from '../rowRule';

/** Money is paid out in its budget year or the year after. */
const year = rowRule({
  id: 'blm-year',
  severity: 'warning',
  phase: 'row',
  table: 'BLM',
  reads: ['Tanggal Cair', 'Tahun Anggaran'],
  column: 'Tanggal Cair',
  prepare(table) {
    const paid = table.number('Tanggal Cair').values;
    const budget = table.number('Tahun Anggaran').values;
    return (row) => {
      const after = parts(at(paid, row)).year - at(budget, row);
      return after === 0 || after === 1
        ? null
        : { params: { unit: 'date', read: at(paid, row), year: at(budget, row) }, plain: ['year'] };
    };
  },
});

export const blmRules: readonly RowRule[] = [
  exceeds('blm-ceiling', tables.BLM, 'Dana Cair', 'Pagu'),
  exceeds('blm-used', tables.BLM, 'Dana Dimanfaatkan', 'Dana Cair'),
  differs('blm-split', tables.BLM, { total: 'Dana Dimanfaatkan', plus: blmUses }),
  exceeds('blm-poor', tables.BLM, 'KK Miskin Penerima Manfaat', 'KK Penerima Manfaat'),
  year,
];
