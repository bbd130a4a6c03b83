/** What a number format makes of a number. */
export type FormatKind = 'general' | 'text' | 'date' | 'percent' | 'number';

/** Kind of an en-US number format; what stands in quotes, brackets or behind a backslash is no code. */
export function formatKind(format: string): FormatKind {
  const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (code === 'general' || code === '') return 'general';
  if (code === '@') return 'text';
  if (/[ymdhs]/.test(code)) return 'date';
  return code.includes('%') ? 'percent' : 'number';
}

/**
 * The format that a cell needs for a new value; null: it keeps its own. A user's own date format stays under a date, and no format is needed to
 * show a plain number; but a number written into a cell of text format would become a text.
 * @param wanted the format that goes with the value, if any
 */
export function neededFormat(own: string, wanted: string | undefined, isText: boolean): string | null {
  const kind = formatKind(own);
  if (wanted === undefined) return kind === 'text' && !isText ? 'General' : null;
  const wantedKind = formatKind(wanted);
  const isPlain = wantedKind === 'number' || wantedKind === 'general';
  return kind === wantedKind || (isPlain && (kind === 'number' || kind === 'general')) ? null : wanted;
}
