import { useMemo, useState } from 'react';
import type { AppContext } from '../../app';
import type * as CoreParts from '../core';
import { loadedOnce } from '../loadedOnce';

/** What the start page is shown without (`core.ts`), with what the use cases need. */
export type Core = typeof CoreParts & { readonly app: AppContext };

/** The core of a pane: null until it is there, and what loads it with the first call. The loading rejects where it cannot be done. */
export function useCore(loadApp: () => Promise<AppContext>): readonly [Core | null, () => Promise<Core>] {
  const [core, setCore] = useState<Core | null>(null);
  const load = useMemo(
    () =>
      loadedOnce(async () => {
        const [parts, app] = await Promise.all([import('../core'), loadApp()]);
        const loaded = { ...parts, app };
        setCore(loaded);
        // What watches the workbook from now on begins before whoever waits here reads it, so that no edit falls between the two.
        await new Promise((resolve) => setTimeout(resolve));
        return loaded;
      }),
    [loadApp],
  );
  return [core, load];
}
