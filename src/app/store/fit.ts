import type { DataScore, FindingCounts, RuleBook } from '../../engine/check';
import { gradeOf } from '../../engine/check';
import type { CheckState } from '../../engine/report';
import type { CheckSettings } from '../../engine/settings';
import type { StoreEntry } from './entry';

/** What taking a workbook does to a store: it is new, takes the place of others, or is there already as it is; or why it is refused. */
export type StoreFit =
  | { readonly kind: 'new' }
  | { readonly kind: 'replaces'; readonly entries: readonly StoreEntry[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly problem: 'same-part' | 'within' | 'older'; readonly other: StoreEntry };

const isWithin = (place: string, other: string): boolean => `${place}.`.startsWith(`${other}.`);

/**
 * Judges a workbook beside those that a store holds. One of the same place and period takes its place; one of a whole takes the place of all parts of it, while a part does
 * not fit beside a workbook of its whole.
 * @param taken entries that were taken in the same run
 * @param force whether a lower revision may take the place of a higher one
 */
export function fitOf(
  entry: StoreEntry,
  held: readonly StoreEntry[],
  taken: readonly StoreEntry[],
  force: boolean,
): StoreFit {
  const inPeriod = (entries: readonly StoreEntry[]) => entries.filter(({ month }) => month === entry.month);
  const touching = inPeriod(taken).find(({ part }) => isWithin(part, entry.part) || isWithin(entry.part, part));
  if (touching !== undefined) return { kind: 'refused', problem: 'same-part', other: touching };
  const own = inPeriod(held);
  const above = own.find(({ part }) => part !== entry.part && isWithin(entry.part, part));
  if (above !== undefined) return { kind: 'refused', problem: 'within', other: above };
  const entries = own.filter(({ part }) => isWithin(part, entry.part));
  const newer = entries.find(({ part, revision }) => part === entry.part && revision > entry.revision);
  if (newer !== undefined && !force) return { kind: 'refused', problem: 'older', other: newer };
  if (entries.length === 0) return { kind: 'new' };
  return entries.some((each) => isSame(each, entry)) ? { kind: 'same' } : { kind: 'replaces', entries };
}

/** Whether an entry is of the same data, in the same state. */
function isSame(one: StoreEntry, other: StoreEntry): boolean {
  const told = (entry: StoreEntry): string => JSON.stringify({ ...entry, at: null });
  return told(one) === told(other);
}

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/** The state of several workbooks together: what was found in all, ready where all are, and the mean of their scores, each counting the same. */
export function stateOf(
  entries: readonly StoreEntry[],
  settings: CheckSettings,
  { scoreClasses }: Pick<RuleBook, 'scoreClasses'>,
): CheckState {
  const mean = (of: (score: DataScore) => number | null): number | null => {
    const known = entries.flatMap(({ dataScore }) => of(dataScore) ?? []);
    return known.length === 0 ? null : sumOf(known, (value) => value) / known.length;
  };
  const counts: FindingCounts = {
    error: sumOf(entries, (entry) => entry.counts.error),
    warning: sumOf(entries, (entry) => entry.counts.warning),
    info: sumOf(entries, (entry) => entry.counts.info),
    accepted: sumOf(entries, (entry) => entry.counts.accepted),
  };
  const value = mean((score) => score.value) ?? 0;
  const grade = counts.error > 0 ? null : gradeOf(value, settings);
  return {
    ready: entries.every(({ ready }) => ready),
    counts,
    score: {
      value,
      grade,
      class: grade === null ? null : scoreClasses[grade],
      completeness: mean((score) => score.completeness) ?? 0,
      accuracy: mean((score) => score.accuracy) ?? 0,
      punctuality: mean((score) => score.punctuality),
      consistency: mean((score) => score.consistency),
      receipt: null,
    },
  };
}
