import { useCallback, useRef, type Dispatch } from 'react';
import { checkWorkbook, reportWorkbook, type AppContext } from '../../app';
import type { Translate } from '../../messages';
import type { Progress, Workbook } from '../../workbook/port';
import { failureOf } from './failure';
import type { PaneAction, Task } from './types';

/** Runs the long actions one at a time and keeps the means to stop them. */
export function useTasks(workbook: Workbook, app: AppContext, translate: Translate, dispatch: Dispatch<PaneAction>) {
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (task: Task) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      const progress: Progress = {
        signal: controller.signal,
        report: (step, done, total) => {
          if (running.current === controller) dispatch({ type: 'workProgressed', step, done, total });
        },
      };
      dispatch({ type: 'workStarted', task });
      try {
        if (task === 'check') {
          dispatch({ type: 'checked', check: await checkWorkbook(workbook, app, progress), at: new Date() });
        } else {
          dispatch({ type: 'reported', report: await reportWorkbook(workbook, app, translate, progress), at: new Date() });
        }
      } catch (error) {
        if (controller.signal.aborted) dispatch({ type: 'workCancelled' });
        else dispatch({ type: 'failed', failure: failureOf(task, error) });
      } finally {
        running.current = null;
      }
    },
    [workbook, app, translate, dispatch],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  return { run, cancel };
}
