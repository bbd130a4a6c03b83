import { isPassing } from '../workbook/errors';
import type { CellChange, Progress, Workbook } from '../workbook/port';
import { checkWorkbook, standsOf } from './check';
import { recheck } from './recheck';
import type { AppContext, CheckResult } from './types';

/**
 * Why a check may no longer be right: cells were changed; they were changed and are checked again before long; or somebody else changed the workbook.
 */
export type StaleReason = 'edited' | 'soon' | 'others';

/** Told what becomes of the check. */
export interface LiveListener {
  /** The check is up to date again; it may be the same as before. */
  rechecked(check: CheckResult): void;
  /** The check may no longer be right. */
  stale(why: StaleReason): void;
}

/** How things stand around the check. */
export interface LiveState {
  /** The check that is shown; null before the first. */
  readonly check: CheckResult | null;
  readonly context: AppContext;
  /** A task runs, which may bring another check. */
  readonly working: boolean;
  /** A question is open about the check that is shown. */
  readonly asking: boolean;
  /** Whether changes are checked by themselves. */
  readonly enabled: boolean;
}

/** Milliseconds without a further change before rows, or the whole workbook, are checked again. */
export interface LiveDelays {
  readonly rows: number;
  readonly whole: number;
}

/** Changes that a check does not know of yet. */
interface Changes {
  readonly cells: readonly CellChange[];
  /** Everything must be read and checked anew. */
  readonly whole: boolean;
  /** Somebody else made one of them. */
  readonly others: boolean;
  /** Cells may have moved. */
  readonly moved: boolean;
}

const none: Changes = { cells: [], whole: false, others: false, moved: false };
const isNone = ({ cells, whole, others }: Changes): boolean => cells.length === 0 && !whole && !others;
/** Most changes that are remembered one by one. */
const mostChanges = 500;

function both(a: Changes, b: Changes): Changes {
  const cells = [...a.cells, ...b.cells];
  const whole = a.whole || b.whole || cells.length > mostChanges;
  return { cells: whole ? [] : cells, whole, others: a.others || b.others, moved: a.moved || b.moved };
}

/** Keeps a check up to date while the user types: rows after a moment, everything where rows are not enough and the user pauses. */
export class LiveCheck {
  private state: LiveState | null = null;
  /** Changes that the shown check does not know of. */
  private pending = none;
  /** Of these, the ones from before the running task began, which its check will know. */
  private known = none;
  private checkBefore: CheckResult | null = null;
  private running: AbortController | null = null;
  /** A try failed, and would fail again before something changes. */
  private failed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly workbook: Workbook,
    private readonly listener: LiveListener,
    private readonly delays: LiveDelays = { rows: 600, whole: 2_000 },
  ) {}

  /** Takes in a change of cells. */
  changed(change: CellChange): void {
    const { check = null, working = false } = this.state ?? {};
    if (check === null && !working) return;
    this.failed = false;
    const { source, address } = change;
    this.pending = both(this.pending, {
      ...none,
      cells: [change],
      others: source === 'remote',
      moved: address === null,
    });
    this.tell();
    this.schedule();
  }

  /** Takes in how things stand now. */
  follow(state: LiveState): void {
    const before = this.state;
    this.state = state;
    if (state.working && before?.working !== true) {
      this.running?.abort();
      this.checkBefore = state.check;
      this.known = this.pending;
      this.pending = none;
    }
    if (!state.working && before?.working === true) {
      // A task that brought no check leaves everything as it was.
      if (state.check === this.checkBefore) this.pending = both(this.known, this.pending);
      this.known = none;
      this.failed = false;
    }
    const isNews = before?.working !== state.working || before.enabled !== state.enabled;
    if (isNews && !state.working && !isNone(this.pending)) this.tell();
    this.schedule();
  }

  /** Does nothing more from now on. */
  stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.state = null;
  }

  /** Says so where the check is not brought up to date in a moment. */
  private tell(): void {
    const { enabled = false, working = false, asking = false } = this.state ?? {};
    if (this.pending.others) this.listener.stale('others');
    else if (!enabled) this.listener.stale('edited');
    else if (working || asking || this.pending.whole) this.listener.stale('soon');
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const { check = null, working, asking, enabled } = this.state ?? {};
    const isFree = check !== null && working === false && asking === false && this.running === null;
    if (!isFree || enabled !== true || this.failed || this.pending.others || isNone(this.pending)) return;
    const delay = this.pending.whole ? this.delays.whole : this.delays.rows;
    this.timer = setTimeout(() => void this.run(), delay);
  }

  private async run(): Promise<void> {
    const { check = null, context } = this.state ?? {};
    if (check === null || context === undefined) return;
    const taken = this.pending;
    this.pending = none;
    const controller = new AbortController();
    this.running = controller;
    try {
      const progress: Progress = { report: () => undefined, signal: controller.signal };
      const result = taken.whole
        ? // Reading merged cells is said to empty what the user can undo: where no cell has moved they are what they were.
          await checkWorkbook(this.workbook, context, progress, taken.moved ? [] : standsOf(check))
        : await recheck(this.workbook, check, taken.cells);
      if (controller.signal.aborted) this.giveBack({ ...taken, whole: true });
      else if (result === null) {
        this.giveBack({ ...taken, whole: true });
        this.tell();
      } else {
        if (this.state !== null) this.state = { ...this.state, check: result };
        this.listener.rechecked(result);
        // What has changed meanwhile is not in it.
        if (!isNone(this.pending)) this.tell();
      }
    } catch (error) {
      this.giveBack(taken);
      if (!controller.signal.aborted) this.afterFailure(error);
    } finally {
      this.running = null;
      this.schedule();
    }
  }

  /** Puts back changes that were not taken into account. */
  private giveBack(taken: Changes): void {
    if (this.state?.working === true) this.known = both(taken, this.known);
    else this.pending = both(taken, this.pending);
  }

  private afterFailure(error: unknown): void {
    this.failed = !isPassing(error);
    this.listener.stale(this.failed ? 'edited' : 'soon');
  }
}
