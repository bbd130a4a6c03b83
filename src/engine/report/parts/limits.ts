import {
  classesByReading,
  limitOf,
  limitsOf,
  onLimitBy,
  type ClassedValue,
  type LimitEnd,
  type Limits,
} from '../../measure';
import { changedSettings, type CheckSettings, type NumberSetting, type SettingBook } from '../../settings';
import type { ReportTexts } from '../model/texts';

/** The words that `limitWords` needs. */
interface LimitTexts {
  shortPercent(fraction: number): string;
  /** Joins the two ends of the middle class. */
  text(key: 'deck.limit.between', params: { readonly from: string; readonly to: string }): string;
}

/** Class limits in signs, as the reading in force has them, in the order of the classes: `< 10%`, `10% s.d. 20%`, `> 20%`. */
export function limitWords(id: string, limits: Limits, texts: LimitTexts): readonly [string, string, string] {
  const { better, good: goodLimit, bad: badLimit } = limitsOf(limits, id);
  const onLimit = onLimitBy(limits.scale, limits.reading)[better];
  const [good, bad] = [texts.shortPercent(goodLimit), texts.shortPercent(badLimit)];
  const [isGoodOwn, isBadOwn] = [onLimit.good === 0, onLimit.bad === 2];
  const [below, above] = better === 'lower' ? (['<', '>'] as const) : (['>', '<'] as const);
  const orEqual = { '<': '≤', '>': '≥' } as const;
  const middle = [`${isGoodOwn ? above : orEqual[above]} ${good}`, `${isBadOwn ? below : orEqual[below]} ${bad}`];
  const [from = '', to = ''] = better === 'lower' ? [good, bad] : [bad, good];
  return [
    `${isGoodOwn ? orEqual[below] : below} ${good}`,
    isGoodOwn || isBadOwn
      ? (better === 'lower' ? middle : middle.toReversed()).join(', ')
      : texts.text('deck.limit.between', { from, to }),
    `${isBadOwn ? orEqual[above] : above} ${bad}`,
  ];
}

/** The classes by their names with their limits in signs, in their order. */
export function classWords(id: string, limits: Limits, texts: ReportTexts): readonly string[] {
  const signs = limitWords(id, limits, texts);
  return limits.scale.names.map((name, place) => `${texts.text(`class.${name}`)} ${signs[place] ?? ''}`);
}

/** What the published readings of the limits say of a value exactly on one. */
export function onLimitWords(id: string, end: LimitEnd, limits: Limits, texts: ReportTexts): string {
  const classes = Object.entries(classesByReading(limits.scale, limitsOf(limits, id), end)).map(
    ([reading, name]) => `${reading} ${texts.text(`class.${name}`)}`,
  );
  return texts.text('scorecard.onLimit', { indicator: texts.text(`short.${id}`), classes: classes.join(', ') });
}

/** The same of a value; null for one that stands on no limit. */
export function readingWords(id: string, value: ClassedValue, limits: Limits, texts: ReportTexts): string | null {
  const end = limitOf(limitsOf(limits, id), value);
  return end === null ? null : onLimitWords(id, end, limits, texts);
}

/** A setting's value as people write it. */
export function settingWords({ unit }: Pick<NumberSetting, 'unit'>, value: number, texts: SettingTexts): string {
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
export function changedLimits(book: SettingBook, settings: CheckSettings, texts: ReportTexts): string[] {
  const changed = changedSettings(book, settings).map(({ setting, value, standard }) =>
    texts.text('report.changedLimit', {
      name: setting.name,
      value: settingWords(setting, value, texts),
      standard: settingWords(setting, standard, texts),
    }),
  );
  return changed.length === 0 ? [] : [texts.text('report.changedLimits', { list: changed.join('; ') })];
}
