import { inRange, range } from './rules/cells/range';
import type { Findings } from './findings';
import { readingRule } from './rules/reading';
import type { Subject } from './rule';

/** What reading cannot see: entries out of their range, and what the programme says is wrong. Dates of the profile are not checked. */
export function checkProfile(subject: Subject, findings: Findings): void {
  const { schema, profile, profileCells } = subject.dataset;
  for (const { rule, entry, hit } of subject.book.profile(subject)) {
    const cell = profileCells.get(entry);
    if (cell === undefined) continue;
    const params = { column: entry, ...hit.params };
    const value = profile.values[entry] ?? null;
    findings.addProfile(readingRule(schema, rule), cell, entry, value, { ...hit, params });
  }
  for (const entry of schema.profile.entries) {
    const value = profile.values[entry.header];
    const cell = profileCells.get(entry.header);
    if (typeof value !== 'number' || cell === undefined || inRange(entry, value)) continue;
    findings.addProfile(range, cell, entry.header, value, {
      variant: 'min',
      params: { unit: entry.type, min: entry.min ?? null, read: value },
    });
  }
}
