import { describeError } from '../../src/messages/error';
import { translator } from '../../src/messages';
import { programme } from '../../src/programme';
import { WorkbookError } from '../../src/workbook/errors';
import type { RequestLog, StandInHost } from '../standin';
import type { Command, Job } from './command';
import { perform, preparedAt } from './commands';
import type { Fault } from './kinds';
import type { Meanwhile } from './meanwhile';
import { openOriginal, Stage } from './stage';
import { differences, stateOf, type State, type Strictness } from './state';

/** How a try ended: done, with the code of what the user was told, or with the pane closed. */
type Ending = 'done' | 'closed' | { readonly code: string };

/** A command with what it does when nothing goes wrong. */
export interface Rehearsed {
  readonly command: Command;
  readonly prepared: StandInHost;
  readonly course: readonly RequestLog[];
  /** User's cells and all before and after it. */
  readonly before: State;
  readonly after: State;
  /** Where a batch was cut off (`Command.between`). */
  readonly between: readonly State[];
  /** After some of several commands in a row (`Command.stops`). */
  readonly stops: readonly State[];
  /** What there is in the end when somebody does something meanwhile: before all of it, after all of it, or where it stops. */
  withMeanwhile(meanwhile: Meanwhile): Promise<readonly Outcome[]>;
}

interface Outcome {
  /** Before it can be given again without trouble. */
  readonly before: readonly State[];
  readonly after: State;
  /** Code with which it is refused from then on: what it was to change is not there any more. */
  readonly refusal: string | null;
}

/** Does the command once without trouble, on the workbook as it was prepared for it. */
export async function rehearse(command: Command): Promise<Rehearsed> {
  const first = new Stage(await (command.open ?? openOriginal)());
  await command.prepare?.(first.workbook);
  first.close();
  const prepared = first.host.copy();
  const stage = new Stage(prepared.copy());
  const before = stateOf(stage.host);
  await perform(command, stage.workbook, moment(0));
  // Excel.run lets go of its references with one request more, for which nobody waits.
  await settled();
  const course = [...stage.host.requests];
  stage.close();
  const stateAfter = async (plan: Command['plan']): Promise<State> => {
    const half = new Stage(prepared.copy());
    await perform({ plan }, half.workbook, moment(0));
    half.close();
    return stateOf(half.host);
  };
  const between = command.between === undefined ? [] : [await stateAfter(command.between)];
  const stops: State[] = [];
  for (const plan of command.stops ?? []) stops.push(await stateAfter(plan));
  const known = new Map<Meanwhile, Promise<readonly Outcome[]>>();
  return {
    command,
    prepared,
    course,
    before,
    after: stateOf(stage.host),
    between,
    stops,
    withMeanwhile: (meanwhile) => {
      const outcomes = known.get(meanwhile) ?? outcomesWith(command, prepared, meanwhile);
      known.set(meanwhile, outcomes);
      return outcomes;
    },
  };
}

async function outcomesWith(
  command: Command,
  prepared: StandInHost,
  { change, lift }: Meanwhile,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const done of [null, ...(command.stops ?? []), command.plan]) {
    const stage = new Stage(prepared.copy());
    if (done !== null) await perform({ plan: done }, stage.workbook, moment(0));
    change(stage.host);
    const before = [stateOf(stage.host)];
    // While it lasts, the command does what it can, or nothing.
    if (lift !== undefined) {
      await perform(command, stage.workbook, moment(1)).catch(() => undefined);
      before.push(stateOf(stage.host));
      lift(stage.host);
    }
    const refusal = await perform(command, stage.workbook, moment(2)).then(
      () => null,
      (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
    );
    stage.close();
    outcomes.push({ before, after: stateOf(stage.host), refusal });
  }
  return outcomes;
}

