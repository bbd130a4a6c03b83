import {
  compareRatio,
  endName,
  limitEnds,
  limitScale,
  limitsOf,
  onLimitBy,
  type ClassedDefinition,
  type ClassLimits,
  type ClassScale,
  type IndicatorClass,
  type LimitEnd,
  type Limits,
} from '../../measure';
import { absences, binding, bracketed, compile, guarded, type FindOperand } from './indicatorFormula';

/**
 * Where a value stands between the two limits of its classes, whatever the reading: 0 it cannot be computed, 1 better than the limit of
 * the good class, 2 exactly on it, 3 between the limits, 4 exactly on the limit of the bad class, 5 worse.
 */
export type LimitPosition = 0 | 1 | 2 | 3 | 4 | 5;

/** Name of the cell of `Dasar Perhitungan` that holds a limit: `Batas_`, the last part of the indicator's id, and the class. */
export function limitName(scale: ClassScale, id: string, end: LimitEnd): string {
  const name = endName(scale, end);
  const short = id.slice(id.lastIndexOf('.') + 1).toUpperCase();
  return `Batas_${short}_${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Position of numerator / denominator, compared as products like the class itself. */
export function limitPosition(
  numerator: number | null,
  denominator: number | null,
  limits: ClassLimits,
  positive = false,
): LimitPosition {
  if (positive && denominator !== null && denominator <= 0) return 5;
  if (numerator === null || denominator === null || denominator === 0) return 0;
  const outward = limits.better === 'higher' ? 1 : -1;
  const [good, bad] = limitEnds.map((end) => Math.sign(compareRatio(numerator, denominator, limits[end])) * outward);
  return (3 - (good ?? 0) - (bad ?? 0)) as LimitPosition;
}

/**
 * The same as an Excel formula. Limits are fractions with four decimals: times ten thousand both sides
 * are whole numbers, so that "exactly on the limit" is exact in a calculator too.
 */
export function positionFormula(
  { id, numerator, denominator, known, positive }: ClassedDefinition,
  limits: Limits,
  find: FindOperand,
  none: string,
): string {
  const [above, below] = [compile(numerator, find, none), compile(denominator, find, none)];
  const condition = known === undefined ? undefined : compile(known, find, none);
  const [scaled, factor] = [above, below].map((part) => bracketed(part, binding.product));
  const beyond = limitEnds.map(
    (end) => `SIGN(${scaled}*${limitScale}-ROUND(${limitName(limits.scale, id, end)}*${limitScale},0)*${factor})`,
  );
  const sign = limitsOf(limits, id).better === 'higher' ? '-' : '+';
  const isKnown = condition === undefined ? [] : [condition.absent, { signs: [], tests: [`${condition.text}<=0`] }];
  const position = `3${sign}SIGN(${below.text})*(${beyond.join('+')})`;
  if (positive !== true) {
    return `=${guarded(absences([...isKnown, above.absent, below.absent], [`${below.text}=0`]), '0', position)}`;
  }
  // Where the denominator is used up it does not matter what stands above it.
  const judged = `IF(${below.text}<=0,5,${guarded(above.absent, '0', position)})`;
  return `=${guarded(absences([...isKnown, below.absent]), '0', judged)}`;
}

/** Classes of the positions 1 … 5 of an indicator. */
export function positionClasses(limits: Limits, id: string): readonly IndicatorClass[] {
  const exact = onLimitBy(limits.scale, limits.reading)[limitsOf(limits, id).better];
  const [good, middle, bad] = limits.scale.names;
  return [good, limits.scale.names[exact.good], middle, limits.scale.names[exact.bad], bad];
}
