import { seeded, type Random } from '../../src/programme/sample/random';
import { commands } from './commands';
import { followings, followWith, rehearseFollowing } from './following';
import { faultsOf, type Fault } from './kinds';
import { rehearse, tryWith, type Rehearsed } from './trial';

/** One fault, or a series of them, that a command or what follows the user has to survive. */
interface Trial {
  readonly command: string;
  readonly kind: string;
  /** Names it among all: `--only` finds it again. */
  readonly name: string;
  readonly run: () => Promise<readonly string[]>;
}

export interface CampaignOptions {
  /** Of the random series: that of the first; the next ones count on. */
  readonly seed: number;
  /** Number of random series. */
  readonly series: number;
  /** Only trials whose names have this. */
  readonly only?: string;
  /** Only so many trials of each command, chosen by the seed; of those that write much a third of them. */
  readonly each?: number;
  /** Which of how many parts of all these, for several processors: 1 of 1 unless given. */
  readonly part?: readonly [number: number, of: number];
  /** Is told of each trial before it is run. */
  readonly tell?: (name: string, done: number) => void;
  /** Whether to end before the next trial. */
  readonly isStopped?: () => boolean;
  /** Is told at once of what is wrong. */
  readonly complain?: (problem: string) => void;
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

const nameOf = (command: string, { kind, step }: Fault, again: boolean): string =>
  `${command} / ${kind} / ${step} / ${again ? 'again' : 'anew'}`;

/** All trials of one fault in one command. */
function singles(rehearsed: Rehearsed): readonly Trial[] {
  const { name: command } = rehearsed.command;
  const stride = rehearsed.command.thinned ?? 1;
  return faultsOf(rehearsed.course)
    .filter((_fault, index) => index % stride === 0)
    .map((fault, index): Trial => {
      const again = index % 2 === 0;
      return {
        command,
        kind: fault.kind,
        name: nameOf(command, fault, again),
        run: () => tryWith(rehearsed, [fault], again),
      };
    });
}

/** All trials in which trying again fails, too: at each request after each other one. */
function retries(rehearsed: Rehearsed): readonly Trial[] {
  const { command, course } = rehearsed;
  const faults = faultsOf(course).filter(({ meanwhile }) => meanwhile === undefined);
  const firsts = faults.filter(({ kind }) => kind === 'failing from here on');
  const stride = Math.max(1, Math.ceil(command.thinned ?? 1) / 4);
  return firsts.flatMap((first, one) =>
    faults
      .filter((_second, two) => (two * 7 + one) % Math.ceil((faults.length * stride) / 4) === 0)
      .map((second, two): Trial => {
        const again = (one + two) % 2 === 0;
        return {
          command: command.name,
          kind: 'trying again fails, too',
          name: `${nameOf(command.name, first, again)} / then ${second.kind} / ${second.step}`,
          run: () => tryWith(rehearsed, [first, second], again),
        };
      }),
  );
}

function pick<T>(random: Random, some: readonly T[]): T {
  const one = some[random.int(0, some.length - 1)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

/** A random series of faults, by its seed. */
function series(all: readonly Rehearsed[], seed: number): Trial {
  const random: Random = seeded(seed);
  const quick = all.filter(({ command }) => command.thinned === undefined);
  const rehearsed = pick(random, random.chance(0.01) ? all : quick);
  const known = faultsOf(rehearsed.course);
  const plain = known.filter(({ meanwhile }) => meanwhile === undefined);
  // Of what somebody does meanwhile once at most, so that it is known what there must be in the end.
  const faults = Array.from({ length: random.int(2, 5) }, (_, index) => pick(random, index === 0 ? known : plain));
  const again = random.chance(0.5);
  return {
    command: rehearsed.command.name,
    kind: 'random series',
    name: `${rehearsed.command.name} / random series / ${seed}`,
    run: () => tryWith(rehearsed, faults, again),
  };
}

async function trials({ seed, series: count }: CampaignOptions): Promise<readonly Trial[]> {
  const all: Rehearsed[] = [];
  for (const command of commands) all.push(await rehearse(command));
  const followed: Trial[] = [];
  for (const following of followings) {
    const rehearsed = await rehearseFollowing(following);
    for (const fault of rehearsed.faults)
      followed.push({
        command: following.name,
        kind: fault.kind,
        name: `${following.name} / ${fault.kind} / ${fault.step}`,
        run: () => followWith(rehearsed, fault),
      });
  }
  return [
    ...all.flatMap(singles),
    ...all.flatMap(retries),
    ...followed,
    ...Array.from({ length: count }, (_, index) => series(all, seed + index)),
  ];
}

/** Some trials of each command, in their order. */
function sampleOf(all: readonly Trial[], each: number, seed: number): readonly Trial[] {
  if (each === Infinity) return all;
  const random = seeded(seed);
  const chosen = new Set<Trial>();
  for (const command of new Set(all.map((trial) => trial.command))) {
    const own = all.filter((trial) => trial.command === command);
    const isMuch = commands.some(({ name, thinned }) => name === command && thinned !== undefined);
    const most = isMuch ? Math.ceil(each / 3) : each;
    for (let count = 0; count < Math.min(most, own.length); count += 1) chosen.add(pick(random, own));
  }
  return all.filter((trial) => chosen.has(trial));
}

/** Runs the campaign: every fault at every step of every command, faults in trying again, random series. */
export async function campaign(options: CampaignOptions): Promise<CampaignResult> {
  const { only = '', each = Infinity, seed, tell = () => undefined, complain = () => undefined } = options;
  let total = 0;
  const [part, parts] = options.part ?? [1, 1];
  const wanted = (await trials(options)).filter(({ name }) => name.includes(only));
  const chosen = sampleOf(wanted, each, seed).filter((_trial, index) => index % parts === part - 1);
  const counts = new Map<string, Map<string, number>>();
  const problems: string[] = [];
  for (const [done, { command, kind, name, run }] of chosen.entries()) {
    if (options.isStopped?.() === true) break;
    tell(name, done);
    total += 1;
    const byKind = counts.get(command) ?? new Map<string, number>();
    counts.set(command, byKind.set(kind, (byKind.get(kind) ?? 0) + 1));
    const wrong = await run();
    if (wrong.length === 0) continue;
    const problem = `${name}: ${wrong.join('; ')}`;
    problems.push(problem);
    complain(problem);
  }
  return { counts, total, planned: chosen.length, problems };
}
