import { parts } from '../engine/dataset';
import type { CellValue } from '../engine/schema';
import type { SettingUnit } from '../engine/settings';
import type { Language } from '../messages';
import { formatNumber, roundHalfUp } from '../messages/format';

/** A setting's number as it stands in its field: without the unit, which stands behind it. */
export function numberText(value: number, unit: SettingUnit, language: Language): string {
  if (unit === 'date') {
    const { year, month, day } = parts(value);
    return `${day}/${month}/${year}`;
  }
  return formatNumber(unit === 'share' ? roundHalfUp(value * 100, 2) : value, language);
}

/** The cell in which a number is kept: percents and dates as texts, so that people see in the sheet what they mean. */
export function writtenNumber(value: number, unit: SettingUnit): CellValue {
  if (unit === 'date') return numberText(value, unit, 'id');
  return unit === 'share' ? `${numberText(value, unit, 'id').replaceAll('.', '')}%` : value;
}
