import { useEffect, useMemo, type Dispatch } from 'react';
import type { AppContext } from '../../app';
import type { Workbook, WrittenSheet } from '../../workbook/port';
import type { PaneAction, PaneState } from './types';
import type { Core } from './useCore';

interface LiveOptions {
  readonly workbook: Workbook;
  /** Null until it is loaded: nothing was checked before. */
  readonly core: Core | null;
  readonly app: AppContext | null;
  readonly state: PaneState;
  /** False: edits only mark the results as stale. */
  readonly enabled: boolean;
  /** Told of the program's sheets that were written; the same function as long as the pane is there. */
  readonly onWritten: (sheet: WrittenSheet) => void;
  readonly dispatch: Dispatch<PaneAction>;
}

/** Lets the check follow the cells of the workbook while they change; nothing where they change only through the pane. */
export function useLive({ workbook, core, app, state, enabled, onWritten, dispatch }: LiveOptions): void {
  const live = useMemo(
    () =>
      core &&
      new core.LiveCheck(workbook, {
        rechecked: (check) => dispatch({ type: 'rechecked', check, at: new Date() }),
        stale: (why) => dispatch({ type: 'dataChanged', why }),
      }),
    [core, workbook, dispatch],
  );
  const { check, work, dialog } = state;
  const working = work !== null;
  const asking = dialog !== null;
  useEffect(() => {
    if (app !== null) live?.follow({ check, context: app, working, asking, enabled });
  }, [live, check, app, working, asking, enabled]);
  useEffect(() => {
    if (live === null) return;
    let ended = false;
    let stop: (() => void) | undefined;
    workbook
      .watch?.((change) => live.changed(change), onWritten)
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
      live.stop();
    };
  }, [workbook, live, onWritten]);
}
