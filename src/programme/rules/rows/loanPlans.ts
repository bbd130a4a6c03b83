import { at, codeAt, joins, type Follower, type Hit, type RowRule, type Subject } from '../../../engine/check';
import { paidBy, type Account } from '../../loans/account';
import { stateOf } from '../../loans/state';
import { checkedLedger } from '../checkedLedger';
import { rowRule, tablesOf, type RuleSubject } from '../rowRule';

/** Cells from which the ledger works out a loan, and the payments and plans that it looks at: those of a number that is repeated are the first loan's. */
const terms = [
  'Nomor Pinjaman',
  'Tanggal Cair',
  'Jangka Waktu (bulan)',
  'Jasa per Bulan (%)',
  'Pokok',
  'Angsuran Pokok',
] as const;
const moreTerms = ['Jenis Jasa', 'Masa Tenggang (bulan)', 'Jadwal Khusus', 'Status', 'Tanggal Hapus Buku'] as const;
const ledgerCells = {
  Angsuran: ['Tanggal', 'Pokok', 'Jasa'],
  Jadwal: ['Mulai Berlaku', 'Ke', 'Jatuh Tempo', 'Pokok', 'Jasa'],
} as const;

/** The rows of the newest plan of each loan, the first as it stands in the sheet first. */
function newestPlans(subject: Subject): ReadonlyMap<number, readonly number[]> {
  const loans = subject.get(joins).rows('Jadwal', 'Nomor Pinjaman');
  const starts = tablesOf(subject).Jadwal.number('Mulai Berlaku').values;
  const newest = new Map<number, number[]>();
  loans.forEach((loan, row) => {
    const rows = newest.get(loan);
    const start = rows === undefined ? -Infinity : at(starts, rows[0] ?? -1);
    if (loan === -1 || at(starts, row) < start) return;
    if (at(starts, row) > start || rows === undefined) newest.set(loan, [row]);
    else rows.push(row);
  });
  return newest;
}

/** The newest plan of a loan numbers its instalments from 1, and pays back what was left of it. */
const plan = rowRule({
  id: 'loan-plan',
  severity: 'error',
  phase: 'row',
  table: 'Jadwal',
  reads: ['Ke', 'Pokok', 'Nomor Pinjaman', 'Mulai Berlaku'],
  gathers: { Jadwal: ['Ke', 'Pokok', 'Mulai Berlaku'], Angsuran: ['Tanggal', 'Pokok'] },
  column: 'Ke',
  isIdle: (subject) => !subject.has('Jadwal'),
  prepare(table, subject) {
    const ledger = subject.get(checkedLedger);
    const plans = subject.get(newestPlans);
    const isUnusable = subject.unusable('Pinjaman', ['Pokok', 'Angsuran Pokok']);
    const loans = subject.get(joins).rows('Jadwal', 'Nomor Pinjaman');
    const numbers = table.number('Ke').values;
    const amounts = table.number('Pokok').values;
    const starts = table.number('Mulai Berlaku').values;
    return (row): Hit | null => {
      const loan = codeAt(loans, row);
      const rows = plans.get(loan) ?? [];
      if (rows[0] !== row) return null;
      const account = ledger.account(loan);
      // A loan in an error has its finding.
      if (account === null || isUnusable(loan)) return null;
      const ordered = rows.map((each) => at(numbers, each)).sort((a, b) => a - b);
      if (ordered.some((ke, index) => ke !== index + 1)) return { params: { count: rows.length }, plain: ['count'] };
      const read = rows.reduce((sum, each) => sum + at(amounts, each), 0);
      const left = balances(account, at(starts, row));
      const tolerance = subject.settings.moneyTolerance;
      if (read >= left.least - tolerance && read <= left.most + tolerance) return null;
      const expected = read < left.least ? left.least : left.most;
      return { column: 'Pokok', variant: 'sum', params: { unit: 'rp', read, expected, difference: read - expected } };
    };
  },
});

