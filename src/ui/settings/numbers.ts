import type { SettingUnit } from '../../engine/settings';

/** What was typed as a cell could hold it: a number where percents are asked for is one of percents, with or without the sign. */
export function typedNumber(text: string, unit: SettingUnit): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  return unit === 'share' && /\d$/.test(typed) ? `${typed}%` : typed;
}
