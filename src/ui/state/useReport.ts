import { useCallback, useRef, type Dispatch } from 'react';
import type { ReportOffers } from '../../app';
import type { Workbook } from '../../workbook/port';
import { uncancelled } from '../../app/uncancelled';
import { localSerial } from '../localSerial';
import type { ChosenOffers, Job, PaneAction, PaneState } from './types';
import type { Tools } from './useTasks';

interface ReportTools {
  readonly workbook: Workbook;
  readonly ready: () => Promise<Tools>;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly perform: (job: Job) => Promise<void>;
}

/** *Buat Laporan* in Excel: offers first what can surely be put right, then makes the report. */
export function useReport({ workbook, ready, state, dispatch, perform }: ReportTools) {
  const quiet = useRef(false);
  const { check, stale } = state;

  const report = useCallback(
    () =>
      perform({
        task: 'report',
        work: async (progress) => {
          const { app, texts, makeReport, checkWorkbook, reportOffers } = await ready();
          if (!quiet.current) {
            const known = check !== null && !stale ? check : await checkWorkbook(workbook, app, progress);
            const offers = await reportOffers(workbook, known);
            if (offers !== null) return { type: 'asked', dialog: { kind: 'offers', offers } };
          }
          return { type: 'reported', report: await makeReport(texts, app, progress), at: new Date() };
        },
      }),
    [perform, workbook, ready, check, stale],
  );

  /** May be repeated after a failure: what is done already is left alone. */
  const reportAfter = useCallback(
    (offers: ReportOffers, chosen: ChosenOffers) =>
      perform({
        task: 'report',
        work: async (progress) => {
          const { app, texts, makeReport, applyRepairs } = await ready();
          quiet.current = chosen.quiet;
          const { certain } = offers.repairs;
          if (chosen.repairs && certain.length > 0) {
            const author = { name: offers.author, at: localSerial(new Date()) };
            await applyRepairs(workbook, certain, author, uncancelled(progress));
            dispatch({ type: 'repairsMade', repairs: certain });
          }
          if (chosen.tables) await workbook.makeTables?.(offers.tables);
          const made = await makeReport(texts, app, progress, { keepTyped: chosen.typed });
          return { type: 'reported', report: made, at: new Date() };
        },
      }),
    [perform, dispatch, workbook, ready],
  );
  return { report, reportAfter };
}
