import type { CheckSettings } from './checkSettings';

/** How a setting's value is written in the table of settings. `share`: a fraction or percentage; `count`: any number. */
export type SettingUnit = 'rupiah' | 'date' | 'years' | 'months' | 'day' | 'count' | 'points' | 'share';

/** A limit that is one number; its meaning is the text `setting.<key>`. */
export interface NumberSetting<Settings extends CheckSettings = CheckSettings> {
  readonly key: string;
  /** As it stands in the column of names; compared ignoring case, spacing and a unit in brackets at its end. */
  readonly name: string;
  readonly section: string;
  readonly unit: SettingUnit;
  /** Smallest and largest value that make sense. */
  readonly min: number;
  readonly max: number;
  of(settings: Settings): number;
  set(settings: Settings, value: number): Settings;
}

/** A setting that is chosen from a list, compared ignoring case; the first option is the default. */
export interface ChoiceSetting {
  readonly key: string;
  readonly name: string;
  readonly section: string;
  readonly options: readonly string[];
}

/** A choice that is a limit of the programme. */
export interface LimitChoice<Settings extends CheckSettings = CheckSettings> extends ChoiceSetting {
  set(settings: Settings, option: string): Settings;
}

/** Everything that a programme lets its users set. */
export interface SettingBook<Settings extends CheckSettings = CheckSettings> {
  readonly defaults: Settings;
  /** Sections of the page, in its order; `report`, `letter` and `targets` hold what the product itself lets choose. */
  readonly sections: readonly string[];
  /** Every limit that may be replaced: the one list of names, keys and units. */
  readonly numbers: readonly NumberSetting<Settings>[];
  readonly choices: readonly LimitChoice<Settings>[];
  /** Keys of settings whose values must stand in this order, the smallest first; `strict`: no two may be equal. */
  readonly ordered: readonly { readonly keys: readonly string[]; readonly strict: boolean }[];
}
