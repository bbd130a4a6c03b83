import { at, type RowRule } from '../../../engine/check';
import { parts } from '../../../engine/dataset';
import { firstCurrentTerm } from '../../term';
import { rowRule } from '../rowRule';

/** A board without any member. */
const board = rowRule({
  id: 'bkm-board',
  severity: 'error',
  phase: 'row',
  table: 'BKM',
  reads: ['Pengurus Laki-laki', 'Pengurus Perempuan'],
  column: 'Pengurus Laki-laki',
  prepare(table) {
    const men = table.number('Pengurus Laki-laki').values;
    const women = table.number('Pengurus Perempuan').values;
    return (row) => (at(men, row) + at(women, row) > 0 ? null : {});
  },
});

const election = rowRule({
  id: 'bkm-election',
  severity: 'error',
  phase: 'row',
  table: 'BKM',
  reads: ['Tanggal Pemilihan Terakhir', 'Tanggal Berdiri'],
  column: 'Tanggal Pemilihan Terakhir',
  prepare(table) {
    const elected = table.number('Tanggal Pemilihan Terakhir').values;
    const founded = table.number('Tanggal Berdiri').values;
    return (row) =>
      at(elected, row) < at(founded, row)
        ? { params: { unit: 'date', other: 'Tanggal Berdiri', read: at(elected, row), limit: at(founded, row) } }
        : null;
  },
});

/** The board's term (3 years from its last election, or from its founding when none is given) ended before the end of Periode. */
const term = rowRule({
  id: 'bkm-term',
  severity: 'warning',
  phase: 'row',
  table: 'BKM',
  reads: ['Tanggal Berdiri'],
  optional: ['Tanggal Pemilihan Terakhir'],
  column: 'Tanggal Pemilihan Terakhir',
  prepare(table, { period, settings }) {
    if (period === null) return null;
    const start = firstCurrentTerm(period, settings.termYears);
    const elected = table.number('Tanggal Pemilihan Terakhir').values;
    const founded = table.number('Tanggal Berdiri').values;
    return (row) => {
      const last = at(elected, row);
      const since = Number.isNaN(last) ? at(founded, row) : last;
      if (since >= start) return null;
      const column = table.sheetColumns.has('Tanggal Pemilihan Terakhir')
        ? 'Tanggal Pemilihan Terakhir'
        : 'Tanggal Berdiri';
      const variant = Number.isNaN(last) ? { variant: 'founded' } : {};
      return { column, ...variant, params: { unit: 'date', read: since, years: settings.termYears }, plain: ['years'] };
    };
  },
});

const award = rowRule({
  id: 'bkm-award',
  severity: 'error',
  phase: 'row',
  table: 'BKM',
  reads: ['Tahun BKM Award'],
  column: 'Tahun BKM Award',
  prepare(table, { period }) {
    if (period === null) return null;
    const { year } = parts(period);
    const awarded = table.number('Tahun BKM Award').values;
    return (row) =>
      at(awarded, row) > year ? { params: { unit: 'year', read: at(awarded, row), limit: year } } : null;
  },
});

/** More specialised volunteers than volunteers. */
const specialists = rowRule({
  id: 'bkm-specialists',
  severity: 'error',
  phase: 'row',
  table: 'BKM',
  reads: ['Relawan Khusus', 'Relawan Laki-laki', 'Relawan Perempuan'],
  column: 'Relawan Khusus',
  prepare(table) {
    const special = table.number('Relawan Khusus').values;
    const men = table.number('Relawan Laki-laki').values;
    const women = table.number('Relawan Perempuan').values;
    return (row) => {
      const limit = at(men, row) + at(women, row);
      return at(special, row) > limit ? { params: { unit: 'int', read: at(special, row), limit } } : null;
    };
  },
});

export const bkmRules: readonly RowRule[] = [board, election, term, award, specialists];
