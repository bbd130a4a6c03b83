import type { Progress, Workbook } from '../../src/workbook/port';
import type { StandInHost } from '../standin';

/** What a button does; *Coba lagi* does the same once more. */
export type Job = (progress: Progress) => Promise<void>;

/** A command that writes into the workbook, in the steps in which the pane does it. */
export interface Command {
  readonly name: string;
  /** What was done before without trouble. */
  readonly prepare?: (workbook: Workbook) => Promise<void>;
  /** The Excel Table of the history is an extra, which comes with the next rows when it failed: a second report of the same month has none. */
  readonly mayLackTables?: true;
  /** What has been done where a batch was cut off between rows that come and rows that go, or between two that go: the others have moved as far. */
  readonly between?: Command['plan'];
  /** What of several commands in a row is done by then, each of them whole by itself: the pane knows of it, and the user can take it back. */
  readonly stops?: readonly Command['plan'][];
  /** The workbook that it is given in; absent: that of all the others. */
  readonly open?: () => Promise<StandInHost>;
  /** It writes much, and a try takes about a second: random series seldom take it, and samples a third. */
  readonly isSlow?: true;
  /**
   * Looks at the workbook as the pane does before the button is pressed, and gives what the button does; null: there is nothing (left) to do.
   * @param at the moment at which it is pressed, as a serial
   */
  readonly plan: (workbook: Workbook, at: number) => Promise<Job | null>;
}
