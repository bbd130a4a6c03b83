import type { CellValue } from '../schema';
import type { CheckSettings } from './checkSettings';
import {
  letterKeys,
  letterSettings,
  noLetter,
  otherNames,
  preferenceChoices,
  type LetterSetting,
  type PreferenceKey,
  type Preferences,
} from './preferences';
import { readNumber } from './readNumber';
import type { ChoiceSetting, NumberSetting, SettingBook } from './types';

/**
 * A row of the settings that is not used, and for which the default stands: an unknown name, a value that cannot be read, or one that is out of order
 * with its neighbours (a lower limit above the upper one).
 */
export interface SettingProblem {
  /** Index of the row among those given. */
  readonly row: number;
  readonly name: string;
  readonly value: CellValue;
  readonly kind: 'unknown' | 'unreadable' | 'order';
}

export interface ReadSettings<Settings extends CheckSettings = CheckSettings> {
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly problems: readonly SettingProblem[];
}

/** What a name among the settings stands for. */
type NamedSetting =
  | { readonly kind: 'number'; readonly setting: NumberSetting }
  | { readonly kind: 'choice'; readonly choice: ChoiceSetting }
  | { readonly kind: 'letter'; readonly key: LetterSetting };

/** Form in which names and options are compared; a unit in brackets at the end, `(tahun)`, may be left out. */
export const settingKey = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(\S)\s*\([^()]*\)\s*$/, '$1')
    .trim()
    .toLowerCase();

/** Every choice, those of the product and those of the programme. */
export const choicesOf = ({ choices }: SettingBook): readonly ChoiceSetting[] => [
  ...choices,
  ...Object.values(preferenceChoices),
];

const namesOf = new WeakMap<SettingBook, ReadonlyMap<string, NamedSetting>>();

function byName(book: SettingBook): ReadonlyMap<string, NamedSetting> {
  const known = namesOf.get(book);
  if (known !== undefined) return known;
  const names = new Map<string, NamedSetting>([
    ...book.numbers.map((setting) => [settingKey(setting.name), { kind: 'number', setting }] as const),
    ...choicesOf(book).map((choice) => [settingKey(choice.name), { kind: 'choice', choice }] as const),
    ...letterKeys.map((key) => [settingKey(letterSettings[key]), { kind: 'letter', key }] as const),
  ]);
  namesOf.set(book, names);
  return names;
}

const languages = { Indonesia: 'id', Inggris: 'en' } as const;
const papers = { A4: 'a4', F4: 'f4' } as const;

/** The option that a cell names. */
const optionOf = ({ options }: ChoiceSetting, value: CellValue): string | undefined =>
  options.find((option) => settingKey(option) === settingKey(String(value)));

/** Excel keeps fifteen digits: a NIP of eighteen that was typed as a number is another one by now. */
const exactBelow = 1e15;

/** A text, or a number whose digits are all there; null for what cannot be printed. */
function textOf(value: CellValue): string | null {
  if (typeof value === 'number') return Number.isInteger(value) && value < exactBelow ? String(value) : null;
  return typeof value === 'string' ? value.trim() : null;
}

/** A number that the settings give, and where. */
interface GivenNumber {
  readonly setting: NumberSetting;
  readonly read: number;
  readonly row: number;
  readonly name: string;
  readonly value: CellValue;
}

/** The given numbers that are out of order, seen together with the defaults of those not given. */
function outOfOrder(book: SettingBook, given: ReadonlyMap<string, GivenNumber>): readonly GivenNumber[] {
  return book.ordered.flatMap(({ keys, strict }) => {
    const values = keys.map((key) => given.get(key)?.read ?? defaultOf(book, key));
    const inOrder = values.every((value, index) => {
      const before = values[index - 1] ?? -Infinity;
      return strict ? value > before : value >= before;
    });
    return inOrder ? [] : keys.flatMap((key) => given.get(key) ?? []);
  });
}

const defaultOf = ({ numbers, defaults }: SettingBook, key: string): number =>
  numbers.find((setting) => setting.key === key)?.of(defaults) ?? NaN;

/**
 * The limits that apply to a workbook: the defaults, with those replaced that its own table of settings (name, value) names. Of a name that stands
 * twice the last row counts. Blank values say nothing.
 */
export function readSettings<Settings extends CheckSettings>(
  book: SettingBook<Settings>,
  rows: readonly (readonly [name: CellValue, value: CellValue])[],
): ReadSettings<Settings> {
  const names = byName(book);
  const problems: SettingProblem[] = [];
  const numbers = new Map<string, GivenNumber>();
  const chosen = new Map<string, string>();
  const letter: Record<LetterSetting, string | null> = { ...noLetter };
  for (const [row, [label, value]] of rows.entries()) {
    const name = String(label ?? '').trim();
    const isBlank = value === null || String(value).trim() === '';
    if (name === '' || isBlank || otherNames.some((start) => settingKey(name).startsWith(start))) continue;
    const report = (kind: SettingProblem['kind']): void => void problems.push({ row, name, value, kind });
    const named = names.get(settingKey(name));
    if (named === undefined) report('unknown');
    else if (named.kind === 'number') {
      const read = readNumber(value, named.setting);
      if (read === null) report('unreadable');
      else numbers.set(named.setting.key, { setting: named.setting, read, row, name, value });
    } else if (named.kind === 'choice') {
      const option = optionOf(named.choice, value);
      if (option === undefined) report('unreadable');
      else chosen.set(named.choice.key, option);
    } else {
      const text = textOf(value);
      if (text === null) report('unreadable');
      else letter[named.key] = text;
    }
  }
  for (const { setting, row, name, value } of outOfOrder(book, numbers)) {
    problems.push({ row, name, value, kind: 'order' });
    numbers.delete(setting.key);
  }
  const limited = book.numbers.reduce((settings, setting) => {
    const given = numbers.get(setting.key);
    return given === undefined ? settings : setting.set(settings, given.read);
  }, book.defaults);
  const settings = book.choices.reduce((sum, choice) => {
    const option = chosen.get(choice.key);
    return option === undefined ? sum : choice.set(sum, option);
  }, limited);
  return { settings, preferences: { ...preferencesOf(chosen), letter }, problems };
}

function preferencesOf(chosen: ReadonlyMap<string, string>): Omit<Preferences, 'letter'> {
  const option = <Key extends PreferenceKey>(key: Key) => {
    const options: readonly (typeof preferenceChoices)[Key]['options'][number][] = preferenceChoices[key].options;
    return options.find((each) => each === chosen.get(key));
  };
  const paper = option('paper');
  const language = option('language');
  const formulas = option('formulas');
  const recap = option('recap');
  return {
    paper: paper === undefined ? null : papers[paper],
    language: language === undefined ? null : languages[language],
    formulas: formulas === undefined ? null : formulas === 'Rumus',
    ...(recap === undefined ? {} : { onlyReady: recap === 'Hanya siap kirim' }),
  };
}
