/** Keys that are numbers of a series (docs/spec/entry.md 4.2): what stands before the running number, and how many digits that has. */
export interface Series {
  readonly prefix: string;
  readonly width: number;
}

/** Digits of the running number of a new series. */
export const newWidth = 4;

/** A running number is at most nine digits at the end; what stands before them is the series. */
const pattern = /^(.*?)(\d{1,9})$/su;

/** The series of a key, and its running number; null where it ends with none. */
export function seriesOf(key: string): (Series & { readonly count: number }) | null {
  const [, prefix = '', digits] = pattern.exec(key) ?? [];
  return digits === undefined ? null : { prefix, width: digits.length, count: Number(digits) };
}

/** The key of a running number. */
export const keyIn = ({ prefix, width }: Series, count: number): string =>
  `${prefix}${String(count).padStart(width, '0')}`;

/**
 * Short code of each of some area codes: its last group, with the one before it in front where others end with that group too (`2001`, `11-2001`); '' for a blank one.
 */
export function shortCodes(codes: readonly string[]): readonly string[] {
  const ends = new Map<string, number>();
  for (const code of codes) ends.set(lastGroups(code, 1), (ends.get(lastGroups(code, 1)) ?? 0) + 1);
  return codes.map((code) => lastGroups(code, (ends.get(lastGroups(code, 1)) ?? 0) > 1 ? 2 : 1));
}

const lastGroups = (code: string, count: number): string => code.split('.').slice(-count).join('-');
