import { formatNumber, locales } from './format';
import type { Language, Translate } from './index';
import { reportTexts } from './reportTexts';

/** The words and numbers of a deck in one language, as the deck builder wants them. */
export function deckTexts(language: Language, translate: Translate) {
  return {
    ...reportTexts(language, translate),
    locale: locales[language],
    number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
  };
}
