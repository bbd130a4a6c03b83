import { classLimits, classOnLimit, type ClassedIndicatorId, type LimitReading } from '../program/classes';
import type { ClassedValue, IndicatorClass } from './types';

/** The limit on which a value stands exactly; null where it stands on none. */
export function limitOf(id: ClassedIndicatorId, { value, onLimit }: ClassedValue): 'memuaskan' | 'penundaan' | null {
  if (!onLimit || value === null) return null;
  const { memuaskan, penundaan } = classLimits[id];
  return Math.abs(value - memuaskan) < Math.abs(value - penundaan) ? 'memuaskan' : 'penundaan';
}

/**
 * Classes of a value by the three published readings of the limits (spec/domain.md 3.2); null where they all agree, that is everywhere
 * but exactly on a limit.
 */
export function classesByReading(
  id: ClassedIndicatorId,
  value: ClassedValue,
): Readonly<Record<LimitReading, IndicatorClass>> | null {
  const limit = limitOf(id, value);
  if (limit === null) return null;
  const { better } = classLimits[id];
  const under = (reading: LimitReading) => classOnLimit[reading][better][limit];
  return { P: under('P'), Q: under('Q'), R: under('R') };
}
