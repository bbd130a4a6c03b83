import { WorkbookError } from '../workbook/errors';
import type { Progress } from '../workbook/port';

/** Milliseconds that long work may keep the thread to itself; a screen stays lively below about twice as much. */
const longest = 40;

/**
 * Lets a long loop share the thread: awaited after each step, what is returned gives way now and then to whatever else waits (painting, keys,
 * *Batal*). It rejects with the `WorkbookError` `cancelled` once the work was cancelled.
 */
export function yieldToHost(progress?: Progress): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > longest) {
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }
    if (progress?.signal.aborted === true) throw new WorkbookError('cancelled');
  };
}

/** Takes all steps of a work, giving way between them. Rejects with the `WorkbookError` `cancelled` once the work was cancelled. */
export async function inSteps<Result>(steps: Generator<void, Result>, progress?: Progress): Promise<Result> {
  const giveWay = yieldToHost(progress);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await giveWay();
  }
}
