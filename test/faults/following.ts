import { checkWorkbook, LiveCheck, reportTraces, type CheckResult, type LiveState } from '../../src/app';
import type { SelectedCell } from '../../src/workbook/port';
import type { RequestLog, StandInHost } from '../standin';
import { context, performReport, texts } from './commands';
import { faultsOf, type Fault } from './kinds';
import { openOriginal, Stage } from './stage';
import { stateOf } from './state';

/** What the pane does by itself while the user works in Excel; it writes nothing. */
export interface Following {
  readonly name: string;
  readonly prepare?: (stage: Stage) => Promise<void>;
  /** Begins to follow; the result tells whether what is shown is right. */
  readonly open: (stage: Stage) => Promise<() => Promise<boolean>>;
  /** What the user does while something goes wrong, and afterwards. */
  readonly first: (host: StandInHost) => void;
  readonly second: (host: StandInHost) => void;
  /** The cell of the second edit, which can still be undone; null where nothing is edited. */
  readonly edited: string | null;
}

/** Which findings there are, where. */
const found = ({ findings }: CheckResult): string =>
  findings.map(({ rule, table, cell, column }) => [rule, table, cell, column].join(' ')).join('\n');

async function openLive(stage: Stage): Promise<() => Promise<boolean>> {
  const { workbook } = stage;
  let state: LiveState = {
    check: await checkWorkbook(workbook, context),
    context,
    working: false,
    asking: false,
    enabled: true,
  };
  const live = new LiveCheck(
    workbook,
    { rechecked: (check) => void (state = { ...state, check }), stale: () => undefined },
    { rows: 0, whole: 0 },
  );
  live.follow(state);
  await workbook.watch?.((change) => live.changed(change));
  stage.onClose(() => live.stop());
  return async () => {
    const { check } = state;
    const other = new Stage(stage.host.copy());
    const full = await checkWorkbook(other.workbook, context);
    other.close();
    void stage.workbook;
    return check !== null && found(check) === found(full);
  };
}

const traced = ['B5', 'B6'] as const;

async function openTrace(stage: Stage): Promise<() => Promise<boolean>> {
  const { workbook } = stage;
  const trace = reportTraces(await checkWorkbook(workbook, context), texts);
  let selected: SelectedCell | null = null;
  await workbook.watchSelection?.((cell) => void (selected = cell));
  return () => Promise.resolve(selected !== null && isTraced(selected, trace));
}

/** The last cell selected is the one that is shown; whether it has a trace is a matter of the report. */
function isTraced(selected: SelectedCell, trace: ReturnType<typeof reportTraces>): boolean {
  trace(selected);
  return selected.mark !== null && selected.cell === traced[1];
}

export const followings: readonly Following[] = [
  {
    name: 'live checking',
    open: openLive,
    first: (host) => host.edit('Desa', 'K2', [['sembilan']]),
    second: (host) => host.edit('Desa', 'L2', [['tiga']]),
    edited: 'Desa!1,11',
  },
  {
    name: 'Telusuri',
    prepare: performReport,
    open: openTrace,
    first: (host) => host.select('Ringkasan', traced[0]),
    second: (host) => host.select('Ringkasan', traced[1]),
    edited: null,
  },
];

/** Longest wait for what follows an edit, in turns of the event loop. */
const mostTurns = 400;
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Waits until no request has come for a while. */
async function untilQuiet({ requests }: StandInHost): Promise<void> {
  for (let quiet = 0, turns = 0, before = requests.length; quiet < 6 && turns < 60; turns += 1) {
    await turn();
    quiet = requests.length === before ? quiet + 1 : 0;
    before = requests.length;
  }
}

/** What is followed, and what the pane sends for one edit or selection when nothing goes wrong. */
export interface RehearsedFollowing {
  readonly following: Following;
  readonly prepared: StandInHost;
  readonly faults: readonly Fault[];
}

export async function rehearseFollowing(following: Following): Promise<RehearsedFollowing> {
  const first = new Stage(await openOriginal());
  await following.prepare?.(first);
  first.close();
  const prepared = first.host.copy();
  const stage = new Stage(prepared.copy());
  await following.open(stage);
  await untilQuiet(stage.host);
  const before = stage.host.requests.length;
  following.first(stage.host);
  await untilQuiet(stage.host);
  const course: readonly RequestLog[] = stage.host.requests.slice(before);
  stage.close();
  // Nothing is written, so that there is nothing to be cancelled and no batch to be half done.
  return { following, prepared, faults: faultsOf(course).filter(({ kind }) => kind !== 'Batal') };
}

/** Lets something go wrong while the pane follows the user, and tells what is wrong afterwards. */
export async function followWith(
  { following, prepared }: RehearsedFollowing,
  fault: Fault,
): Promise<readonly string[]> {
  const stage = new Stage(prepared.copy());
  const wrong: string[] = [];
  let isRight = await following.open(stage);
  await untilQuiet(stage.host);
  fault.arm(stage);
  following.first(stage.host);
  await untilQuiet(stage.host);
  fault.lift?.(stage);
  stage.forgetFaults();
  if (!stage.isOpen) {
    stage.reopen();
    isRight = await following.open(stage);
  }
  const before = stateOf(stage.host).cells;
  following.second(stage.host);
  let turns = 0;
  for (; turns < mostTurns; turns += 1) {
    await untilQuiet(stage.host);
    if (await isRight()) break;
  }
  if (turns === mostTurns) wrong.push('what is shown is not what there is');
  const after = stateOf(stage.host).cells;
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  if (following.edited !== null) {
    if (changed.join() !== following.edited)
      wrong.push(`other cells than the user's have changed: ${changed.join(', ')}`);
    if (!stage.host.undo()) wrong.push('the user cannot undo the edit');
    else if (stateOf(stage.host).cells.get(following.edited) !== before.get(following.edited))
      wrong.push('undoing does not bring back what stood there');
  } else if (changed.length > 0) wrong.push(`cells have changed: ${changed.join(', ')}`);
  stage.close();
  return wrong;
}
