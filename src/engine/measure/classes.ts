/** Limits of a classed indicator, as fractions with at most four decimals. `lower`: small values are good. */
export interface ClassLimits {
  readonly better: 'lower' | 'higher';
  /** Beyond it the value is of the good class. */
  readonly good: number;
  /** Beyond it (on the other side) the value is of the bad class. */
  readonly bad: number;
}

/** The limits that part the classes. */
export const limitEnds = ['good', 'bad'] as const;
export type LimitEnd = (typeof limitEnds)[number];

/** Place of a class: 0 good, 1 middle, 2 bad. */
export type ClassPlace = 0 | 1 | 2;

/** Class of a value exactly on each limit, by the direction that is better. */
export type OnLimit = Readonly<Record<ClassLimits['better'], Readonly<Record<LimitEnd, ClassPlace>>>>;

/** The classes of a programme's indicators. */
export interface ClassScale {
  /** Names of the good, the middle and the bad class. */
  readonly names: readonly [good: string, middle: string, bad: string];
  /** Readings of the limits, of which one is in force, by their id: they only differ exactly on a limit. */
  readonly readings: Readonly<Record<string, OnLimit>>;
}

/** The limits in force: those of each classed indicator, and the reading of what stands exactly on one. */
export interface Limits {
  readonly scale: ClassScale;
  readonly reading: string;
  readonly of: Readonly<Record<string, ClassLimits>>;
}

/** A scale without classes, for programmes that judge nothing. */
export const noScale: ClassScale = { names: ['', '', ''], readings: {} };

/** Name of the class at an end of the scale. */
export const endName = ({ names }: ClassScale, end: LimitEnd): string => names[end === 'good' ? 0 : 2];

/** Class of values exactly on the limits by a reading. Throws for a reading that the scale does not have: a mistake of ours. */
export function onLimitBy({ readings }: ClassScale, reading: string): OnLimit {
  const found = readings[reading];
  if (found === undefined) throw new Error(`no reading ${reading} of class limits`);
  return found;
}

/** Limits of a classed indicator. Throws where it has none: a mistake of ours. */
export function limitsOf({ of }: Pick<Limits, 'of'>, id: string): ClassLimits {
  const limits = of[id];
  if (limits === undefined) throw new Error(`no class limits of ${id}`);
  return limits;
}
