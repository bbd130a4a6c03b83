import { choiceSettings, classFromName, numberSettings, otherNames, type NumberSettingName } from './settingNames';
import { defaultSettings, type Settings } from './settings';

type Cell = string | number | boolean | null;

/** What Pengaturan says beside the limits; null where it says nothing. */
export interface Preferences {
  readonly paper: 'a4' | 'f4' | null;
  readonly language: 'id' | 'en' | null;
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
  const replaced: Partial<Record<keyof Settings, number>> = {};
  const fromMonths = new Map<number, { readonly row: number; readonly months: number }>();
  const chosen = new Map<string, string>();
  for (const [row, [label, value]] of rows.entries()) {
    const name = String(label ?? '').trim();
    const key = plain(name);
    if (key === '' || value === null || value === '' || otherNames.some((start) => key.startsWith(start))) continue;
    const report = (kind: SettingProblem['kind']): void => void problems.push({ row, name, value, kind });
    const number = numbers.get(key);
    const kolektibilitas = classes.get(key);
    const choice = choices.get(key);
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
