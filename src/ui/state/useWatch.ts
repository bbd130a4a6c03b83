import { useEffect, type Dispatch } from 'react';
import type { Workbook } from '../../workbook/port';
import type { PaneAction } from './types';

/** Marks the results as stale when cells change in the workbook. */
export function useWatch(workbook: Workbook, dispatch: Dispatch<PaneAction>): void {
  useEffect(() => {
    let ended = false;
    let stop: (() => void) | undefined;
    workbook
      .watch?.(() => dispatch({ type: 'dataChanged' }))
      .then(
        (end) => {
          if (ended) end();
          else stop = end;
        },
        // Without events the results are simply never marked; checking again always works.
        () => undefined,
      );
    return () => {
      ended = true;
      stop?.();
    };
  }, [workbook, dispatch]);
}
