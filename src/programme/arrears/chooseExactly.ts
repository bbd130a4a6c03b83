/** A loan with what collecting it counts towards the target, and what it takes in rupiah. */
export interface Weighed<Loan> {
  readonly loan: Loan;
  readonly weight: number;
  readonly cost: number;
}

export const sumOf = (loans: readonly Weighed<unknown>[]): number => loans.reduce((sum, { weight }) => sum + weight, 0);

/** For each place in the list: the sums of the best 0, 1, 2 … of the values from there on. */
function bestSums(values: readonly number[], better: (a: number, b: number) => number): readonly (readonly number[])[] {
  return Array.from({ length: values.length + 1 }, (_, from) => {
    const sums = [0];
    for (const value of values.slice(from).sort(better)) sums.push((sums.at(-1) ?? 0) + value);
    return sums;
  });
}

/**
 * The cheapest choice of `count` loans whose weight suffices; of equally cheap ones the one that comes first, as the loans are ordered. Choices are tried in just that
 * order, and left where what is still to be chosen can neither suffice nor be cheaper than what was found.
 * @param suffices holds for every weight above one for which it holds; of `count` loans some choice suffices
 */
export function chooseExactly<Loan>(
  loans: readonly Weighed<Loan>[],
  count: number,
  suffices: (weight: number) => boolean,
): readonly Weighed<Loan>[] {
  const heaviest = bestSums(
    loans.map(({ weight }) => weight),
    (a, b) => b - a,
  );
  const cheapest = bestSums(
    loans.map(({ cost }) => cost),
    (a, b) => a - b,
  );
  let best: readonly Weighed<Loan>[] = [];
  let bestCost = Infinity;
  const chosen: Weighed<Loan>[] = [];
  const search = (from: number, weight: number, cost: number): void => {
    const missing = count - chosen.length;
    if (missing === 0) {
      best = [...chosen];
      bestCost = cost;
      return;
    }
    for (let index = from; index + missing <= loans.length; index++) {
      if (!suffices(weight + (heaviest[index]?.[missing] ?? -Infinity))) return;
      if (cost + (cheapest[index]?.[missing] ?? Infinity) >= bestCost) return;
      const each = loans[index];
      if (each === undefined) return;
      const [nextWeight, nextCost] = [weight + each.weight, cost + each.cost];
      const canSuffice = suffices(nextWeight + (heaviest[index + 1]?.[missing - 1] ?? -Infinity));
      const canBeCheaper = nextCost + (cheapest[index + 1]?.[missing - 1] ?? Infinity) < bestCost;
      if (!canSuffice || !canBeCheaper) continue;
      chosen.push(each);
      search(index + 1, nextWeight, nextCost);
      chosen.pop();
    }
  };
  search(0, 0, 0);
  return best;
}