/** The rows of the plans of edited loans, whose sums are compared with what was lent. */
export const planFollower: Follower = {
  edited: 'Pinjaman',
  table: 'Jadwal',
  follow(subject, rows) {
    if (!subject.has('Jadwal')) return [];
    const edited = new Set(rows);
    const loans = subject.get(joins).rows('Jadwal', 'Nomor Pinjaman');
    return Array.from(loans.keys()).filter((row) => edited.has(codeAt(loans, row)));
  },
};

/** What may have been left of a loan on a day: where no payment is written down, anything between all and what is left now. */
function balances(account: Account, day: number): { readonly least: number; readonly most: number } {
  const least = account.terms.pokok - paidBy(account, day).pokok;
  return { least, most: account.entries === null ? account.terms.pokok : least };
}

/** The loans of the ledger whose newest plan is in no error, by rows of Pinjaman; null for the others, and for those of which no plan is known. */
function plannedLoans(subject: RuleSubject): (loan: number) => Account | null {
  const plans = subject.get(newestPlans);
  const isUnusable = subject.unusable('Jadwal', ['Ke', 'Pokok', 'Nomor Pinjaman', 'Mulai Berlaku']);
  return (loan) => {
    // Made when the first loan needs it: most workbooks have none that does.
    const account = subject.get(checkedLedger).account(loan);
    return account === null || account.manual || plans.get(loan)?.some(isUnusable) === true ? null : account;
  };
}

/** Arrears of a loan with a plan of its own that are not those of the plan. */
const planArrears = rowRule({
  id: 'loan-plan-arrears',
  severity: 'warning',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Tunggakan Pokok', 'Lama Tunggakan (bulan)', ...terms],
  optional: moreTerms,
  gathers: ledgerCells,
  column: 'Tunggakan Pokok',
  prepare(table, subject) {
    const { period, settings } = subject;
    if (period === null) return null;
    const grace = table.number('Masa Tenggang (bulan)').values;
    const plans = subject.get(newestPlans);
    const accountOf = plannedLoans(subject);
    const amounts = table.number('Tunggakan Pokok').values;
    const months = table.number('Lama Tunggakan (bulan)').values;
    return (row) => {
      if (!(at(grace, row) > 0 || plans.has(row))) return null;
      const account = accountOf(row);
      if (account === null) return null;
      const state = stateOf(account, period, settings.collectability);
      if (state === null) return null;
      const { tunggakanPokok: amount, lama } = state;
      const params = { unit: 'rp', amount, months: lama };
      const plain = ['months'];
      if (Math.abs(at(amounts, row) - amount) > settings.moneyTolerance)
        return { params, plain, fix: { value: amount, certain: false } };
      if (at(months, row) === lama) return null;
      const column = 'Lama Tunggakan (bulan)';
      return { column, variant: 'months', params, plain, fix: { value: lama, certain: false } };
    };
  },
});

/** Overdue jasa that differs from what was due and is not among the payments. */
const jasa = rowRule({
  id: 'loan-jasa',
  severity: 'warning',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Tunggakan Jasa', ...terms],
  optional: moreTerms,
  gathers: ledgerCells,
  column: 'Tunggakan Jasa',
  prepare(table, subject) {
    const { period, settings } = subject;
    const { values } = table.number('Tunggakan Jasa');
    if (period === null || !subject.has('Angsuran')) return null;
    const accountOf = plannedLoans(subject);
    return (row) => {
      const account = accountOf(row);
      const expected = account === null ? null : stateOf(account, period, settings.collectability)?.tunggakanJasa;
      const read = at(values, row);
      if (expected === null || expected === undefined || Math.abs(read - expected) <= settings.moneyTolerance)
        return null;
      const params = { unit: 'rp', read, expected, difference: read - expected };
      return { params, fix: { value: expected, certain: false } };
    };
  },
});

/** After the other rules of loans, and a plan before what is asked of it: a loan or plan in an error is not asked for arrears. */
export const loanPlanRules: readonly RowRule[] = [plan, planArrears, jasa];
