import type { ClassLimits, ClassScale, LimitEnd } from './classes';
import type { ClassedValue, IndicatorClass } from './types';

/** The limit on which a value stands exactly; null where it stands on none. */
export function limitOf({ good, bad }: ClassLimits, { value, onLimit }: ClassedValue): LimitEnd | null {
  if (!onLimit || value === null) return null;
  return Math.abs(value - good) < Math.abs(value - bad) ? 'good' : 'bad';
}

/** Classes of a value by each published reading of the limits; null where they all agree, that is everywhere but exactly on a limit. */
export function classesByReading(
  { names, readings }: ClassScale,
  limits: ClassLimits,
  value: ClassedValue,
): Readonly<Record<string, IndicatorClass>> | null {
  const end = limitOf(limits, value);
  if (end === null) return null;
  return Object.fromEntries(
    Object.entries(readings).map(([reading, onLimit]) => [reading, names[onLimit[limits.better][end]]]),
  );
}
