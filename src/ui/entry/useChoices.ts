import { useMemo } from 'react';
import { keysOf } from '../../app';
import type { Dataset } from '../../engine/dataset';
import { valueText } from '../../messages/finding';
import { usePane } from '../PaneContext';
import type { ListedChoice } from './ChoiceField';

/** The choices of a field: keys of the table that it refers to, with the names of their rows, or the options given; null where it is no list. */
export function useChoices(
  dataset: Dataset,
  refersTo: string | undefined,
  options: readonly string[] | null,
): readonly ListedChoice[] | null {
  const { language } = usePane();
  const keys = useMemo(
    () =>
      refersTo === undefined
        ? null
        : keysOf(dataset, refersTo).map(({ key, telling }) => ({
            value: key,
            about: telling
              .map((each) => valueText(each, '', language))
              .filter(Boolean)
              .join(' · '),
          })),
    [dataset, refersTo, language],
  );
  return keys ?? options?.map((value) => ({ value, about: '' })) ?? null;
}
