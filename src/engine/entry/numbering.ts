/** Numbers of new rows (docs/spec/entry.md 3.1): they continue the last key of the same parent, and are never used again. */

/** A key as what stands before and behind its last group of digits, and that group. */
interface NumberedKey {
  readonly before: string;
  readonly digits: string;
  readonly behind: string;
}

function numbered(key: string): NumberedKey | null {
  const [, before = '', digits, behind = ''] = /^(.*?)(\d+)(\D*)$/su.exec(key) ?? [];
  return digits === undefined ? null : { before, digits, behind };
}

/** The key after all that stand in the series of `last`: `PB-014` gives `PB-015`, or a later one where that is taken. Null where it has no number. */
export function keyAfter(last: string, taken: Iterable<string>): string | null {
  const series = numbered(last);
  if (series === null) return null;
  const { before, digits, behind } = series;
  let highest = BigInt(digits);
  for (const key of taken) {
    const other = numbered(key);
    if (other === null || other.before !== before || other.behind !== behind) continue;
    const number = BigInt(other.digits);
    if (number > highest) highest = number;
  }
  return `${before}${String(highest + 1n).padStart(digits.length, '0')}${behind}`;
}

/** Digits of the number with which a new series begins. */
const newSeries = '0001';

/**
 * The first key of a parent that has none yet: the last group of digits of the parent's own key, as many groups as tell it from the other parents (`2001/0001`, else
 * `11-2001/0001`). Null where the parent's key has no digits.
 */
export function firstKey(parent: string, parents: readonly string[], taken: ReadonlySet<string>): string | null {
  const short = shortCode(parent, parents);
  if (short === null) return null;
  const first = `${short}/${newSeries}`;
  return taken.has(first) ? keyAfter(first, taken) : first;
}

/** As many of the last groups of digits of a key as no other key ends with, joined by `-`; null for a key without digits. */
export function shortCode(key: string, keys: readonly string[]): string | null {
  const groups = groupsOf(key);
  const others = keys.filter((other) => other !== key).map(groupsOf);
  for (let count = 1; count <= groups.length; count += 1) {
    const own = groups.slice(-count);
    const isShared = others.some((other) => own.every((group, index) => other.at(index - count) === group));
    if (!isShared || count === groups.length) return own.join('-');
  }
  return null;
}

const groupsOf = (key: string): readonly string[] => key.match(/\d+/g) ?? [];
