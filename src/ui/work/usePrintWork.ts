import { defaultPaper } from '../../engine/settings';
import { papersOf, type CheckResult } from '../../app';
import { linesWithin } from '../../engine/entry';
import { usePrintPaper } from '../papers/usePrintPaper';
import { usePane } from '../PaneContext';
import type { WorkState } from './useWork';

/** Prints the paper that goes with the lists, of the groups of lines to which they are narrowed and of their day; null where there is nothing to print. */
export function usePrintWork(check: CheckResult, work: WorkState | null): (() => void) | null {
  const { state } = usePane();
  const print = usePrintPaper();
  if (work === null) return null;
  const { subject, all } = work;
  const kind = work.work.paper;
  if (kind === undefined || !papersOf(check).some(({ id }) => id === kind)) return null;
  const { filters } = state.workView;
  const lines = all.lists.flatMap((list) => linesWithin(list.lines, filters));
  const isNarrowed = Object.keys(filters).length > 0;
  const of = isNarrowed ? [...new Set(lines.map(({ group }) => group))] : [];
  if (isNarrowed && of.length === 0) return null;
  return () =>
    print({
      kind,
      paper: check.preferences.paper ?? defaultPaper,
      day: subject.day,
      ...(of.length === 0 ? {} : { of }),
      // Names that were typed on Cetak.
      ...(state.paperDraft.signers === undefined ? {} : { signers: state.paperDraft.signers }),
    });
}
