import { useState } from 'react';
import { hindrances, tryBatch, type CheckResult } from '../../app';
import type { Finding } from '../../engine/check';
import type { Batch } from '../../engine/entry';
import { usePane } from '../PaneContext';
import { useStore } from './useStore';

/** Stores what a task comes to, once no rule stands in the way. */
export function useSaveTask(check: CheckResult, task: string) {
  const { app, translate } = usePane();
  const store = useStore();
  const [stopped, setStopped] = useState<readonly Finding[]>([]);
  const save = async (batch: Batch, onSaved: () => void) => {
    const stops = hindrances(await tryBatch(check, app, batch));
    setStopped(stops);
    if (stops.length > 0) return;
    const what = { key: 'isi.task.done', params: { task: translate(`task.${task}.title`) } } as const;
    store(check, batch, { what, onSaved });
  };
  return { stopped, save: (batch: Batch, onSaved: () => void) => void save(batch, onSaved) };
}
