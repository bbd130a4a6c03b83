import { seeded, type Random } from '../../src/programme/sample/random';
import type { Command } from './command';
import { commands } from './commands';
import { followings, followWith, rehearseFollowing, type Following } from './following';
import { faultsOf, type Fault } from './kinds';
import { rehearse, tryWith, type Rehearsed } from './trial';

/** One fault, or a series of them, that a command or what follows the user has to survive. */
export interface Trial {
  readonly command: string;
  readonly kind: string;
  /** Names it among all, the command first: `--only` finds it again. */
  readonly name: string;
  readonly run: () => Promise<readonly string[]>;
}

/** Which trials there are. */
export interface TrialOptions {
  /** Chooses among the faults of commands that have many; that of the first random series, and the next ones count on. */
  readonly seed: number;
  /** Number of random series. */
  readonly series: number;
  /** Most trials of one command, random series apart. */
  readonly most: number;
  /** Only trials whose names have this. */
  readonly only?: string;
}

const nameOf = (command: string, { kind, step }: Fault, again: boolean): string =>
  `${command} / ${kind} / ${step} / ${again ? 'again' : 'anew'}`;

/** So many of a list, spread evenly over it. */
function spread<T>(random: Random, all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  const step = all.length / count;
  const from = random.next() * step;
  const places = new Set(Array.from({ length: Math.max(0, count) }, (_, index) => Math.floor(from + index * step)));
  return all.filter((_one, index) => places.has(index));
}

/** Of the single faults of a command so many; of those within a request half of them at least, where there are. */
function chosenFaults(random: Random, course: Rehearsed['course'], most: number): readonly Fault[] {
  const all = faultsOf(course);
  const whole = all.filter(({ isWithin }) => isWithin !== true);
  const within = spread(
    random,
    all.filter(({ isWithin }) => isWithin === true),
    Math.max(Math.ceil(most / 2), most - whole.length),
  );
  const chosen = new Set([...spread(random, whole, most - within.length), ...within]);
  return all.filter((fault) => chosen.has(fault));
}

/** Trials of one fault each, and of one fault in the next try of a command that fails from a request on. */
function ofCommand(rehearsed: Rehearsed, { seed, most }: TrialOptions): readonly Trial[] {
  const random = seeded(seed);
  const { command, course } = rehearsed;
  const singles = chosenFaults(random, course, Math.ceil(most * 0.85)).map((fault, index): Trial => {
    const again = index % 2 === 0;
    const name = nameOf(command.name, fault, again);
    return { command: command.name, kind: fault.kind, name, run: () => tryWith(rehearsed, [fault], again) };
  });
  const plain = faultsOf(course).filter(({ meanwhile }) => meanwhile === undefined);
  const firsts = plain.filter(({ kind }) => kind === 'failing from here on');
  const pairs = firsts.flatMap((first) => plain.map((second) => [first, second] as const));
  const retries = spread(random, pairs, most - singles.length).map(([first, second], index): Trial => {
    const again = index % 2 === 0;
    return {
      command: command.name,
      kind: 'trying again fails, too',
      name: `${nameOf(command.name, first, again)} / then ${second.kind} / ${second.step}`,
      run: () => tryWith(rehearsed, [first, second], again),
    };
  });
  return [...singles, ...retries];
}

function pick<T>(random: Random, some: readonly T[]): T {
  const one = some[random.int(0, some.length - 1)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

const quick = commands.filter(({ isSlow }) => isSlow !== true);

/** A random series of faults, by its seed. */
async function series(seed: number, isWanted: Wanted, rehearsedOf: Rehearsals): Promise<readonly Trial[]> {
  const random = seeded(seed);
  const command = pick(random, random.chance(0.01) ? commands : quick);
  if (!isWanted(command.name)) return [];
  const rehearsed = await rehearsedOf(command);
  const known = faultsOf(rehearsed.course);
  const plain = known.filter(({ meanwhile }) => meanwhile === undefined);
  // Of what somebody does meanwhile once at most, so that it is known what there must be in the end.
  const faults = Array.from({ length: random.int(2, 5) }, (_, index) => pick(random, index === 0 ? known : plain));
  const again = random.chance(0.5);
  return [
    {
      command: command.name,
      kind: 'random series',
      name: `${command.name} / random series / ${seed}`,
      run: () => tryWith(rehearsed, faults, again),
    },
  ];
}

async function ofFollowing(following: Following): Promise<readonly Trial[]> {
  const rehearsed = await rehearseFollowing(following);
  return rehearsed.faults.map((fault): Trial => ({
    command: following.name,
    kind: fault.kind,
    name: `${following.name} / ${fault.kind} / ${fault.step}`,
    run: () => followWith(rehearsed, fault),
  }));
}

type Wanted = (command: string) => boolean;
type Rehearsals = (command: Command) => Promise<Rehearsed>;

/** Whether a command can have trials with a text in their names: a name that begins with a command is one of it alone. */
function wantedBy(only: string): Wanted {
  const named = [...commands, ...followings].find(({ name }) => only === name || only.startsWith(`${name} / `));
  return (command) => named === undefined || named.name === command;
}

/** All trials: every fault at every step of every command, as far as `most` lets, faults in trying again, random series. */
export async function trialsOf(options: TrialOptions): Promise<readonly Trial[]> {
  const { seed, series: count, only = '' } = options;
  const isWanted = wantedBy(only);
  const rehearsals = new Map<Command, Promise<Rehearsed>>();
  const rehearsedOf: Rehearsals = (command) => {
    const known = rehearsals.get(command) ?? rehearse(command);
    rehearsals.set(command, known);
    return known;
  };
  const trials: Trial[] = [];
  for (const command of commands)
    if (isWanted(command.name)) trials.push(...ofCommand(await rehearsedOf(command), options));
  for (const following of followings) if (isWanted(following.name)) trials.push(...(await ofFollowing(following)));
  for (let index = 0; index < count; index += 1) trials.push(...(await series(seed + index, isWanted, rehearsedOf)));
  return trials.filter(({ name }) => name.includes(only));
}
