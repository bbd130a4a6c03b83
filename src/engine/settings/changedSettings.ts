import { numberSettings, type NumberSetting } from '../../programme/settings/settingNames';
import { defaultSettings, type Settings } from '../../programme/settings/settings';

/** The limits that differ from their defaults, and how: whoever reads figures made with them has to know. */
export function changedSettings(
  settings: Settings,
): readonly { readonly setting: NumberSetting; readonly value: number; readonly standard: number }[] {
  return numberSettings.flatMap((setting) => {
    const [value, standard] = [setting.of(settings), setting.of(defaultSettings)];
    return value === standard ? [] : [{ setting, value, standard }];
  });
}
