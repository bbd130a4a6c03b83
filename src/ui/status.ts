import { openCounts } from '../engine/check';
import type { MessageKey, MessageParams } from '../messages';
import type { PaneState } from './state/types';

export type StatusKind = 'unchecked' | 'stale' | 'ready' | 'errors' | 'warnings';

/** The one word about the data that the header shows. */
export function statusOf({ check, stale }: Pick<PaneState, 'check' | 'stale'>): StatusKind {
  if (check === null) return 'unchecked';
  if (stale) return 'stale';
  if (check.ready) return 'ready';
  return check.counts.error > 0 ? 'errors' : 'warnings';
}

/** The status as a text: key and what goes into it. */
export function statusText(state: Pick<PaneState, 'check' | 'stale'>): readonly [MessageKey, MessageParams?] {
  const kind = statusOf(state);
  if (kind !== 'errors' && kind !== 'warnings') return [`ui.status.${kind}`];
  return state.check === null ? ['ui.status.unchecked'] : ['ui.status.counts', openCounts(state.check.counts)];
}
