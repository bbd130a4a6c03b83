import { collectabilityOf } from '../../../engine/settings';
import { statusPinjaman, type NumberHeader } from '../../../engine/schema';
import { code } from '../choices';
import { at, codeAt, rowRule, type RowRule } from '../../../engine/check/rule';
import { differs, exceeds } from '../../../engine/check/rules/compare';
import { loanInstalments } from './loanInstalments';
import { loanSchedule } from './loanSchedule';

/** Overdue money and overdue months go together. An amount within the money tolerance may stand for none. */
const arrears = rowRule({
  id: 'loan-arrears',
  severity: 'error',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Tunggakan Pokok', 'Lama Tunggakan (bulan)'],
  column: 'Lama Tunggakan (bulan)',
  prepare(table, { settings }) {
    const amounts = table.number('Tunggakan Pokok').values;
    const months = table.number('Lama Tunggakan (bulan)').values;
    return (row) => {
      const amount = at(amounts, row);
      const behind = at(months, row);
      if (behind > 0 ? amount > 0 : amount <= settings.moneyTolerance) return null;
      return { variant: behind > 0 ? 'noMoney' : 'noMonths', params: { unit: 'rp', amount, months: behind } };
    };
  },
});

const collectability = rowRule({
  id: 'loan-class',
  severity: 'error',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Kolektibilitas', 'Lama Tunggakan (bulan)'],
  column: 'Kolektibilitas',
  prepare(table, { settings }) {
    const classes = table.number('Kolektibilitas').values;
    const months = table.number('Lama Tunggakan (bulan)').values;
    return (row) => {
      const expected = collectabilityOf(at(months, row), settings.collectability);
      if (at(classes, row) === expected) return null;
      return { params: { months: at(months, row), expected }, fix: { value: expected, certain: false } };
    };
  },
});

/** A settled loan has no balance, any other has one. */
const status = rowRule({
  id: 'loan-status',
  severity: 'error',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Saldo', 'Status'],
  column: 'Saldo',
  prepare(table, { settings }) {
    const balances = table.number('Saldo').values;
    const { codes } = table.text('Status');
    return (row) => {
      const given = codeAt(codes, row);
      const balance = at(balances, row);
      if (given === code.lunas ? balance <= settings.moneyTolerance : balance > 0) return null;
      const variant = given === code.lunas ? {} : { variant: 'empty' };
      return { ...variant, params: { unit: 'rp', read: balance, status: statusPinjaman[given] ?? null } };
    };
  },
});

const settledBefore = rowRule({
  id: 'loan-settled',
  severity: 'error',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Tanggal Lunas', 'Tanggal Cair'],
  column: 'Tanggal Lunas',
  prepare(table) {
    const settled = table.number('Tanggal Lunas').values;
    const lent = table.number('Tanggal Cair').values;
    return (row) =>
      at(settled, row) < at(lent, row)
        ? { params: { unit: 'date', read: at(settled, row), limit: at(lent, row) } }
        : null;
  },
});

const settledWithoutStatus = rowRule({
  id: 'loan-settled',
  severity: 'error',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Tanggal Lunas', 'Status'],
  column: 'Tanggal Lunas',
  prepare(table) {
    const { codes } = table.text('Status');
    return (row) => {
      const given = codeAt(codes, row);
      return given === code.lunas ? null : { variant: 'open', params: { status: statusPinjaman[given] ?? null } };
    };
  },
});

/** Usual size, share of women and term of a group's loan (spec/domain.md 5): only pointed out. */
const group = (
  column: NumberHeader<'Pinjaman'>,
  reads: readonly NumberHeader<'Pinjaman'>[],
  variant: 'members' | 'women' | 'term',
): RowRule =>
  rowRule({
    id: 'loan-group',
    severity: 'info',
    phase: 'row',
    table: 'Pinjaman',
    reads: [...reads, 'Jenis'],
    column,
    prepare(table, { settings }) {
      const jenis = table.text('Jenis').codes;
      const members = table.number('Anggota').values;
      const women = table.number('Anggota Perempuan').values;
      const terms = table.number('Jangka Waktu (bulan)').values;
      const { groupMembers, womenShare, tenorMin, tenorMax } = settings;
      const usual = {
        members: (row: number) => at(members, row) >= groupMembers,
        // A hair of tolerance, so that 3 of 10 is 30% whatever the rounding of 0.3.
        women: (row: number) => at(women, row) >= womenShare * at(members, row) - 1e-9,
        term: (row: number) => at(terms, row) >= tenorMin && at(terms, row) <= tenorMax,
      }[variant];
      const paramsOf = {
        members: (row: number) => ({ members: at(members, row), min: groupMembers }),
        women: (row: number) => ({
          unit: 'percent',
          women: at(women, row),
          members: at(members, row),
          share: womenShare,
        }),
        term: (row: number) => ({ term: at(terms, row), from: tenorMin, to: tenorMax }),
      }[variant];
      return (row) => (codeAt(jenis, row) !== code.bergulir || usual(row) ? null : { variant, params: paramsOf(row) });
    },
  });

/** In the order of spec/rules.md: an earlier error hides later rules that read the same cells. */
export const pinjamanRules: readonly RowRule[] = [
  exceeds('loan-repaid', 'Pinjaman', 'Angsuran Pokok', 'Pokok'),
  differs('loan-balance', 'Pinjaman', { total: 'Saldo', plus: ['Pokok'], minus: ['Angsuran Pokok'], suggest: true }),
  exceeds('loan-overdue', 'Pinjaman', 'Tunggakan Pokok', 'Saldo'),
  arrears,
  collectability,
  status,
  settledBefore,
  settledWithoutStatus,
  exceeds('loan-members', 'Pinjaman', 'Anggota Perempuan', 'Anggota'),
  exceeds('loan-members', 'Pinjaman', 'Anggota Miskin', 'Anggota'),
  group('Anggota', ['Anggota'], 'members'),
  group('Anggota Perempuan', ['Anggota Perempuan', 'Anggota'], 'women'),
  group('Jangka Waktu (bulan)', ['Jangka Waktu (bulan)'], 'term'),
  loanSchedule,
  loanInstalments,
];
