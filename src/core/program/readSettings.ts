import {
  choiceSettings,
  classFromName,
  letterSettings,
  numberSettings,
  otherNames,
  type Letter,
  type LetterSetting,
  type NumberSettingName,
} from './settingNames';
import { defaultSettings, type Settings } from './settings';

type Cell = string | number | boolean | null;

/** What Pengaturan says beside the limits; null where it says nothing. */
export interface Preferences {
  readonly paper: 'a4' | 'f4' | null;
  readonly language: 'id' | 'en' | null;
  /** Whether the report has live formulas; false: numbers only. */
  readonly formulas: boolean | null;
  readonly letter: Letter;
}

/** A row of Pengaturan that is not used: an unknown name, or a value that cannot be read, for which the default stands. */
export interface SettingProblem {
  /** Index of the row among those given. */
  readonly row: number;
  readonly name: string;
  readonly value: Cell;
  readonly kind: 'unknown' | 'unreadable';
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly problems: readonly SettingProblem[];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const languages = { Indonesia: 'id', Inggris: 'en' } as const;
const papers = { A4: 'a4', F4: 'f4' } as const;

const letterKeys = Object.keys(letterSettings) as readonly LetterSetting[];

/** A letter of which Pengaturan says nothing. */
export const noLetter = Object.fromEntries(letterKeys.map((key) => [key, null])) as Record<LetterSetting, null>;

/**
 * The limits that apply to a workbook: the defaults, with those replaced that its table Pengaturan (Nama, Nilai) names. Of a name that stands twice the
 * last row counts. Blank values say nothing.
 */
export function readSettings(rows: readonly (readonly [name: Cell, value: Cell])[]): ReadSettings {
  const problems: SettingProblem[] = [];
  const numbers = new Map(numberSettings.map((setting) => [plain(setting.name), setting]));
  const classes = new Map(
    defaultSettings.collectability
      .slice(1)
      .map((item) => [plain(classFromName(item.kolektibilitas)), item.kolektibilitas]),
  );
  const choices = new Map(Object.values(choiceSettings).map((setting) => [plain(setting.name), setting]));
  const letterKeyOf = new Map(letterKeys.map((letterKey) => [plain(letterSettings[letterKey]), letterKey]));
  const letter: Record<LetterSetting, string | null> = { ...noLetter };
  const replaced: Partial<Record<keyof Settings, number>> = {};
  const fromMonths = new Map<number, { readonly row: number; readonly months: number }>();
  const chosen = new Map<string, string>();
  for (const [row, [label, value]] of rows.entries()) {
    const name = String(label ?? '').trim();
    const key = plain(name);
    if (
      key === '' ||
      value === null ||
      String(value).trim() === '' ||
      otherNames.some((start) => key.startsWith(start))
    )
      continue;
    const report = (kind: SettingProblem['kind']): void => void problems.push({ row, name, value, kind });
    const number = numbers.get(key);
    const kolektibilitas = classes.get(key);
    const choice = choices.get(key);
    const letterKey = letterKeyOf.get(key);
    if (number !== undefined) {
      const read = numberOf(value, number);
      if (read === null) report('unreadable');
      else replaced[number.key] = read;
    } else if (kolektibilitas !== undefined) {
      const months = numberOf(value, { unit: 'months', min: 1, max: 999 });
      if (months === null) report('unreadable');
      else fromMonths.set(kolektibilitas, { row, months });
    } else if (choice !== undefined) {
      const option = choice.options.find((text) => plain(text) === plain(String(value)));
      if (option === undefined) report('unreadable');
      else chosen.set(choice.name, option);
    } else if (letterKey !== undefined) {
      const text = textOf(value);
      if (text === null) report('unreadable');
      else letter[letterKey] = text;
    } else report('unknown');
  }
  const collectability = defaultSettings.collectability.map((item) => ({
    ...item,
    fromMonths: fromMonths.get(item.kolektibilitas)?.months ?? item.fromMonths,
  }));
  const ascending = collectability.every(
    (item, index) => item.fromMonths > (collectability[index - 1]?.fromMonths ?? -1),
  );
  if (!ascending) {
    for (const [kolektibilitas, { row, months }] of fromMonths) {
      problems.push({ row, name: classFromName(kolektibilitas), value: months, kind: 'unreadable' });
    }
  }
  const optionOf = <Option extends string>(setting: { readonly name: string; readonly options: readonly Option[] }) =>
    setting.options.find((option) => option === chosen.get(setting.name));
  const paper = optionOf(choiceSettings.paper);
  const language = optionOf(choiceSettings.language);
  const formulas = optionOf(choiceSettings.formulas);
  return {
    settings: {
      ...defaultSettings,
      ...replaced,
      limitReading: optionOf(choiceSettings.limitReading) ?? defaultSettings.limitReading,
      collectability: ascending ? collectability : defaultSettings.collectability,
    },
    preferences: {
      paper: paper === undefined ? null : papers[paper],
      language: language === undefined ? null : languages[language],
      formulas: formulas === undefined ? null : formulas === 'Rumus',
      letter,
    },
    problems,
  };
}

/** A number cell, or a text such as `30%` or `0,3`; null when it cannot be read or lies outside the limits of the setting. */
function numberOf(value: Cell, { unit, min, max }: Pick<NumberSettingName, 'unit' | 'min' | 'max'>): number | null {
  const text = /^(\d+(?:[.,]\d+)?)\s*(%)?$/.exec(String(value).trim());
  if (text === null || typeof value === 'boolean') return null;
  const [, digits = '', percent] = text;
  if (percent !== undefined && unit !== 'share') return null;
  const read = Number(digits.replace(',', '.'));
  // 30 where a share is meant is 30%; 15 digits, so that 1.1% is 0.011.
  const scaled = percent !== undefined || (unit === 'share' && read > 1) ? Number((read / 100).toPrecision(15)) : read;
  const isWhole = unit === 'share' || unit === 'count' || Number.isInteger(scaled);
  return isWhole && scaled >= min && scaled <= max ? scaled : null;
}

/** Excel keeps fifteen digits: a NIP of eighteen that was typed as a number is another one by now. */
const exactBelow = 1e15;

/** A text, or a number whose digits are all there; null for what cannot be printed. */
function textOf(value: Cell): string | null {
  if (typeof value === 'number') return Number.isInteger(value) && value < exactBelow ? String(value) : null;
  return typeof value === 'string' ? value.trim() : null;
}
