import { useCallback, useRef, type Dispatch } from 'react';
import type { AppContext, ReportOptions, ReportResult } from '../../app';
import type { ReportTexts } from '../../engine/report';
import { WorkbookError } from '../../workbook/errors';
import type { Progress, Workbook } from '../../workbook/port';
import type { Core } from './useCore';
import { failureOf } from './failure';
import type { Job, PaneAction } from './types';

/** Makes the report of the pane's workbook: into it in Excel, into a new file without Excel. */
export type MakeReport = (
  texts: ReportTexts,
  context: AppContext,
  progress: Progress,
  options?: ReportOptions,
) => Promise<ReportResult>;

/** The core with what stands around the pane: the earlier workbooks, the language, where a report goes. */
export interface Tools extends Core {
  readonly texts: ReportTexts;
  readonly makeReport: MakeReport;
}

interface TaskOptions {
  readonly workbook: Workbook;
  /** Gives the tools as soon as they are loaded. */
  readonly ready: () => Promise<Tools>;
  readonly dispatch: Dispatch<PaneAction>;
}

/** Runs the long actions one at a time and keeps the means to stop and to repeat them. */
export function useTasks({ workbook, ready, dispatch }: TaskOptions) {
  const running = useRef<AbortController | null>(null);
  const last = useRef<Job | null>(null);

  const perform = useCallback(
    async (job: Job) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      last.current = job;
      const progress: Progress = {
        signal: controller.signal,
        report: (step, done, total) => {
          if (running.current === controller) dispatch({ type: 'workProgressed', step, done, total });
        },
      };
      dispatch({ type: 'workStarted', task: job.task });
      try {
        const work = job.work(progress);
        dispatch(await (job.harmless === true ? orAborted(work, controller.signal) : work));
      } catch (error) {
        if (controller.signal.aborted) dispatch({ type: 'workCancelled' });
        else dispatch({ type: 'failed', failure: failureOf(job.task, error) });
      } finally {
        running.current = null;
      }
    },
    [dispatch],
  );

  const run = useCallback(
    (task: 'check' | 'report') =>
      perform(
        task === 'check'
          ? {
              task,
              harmless: true,
              work: async (progress) => {
                const { app, checkWorkbook } = await ready();
                return { type: 'checked', check: await checkWorkbook(workbook, app, progress), at: new Date() };
              },
            }
          : {
              task,
              work: async (progress) => {
                const { app, texts, makeReport } = await ready();
                return { type: 'reported', report: await makeReport(texts, app, progress), at: new Date() };
              },
            },
      ),
    [perform, workbook, ready],
  );
  const retry = useCallback(() => {
    if (last.current !== null) void perform(last.current);
  }, [perform]);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { perform, run, retry, cancel };
}

/** What the work gives, or a rejection as soon as the signal is aborted. */
function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
    work.then(resolve, reject);
  });
}
