import { at, codeAt, exceeds, miscalculated, type RowRule } from '../../../engine/check';
import { statusPinjaman } from '../../lists';
import { collectabilityOf } from '../../loans/collectability';
import { tables } from '../../tables';
import { code } from '../choices';
import { rowRule } from '../rowRule';
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
      return {
        variant: behind > 0 ? 'noMoney' : 'noMonths',
        params: { unit: 'rp', amount, months: behind },
        plain: ['months'],
      };
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
      return {
        params: { months: at(months, row), expected },
        plain: ['months'],
        fix: { value: expected, certain: false },
      };
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

/** Usual size, share of women and term of a group's loan (docs/spec/domain.md 5): only pointed out. */
const group = { id: 'loan-group', severity: 'info', phase: 'row', table: 'Pinjaman' } as const;

const groupMembers = rowRule({
  ...group,
  reads: ['Anggota', 'Jenis'],
  column: 'Anggota',
  prepare(table, { settings }) {
    const jenis = table.text('Jenis').codes;
    const members = table.number('Anggota').values;
    const min = settings.groupMembers;
    return (row) =>
      codeAt(jenis, row) !== code.bergulir || at(members, row) >= min
        ? null
        : { variant: 'members', params: { members: at(members, row), min }, plain: ['members'] };
  },
});

const groupWomen = rowRule({
  ...group,
  reads: ['Anggota Perempuan', 'Anggota', 'Jenis'],
  column: 'Anggota Perempuan',
  prepare(table, { settings }) {
    const jenis = table.text('Jenis').codes;
    const members = table.number('Anggota').values;
    const women = table.number('Anggota Perempuan').values;
    const share = settings.womenShare;
    return (row) =>
      // A hair of tolerance, so that 3 of 10 is 30% whatever the rounding of 0.3.
      codeAt(jenis, row) !== code.bergulir || at(women, row) >= share * at(members, row) - 1e-9
        ? null
        : {
            variant: 'women',
            params: { unit: 'percent', women: at(women, row), members: at(members, row), share },
            plain: ['women', 'members'],
          };
  },
});

const groupTerm = rowRule({
  ...group,
  reads: ['Jangka Waktu (bulan)', 'Jenis'],
  column: 'Jangka Waktu (bulan)',
  prepare(table, { settings }) {
    const jenis = table.text('Jenis').codes;
    const terms = table.number('Jangka Waktu (bulan)').values;
    const { tenorMin: from, tenorMax: to } = settings;
    return (row) =>
      codeAt(jenis, row) !== code.bergulir || (at(terms, row) >= from && at(terms, row) <= to)
        ? null
        : { variant: 'term', params: { term: at(terms, row), from, to }, plain: ['term'] };
  },
});

/** In the order of docs/spec/rules.md: an earlier error hides later rules that read the same cells. */
export const pinjamanRules: readonly RowRule[] = [
  exceeds('loan-repaid', tables.Pinjaman, 'Angsuran Pokok', 'Pokok'),
  miscalculated('loan-balance', tables.Pinjaman, 'Saldo'),
  exceeds('loan-overdue', tables.Pinjaman, 'Tunggakan Pokok', 'Saldo'),
  arrears,
  collectability,
  status,
  settledBefore,
  settledWithoutStatus,
  exceeds('loan-members', tables.Pinjaman, 'Anggota Perempuan', 'Anggota'),
  exceeds('loan-members', tables.Pinjaman, 'Anggota Miskin', 'Anggota'),
  groupMembers,
  groupWomen,
  groupTerm,
  loanSchedule,
  loanInstalments,
];
