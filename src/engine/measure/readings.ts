import type { ClassLimits, ClassScale, LimitEnd } from './classes';
import type { ClassedValue, IndicatorClass } from './types';

/** The limit on which a value stands exactly; null where it stands on none. */
export function limitOf({ good, bad }: ClassLimits, { value, onLimit }: ClassedValue): LimitEnd | null {
  if (!onLimit || value === null) return null;
  return Math.abs(value - good) < Math.abs(value - bad) ? 'good' : 'bad';
}

/** Classes of a value exactly on a limit, by each published reading of the limits. */
export function classesByReading(
  { names, readings }: ClassScale,
  { better }: Pick<ClassLimits, 'better'>,
  end: LimitEnd,
): Readonly<Record<string, IndicatorClass>> {
  return Object.fromEntries(
    Object.entries(readings).map(([reading, onLimit]) => [reading, names[onLimit[better][end]]]),
  );
}
