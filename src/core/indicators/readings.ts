import { classLimits, classOnLimit, type ClassedIndicatorId, type LimitReading } from '../program/classes';
import type { ClassedValue, IndicatorClass } from './types';

/**
 * Classes of a value by the three published readings of the limits (spec/domain.md 3.2); null where they all agree, that is everywhere
 * but exactly on a limit.
 */
export function classesByReading(
  id: ClassedIndicatorId,
  { value, onLimit }: ClassedValue,
): Readonly<Record<LimitReading, IndicatorClass>> | null {
  if (!onLimit || value === null) return null;
  const { better, memuaskan, penundaan } = classLimits[id];
  const limit = Math.abs(value - memuaskan) < Math.abs(value - penundaan) ? 'memuaskan' : 'penundaan';
  const under = (reading: LimitReading) => classOnLimit[reading][better][limit];
  return { P: under('P'), Q: under('Q'), R: under('R') };
}
