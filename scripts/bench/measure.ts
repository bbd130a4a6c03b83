/** A piece of work whose time is wanted. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
  /** How often it runs in a turn, of which the mean counts: a single run of a millisecond says more of the turn before it. 1 when absent. */
  readonly times?: number;
}

/** Median milliseconds of each contestant. They take turns, so that whatever else the machine does meets all alike; the first rounds only warm up. */
export function measure(contestants: readonly Contestant[], rounds = 15, warmUp = 4): ReadonlyMap<string, number> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const { name, run, times: repeats = 1 } of contestants) {
      const start = performance.now();
      for (let count = 0; count < repeats; count += 1) run();
      const elapsed = (performance.now() - start) / repeats;
      if (round >= warmUp) times.get(name)?.push(elapsed);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Medians of the figures of each piece of work that takes its time by itself; they take turns, and the first rounds only warm up. */
export async function measureInTurns<Outcome>(
  works: readonly (() => Promise<Outcome>)[],
  figuresOf: (outcome: Outcome) => readonly number[],
  rounds = 9,
  warmUp = 3,
): Promise<readonly (readonly number[])[]> {
  const found: number[][][] = works.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const [index, work] of works.entries()) {
      const figures = figuresOf(await work());
      if (round >= warmUp) figures.forEach((figure, at) => ((found[index] ??= [])[at] ??= []).push(figure));
    }
  return found.map((figures) => figures.map(median));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
