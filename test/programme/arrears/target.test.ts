import { targetOf, type RiskLoan, type TargetQuestion } from '../../../src/programme/arrears/target';
import { seeded, type Random } from '../../../src/programme/sample/random';
import { effort } from '../../support/effort';

const loan = (nomor: string, saldo: number, pokok: number, jasa: number | null): RiskLoan => ({
  nomor,
  saldo: saldo * 1000,
  pokok: pokok * 1000,
  jasa: jasa === null ? null : jasa * 1000,
});

/** The loans at risk of worked case L12 (docs/spec/statements.md 3). */
const l12 = {
  atRisk: [
    loan('P-03', 6_000, 6_000, 900),
    loan('P-04', 5_500, 1_500, 225),
    loan('P-05', 5_500, 2_500, 375),
    loan('P-06', 2_000, 800, 120),
    loan('P-07', 900, 900, 0),
  ],
  saldo: 89_900_000,
  limit: 0.1,
  inclusive: false,
};
const numbers = ({ loans }: { readonly loans: readonly RiskLoan[] }): readonly string[] =>
  loans.map(({ nomor }) => nomor);

test('worked case L12', () => {
  const target = targetOf(l12);
  expect(numbers(target)).toEqual(['P-04', 'P-05', 'P-07']);
  expect(target.par).toBeCloseTo(0.2214, 4);
  expect(target.parAfter).toBe(8_000 / 85_000);
  expect(target.running.map((par) => par?.toFixed(4))).toEqual(['0.1629', '0.1036', '0.0941']);
  expect(target.approximate).toBe(false);
});

/** A question about whole rupiah in tens of millions. */
const board = (atRisk: readonly RiskLoan[], saldo: number, inclusive = false): TargetQuestion<RiskLoan> => ({
  ...{ atRisk, saldo: saldo * 1000, limit: 0.1, inclusive },
});

test('under the limit, or without a balance, nothing has to be collected', () => {
  expect(targetOf(board([loan('P-1', 9, 1, 0)], 100))).toMatchObject({ loans: [], par: 0.09, parAfter: 0.09 });
  expect(targetOf(board([], 0))).toMatchObject({ loans: [], par: null, parAfter: null });
});

test('exactly on the limit counts as under it only where the reading says so', () => {
  const loans = [loan('P-1', 10, 1, 0)];
  expect(numbers(targetOf(board(loans, 100)))).toEqual(['P-1']);
  expect(numbers(targetOf(board(loans, 100, true)))).toEqual([]);
});

test('where all loans are at risk and wholly overdue, all of them; then nothing is lent any more', () => {
  const target = targetOf(board([loan('P-1', 5, 5, null), loan('P-2', 7, 7, null)], 12));
  expect([numbers(target), target.par, target.parAfter]).toEqual([['P-2', 'P-1'], 1, null]);
});

test('of equally many loans the least rupiah, jasa included; of equal rupiah the numbers that come first, by code points', () => {
  const pair = [loan('P-1', 20, 5, 3), loan('P-2', 20, 7, 0), loan('P-3', 20, 5, 2), loan('P-10', 20, 6, 1)];
  // One of the four is enough: 8, 7, 7 and 7.
  expect(numbers(targetOf({ ...board(pair, 1000), limit: 0.07 }))).toEqual(['P-10']);
});

/** All choices of a board's loans by what they come to, the plain way. */
function bruteForce({ atRisk, saldo, limit, inclusive }: TargetQuestion<RiskLoan>): readonly string[] {
  const total = (loans: readonly RiskLoan[], of: (each: RiskLoan) => number): number =>
    loans.reduce((sum, each) => sum + of(each), 0);
  const parts = BigInt(Math.round(limit * 10_000));
  const isUnder = (chosen: readonly RiskLoan[]): boolean => {
    const left = 10_000n * BigInt(total(atRisk, (each) => each.saldo) - total(chosen, (each) => each.saldo));
    const right = parts * BigInt(saldo - total(chosen, (each) => each.pokok));
    return inclusive ? left <= right : left < right;
  };
  const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  let best: { readonly count: number; readonly cost: number; readonly sorted: readonly string[] } | null = null;
  for (let bits = 0; bits < 2 ** atRisk.length; bits++) {
    const chosen = atRisk.filter((_, index) => (bits & (1 << index)) !== 0);
    if (!isUnder(chosen)) continue;
    const sorted = chosen.map(({ nomor }) => nomor).sort(order);
    const cost = total(chosen, (each) => each.pokok + (each.jasa ?? 0));
    const found = { count: chosen.length, cost, sorted };
    const side: number =
      best === null
        ? -1
        : found.count - best.count || found.cost - best.cost || order(sorted.join('\n'), best.sorted.join('\n'));
    if (side < 0) best = found;
  }
  return best?.sorted ?? atRisk.map(({ nomor }) => nomor).sort(order);
}

/** A board of up to 12 loans at risk; small rupiah make equal sums and hits exactly on the limit frequent. */
function randomBoard(random: Random): TargetQuestion<RiskLoan> {
  const unit = random.pick([1, 1, 100_000]);
  const atRisk = Array.from({ length: random.int(1, 12) }, (_, index): RiskLoan => {
    const saldo = random.int(1, 30) * unit;
    const pokok = random.chance(0.3) ? saldo : Math.min(saldo, random.int(0, 12) * unit);
    const jasa = random.chance(0.2) ? null : random.int(0, 3) * unit;
    return { nomor: `P-${index + 1}`, saldo, pokok, jasa };
  });
  const risk = atRisk.reduce((sum, { saldo }) => sum + saldo, 0);
  const saldo = risk + random.int(0, 300) * unit;
  return { atRisk, saldo, limit: random.pick([0.05, 0.1, 0.2, 0.125]), inclusive: random.chance(0.3) };
}

test('random boards: as brute force finds it, and the limit is met', () => {
  const random = seeded(20141231);
  for (let round = 0; round < effort.runs(1_000, 10_000); round++) {
    const question = randomBoard(random);
    const target = targetOf(question);
    expect([round, [...numbers(target)].sort()]).toEqual([round, [...bruteForce(question)].sort()]);
    const { parAfter } = target;
    const isMet =
      parAfter === null || (question.inclusive ? parAfter <= question.limit + 1e-12 : parAfter < question.limit);
    expect([round, isMet]).toEqual([round, true]);
  }
});

test('beyond 24 loans at risk the heaviest and the cheapest last are taken, which is told', () => {
  const many = Array.from({ length: 25 }, (_, index) => loan(`P-${String(index).padStart(2, '0')}`, 10 + index, 5, 0));
  const cheap = many.map((each, index) => (index === 3 ? { ...each, pokok: 1_000 } : each));
  const target = targetOf(board(cheap, 1_500));
  expect(target.approximate).toBe(true);
  expect(target.parAfter).toBeLessThan(0.1);
  const exact = targetOf(board(cheap.slice(1), 1_500));
  expect([exact.approximate, exact.loans.length <= target.loans.length]).toEqual([false, true]);
});

test('24 loans that are nearly alike take no time', () => {
  const alike = Array.from({ length: 24 }, (_, index) =>
    loan(`P-${index}`, 100 + (index % 5), 40 + ((index * 7) % 11), 2),
  );
  const target = targetOf({ ...board(alike, 4_000), limit: 0.31 });
  expect(target.loans.length).toBeGreaterThan(8);
  expect(target.parAfter).toBeLessThan(0.31);
});
