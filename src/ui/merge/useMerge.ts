import {
  inSteps,
  mergeCorrection,
  mergeParts,
  readMergeFile,
  readMergeTarget,
  saveBatch,
  settledMerge,
  type MergePlan,
  type MergeRead,
  type MergeSide,
} from '../../app';
import { WorkbookError } from '../../workbook/errors';
import type { Progress } from '../../workbook/port';
import { today } from '../entry/TaskMenu';
import { useEntryContext } from '../entry/useEntryContext';
import { usePane } from '../PaneContext';
import { freshMerge, type MergeState } from './state';

/** Names of the files of a plan, in a list. */
export const filesOf = ({ sides }: MergePlan): string => sides.flatMap(({ file }) => file ?? []).join(', ');

/** What can be done on the page *Gabung Berkas*. */
export function useMerge() {
  const { workbook, app, files: tools, state, dispatch, perform, translate } = usePane();
  const entryContext = useEntryContext();
  const { merging } = state;
  const { kind } = merging;
  const { schema } = app.programme;
  const change = (changes: Partial<MergeState>) => dispatch({ type: 'mergeChanged', change: changes });

  const opened = async (file: File, target: MergeSide, progress: Progress): Promise<MergeRead> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const source = { name: file.name, workbook: await tools.open(schema, bytes, file.name) };
      return await readMergeFile(source, target, kind, app, progress);
    } catch (error) {
      if (error instanceof WorkbookError && error.code !== 'cancelled')
        return { file: file.name, reason: 'unreadable', error };
      throw error;
    }
  };

  const compared = async (picked: readonly File[], progress: Progress): Promise<Partial<MergeState>> => {
    const target = await readMergeTarget(workbook, app, progress);
    if (!('side' in target)) return { ...freshMerge, refused: [target] };
    const reads: MergeRead[] = [];
    for (const file of picked) reads.push(await opened(file, target.side, progress));
    const sides = reads.flatMap((read) => ('side' in read ? [read.side] : []));
    const refused = reads.flatMap((read) => ('side' in read ? [] : [read]));
    const [first] = sides;
    const looked = { ...freshMerge, refused, target: target.side };
    if (first === undefined) return looked;
    const steps = kind === 'parts' ? mergeParts(target.side, sides) : mergeCorrection(target.side, first);
    return { ...looked, plan: await inSteps(steps, progress) };
  };

  /** Compares the workbook as it is by now with the chosen files. */
  const choose = (picked: readonly File[]) =>
    perform({
      task: 'mergeRead',
      harmless: true,
      work: async (progress) => {
        const found = await compared(picked, progress);
        const check = found.plan?.target.check;
        return { type: 'mergeWorked', change: found, at: new Date(), ...(check === undefined ? {} : { check }) };
      },
    });

  const take = (plan: MergePlan) => {
    const at = new Date();
    const params = { files: filesOf(plan) };
    const what = { key: `gabung.done.${plan.kind}`, params } as const;
    perform({
      task: 'merge',
      work: async (progress) => {
        const { check } = plan.target;
        const reason = translate(`gabung.reason.${plan.kind}`, params);
        const { batch } = await settledMerge(plan, merging.decisions, app, today(), reason, progress);
        if (batch === null) return { type: 'mergeWorked', change: freshMerge, at };
        const saved = await saveBatch(workbook, entryContext(check, at), check, batch, progress);
        change(freshMerge);
        return { type: 'entered', check: saved.check, at, saved: { undo: saved.undo, what }, ended: what };
      },
    });
  };

  return { merging, change, choose, take };
}
