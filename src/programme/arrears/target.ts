import { chooseExactly, sumOf, type Weighed } from './chooseExactly';

/** Limits are given in fractions with at most four decimals; times this they are whole numbers. */
const scale = 10_000;

/** Most loans at risk among which the cheapest choice is searched exactly. */
const exactUpTo = 24;

/** A loan at risk: its balance, what is to be collected of its principal, and its overdue jasa (null where not known), in whole rupiah. */
export interface RiskLoan {
  readonly nomor: string;
  readonly saldo: number;
  readonly pokok: number;
  readonly jasa: number | null;
}

/** A board's question: which of its loans at risk have to be collected so that its PAR comes under a limit. */
export interface TargetQuestion<Loan extends RiskLoan> {
  readonly atRisk: readonly Loan[];
  /** Balance in rupiah of all its loans. */
  readonly saldo: number;
  /** Limit of PAR as a fraction with at most four decimals. */
  readonly limit: number;
  /** Whether PAR exactly on the limit is enough. */
  readonly inclusive: boolean;
}

/** The loans to collect, the weightiest first. */
export interface Target<Loan extends RiskLoan> {
  readonly loans: readonly Loan[];
  /** PAR now and once they are collected, as fractions; null where nothing is lent (any more). */
  readonly par: number | null;
  readonly parAfter: number | null;
  /** PAR once each of them, and those before it, are collected. */
  readonly running: readonly (number | null)[];
  /** True where there are too many loans at risk to be sure that no other choice of as many loans is cheaper (*mendekati*). */
  readonly approximate: boolean;
}

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** Orders texts by code points. */
export function byCodePoints(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  for (const [index, char] of one.entries()) {
    const difference = (char.codePointAt(0) ?? 0) - (other[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** The weightiest first; of equal weight the cheaper, then by number. */
const byWeight = <Loan extends RiskLoan>(a: Weighed<Loan>, b: Weighed<Loan>): number =>
  b.weight - a.weight || a.cost - b.cost || byCodePoints(a.loan.nomor, b.loan.nomor);

/**
 * The loans to collect so that a board's PAR comes under a limit (docs/spec/statements.md 3): the fewest; of these choices that of the least rupiah, jasa included; of these
 * the one whose sorted numbers come first. None where PAR is under it already; all where nothing less is enough.
 */
export function targetOf<Loan extends RiskLoan>(question: TargetQuestion<Loan>): Target<Loan> {
  const { atRisk, saldo, limit, inclusive } = question;
  const limitParts = Math.round(limit * scale);
  const risk = atRisk.reduce((sum, loan) => sum + loan.saldo, 0);
  // After collecting: scale · (risk - Σ saldo) < parts · (saldo - Σ pokok), which is Σ weight > bound.
  const bound = scale * risk - limitParts * saldo;
  const suffices = (weight: number): boolean => (inclusive ? weight >= bound : weight > bound);
  const ordered = atRisk
    .map((loan) => ({
      loan,
      weight: scale * loan.saldo - limitParts * loan.pokok,
      cost: loan.pokok + (loan.jasa ?? 0),
    }))
    .sort(byWeight);
  const isFine = saldo <= 0 || risk === 0 || suffices(0);
  const chosen = isFine ? [] : choose(ordered, suffices);
  const loans = [...chosen].sort(byWeight).map(({ loan }) => loan);
  const running = loans.map((_, index) => {
    const collected = loans.slice(0, index + 1);
    const restOf = (of: (loan: Loan) => number): number => collected.reduce((sum, loan) => sum + of(loan), 0);
    return shareOf(risk - restOf((loan) => loan.saldo), saldo - restOf((loan) => loan.pokok));
  });
  const par = shareOf(risk, saldo);
  return {
    loans,
    par,
    parAfter: loans.length === 0 ? par : (running.at(-1) ?? null),
    running,
    approximate: atRisk.length > exactUpTo && loans.length > 0,
  };
}

/** @param ordered by weight */
function choose<Loan extends RiskLoan>(
  ordered: readonly Weighed<Loan>[],
  suffices: (weight: number) => boolean,
): readonly Weighed<Loan>[] {
  let [count, weight] = [0, 0];
  for (const each of ordered) {
    count += 1;
    weight += each.weight;
    if (suffices(weight)) break;
  }
  // Where all loans are at risk and wholly overdue nothing is left to have a share in: all of them are the answer.
  if (!suffices(weight)) return ordered;
  if (ordered.length <= exactUpTo) {
    const byNumber = ordered.toSorted((a, b) => byCodePoints(a.loan.nomor, b.loan.nomor));
    return chooseExactly(byNumber, count, suffices);
  }
  const heaviest = ordered.slice(0, count - 1);
  const base = sumOf(heaviest);
  const rest = ordered.slice(count - 1).filter((each) => suffices(base + each.weight));
  const [last] = rest.sort((a, b) => a.cost - b.cost || byWeight(a, b));
  return last === undefined ? heaviest : [...heaviest, last];
}
