import { isClassed, type IndicatorValue, type Unit } from '../engine/measure';
import type { Language, Translate } from '../messages';
import { formatNumber, formatPercent, formatRupiah } from '../messages/format';

/** An indicator's value as shown on a card; null when it has none, or is a series or a list (those stand on the report sheets). */
export function indicatorText(
  value: IndicatorValue | undefined,
  unit: Unit,
  language: Language,
  translate: Translate,
): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return translate(`class.${value}`);
  const number = typeof value === 'number' ? value : isClassed(value) ? value.value : null;
  if (number === null) return null;
  // An average of rupiah is shown in whole ones, as everything of the programme is.
  if (unit === 'rupiah') return formatRupiah(Math.round(number), language);
  return unit === 'fraction' ? formatPercent(number, language) : formatNumber(number, language);
}
