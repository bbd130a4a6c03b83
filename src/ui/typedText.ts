import type { ReportResult, TypedSetting } from '../app';
import { settingWords } from '../engine/report';
import type { Language, Translate } from '../messages';
import { reportTexts } from '../messages/reportTexts';

/** Settings that were typed into `Dasar Perhitungan`, each with what Pengaturan says: `Batas PAR Memuaskan 12% (Pengaturan: 10%)`. */
export function typedList(typed: readonly TypedSetting[], language: Language, translate: Translate): string {
  const texts = reportTexts(language, translate);
  return typed
    .map(({ setting, typed: cell, value, inForce }) =>
      translate('offers.typed.one', {
        name: setting.name,
        typed: value === null ? String(cell) : settingWords(setting, value, texts),
        inForce: settingWords(setting, inForce, texts),
      }),
    )
    .join('; ');
}

/** What became of settings that had been typed into `Dasar Perhitungan` when the report was made; empty where there were none. */
export function typedOutcome({ typed }: Pick<ReportResult, 'typed'>, language: Language, translate: Translate): string {
  const { settings, kept } = typed;
  const moved = settings.filter(({ value }) => kept && value !== null);
  const lost = settings.filter((each) => !moved.includes(each));
  const told = (key: 'ui.typed.kept' | 'ui.typed.dropped', list: readonly TypedSetting[]): string[] =>
    list.length === 0 ? [] : [translate(key, { list: typedList(list, language, translate) })];
  return [...told('ui.typed.kept', moved), ...told('ui.typed.dropped', lost)].join(' ');
}
