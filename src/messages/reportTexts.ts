import {
  formatDate,
  formatLongDate,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRupiah,
  formatScore,
  formatShortMonth,
} from './format';
import { amountInWords } from './amountInWords';
import type { Language, MessageParams, TextKey, Translate } from './index';

/** The words of report sheets in one language, as the report builder wants them. */
export function reportTexts(language: Language, translate: Translate) {
  return {
    language,
    text: (key: TextKey, params?: MessageParams) => translate(key, params),
    indicator(id: string): string {
      const key = `indicator.${id}`;
      return translate.has(key) ? translate(key) : id;
    },
    month: (period: string) => formatMonth(period, language),
    shortMonth: (period: string) => formatShortMonth(period, language),
    date: (serial: number) => formatDate(serial, language),
    longDate: (serial: number) => formatLongDate(serial, language),
    words: (amount: number) => amountInWords(amount, language),
    number: (value: number) => formatNumber(value, language),
    rupiah: (value: number) => formatRupiah(Math.round(value), language),
    score: (value: number) => formatScore(value, language),
    percent: (value: number) => formatPercent(value, language),
    points: (value: number) => translate('indicatorPage.points', { value: formatNumber(value * 100, language, 2) }),
    shortPercent: (value: number) => `${formatNumber(Math.round(value * 10_000) / 100, language)}%`,
  };
}
