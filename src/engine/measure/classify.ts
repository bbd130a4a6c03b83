import { classOnLimit, type ClassLimits, type LimitReading } from '../../programme/settings/classes';
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

/** Value and class of a ratio (spec/indicators.md, table of limits; readings in spec/domain.md 3.2). */
export function classify(
  numerator: number | null,
  denominator: number | null,
  limits: ClassLimits,
  reading: LimitReading,
): ClassedValue {
  if (numerator === null || denominator === null || denominator === 0)
    return { value: null, class: null, onLimit: false };
  const outward = limits.better === 'higher' ? 1 : -1;
  const good = compareRatio(numerator, denominator, limits.memuaskan) * outward;
  const bad = compareRatio(numerator, denominator, limits.penundaan) * outward;
  const exact = classOnLimit[reading][limits.better];
  const kelas: IndicatorClass =
    good > 0
      ? 'memuaskan'
      : good === 0
        ? exact.memuaskan
        : bad > 0
          ? 'minimum'
          : bad === 0
            ? exact.penundaan
            : 'penundaan';
  return { value: numerator / denominator, class: kelas, onLimit: good === 0 || bad === 0 };
}

const order: readonly IndicatorClass[] = ['memuaskan', 'minimum', 'penundaan'];

/** The worst of several classes; null when none is known. */
export function worstClass(classes: readonly (IndicatorClass | null)[]): IndicatorClass | null {
  const known = classes.filter((item) => item !== null);
  return known.length === 0 ? null : (order[Math.max(...known.map((item) => order.indexOf(item)))] ?? null);
}
