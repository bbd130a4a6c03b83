/** Adds up a property of every item. */
export function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

/** Splits a whole total into whole parts in proportion to the weights; the parts add up to the total exactly. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = sumOf(weights, (weight) => weight);
  let weightSoFar = 0;
  let given = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const upTo = Math.round((total * weightSoFar) / all);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** Like `apportion`, in multiples of `unit`; what is left of the total goes to the first part that has a weight. */
export function apportionInUnits(total: number, weights: readonly number[], unit: number): number[] {
  const rest = total % unit;
  const first = weights.findIndex((weight) => weight > 0);
  return apportion((total - rest) / unit, weights).map((part, index) => part * unit + (index === first ? rest : 0));
}

/**
 * Like `apportion`, with no part above its limit: what does not fit goes to the parts that still have room.
 * Throws when the limits together are below the total.
 */
export function apportionWithin(total: number, weights: readonly number[], limits: readonly number[]): number[] {
  if (sumOf(limits, (limit) => limit) < total) throw new RangeError('The limits are below the total.');
  const parts = weights.map(() => 0);
  for (let left = total; left > 0;) {
    const open = parts.map((part, index) => (part < (limits[index] ?? 0) ? (weights[index] ?? 0) : 0));
    apportion(left, open).forEach((share, index) => {
      const part = parts[index] ?? 0;
      const more = Math.min(share, (limits[index] ?? 0) - part);
      parts[index] = part + more;
      left -= more;
    });
  }
  return parts;
}
