import { monthKey } from '../../engine/dataset';
import type { WorkbookError } from '../../workbook/errors';
import type { Incoming, ReadFile, UnfitReason } from './incoming';
import type { LogEntry } from './log';

/** Why a file is not taken in; its text is `rekap.refused.<reason>`. */
export type RefusalReason =
  | UnfitReason
  | 'unreadable'
  | 'other-whole'
  | 'other-period'
  | 'not-ready'
  | 'older'
  | 'same-revision'
  | 'twins'
  | 'lower-here'
  | 'corrected';

/** What becomes of a file. */
export type Verdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'replaces'; readonly before: LogEntry | null }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      /** The file, or the line of the recap, that it does not go with. */
      readonly other?: string;
      readonly error?: WorkbookError;
    };

export interface JudgedFile {
  readonly file: string;
  /** Null for one that cannot be read or placed. */
  readonly incoming: Incoming | null;
  readonly verdict: Verdict;
}

/** What files are judged by. */
export interface RecapFacts {
  /** Null for a recap that does not exist yet. */
  readonly whole: string | null;
  readonly period: number | null;
  readonly log: readonly LogEntry[];
  /** Parts that have rows in the recap. */
  readonly parts: ReadonlySet<string>;
}

export interface RecapRules {
  /** A lower Revisi, and the Revisi already taken with other data, are taken all the same. */
  readonly force?: boolean;
  /** The same for some of the files, counted from 0. */
  readonly forced?: ReadonlySet<number>;
  /** Only files that are *Siap kirim*. */
  readonly onlyReady?: boolean;
  /** Which of the files handed in a person chose for a part of which there are several, counted from 0, by the part. */
  readonly chosen?: ReadonlyMap<string, number>;
}

/** The line of each part that counts in a month: its last one. */
export function lastTaken(log: readonly LogEntry[], month: string): ReadonlyMap<string, LogEntry> {
  return new Map(log.filter((entry) => entry.month === month).map((entry) => [entry.part, entry]));
}

/** The month and the whole that most files are of, for a recap that is made anew; of several the first. */
export function commonBasis(files: readonly ReadFile[]): { whole: string | null; period: number | null } {
  const incoming = files.flatMap((each) => ('incoming' in each ? [each.incoming] : []));
  return {
    whole: most(incoming.flatMap(({ whole }) => whole ?? [])),
    period: most(incoming.map(({ period }) => period)),
  };
}

function most<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** Judges each file by what the recap holds and by the other files (docs/spec/recap.md 1). */
export function judgeFiles(
  files: readonly ReadFile[],
  facts: RecapFacts,
  rules: RecapRules = {},
): readonly JudgedFile[] {
  const isForced = (index: number): boolean => rules.force === true || rules.forced?.has(index) === true;
  const judged = files.map((read, index): JudgedFile => {
    const { file } = read;
    if ('error' in read) {
      const verdict = { kind: 'refused', reason: 'unreadable', error: read.error } as const;
      return { file, incoming: null, verdict };
    }
    if ('unfit' in read) return { file, incoming: null, verdict: { kind: 'refused', reason: read.unfit } };
    return { file, incoming: read.incoming, verdict: judgeAlone(read.incoming, facts, rules, isForced(index)) };
  });
  return judged.map((each) => amongOthers(each, judged, rules));
}

function judgeAlone(
  incoming: Incoming,
  { whole, period, log, parts }: RecapFacts,
  rules: RecapRules,
  isForced: boolean,
): Verdict {
  const { entry, part } = incoming;
  if (incoming.whole !== null && whole !== null && incoming.whole !== whole)
    return { kind: 'refused', reason: 'other-whole', other: incoming.whole };
  if (whole !== null && !part.startsWith(`${whole}.`)) return { kind: 'refused', reason: 'other-whole', other: part };
  if (period !== null && incoming.period !== period)
    return { kind: 'refused', reason: 'other-period', other: entry.month };
  if (rules.onlyReady === true && !incoming.ready) return { kind: 'refused', reason: 'not-ready' };
  const before = period === null ? undefined : lastTaken(log, monthKey(period)).get(part);
  if (before === undefined) return parts.has(part) ? { kind: 'replaces', before: null } : { kind: 'new' };
  if (before.revision === entry.revision && before.code === entry.code) return { kind: 'same' };
  if (!isForced) {
    if (entry.revision < before.revision) return { kind: 'refused', reason: 'older', other: `R${before.revision}` };
    if (entry.revision === before.revision)
      return { kind: 'refused', reason: 'same-revision', other: `R${before.revision}` };
  }
  return { kind: 'replaces', before };
}

/** Of several files of one part the highest Revisi counts; two of that Revisi with different data are refused, until one is chosen. */
function amongOthers(judged: JudgedFile, all: readonly JudgedFile[], { chosen }: RecapRules): JudgedFile {
  const { incoming, verdict } = judged;
  if (incoming === null || !mayBeTaken(verdict)) return judged;
  const own = all.filter((each) => each.incoming?.part === incoming.part && mayBeTaken(each.verdict));
  const pick = chosen?.get(incoming.part);
  const refused = (reason: RefusalReason, other: string): JudgedFile => ({
    ...judged,
    verdict: { kind: 'refused', reason, other },
  });
  const picked = pick === undefined ? undefined : all[pick];
  if (picked !== undefined && own.includes(picked))
    return judged === picked ? judged : refused('lower-here', picked.file);
  for (const other of own) {
    if (other === judged || other.incoming === null) continue;
    const { entry } = other.incoming;
    if (entry.revision > incoming.entry.revision) return refused('lower-here', other.file);
    if (entry.revision < incoming.entry.revision) continue;
    if (entry.code !== incoming.entry.code) return refused('twins', other.file);
    // The same data twice: the first counts.
    if (all.indexOf(other) < all.indexOf(judged)) return { ...judged, verdict: { kind: 'same' } };
  }
  return judged;
}

/** Whether a file is one of those that are taken in, as far as it is judged. */
export const mayBeTaken = ({ kind }: Verdict): boolean => kind === 'new' || kind === 'replaces';
