import { useState } from 'react';
import { checkWorkbook, hindrances, saveBatch, tryBatch, type CheckResult } from '../../app';
import type { Finding } from '../../engine/check';
import type { Batch } from '../../engine/entry';
import { WorkbookError } from '../../workbook/errors';
import { usePane } from '../PaneContext';
import { uncancelled } from '../uncancelled';
import { useEntryContext } from './useEntryContext';

/** Stores what a task comes to, once no rule stands in the way. */
export function useSaveTask(check: CheckResult, task: string) {
  const { workbook, app, perform, translate } = usePane();
  const entryContext = useEntryContext();
  const [stopped, setStopped] = useState<readonly Finding[]>([]);
  const save = async (batch: Batch, onSaved: () => void) => {
    const stops = hindrances(await tryBatch(check, app, batch));
    setStopped(stops);
    if (stops.length > 0) return;
    const at = new Date();
    perform({
      task: 'entry',
      work: async (progress) => {
        const saved = await saveBatch(workbook, entryContext(check, at), check, batch, progress).catch(
          async (error: unknown) => {
            // Somebody was faster: the task goes on with the sheet as it is now.
            if (!(error instanceof WorkbookError) || error.code !== 'conflict') throw error;
            return checkWorkbook(workbook, app, uncancelled(progress));
          },
        );
        if (!('undo' in saved)) return { type: 'read', check: saved, at };
        onSaved();
        const what = { key: 'isi.task.done', params: { task: translate(`task.${task}.title`) } } as const;
        return { type: 'entered', check: saved.check, at, saved: { undo: saved.undo, what }, ended: what };
      },
    });
  };
  return { stopped, save: (batch: Batch, onSaved: () => void) => void save(batch, onSaved) };
}
