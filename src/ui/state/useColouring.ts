import { useCallback, useEffect, useRef, type Dispatch } from 'react';
import type { CellMark, Workbook } from '../../workbook/port';
import { isPassing } from '../../workbook/errors';
import { failureOf } from './failure';
import type { PaneAction, PaneState } from './types';
import type { Core } from './useCore';

/**
 * Keeps the colours of faulty cells as the latest check says, while colouring is on: it may have been turned on in an earlier session. Runs beside
 * other work, one colouring at a time; of several that wait only the last is made. Returns what turns it on and off.
 */
export function useColouring(
  workbook: Workbook,
  core: Core | null,
  { check, coloured }: Pick<PaneState, 'check' | 'coloured'>,
  dispatch: Dispatch<PaneAction>,
): (on: boolean) => void {
  const isOn = coloured !== null;
  /** Undefined: nothing waits. */
  const waiting = useRef<readonly CellMark[] | null>(undefined);
  const made = useRef<readonly CellMark[] | null>(null);
  const isRunning = useRef(false);

  const colour = useCallback(
    async (cells: readonly CellMark[] | null) => {
      waiting.current = cells;
      if (isRunning.current) return;
      isRunning.current = true;
      try {
        while (waiting.current !== undefined) {
          const next: readonly CellMark[] | null = waiting.current;
          waiting.current = undefined;
          if (next !== null && made.current !== null && isSame(next, made.current)) continue;
          const outcome = await workbook.mark(next).catch(unlessPassing);
          if (outcome === null) {
            // The user types already in the next cell.
            await new Promise((resolve) => setTimeout(resolve, pause));
            if (waiting.current === undefined) waiting.current = next;
            continue;
          }
          made.current = next;
          if (next !== null && waiting.current === undefined) dispatch({ type: 'coloured', outcome });
        }
      } catch (error) {
        dispatch({ type: 'failed', failure: failureOf('mark', error) });
      } finally {
        isRunning.current = false;
      }
    },
    [workbook, dispatch],
  );

  const isLoaded = core !== null;
  useEffect(() => {
    if (!isLoaded) return;
    let wanted = true;
    workbook.isMarked().then(
      (marked) => {
        if (wanted && marked) dispatch({ type: 'coloured', outcome: nothingLeft });
      },
      // As if it was off; whatever is wrong is told when the user starts something.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [isLoaded, workbook, dispatch]);
  useEffect(() => {
    if (isOn && check !== null && core !== null) void colour(core.marksOf(check));
  }, [isOn, check, core, colour]);

  return useCallback(
    (on) => {
      dispatch({ type: 'coloured', outcome: on ? nothingLeft : null });
      if (!on) void colour(null);
    },
    [dispatch, colour],
  );
}

/** Milliseconds before Excel is asked again after it was busy. */
const pause = 2_000;

function unlessPassing(error: unknown): null {
  if (isPassing(error)) return null;
  throw error;
}

const nothingLeft = { protectedSheets: [], left: 0 };

function isSame(some: readonly CellMark[], others: readonly CellMark[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        one.sheet === other?.sheet && one.row === other.row && one.column === other.column && one.kind === other.kind
      );
    })
  );
}
