import { parts } from '../../../engine/dataset';
import { at, rowRule, type RowRule } from '../../../engine/check/rule';
import { differs, exceeds } from '../../../engine/check/rules/compare';

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
        : { params: { unit: 'date', read: at(paid, row), year: at(budget, row) } };
    };
  },
});

export const blmRules: readonly RowRule[] = [
  exceeds('blm-ceiling', 'BLM', 'Dana Cair', 'Pagu'),
  exceeds('blm-used', 'BLM', 'Dana Dimanfaatkan', 'Dana Cair'),
  differs('blm-split', 'BLM', { total: 'Dana Dimanfaatkan', plus: ['Lingkungan', 'Sosial', 'Ekonomi', 'BOP'] }),
  exceeds('blm-poor', 'BLM', 'KK Miskin Penerima Manfaat', 'KK Penerima Manfaat'),
  year,
];
