import { at, codeAt, type Hit, type RowRule, type Subject } from '../../../engine/check';
import { bidangKegiatan } from '../../lists';
import { rowRule, tablesOf } from '../rowRule';
import { desaOfBlm, desaOfKegiatan, everyRowHasDesa } from './desaOfRows';

interface YearSum {
  amount: number;
  /** Last row that entered the sum. */
  row: number;
}

/** Money by desa and Bidang (desa row * 3 + Bidang) and year. */
type Ledger = Map<number, Map<number, YearSum>>;

function enter(ledger: Ledger, account: number, year: number, amount: number, row: number): void {
  const years = ledger.get(account) ?? new Map<number, YearSum>();
  const sum = years.get(year) ?? { amount: 0, row };
  sum.amount += amount;
  sum.row = row;
  ledger.set(account, years.set(year, sum));
}

/** True when a Tahun or Bidang is missing somewhere: the row might belong to any sum. */
function hasUnreadablePeriod(subject: Subject): boolean {
  const kegiatan = subject.state('Kegiatan');
  const blm = subject.state('BLM');
  const period = kegiatan.mask(['Tahun', 'Bidang']);
  const budgetYear = blm.mask(['Tahun Anggaran']);
  return (
    kegiatan.missing.some((bits) => (bits & period) !== 0) || blm.missing.some((bits) => (bits & budgetYear) !== 0)
  );
}

/**
 * By Kegiatan row: the first year in which a desa has spent more BLM money on a Bidang than it was given for it up to then, at the last row of that
 * year. Null while a row of either table has an unreadable desa, year or Bidang; a desa with a cell missing or in an error is left out.
 */
function overspent(subject: Subject): ReadonlyMap<number, Hit> | null {
  if (!subject.has('BLM') || !subject.has('Kegiatan')) return null;
  if (!everyRowHasDesa(subject) || hasUnreadablePeriod(subject)) return null;
  const { BLM, Kegiatan } = tablesOf(subject);
  const unsure = new Set<number>();
  const spent: Ledger = new Map();
  const given: Ledger = new Map();

  const spentBy = subject.get(desaOfKegiatan);
  const kegiatan = subject.state('Kegiatan');
  const spentCells = kegiatan.mask(['Kode Desa', 'Tahun', 'Bidang', 'Dana BLM']);
  const bidang = Kegiatan.text('Bidang').codes;
  const years = Kegiatan.number('Tahun').values;
  const amounts = Kegiatan.number('Dana BLM').values;
  spentBy.forEach((desa, row) => {
    if ((kegiatan.unusable(row) & spentCells) !== 0) unsure.add(desa);
    enter(spent, desa * bidangKegiatan.length + codeAt(bidang, row), at(years, row), at(amounts, row), row);
  });

  const givenTo = subject.get(desaOfBlm);
  const blm = subject.state('BLM');
  const givenCells = blm.mask(['Kode BKM', 'Tahun Anggaran', ...bidangKegiatan]);
  const budgetYears = BLM.number('Tahun Anggaran').values;
  const columns = bidangKegiatan.map((name) => BLM.number(name).values);
  givenTo.forEach((desa, row) => {
    if ((blm.unusable(row) & givenCells) !== 0) unsure.add(desa);
    columns.forEach((column, index) =>
      enter(given, desa * bidangKegiatan.length + index, at(budgetYears, row), at(column, row), row),
    );
  });

  const hits = new Map<number, Hit>();
  for (const [account, sums] of spent) {
    if (unsure.has(Math.floor(account / bidangKegiatan.length))) continue;
    const first = firstOverspending(sums, given.get(account), subject.settings.moneyTolerance);
    if (first === null) continue;
    const name = bidangKegiatan[account % bidangKegiatan.length] ?? null;
    hits.set(first.row, {
      params: { unit: 'rp', bidang: name, year: first.year, read: first.spent, limit: first.given },
      plain: ['year'],
    });
  }
  return hits;
}

function firstOverspending(
  sums: ReadonlyMap<number, YearSum>,
  given: ReadonlyMap<number, YearSum> = new Map(),
  tolerance: number,
): { row: number; year: number; spent: number; given: number } | null {
  let spent = 0;
  for (const [year, { amount, row }] of [...sums].sort(([a], [b]) => a - b)) {
    spent += amount;
    let received = 0;
    for (const [budgetYear, budget] of given) if (budgetYear <= year) received += budget.amount;
    if (spent > received + tolerance) return { row, year, spent, given: received };
  }
  return null;
}

/** More BLM money in Kegiatan, up to a year, than BLM gave the desa for that Bidang up to that budget year. */
export const reconActivity: RowRule = rowRule({
  id: 'recon-activity',
  severity: 'warning',
  phase: 'across',
  table: 'Kegiatan',
  reads: ['Dana BLM', 'Bidang', 'Tahun', 'Kode Desa'],
  gathers: {
    Kegiatan: ['Kode Desa', 'Tahun', 'Bidang', 'Dana BLM'],
    BLM: ['Kode BKM', 'Tahun Anggaran', ...bidangKegiatan],
    BKM: ['Kode Desa'],
  },
  column: 'Dana BLM',
  prepare(_table, subject) {
    const hits = subject.get(overspent);
    return hits === null ? null : (row) => hits.get(row) ?? null;
  },
});
