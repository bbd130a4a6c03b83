/** How texts are compared: keys, names and list entries match trimmed, single-spaced, ignoring case. */

/** Any run of spaces: blanks, non-breaking and zero-width spaces, tabs, line breaks. */
const spaces = /[\s\u200b\u2060]+/g;

/** The text trimmed, with each run of spaces (non-breaking ones and line breaks too) made one blank. */
export function singleSpaced(text: string): string {
  return text.replace(spaces, ' ').trim();
}

/** The form in which keys, names and list entries are compared. */
export function keyOf(text: string): string {
  return singleSpaced(text).toLowerCase();
}

/**
 * Whether one insertion, deletion, substitution or swap of neighbours turns key `a` into key `b` (docs/spec/rules.md). Keys that are already equal
 * are within one error too.
 */
function keysWithinOneError(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  if (difference > 0) return a.slice(start + 1) === b.slice(start);
  if (difference < 0) return a.slice(start) === b.slice(start + 1);
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}

/** The one candidate within one typing error of the text; null when there is none or more than one. */
export function oneNear(candidates: Iterable<string>, text: string): string | null {
  const wanted = keyOf(text);
  let found: string | null = null;
  for (const candidate of candidates) {
    if (!keysWithinOneError(wanted, keyOf(candidate))) continue;
    if (found !== null) return null;
    found = candidate;
  }
  return found;
}

/** Letters to insert, delete or substitute to turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substituted = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const shifted = Math.min(above[column] ?? 0, current[column - 1] ?? 0) + 1;
      current.push(Math.min(substituted, shifted));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
