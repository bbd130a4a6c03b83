import { useEffect } from 'react';
import { whenIdle } from '../idle';

/** Loads one thing after the other while the pane has nothing else to do, so that a later click needs no network. What cannot be loaded is tried again by that click. */
export function usePrefetch(loaders: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    let cancel: () => void = () => undefined;
    const next = (index: number): void => {
      const load = loaders[index];
      if (load === undefined) return;
      cancel = whenIdle(
        () =>
          void load().then(
            () => next(index + 1),
            () => undefined,
          ),
      );
    };
    next(0);
    return () => cancel();
  }, [loaders]);
}
