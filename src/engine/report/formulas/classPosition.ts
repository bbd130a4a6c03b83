import { compareRatio, limitScale, type Formula, type IndicatorClass } from '../../measure';
import { classOnLimit, type ClassedIndicatorId, type ClassLimits, type LimitReading } from '../../settings';
import { binding, bracketed, compile, type FindOperand } from './indicatorFormula';

/**
 * Where a value stands between the two limits of its classes, whatever the reading: 0 it cannot be computed, 1 better than the limit of
 * *memuaskan*, 2 exactly on it, 3 between the limits, 4 exactly on the limit of *penundaan*, 5 worse.
 */
export type LimitPosition = 0 | 1 | 2 | 3 | 4 | 5;

/** The ends of the middle class. */
export const limitEnds = ['memuaskan', 'penundaan'] as const;
export type LimitEnd = (typeof limitEnds)[number];

/** Name of the cell of `Dasar Perhitungan` that holds a limit: `Batas_PAR_Memuaskan`. */
export function limitName(id: ClassedIndicatorId, end: LimitEnd): string {
  return `Batas_${id.slice('upk.'.length).toUpperCase()}_${end === 'memuaskan' ? 'Memuaskan' : 'Penundaan'}`;
}

/** Position of numerator / denominator, compared as products like the class itself. */
export function limitPosition(
  numerator: number | null,
  denominator: number | null,
  limits: ClassLimits,
): LimitPosition {
  if (numerator === null || denominator === null || denominator === 0) return 0;
  const outward = limits.better === 'higher' ? 1 : -1;
  const [good, bad] = limitEnds.map((end) => Math.sign(compareRatio(numerator, denominator, limits[end])) * outward);
  return (3 - (good ?? 0) - (bad ?? 0)) as LimitPosition;
}

/**
 * The same as an Excel formula; undefined where a part is not available. Limits are fractions with four decimals: times ten thousand both sides
 * are whole numbers, so that "exactly on the limit" is exact in a calculator too.
 */
export function positionFormula(
  {
    id,
    numerator,
    denominator,
  }: { readonly id: ClassedIndicatorId; readonly numerator: Formula; readonly denominator: Formula },
  limits: ClassLimits,
  find: FindOperand,
): string | undefined {
  const [above, below] = [compile(numerator, find), compile(denominator, find)];
  if (above === null || below === null) return undefined;
  const [scaled, factor] = [above, below].map((part) => bracketed(part, binding.product));
  const beyond = limitEnds.map(
    (end) => `SIGN(${scaled}*${limitScale}-ROUND(${limitName(id, end)}*${limitScale},0)*${factor})`,
  );
  const sign = limits.better === 'higher' ? '-' : '+';
  return `=IF(${below.text}=0,0,3${sign}SIGN(${below.text})*(${beyond.join('+')}))`;
}

/** Classes of the positions 1 … 5 by a reading of the limits. */
export function positionClasses({ better }: ClassLimits, reading: LimitReading): readonly IndicatorClass[] {
  const exact = classOnLimit[reading][better];
  return ['memuaskan', exact.memuaskan, 'minimum', exact.penundaan, 'penundaan'];
}
