import type { CheckResult } from '../../app';
import type { StepResult } from '../../app/selfTest';
import { openCounts } from '../../engine/check';
import type { Announcement } from './types';

/** What is read out when a check has ended: how many errors and warnings are open. */
export function checkEnded({ counts }: CheckResult): Announcement {
  return { key: 'ui.done.check', params: openCounts(counts) };
}

/** What is read out when *Uji di Excel ini* has ended; null where it did not run, since the workbook was not blank. */
export function selfTestEnded(results: readonly StepResult[] | null): Announcement {
  if (results === null) return { key: 'uji.blank', params: {} };
  const ok = results.filter(({ outcome }) => outcome.kind === 'ok').length;
  return { key: ok === results.length ? 'uji.done.all' : 'uji.done', params: { ok, count: results.length } };
}
