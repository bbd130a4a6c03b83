import type { Unit } from '../engine/measure';
import type { Change } from '../engine/report';
import type { Language, Translate } from '../messages';
import { formatNumber, formatPercent } from '../messages/format';

/**
 * A change in words, `▲ 2,50 poin`: of percentages in points, of amounts and counts in percent of what they were; where they were 0 by how much
 * (docs/spec/indicators.md, One truth).
 */
export function changeText(
  { arrow, size, difference }: Change,
  unit: Unit,
  language: Language,
  translate: Translate,
): string {
  if (size === null) return `${arrow} ${formatNumber(Math.abs(difference), language)}`;
  const shown =
    unit === 'fraction'
      ? translate('indicatorPage.points', { value: formatNumber(Math.abs(size) * 100, language, 2) })
      : formatPercent(Math.abs(size), language);
  return `${arrow} ${shown}`;
}
