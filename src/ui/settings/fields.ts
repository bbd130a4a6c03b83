import { numberText, settingValueIn, writtenNumber, type SettingRows } from '../../app';
import type { Programme } from '../../engine/programme';
import {
  choicesOf,
  letterKeys,
  letterSettings,
  readNumber,
  readSettings,
  settingKey,
  type ChoiceSetting,
  type LetterSetting,
  type NumberSetting,
} from '../../engine/settings';
import { comparableIn, readTarget, settingWords, targetOf, targetUnit } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import type { Language, Translate } from '../../messages';
import { reportTexts } from '../../messages/reportTexts';
import { typedNumber } from './numbers';

interface Field {
  /** Name in Pengaturan. */
  readonly name: string;
  readonly section: string;
  readonly label: string;
}

/** A setting that is typed. */
export interface InputField extends Field {
  readonly kind: 'input';
  /** What stands behind the number. */
  readonly unit: string | null;
  readonly hint: string | null;
  /** Shown while nothing is typed. */
  readonly placeholder: string;
  /** What the field shows for a cell of Pengaturan. */
  show(value: CellValue): string;
  /** The cell for what was typed; null: the default is to stand. What cannot be read is given as it was typed. */
  cell(text: string): CellValue;
  /** What is wrong with a cell by itself; null: nothing. */
  error(value: CellValue): string | null;
}

/** A setting that is chosen. */
export interface ChoiceField extends Field {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly text: string; readonly about: string | null }[];
  show(value: CellValue): string;
  cell(text: string): CellValue;
  error(value: CellValue): string | null;
}

export type SettingField = InputField | ChoiceField;

/** What fields are made of: the programme, and the words. */
interface FieldContext {
  readonly programme: Programme;
  readonly language: Language;
  readonly translate: Translate;
}

function numberField(setting: NumberSetting, { programme, language, translate }: FieldContext): InputField {
  const { key, name, section, unit, min, max } = setting;
  const standard = setting.of(programme.settingBook.defaults);
  const limits = { min: numberText(min, unit, language), max: numberText(max, unit, language) };
  return {
    kind: 'input',
    name,
    section,
    label: translate(`setting.${key}`),
    unit: unit === 'count' || unit === 'date' || unit === 'day' ? null : translate(`settings.unit.${unit}`),
    hint: translate('settings.standard', {
      value: settingWords(setting, standard, reportTexts(language, translate)),
    }),
    placeholder: numberText(standard, unit, language),
    show(value) {
      const read = readNumber(value, setting);
      return read === null ? String(value ?? '') : numberText(read, unit, language);
    },
    cell(text) {
      const typed = typedNumber(text, unit);
      const read = readNumber(typed, setting);
      if (read === null) return typed;
      return read === standard ? null : writtenNumber(read, unit);
    },
    error: (value) =>
      value === null || readNumber(value, setting) !== null ? null : translate(`settings.error.${unit}`, limits),
  };
}

function choiceField({ key, name, section, options }: ChoiceSetting, { translate }: FieldContext): ChoiceField {
  const about = (value: string): string | null => {
    const text = `settings.about.${value}`;
    return translate.has(text) ? translate(text) : null;
  };
  const find = (value: CellValue) => options.find((option) => settingKey(option) === settingKey(String(value)));
  const [standard = ''] = options;
  return {
    kind: 'choice',
    name,
    section,
    label: translate(`setting.${key}`),
    options: options.map((value) => ({
      value,
      text: translate(`settings.option.${value}`),
      about: about(value),
    })),
    show: (value) => find(value) ?? standard,
    cell: (text) => (text === standard ? null : text),
    error: (value) => (value === null || find(value) !== undefined ? null : translate('settings.error.choice')),
  };
}

function letterField(key: LetterSetting, { programme, translate }: FieldContext): InputField {
  const name = letterSettings[key];
  const isHead = key.startsWith('head');
  return {
    kind: 'input',
    name,
    section: 'letter',
    label: translate(`setting.${key}`),
    unit: null,
    hint: null,
    placeholder: translate(isHead ? 'settings.standardBlank' : 'settings.standardLine'),
    show: (value) => String(value ?? ''),
    cell: (text) => text.trim() || null,
    error: (value) =>
      readSettings(programme.settingBook, [[name, value]]).problems.length === 0
        ? null
        : translate('settings.error.text'),
  };
}

/** The field of a target; `name` is the row of Pengaturan that holds it, if there is one. */
export function targetField(
  id: string,
  { programme, language, translate }: FieldContext,
  name = `Target ${id}`,
): InputField {
  const { catalogue } = programme;
  const { unit, min, max } = targetUnit(catalogue, id);
  const limits = { min: numberText(min, unit, language), max: numberText(max, unit, language) };
  return {
    kind: 'input',
    name,
    section: 'targets',
    label: reportTexts(language, translate).indicator(id),
    unit: unit === 'count' ? null : translate(`settings.unit.${unit}`),
    hint: null,
    placeholder: '',
    show(value) {
      const read = readTarget(catalogue, id, value);
      return read === null ? String(value ?? '') : numberText(read, unit, language);
    },
    cell(text) {
      const typed = typedNumber(text, unit);
      const read = readTarget(catalogue, id, typed);
      return read === null ? typed : writtenNumber(read, unit);
    },
    error: (value) =>
      value === null || readTarget(catalogue, id, value) !== null ? null : translate(`settings.error.${unit}`, limits),
  };
}

/** All fields but the targets, as they follow from the lists of settings. */
export function settingFields(context: FieldContext): readonly SettingField[] {
  const { settingBook } = context.programme;
  return [
    ...choicesOf(settingBook).map((choice) => choiceField(choice, context)),
    ...settingBook.numbers.map((setting) => numberField(setting, context)),
    ...letterKeys.map((key) => letterField(key, context)),
  ];
}

/** The fields of the targets that the rows name, by the rows' own names. */
export function targetFields(rows: SettingRows, context: FieldContext): readonly InputField[] {
  const { catalogue } = context.programme;
  const texts = reportTexts(context.language, context.translate);
  const named = new Map<string, string>();
  for (const [name, value] of rows) {
    const id = targetOf(catalogue, name, texts);
    if (id !== null && value !== null) named.set(id, name);
  }
  return comparableIn(catalogue).flatMap(({ id }) => {
    const name = named.get(id);
    return name === undefined ? [] : [targetField(id, context, name)];
  });
}

/** What is wrong with the settings as the rows have them, by field name: each by itself, and those that are out of order. */
export function settingErrors(
  rows: SettingRows,
  fields: readonly SettingField[],
  { programme, translate }: FieldContext,
): ReadonlyMap<string, string> {
  const { settingBook } = programme;
  const errors = new Map<string, string>();
  for (const field of fields) {
    const error = field.error(settingValueIn(rows, field.name));
    if (error !== null) errors.set(field.name, error);
  }
  const crossed = new Set(
    readSettings(settingBook, rows).problems.flatMap(({ kind, name }) => (kind === 'order' ? [settingKey(name)] : [])),
  );
  for (const setting of settingBook.numbers) {
    if (!crossed.has(settingKey(setting.name))) continue;
    const chain = settingBook.ordered.find(({ keys }) => keys.includes(setting.key));
    const order = (chain?.keys ?? []).map((key) => translate(`setting.${key}`)).join(chain?.strict ? ' < ' : ' ≤ ');
    errors.set(setting.name, translate('settings.error.order', { order }));
  }
  return errors;
}
