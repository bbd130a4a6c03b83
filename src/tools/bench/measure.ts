/** A piece of work whose time is wanted. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Median milliseconds of each contestant. They take turns, so that whatever else the machine does meets all alike; the first rounds only warm up. */
export function measure(contestants: readonly Contestant[], rounds = 15, warmUp = 4): ReadonlyMap<string, number> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const { name, run } of contestants) {
      const start = performance.now();
      run();
      const elapsed = performance.now() - start;
      if (round >= warmUp) times.get(name)?.push(elapsed);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
