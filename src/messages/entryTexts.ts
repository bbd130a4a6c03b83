import { formatDate, formatMonth, formatNumber } from './format';
import type { Language, MessageParams, TextKey, Translate } from './index';

/** The words of a prepared workbook in one language, as its sheets want them. */
export function entryTexts(language: Language, translate: Translate) {
  return {
    text: (key: TextKey, params?: MessageParams) => translate(key, params),
    own: (key: string): string | null => (translate.has(key) ? translate(key) : null),
    date: (serial: number) => formatDate(serial, language),
    month: (serial: number) => formatMonth(serial, language),
    number: (value: number) => formatNumber(value, language),
    shortPercent: (value: number) => `${formatNumber(Math.round(value * 10_000) / 100, language)}%`,
  };
}
