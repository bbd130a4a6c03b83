import { classOnLimit, type ClassLimits, type LimitReading } from '../../programme/settings/classes';
import type { ClassedValue, IndicatorClass } from './types';

/** The limit on which a value stands exactly; null where it stands on none. */
export function limitOf(
  { memuaskan, penundaan }: ClassLimits,
  { value, onLimit }: ClassedValue,
): 'memuaskan' | 'penundaan' | null {
  if (!onLimit || value === null) return null;
  return Math.abs(value - memuaskan) < Math.abs(value - penundaan) ? 'memuaskan' : 'penundaan';
}

/**
 * Classes of a value by the three published readings of the limits (spec/domain.md 3.2); null where they all agree, that is everywhere
 * but exactly on a limit.
 */
export function classesByReading(
  limits: ClassLimits,
  value: ClassedValue,
): Readonly<Record<LimitReading, IndicatorClass>> | null {
  const limit = limitOf(limits, value);
  if (limit === null) return null;
  const under = (reading: LimitReading) => classOnLimit[reading][limits.better][limit];
  return { P: under('P'), Q: under('Q'), R: under('R') };
}
