import type { IndicatorClass } from '../../measure';
import { changedSettings, classOnLimit, type ClassedIndicatorId, type NumberSetting, type Settings } from '../../settings';
import type { ReportTexts } from '../model/texts';

/** The words that `limitWords` needs. */
interface LimitTexts {
  shortPercent(fraction: number): string;
  /** Joins the two ends of the middle class. */
  text(key: 'deck.limit.between', params: { readonly from: string; readonly to: string }): string;
}

/** Class limits in signs, as the reading in force has them: `< 10%`, `10% s.d. 20%`, `> 20%` by reading P. */
export function limitWords(
  id: ClassedIndicatorId,
  { classLimits, limitReading }: Pick<Settings, 'classLimits' | 'limitReading'>,
  texts: LimitTexts,
): Readonly<Record<IndicatorClass, string>> {
  const { better, memuaskan, penundaan } = classLimits[id];
  const onLimit = classOnLimit[limitReading][better];
  const [good, bad] = [texts.shortPercent(memuaskan), texts.shortPercent(penundaan)];
  const [isGoodOwn, isBadOwn] = [onLimit.memuaskan === 'memuaskan', onLimit.penundaan === 'penundaan'];
  const [below, above] = better === 'lower' ? (['<', '>'] as const) : (['>', '<'] as const);
  const orEqual = { '<': '≤', '>': '≥' } as const;
  const middle = [`${isGoodOwn ? above : orEqual[above]} ${good}`, `${isBadOwn ? below : orEqual[below]} ${bad}`];
  const [from = '', to = ''] = better === 'lower' ? [good, bad] : [bad, good];
  return {
    memuaskan: `${isGoodOwn ? orEqual[below] : below} ${good}`,
    minimum:
      isGoodOwn || isBadOwn
        ? (better === 'lower' ? middle : middle.toReversed()).join(', ')
        : texts.text('deck.limit.between', { from, to }),
    penundaan: `${isBadOwn ? orEqual[above] : above} ${bad}`,
  };
}

/** A setting's value as people write it. */
export function settingWords({ unit }: NumberSetting, value: number, texts: SettingTexts): string {
  switch (unit) {
    case 'share':
      return texts.shortPercent(value);
    case 'rupiah':
      return texts.rupiah(value);
    case 'date':
      return texts.date(value);
    default:
      return texts.number(value);
  }
}

type SettingTexts = Pick<ReportTexts, 'shortPercent' | 'rupiah' | 'date' | 'number'>;

/** The note that tells which limits differ from their defaults; none where all are the defaults. */
export function changedLimits(settings: Settings, texts: ReportTexts): string[] {
  const changed = changedSettings(settings).map(({ setting, value, standard }) =>
    texts.text('report.changedLimit', {
      name: setting.name,
      value: settingWords(setting, value, texts),
      standard: settingWords(setting, standard, texts),
    }),
  );
  return changed.length === 0 ? [] : [texts.text('report.changedLimits', { list: changed.join('; ') })];
}