/** When the user presses the button for the first time, the second time … */
const moment = (attempt: number): number => preparedAt + (attempt + 1) / 1_000;

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs a command with faults, one for each of the first tries, and then until it succeeds; tells what is wrong with how it went. */
export async function tryWith(
  rehearsed: Rehearsed,
  faults: readonly Fault[],
  again: boolean,
): Promise<readonly string[]> {
  const { command, prepared } = rehearsed;
  const stage = new Stage(prepared.copy());
  const wrong: string[] = [];
  let job: Job | null = null;
  let attempt = 0;
  let wasClosed = !again;
  let isAsPlanned = false;
  /** The pane knows the job still: *Coba lagi*. Otherwise it looks at the workbook anew. */
  const press = async (isAgain: boolean): Promise<Ending> => {
    const at = moment(attempt);
    attempt += 1;
    const { workbook } = stage;
    return ending(stage, async () => {
      const progress = stage.progress();
      if (!isAgain || job === null) job = await command.plan(workbook, at);
      await job?.(progress);
    });
  };
  const mayBeHalf = faults.some(({ isCut }) => isCut === true);
  for (const fault of faults) {
    fault.arm(stage);
    const end = await press(again && job !== null && stage.isOpen);
    await settled();
    wrong.push(...wordsOf(end));
    // What was refused when the plan was made is left out of it, as the user was told.
    isAsPlanned ||= fault.meanwhile !== undefined && end === 'done';
    wrong.push(...(await afterFault(rehearsed, stage, faults, mayBeHalf || isAsPlanned)));
    fault.lift?.(stage);
    stage.forgetFaults();
    if (!stage.isOpen) {
      wasClosed = true;
      stage.reopen();
      job = null;
    }
  }
  const isChanged = faults.some(({ meanwhile }) => meanwhile !== undefined);
  const knowsJob = again && job !== null;
  let end: Ending = 'closed';
  if (knowsJob) {
    end = await press(true);
    wrong.push(...wordsOf(end));
  }
  // What was planned for cells that somebody has changed may be refused, for ever: the user checks again.
  if (!knowsJob || isChanged) {
    if (!again) stage.reopen();
    end = await press(false);
  }
  await settled();
  const outcomes = await outcomesOf(rehearsed, faults);
  const isRefused = typeof end !== 'string' && outcomes.some(({ refusal }) => refusal === codeIn(end));
  if (end !== 'done' && !isRefused) wrong.push(`the next run does not succeed: ${JSON.stringify(end)}`);
  stage.close();
  const isForgotten = mayBeHalf || wasClosed;
  wrong.push(...(await atTheEnd(rehearsed, stage.host, faults, isChanged ? 'unlike' : isForgotten ? 'set' : 'order')));
  return wrong;
}

async function ending(stage: Stage, work: () => Promise<void>): Promise<Ending> {
  const { closed } = stage;
  const done = work().then(
    (): Ending => 'done',
    (error: unknown): Ending => {
      if (error instanceof WorkbookError) return { code: error.code };
      return { code: `no words: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` };
    },
  );
  return Promise.race([closed, done]);
}

const codeIn = (end: Ending): string => (typeof end === 'string' ? '' : end.code);

/** What there may be in the end, because somebody did something meanwhile. */
async function outcomesOf({ withMeanwhile }: Rehearsed, faults: readonly Fault[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { meanwhile } of faults) if (meanwhile !== undefined) outcomes.push(...(await withMeanwhile(meanwhile)));
  return outcomes;
}

/** What is wrong with what the user is told. */
function wordsOf(end: Ending): readonly string[] {
  if (typeof end === 'string') return [];
  if (end.code.startsWith('no words')) return [end.code];
  return (['id', 'en'] as const).flatMap((language) => {
    const translate = translator(language, programme.texts);
    const { title, text, remedy } = describeError(translate, { code: end.code, place: '', details: '' });
    const isKnown = translate.has(`error.${end.code}.title`);
    return isKnown && title && text && remedy ? [] : [`${end.code} has no words in ${language}`];
  });
}

/** The user's cells are as before or done. */
async function afterFault(
  rehearsed: Rehearsed,
  { host }: Stage,
  faults: readonly Fault[],
  mayBeHalf: boolean,
): Promise<readonly string[]> {
  const found = stateOf(host);
  const outcomes = await outcomesOf(rehearsed, faults);
  const half = mayBeHalf ? rehearsed.between : [];
  const allowed = [
    rehearsed.before,
    rehearsed.after,
    ...rehearsed.stops,
    ...half,
    ...outcomes.flatMap(({ before, after }) => [...before, after]),
  ];
  // A batch that was cut off may have given a cell the format of the value that was to follow.
  const held = ({ cells }: State, place: string): string | undefined => {
    const text = cells.get(place);
    return mayBeHalf ? text?.replace(/,"[^"]*"]$/, '') : text;
  };
  const places = new Set([...found.cells.keys(), ...allowed.flatMap(({ cells }) => [...cells.keys()])]);
  for (const place of places) {
    const now = held(found, place);
    if (allowed.some((state) => held(state, place) === now)) continue;
    const wanted = new Set(allowed.map((state) => held(state, place) ?? 'nothing'));
    return [`${place} holds ${now ?? 'nothing'}, and not ${[...wanted].join(' or ')}`];
  }
  if (mayBeHalf || allowed.some(({ users }) => users === found.users)) return [];
  return ['the user’s sheets are half done'];
}

/** Everything is as after an undisturbed run. */
async function atTheEnd(
  rehearsed: Rehearsed,
  host: StandInHost,
  faults: readonly Fault[],
  strictness: Strictness,
): Promise<readonly string[]> {
  const found = stateOf(host);
  const outcomes = await outcomesOf(rehearsed, faults);
  const wanted = outcomes.length === 0 ? [rehearsed.after] : outcomes.map(({ after }) => after);
  const differing = wanted.map((state) => differences(found, state, strictness, rehearsed.command));
  if (differing.some((lines) => lines.length === 0)) return [];
  return (differing.sort((a, b) => a.length - b.length)[0] ?? []).map((line) => `in the end, ${line}`);
}
