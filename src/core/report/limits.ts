import type { IndicatorClass } from '../indicators';
import type { ClassLimits } from '../program';

/**
 * Class limits in signs: `< 10%`, `10% s.d. 20%`, `> 20%`. Limits belong to the middle class, as in the guideline (reading P).
 * @param percent shows a fraction
 * @param between joins the two ends of the middle class
 */
export function limitWords(
  { better, memuaskan, penundaan }: ClassLimits,
  percent: (fraction: number) => string,
  between: (from: string, to: string) => string,
): Readonly<Record<IndicatorClass, string>> {
  const [low, high] = [Math.min(memuaskan, penundaan), Math.max(memuaskan, penundaan)];
  const [below, above] = [`< ${percent(low)}`, `> ${percent(high)}`];
  return {
    memuaskan: better === 'lower' ? below : above,
    minimum: between(percent(low), percent(high)),
    penundaan: better === 'lower' ? above : below,
  };
}
