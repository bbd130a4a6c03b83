import { useEffect, useState } from 'react';
import { tryBatch, type AppContext, type CheckResult, type Trial } from '../../app';
import type { Batch } from '../../engine/entry';

/** Milliseconds without typing before all rules are asked. */
const delay = 250;

/** What the rules say of a batch, a moment after it was typed; null while nothing is known of it, or there is none. The last answer stays until the next one. */
export function useTrial(check: CheckResult, app: AppContext, batch: Batch | null): Trial | null {
  const [trial, setTrial] = useState<Trial | null>(null);
  const id = JSON.stringify(batch);
  useEffect(() => {
    if (batch === null) {
      setTrial(null);
      return;
    }
    const controller = new AbortController();
    const progress = { report: () => undefined, signal: controller.signal };
    const timer = setTimeout(() => {
      tryBatch(check, app, batch, progress).then(
        (result) => {
          if (!controller.signal.aborted) setTrial(result);
        },
        // Cancelled by what was typed since; whatever else fails is told when it is saved.
        () => undefined,
      );
    }, delay);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a batch is made anew at every rendering; its content decides
  }, [check, app, id]);
  return trial;
}
