import { useCallback, useEffect, useRef, type Dispatch } from 'react';
import type { AppContext } from '../../app';
import type { Workbook, WrittenSheet } from '../../workbook/port';
import type { PaneAction, PaneState } from './types';
import type { Core } from './useCore';

/** Milliseconds without a further writing after which a report is taken to be whole. */
const pause = 1_500;

interface WrittenOptions {
  readonly workbook: Workbook;
  readonly core: Core | null;
  readonly app: AppContext | null;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
}

/** Lets the pane know of a check or a report that a command of the ribbon ran: it sees the sheets being written, and then looks for itself. Gives what is to be told of them. */
export function useWritten(options: WrittenOptions): (sheet: WrittenSheet) => void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const written = useRef(new Map<string, WrittenSheet>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  return useCallback((sheet: WrittenSheet) => {
    // The pane's own writing is known to it.
    if (latest.current.state.work !== null) return;
    written.current.set(sheet.id, sheet);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const sheets = [...written.current.values()];
      written.current.clear();
      // Where it cannot be read now, the pane says what it said before, and can be asked to check.
      void learn(latest.current, sheets).catch(() => undefined);
    }, pause);
  }, []);
}

async function learn(
  { workbook, core, app, state, dispatch }: WrittenOptions,
  sheets: readonly WrittenSheet[],
): Promise<void> {
  if (core === null || app === null || state.work !== null) return;
  const ofReport = new Set(app.programme.sectionSheets.map(({ section }) => section));
  const isReport = sheets.some(({ id }) => ofReport.has(id));
  const isCheck = sheets.some(({ id }) => id === core.checkSheetId);
  if (!isReport && !isCheck) return;
  const isKnown = state.check !== null && !state.stale && (!isReport || state.report?.check === state.check);
  if (isKnown) return;
  const check = await core.checkWorkbook(workbook, app);
  const report = isReport
    ? {
        check,
        indicators: await core.indicatorsInTurns(check),
        sheets,
        calculated: null,
        typed: { settings: [], kept: true },
        historyError: null,
      }
    : null;
  dispatch({ type: 'learned', check, report, at: new Date() });
}
