import type { FigureChange, ReadFile, RecapBoard, StandingRecap } from '../../app';
import type { EntryPart } from '../../workbook/port';
import type { WorkbookErrorCode } from '../../workbook/errors';

/** What came of preparing the workbook. */
export interface PreparedOutcome {
  readonly sheets: number;
  readonly missing: readonly EntryPart[];
}

/** The workbook of the next month: whether it was opened or downloaded, the name that it has or ought to get, its month in words. */
export interface ContinuedOutcome {
  readonly how: 'opened' | 'downloaded';
  readonly name: string;
  readonly month: string;
}

/** A copy for others: whether it was opened or downloaded, and the name that it has or ought to get. */
export interface CopiedOutcome {
  readonly how: 'opened' | 'downloaded';
  readonly name: string;
}

/** What the page *Rekap Kecamatan* is about: the recap, and the files that were chosen for it. */
export interface RecapWork {
  /** The open workbook as a recap; null where it is none. */
  readonly recap: StandingRecap | null;
  readonly board: RecapBoard | null;
  readonly files: readonly ReadFile[];
  /** Key figures that change with what can be taken in as it stands. */
  readonly figures: readonly FigureChange[];
  readonly done: RecapDone | null;
}

/** What taking in came to: how many files; the name of the new workbook and what became of it, where one was made. */
export interface RecapDone {
  readonly count: number;
  readonly made: { readonly name: string; readonly how: 'opened' | 'downloaded' } | null;
  /** Why the sheets of the board were not brought up to date. */
  readonly boardError: WorkbookErrorCode | null;
}
