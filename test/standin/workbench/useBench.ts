import { createContext, use, useSyncExternalStore } from 'react';
import type { Bench } from './bench';

export const BenchContext = createContext<Bench | null>(null);

/** The workbench's state; the component is drawn anew whenever it changes. */
export function useBench(): Bench {
  const bench = use(BenchContext);
  if (bench === null) throw new Error('The workbench has no state.');
  useSyncExternalStore(bench.subscribe, bench.snapshot);
  return bench;
}
