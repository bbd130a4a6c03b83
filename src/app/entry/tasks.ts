import { openCounts } from '../../engine/check';
import type { TaskProgress, TaskSubject } from '../../engine/entry';
import { programmeRows } from '../programmeRows';
import type { CheckResult } from '../types';

/** What tasks look at, by checks: they keep what they worked out of a workbook as long as it is the same one. */
const subjects = new WeakMap<CheckResult, TaskSubject>();

/** What the tasks of the programme look at in a checked workbook (docs/spec/entry.md 4), on a day (a date serial). */
export function taskSubject(check: CheckResult, today: number): TaskSubject {
  const known = subjects.get(check);
  if (known?.today === today) return known;
  const { dataset, settings } = check;
  const { errors: error, warnings: warning } = openCounts(check.counts);
  const subject: TaskSubject = { dataset, settings, own: programmeRows(check), today, open: { error, warning } };
  subjects.set(check, subject);
  return subject;
}

/** How far the month's work is; none where the programme has no such work. */
export function monthWork(check: CheckResult, today: number): readonly TaskProgress[] {
  return check.programme.monthWork?.(taskSubject(check, today)) ?? [];
}
