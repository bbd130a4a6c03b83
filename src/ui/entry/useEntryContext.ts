import { useCallback } from 'react';
import type { CheckResult, EntryContext } from '../../app';
import { entryTexts } from '../../messages/entryTexts';
import { localSerial } from '../localSerial';
import { usePane } from '../PaneContext';

/** Gives what writing a batch needs: by whom it is, when, and the words of what must be made for it. */
export function useEntryContext(): (check: CheckResult, at: Date) => EntryContext {
  const { app, language, translate } = usePane();
  return useCallback(
    ({ dataset }, at) => ({
      app,
      texts: entryTexts(language, translate),
      author: { name: dataset.profile.author ?? '', at: localSerial(at) },
    }),
    [app, language, translate],
  );
}
