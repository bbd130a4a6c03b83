import { readNumber, type SettingCell } from './readNumber';
import {
  choiceSettings,
  letterSettings,
  numberSettings,
  orderedSettings,
  otherNames,
  type ChoiceSettingKey,
  type Letter,
  type LetterSetting,
  type NumberSetting,
  type NumberSettingKey,
} from '../../programme/settings/settingNames';
import { defaultSettings, type Settings } from '../../programme/settings/settings';

/** What Pengaturan says beside the limits; null where it says nothing. */
export interface Preferences {
  readonly paper: 'a4' | 'f4' | null;
  readonly language: 'id' | 'en' | null;
  /** Whether the report has live formulas; false: numbers only. */
  readonly formulas: boolean | null;
  readonly letter: Letter;
}

/**
 * A row of Pengaturan that is not used, and for which the default stands: an unknown name, a value that cannot be read, or one that is out of order
 * with its neighbours (a lower limit above the upper one).
 */
export interface SettingProblem {
  /** Index of the row among those given. */
  readonly row: number;
  readonly name: string;
  readonly value: SettingCell;
  readonly kind: 'unknown' | 'unreadable' | 'order';
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly problems: readonly SettingProblem[];
}

/** What a name of Pengaturan stands for. */
export type NamedSetting =
  | { readonly kind: 'number'; readonly setting: NumberSetting }
  | { readonly kind: 'choice'; readonly key: ChoiceSettingKey }
  | { readonly kind: 'letter'; readonly key: LetterSetting };

/** Form in which names and options are compared; a unit in brackets at the end, `(tahun)`, may be left out. */
export const settingKey = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(\S)\s*\([^()]*\)\s*$/, '$1')
    .trim()
    .toLowerCase();

const choiceKeys = Object.keys(choiceSettings) as readonly ChoiceSettingKey[];
const letterKeys = Object.keys(letterSettings) as readonly LetterSetting[];

const byName: ReadonlyMap<string, NamedSetting> = new Map<string, NamedSetting>([
  ...numberSettings.map((setting) => [settingKey(setting.name), { kind: 'number', setting }] as const),
  ...choiceKeys.map((key) => [settingKey(choiceSettings[key].name), { kind: 'choice', key }] as const),
  ...letterKeys.map((key) => [settingKey(letterSettings[key]), { kind: 'letter', key }] as const),
]);

/** A letter of which Pengaturan says nothing. */
export const noLetter = Object.fromEntries(letterKeys.map((key) => [key, null])) as Record<LetterSetting, null>;

const languages = { Indonesia: 'id', Inggris: 'en' } as const;
const papers = { A4: 'a4', F4: 'f4' } as const;

/** The option that a cell names. */
const optionOf = (key: ChoiceSettingKey, value: SettingCell): string | undefined =>
  choiceSettings[key].options.find((option) => settingKey(option) === settingKey(String(value)));

/** Excel keeps fifteen digits: a NIP of eighteen that was typed as a number is another one by now. */
const exactBelow = 1e15;

/** A text, or a number whose digits are all there; null for what cannot be printed. */
function textOf(value: SettingCell): string | null {
  if (typeof value === 'number') return Number.isInteger(value) && value < exactBelow ? String(value) : null;
  return typeof value === 'string' ? value.trim() : null;
}

/** A number that Pengaturan gives, and where. */
interface GivenNumber {
  readonly setting: NumberSetting;
  readonly read: number;
  readonly row: number;
  readonly name: string;
  readonly value: SettingCell;
}

/** The given numbers that are out of order, seen together with the defaults of those not given. */
function outOfOrder(given: ReadonlyMap<NumberSettingKey, GivenNumber>): readonly GivenNumber[] {
  return orderedSettings.flatMap(({ keys, strict }) => {
    const values = keys.map((key) => given.get(key)?.read ?? defaultOf(key));
    const inOrder = values.every((value, index) => {
      const before = values[index - 1] ?? -Infinity;
      return strict ? value > before : value >= before;
    });
    return inOrder ? [] : keys.flatMap((key) => given.get(key) ?? []);
  });
}

const defaultOf = (key: NumberSettingKey): number =>
  numberSettings.find((setting) => setting.key === key)?.of(defaultSettings) ?? NaN;

/**
 * The limits that apply to a workbook: the defaults, with those replaced that its table Pengaturan (Nama, Nilai) names. Of a name that stands twice the
 * last row counts. Blank values say nothing.
 */
export function readSettings(rows: readonly (readonly [name: SettingCell, value: SettingCell])[]): ReadSettings {
  const problems: SettingProblem[] = [];
  const numbers = new Map<NumberSettingKey, GivenNumber>();
  const chosen = new Map<ChoiceSettingKey, string>();
  const letter: Record<LetterSetting, string | null> = { ...noLetter };
  for (const [row, [label, value]] of rows.entries()) {
    const name = String(label ?? '').trim();
    const isBlank = value === null || String(value).trim() === '';
    if (name === '' || isBlank || otherNames.some((start) => settingKey(name).startsWith(start))) continue;
    const report = (kind: SettingProblem['kind']): void => void problems.push({ row, name, value, kind });
    const named = byName.get(settingKey(name));
    if (named === undefined) report('unknown');
    else if (named.kind === 'number') {
      const read = readNumber(value, named.setting);
      if (read === null) report('unreadable');
      else numbers.set(named.setting.key, { setting: named.setting, read, row, name, value });
    } else if (named.kind === 'choice') {
      const option = optionOf(named.key, value);
      if (option === undefined) report('unreadable');
      else chosen.set(named.key, option);
    } else {
      const text = textOf(value);
      if (text === null) report('unreadable');
      else letter[named.key] = text;
    }
  }
  for (const { setting, row, name, value } of outOfOrder(numbers)) {
    problems.push({ row, name, value, kind: 'order' });
    numbers.delete(setting.key);
  }
  const settings = [...numbers.values()].reduce((sum, { setting, read }) => setting.set(sum, read), defaultSettings);
  const option = <Key extends ChoiceSettingKey>(key: Key) => {
    const options: readonly (typeof choiceSettings)[Key]['options'][number][] = choiceSettings[key].options;
    return options.find((each) => each === chosen.get(key));
  };
  const paper = option('paper');
  const language = option('language');
  const formulas = option('formulas');
  return {
    settings: { ...settings, limitReading: option('limitReading') ?? settings.limitReading },
    preferences: {
      paper: paper === undefined ? null : papers[paper],
      language: language === undefined ? null : languages[language],
      formulas: formulas === undefined ? null : formulas === 'Rumus',
      letter,
    },
    problems,
  };
}
