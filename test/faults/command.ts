import type { Progress, Workbook } from '../../src/workbook/port';

/** What a button does; *Coba lagi* does the same once more. */
export type Job = (progress: Progress) => Promise<void>;

/** A command that writes into the workbook, in the steps in which the pane does it. */
export interface Command {
  readonly name: string;
  /** What was done before without trouble. */
  readonly prepare?: (workbook: Workbook) => Promise<void>;
  /** The Excel Table of the history is an extra, which comes with the next rows when it failed: a second report of the same month has none. */
  readonly mayLackTables?: true;
  /** What has been done where a batch was cut off between rows that come and rows that go: those that go have moved none of the others yet. */
  readonly between?: Command['plan'];
  /**
   * Looks at the workbook as the pane does before the button is pressed, and gives what the button does; null: there is nothing (left) to do.
   * @param at the moment at which it is pressed, as a serial
   */
  readonly plan: (workbook: Workbook, at: number) => Promise<Job | null>;
}
