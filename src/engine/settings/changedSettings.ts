import type { CheckSettings } from './checkSettings';
import type { NumberSetting, SettingBook } from './types';

/** The limits that differ from their defaults, and how: whoever reads figures made with them has to know. */
export function changedSettings(
  { numbers, defaults }: SettingBook,
  settings: CheckSettings,
): readonly { readonly setting: NumberSetting; readonly value: number; readonly standard: number }[] {
  return numbers.flatMap((setting) => {
    const [value, standard] = [setting.of(settings), setting.of(defaults)];
    return value === standard ? [] : [{ setting, value, standard }];
  });
}
