import {
  applyRepairs,
  checkWorkbook,
  historyTable,
  planRepairs,
  planRestore,
  readBatches,
  undoRepairs,
  type Change,
  type RepairAuthor,
} from '../../app';
import { uncancelled } from '../../app/uncancelled';
import { usePane } from '../PaneContext';
import { localSerial } from '../localSerial';
import type { Announcement, Task } from '../state/types';

/** Changes that can be chosen to be taken back; earlier ones stand in the sheet. */
const offeredBatches = 10;

/** The work on repairs. After each change the workbook is checked again. */
export function useRepairs() {
  const { workbook, app, state, perform } = usePane();
  const { check, repaired } = state;

  const change = (
    task: Task,
    repairs: readonly Change[],
    left: readonly Change[],
    ended: Announcement,
    make: typeof applyRepairs,
  ) => {
    // The same for every try: rows that an earlier one has noted already are known by it.
    const at = new Date();
    return perform({
      task,
      work: async (progress) => {
        const author: RepairAuthor = { name: check?.dataset.profile.author ?? '', at: localSerial(at) };
        await make(workbook, repairs, author, progress);
        // What is written is written: the check after it is not to be cancelled.
        const checked = await checkWorkbook(workbook, app, uncancelled(progress));
        return { type: 'repaired', repairs: left, check: checked, at, ended };
      },
    });
  };

  return {
    /** Looks at all certain repairs and shows what they would change. */
    plan: () =>
      perform({
        task: 'plan',
        harmless: true,
        work: async () =>
          check === null
            ? { type: 'answered' }
            : { type: 'asked', dialog: { kind: 'repairs', plan: await planRepairs(workbook, check) } },
      }),
    /** Makes repairs. */
    repair: (repairs: readonly Change[]) =>
      change(
        'repair',
        repairs,
        repairs,
        { key: 'findings.repair.done', params: { count: repairs.length } },
        applyRepairs,
      ),
    /** Looks at what `Riwayat Perbaikan` remembers, and shows what taking the latest changes back would do. */
    planRestore: () =>
      perform({
        task: 'plan',
        harmless: true,
        work: async () => {
          const { tables } = await workbook.readTables([historyTable]);
          const batches = readBatches(tables).slice(0, offeredBatches);
          const [latest] = batches;
          const plan = check === null || latest === undefined ? null : await planRestore(workbook, check, latest);
          return { type: 'asked', dialog: { kind: 'restore', batches, plan } };
        },
      }),
    /** Takes back changes that `Riwayat Perbaikan` remembers. */
    restore: (changes: readonly Change[]) =>
      change('undo', changes, [], { key: 'findings.repair.undone', params: { count: changes.length } }, applyRepairs),
    /** Takes back the repairs made last. */
    undo: () =>
      change('undo', repaired, [], { key: 'findings.repair.undone', params: { count: repaired.length } }, undoRepairs),
  };
}
