import type { Progress } from '../workbook/port';

/** The same progress for work that is to be finished. */
export function uncancelled(progress: Progress): Progress {
  return { report: (step, done, total) => progress.report(step, done, total), signal: new AbortController().signal };
}
