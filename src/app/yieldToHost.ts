import { WorkbookError } from '../workbook/errors';
import type { Progress } from '../workbook/port';

/** Milliseconds that long work may keep the thread to itself; a screen stays lively below about twice as much. */
const longest = 30;

/** When works gave way last, by what follows them: loops of one work that come one after another count as one. */
const works = new WeakMap<Progress, () => Promise<void>>();

/**
 * Lets a long loop share the thread: awaited after each step, what is returned gives way now and then to whatever else waits (painting, keys,
 * *Batal*). It rejects with the `WorkbookError` `cancelled` once the work was cancelled.
 */
export function yieldToHost(progress?: Progress): () => Promise<void> {
  const known = progress === undefined ? undefined : works.get(progress);
  if (known !== undefined) return known;
  const giveWay = newTurns(progress);
  if (progress !== undefined) works.set(progress, giveWay);
  return giveWay;
}

function newTurns(progress?: Progress): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > longest) {
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }
    if (progress?.signal.aborted === true) throw new WorkbookError('cancelled');
  };
}

/** Takes the steps of a long work one by one and gives way after each. Rejects with the `WorkbookError` `cancelled` once the work was cancelled. */
export async function inTurns<Step, Result>(
  steps: Generator<Step, Result>,
  giveWay: () => Promise<void>,
  told?: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    await giveWay();
    const step = steps.next();
    if (step.done === true) return step.value;
    told?.(step.value);
  }
}

/** The same, giving way to whatever else waits. */
export const inSteps = <Result>(steps: Generator<unknown, Result>, progress?: Progress): Promise<Result> =>
  inTurns(steps, yieldToHost(progress));
