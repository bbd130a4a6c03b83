import { onLimitBy, type ClassLimits, type ClassPlace, type ClassScale, type Limits } from './classes';
import type { ClassedValue, IndicatorClass } from './types';

/** Limits are given in fractions with at most four decimals; times this they are whole numbers. */
export const limitScale = 10_000;

/**
 * Compares numerator / denominator with a limit without dividing: exact for whole numbers of any size.
 * @returns negative, 0 or positive as the ratio is below, on or above the limit; the denominator is not 0.
 */
export function compareRatio(numerator: number, denominator: number, limit: number): number {
  const sign = denominator < 0 ? -1 : 1;
  const scaled = Math.round(limit * limitScale);
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) {
    const left = BigInt(numerator) * BigInt(limitScale);
    const right = BigInt(scaled) * BigInt(denominator);
    return left === right ? 0 : left < right ? -sign : sign;
  }
  return Math.sign(numerator * limitScale - scaled * denominator) * sign;
}

/**
 * Value and class of a ratio (docs/spec/indicators.md, table of limits; readings in docs/spec/domain.md 3.2).
 * @param positive whether a denominator that is not above 0 means the bad class
 */
export function classify(
  numerator: number | null,
  denominator: number | null,
  limits: ClassLimits,
  { scale, reading }: Pick<Limits, 'scale' | 'reading'>,
  positive = false,
): ClassedValue {
  if (positive && denominator !== null && denominator <= 0) {
    return { value: null, class: scale.names[2], onLimit: false };
  }
  if (numerator === null || denominator === null || denominator === 0)
    return { value: null, class: null, onLimit: false };
  const outward = limits.better === 'higher' ? 1 : -1;
  const good = compareRatio(numerator, denominator, limits.good) * outward;
  const bad = compareRatio(numerator, denominator, limits.bad) * outward;
  const exact = onLimitBy(scale, reading)[limits.better];
  const place: ClassPlace = good > 0 ? 0 : good === 0 ? exact.good : bad > 0 ? 1 : bad === 0 ? exact.bad : 2;
  return { value: numerator / denominator, class: scale.names[place], onLimit: good === 0 || bad === 0 };
}

/** The worst of several classes; null when none is known. */
export function worstClass({ names }: ClassScale, classes: readonly (IndicatorClass | null)[]): IndicatorClass | null {
  const known = classes.filter((item) => item !== null);
  return known.length === 0 ? null : (names[Math.max(...known.map((item) => names.indexOf(item)))] ?? null);
}
