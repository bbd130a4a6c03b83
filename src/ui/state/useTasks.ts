import { useCallback, useRef, type Dispatch } from 'react';
import { checkWorkbook, type AppContext, type ReportResult } from '../../app';
import type { ReportTexts } from '../../core/report';
import { WorkbookError } from '../../workbook/errors';
import type { Progress, Workbook } from '../../workbook/port';
import { failureOf } from './failure';
import type { PaneAction, Task } from './types';

/** Makes the report of the pane's workbook: into it in Excel, into a new file without Excel. */
export type MakeReport = (texts: ReportTexts, progress: Progress) => Promise<ReportResult>;

interface TaskOptions {
  readonly workbook: Workbook;
  readonly app: AppContext;
  readonly texts: ReportTexts;
  readonly makeReport: MakeReport;
  readonly dispatch: Dispatch<PaneAction>;
}

/** Runs the long actions one at a time and keeps the means to stop them. */
export function useTasks({ workbook, app, texts, makeReport, dispatch }: TaskOptions) {
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
          // A check changes nothing, so that Batal need not wait until it has noticed.
          const check = await orAborted(checkWorkbook(workbook, app, progress), controller.signal);
          dispatch({ type: 'checked', check, at: new Date() });
        } else {
          dispatch({ type: 'reported', report: await makeReport(texts, progress), at: new Date() });
        }
      } catch (error) {
        if (controller.signal.aborted) dispatch({ type: 'workCancelled' });
        else dispatch({ type: 'failed', failure: failureOf(task, error) });
      } finally {
        running.current = null;
      }
    },
    [workbook, app, texts, makeReport, dispatch],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  return { run, cancel };
}

/** What the work gives, or a rejection as soon as the signal is aborted. */
function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
    work.then(resolve, reject);
  });
}
