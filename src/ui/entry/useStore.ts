import { checkWorkbook, saveBatch, type CheckResult, type Saved } from '../../app';
import type { Batch } from '../../engine/entry';
import { WorkbookError } from '../../workbook/errors';
import { usePane } from '../PaneContext';
import type { Announcement } from '../state/types';
import { uncancelled } from '../../app/uncancelled';
import { useEntryContext } from './useEntryContext';

/** What a saved batch is called where it can be taken back, and what is said of it; absent: the same. */
export interface Storing {
  readonly what: Announcement;
  readonly ended?: Announcement;
  readonly onSaved: (saved: Saved) => void;
}

/** Stores a batch, and keeps the means to take it back. Where somebody was faster, the form goes on with the sheet as it is by then. */
export function useStore(): (check: CheckResult, batch: Batch, storing: Storing) => void {
  const { workbook, app, perform } = usePane();
  const entryContext = useEntryContext();
  return (check, batch, { what, ended = what, onSaved }) => {
    const at = new Date();
    perform({
      task: 'entry',
      work: async (progress) => {
        try {
          const saved = await saveBatch(workbook, entryContext(check, at), check, batch, progress);
          onSaved(saved);
          return { type: 'entered', check: saved.check, at, saved: { undo: saved.undo, what }, ended };
        } catch (error) {
          if (!(error instanceof WorkbookError) || error.code !== 'conflict') throw error;
          return { type: 'read', check: await checkWorkbook(workbook, app, uncancelled(progress)), at };
        }
      },
    });
  };
}
