import { at, codeAt, type RowRule } from '../../../engine/check';
import { statusPinjaman } from '../../lists';
import { code } from '../choices';
import { rowRule } from '../rowRule';

/** Months of grace leave at least one instalment, and make a plan of its own. */
const grace = rowRule({
  id: 'loan-grace',
  severity: 'error',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Masa Tenggang (bulan)', 'Jangka Waktu (bulan)'],
  optional: ['Jadwal Khusus'],
  column: 'Masa Tenggang (bulan)',
  prepare(table) {
    const months = table.number('Masa Tenggang (bulan)').values;
    const terms = table.number('Jangka Waktu (bulan)').values;
    const special = table.text('Jadwal Khusus').codes;
    return (row) => {
      const params = { months: at(months, row), term: at(terms, row) };
      if (at(months, row) >= at(terms, row)) return { params, plain: ['months', 'term'] };
      const isPlain = at(months, row) > 0 && codeAt(special, row) !== code.ya;
      return isPlain ? { variant: 'special', params, plain: ['months', 'term'] } : null;
    };
  },
});

/** The day of writing off belongs to a loan that is written off, or was settled since. */
const writtenOff = rowRule({
  id: 'loan-written-off',
  severity: 'error',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Tanggal Hapus Buku', 'Tanggal Cair', 'Status'],
  optional: ['Tanggal Lunas'],
  column: 'Tanggal Hapus Buku',
  prepare(table) {
    const days = table.number('Tanggal Hapus Buku').values;
    const lent = table.number('Tanggal Cair').values;
    const settled = table.number('Tanggal Lunas').values;
    const { codes } = table.text('Status');
    return (row) => {
      const read = at(days, row);
      const status = codeAt(codes, row);
      if (read < at(lent, row)) return { params: { unit: 'date', read, limit: at(lent, row) } };
      if (status === code.aktif) return { variant: 'open', params: { status: statusPinjaman[status] ?? null } };
      const isLate = status === code.lunas && at(settled, row) < read;
      return isLate ? { variant: 'settled', params: { unit: 'date', read, limit: at(settled, row) } } : null;
    };
  },
});

export const loanTermRules: readonly RowRule[] = [grace, writtenOff];
