import { WorkbookError } from '../errors';
import type { Progress } from '../port';
import { workbookError } from './errors';

/**
 * Runs an Office.js batch and rejects with a `WorkbookError` for whatever goes wrong in it.
 * @param place sheet or table concerned, or empty
 */
export async function run<Result>(
  place: string,
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run((context) => {
      // A writing that was cut off in the middle left them off (quietly.ts), and no edit would be followed any more.
      context.runtime.enableEvents = true;
      return batch(context);
    });
  } catch (error) {
    throw workbookError(error, place);
  }
}

/** Stops here when the user pressed *Batal*. */
export function throwIfCancelled(progress: Progress | undefined): void {
  if (progress?.signal.aborted) throw new WorkbookError('cancelled');
}
