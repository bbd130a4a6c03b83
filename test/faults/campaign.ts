import { seeded } from '../../src/programme/sample/random';
import { commands } from './commands';
import { trialsOf, type Trial, type TrialOptions } from './trials';

export interface CampaignOptions extends TrialOptions {
  /** Only so many trials of each command, chosen by the seed; of those that are slow a third of them. */
  readonly each?: number;
  /** Which of how many parts of all these, for several processors: 1 of 1 unless given. */
  readonly part?: readonly [number: number, of: number];
  /** Is told of each trial before it is run. */
  readonly tell?: (name: string, done: number) => void;
  /** Whether to end before the next trial. */
  readonly isStopped?: () => boolean;
  /** Is told at once of what is wrong with a trial. */
  readonly complain?: (name: string, wrong: string) => void;
}

export interface CampaignResult {
  /** Trials by command and kind. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly total: number;
  /** How many there were to be. */
  readonly planned: number;
  /** Each the name of a trial and what went wrong. */
  readonly problems: readonly string[];
}

/** Some trials of each command, in their order. */
function sampleOf(all: readonly Trial[], each: number, seed: number): readonly Trial[] {
  if (each === Infinity) return all;
  const random = seeded(seed);
  const slow = new Set(commands.filter(({ isSlow }) => isSlow === true).map(({ name }) => name));
  const chosen = new Set<Trial>();
  for (const command of new Set(all.map((trial) => trial.command))) {
    const own = all.filter((trial) => trial.command === command);
    const most = Math.min(own.length, slow.has(command) ? Math.ceil(each / 3) : each);
    for (let count = 0; count < most; count += 1) {
      const one = own[random.int(0, own.length - 1)];
      if (one !== undefined) chosen.add(one);
    }
  }
  return all.filter((trial) => chosen.has(trial));
}

/** Runs the campaign: faults at the steps of every command, faults in trying again, random series. */
export async function campaign(options: CampaignOptions): Promise<CampaignResult> {
  const { each = Infinity, seed, tell = () => undefined, complain = () => undefined } = options;
  let total = 0;
  const [part, parts] = options.part ?? [1, 1];
  const chosen = sampleOf(await trialsOf(options), each, seed).filter((_trial, index) => index % parts === part - 1);
  const counts = new Map<string, Map<string, number>>();
  const problems: string[] = [];
  for (const [done, { command, kind, name, run }] of chosen.entries()) {
    if (options.isStopped?.() === true) break;
    tell(name, done);
    total += 1;
    const byKind = counts.get(command) ?? new Map<string, number>();
    counts.set(command, byKind.set(kind, (byKind.get(kind) ?? 0) + 1));
    const wrong = (await run()).join('; ');
    if (wrong === '') continue;
    problems.push(`${name}: ${wrong}`);
    complain(name, wrong);
  }
  return { counts, total, planned: chosen.length, problems };
}
